using System.Collections.Concurrent;

namespace Sitrep.Workbench.Hosting;

/// <summary>
/// Answers that take a look at the whole ledger, kept until something is added to it: what is due, who stands alone, the trend. The
/// oldest go when there are many.
/// </summary>
internal sealed class KeptAnswers
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<(string What, object About), Lazy<(long Version, object Answer)>> _kept = new();

    /// <summary>The answer, kept or made.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="what">Which question.</param>
    /// <param name="about">What it is asked about; equal values have equal answers.</param>
    /// <param name="make">Makes the answer, which is never changed afterwards.</param>
    public T Of<T>(Ledger.Ledger ledger, string what, object about, Func<Ledger.Ledger, T> make)
        where T : class
    {
        var version = ledger.Version;
        if (_kept.TryGetValue((what, about), out var known) && known.Value.Version == version)
        {
            return (T)known.Value.Answer;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        var made = make(ledger);
        _kept[(what, about)] = new((version, made));
        return made;
    }
}
