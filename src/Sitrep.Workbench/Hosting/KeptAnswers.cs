using System.Collections.Concurrent;

namespace Sitrep.Workbench.Hosting;

/// <summary>
/// Answers that take a look at the whole ledger, kept until something is added to it: what is due, who stands alone, the trend. The
/// oldest go when there are many. Who asks while the answer is being made waits for it.
/// </summary>
internal sealed class KeptAnswers
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<(string What, object About), (long Version, Lazy<object> Answer)> _kept = new();

    /// <summary>The answer, kept or made.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="what">Which question.</param>
    /// <param name="about">What it is asked about; equal values have equal answers.</param>
    /// <param name="make">Makes the answer, which is never changed afterwards.</param>
    public T Of<T>(Ledger.Ledger ledger, string what, object about, Func<Ledger.Ledger, T> make)
        where T : class
    {
        var version = ledger.Version;
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        var fresh = (version, new Lazy<object>(() => make(ledger)));
        var kept = _kept.AddOrUpdate((what, about), fresh, (_, known) => known.Version == version ? known : fresh);
        try
        {
            return (T)kept.Answer.Value;
        }
        catch
        {
            // A failure is no answer: who asks next has it made again.
            _kept.TryRemove(KeyValuePair.Create((what, about), kept));
            throw;
        }
    }
}
