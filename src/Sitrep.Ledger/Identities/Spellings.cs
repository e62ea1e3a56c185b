using System.Globalization;
using Sitrep.Ledger.Blocking;

namespace Sitrep.Ledger.Identities;

/// <summary>An actor under one key, before spellings are joined.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="IsPerson">Whether it is a person.</param>
/// <param name="Facts">What reports say of it.</param>
public sealed record Bearer(string Key, string Name, bool IsPerson, Facts Facts);

/// <summary>
/// Joins the spellings of one person's name. A likeness of names is never enough: what reports say of the two must fit as well, and what fits
/// only half is a question for a person.
/// </summary>
public static class Spellings
{
    /// <summary>From here on two spellings are one person's.</summary>
    public const int Enough = 18;

    private const int Asked = 12;
    private const int LeastFacts = 10;
    private const int LeastToAsk = 8;
    private const int Equal = 8;
    private const int Alike = 5;
    private const int SaidToBe = 25;

    /// <summary>The blocks that a person's name stands in: only names that share one are compared.</summary>
    public static IEnumerable<string> Blocks(string name)
    {
        string[] sounds = [.. NameMatch.Sounds(name)];
        return sounds.Length < 2 ? [] : [$"f {sounds[0]} {Class(sounds[^1])}", $"l {sounds[^1]} {Class(sounds[0])}"];
    }

    /// <summary>What to make of two; null where there is nothing to say.</summary>
    public static IdentityJudgement? Of(Bearer a, Bearer b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (string.CompareOrdinal(a.Key, b.Key) > 0)
        {
            (a, b) = (b, a);
        }

        var isSaid = a.Facts.Aliases.Contains(b.Key) || b.Facts.Aliases.Contains(a.Key);
        var isAlike = a.IsPerson && b.IsPerson && NameMatch.MayBeOne(a.Name, b.Name, isPerson: true);
        if (a.Key == b.Key || !(isSaid || isAlike))
        {
            return null;
        }

        var evidence = IdentityScore.Of(a.Facts, b.Facts);
        var isEqual = NameMatch.Sounds(a.Name).SequenceEqual(NameMatch.Sounds(b.Name), StringComparer.Ordinal);
        var name = isSaid ? SaidToBe : isEqual ? Equal : Alike;
        var points = evidence.Points + name;
        IReadOnlyList<string> reasons = [string.Create(CultureInfo.InvariantCulture, $"{(isSaid ? "a report gives both names" : isEqual ? "the names sound alike" : "one name is a spelling of the other or leaves words out")} {name:+0}"), .. evidence.Reasons];
        var verdict = isSaid && evidence.Points > -LeastFacts ? IdentityVerdict.Same
            : points >= Enough && evidence.Points >= LeastFacts ? IdentityVerdict.Same
            : points >= Asked && evidence.Points >= LeastToAsk ? IdentityVerdict.Unsure
            : default(IdentityVerdict?);
        return verdict is { } found ? new(a.Key, b.Key, found, points, reasons) : null;
    }

    /// <summary>Letters that are written for one another, made one.</summary>
    private static char Class(string sound) => sound[0] switch
    {
        'c' or 'k' or 'g' or 'h' => 'k',
        'i' or 'e' or 'a' or 'u' or 'o' => 'a',
        's' or 'z' => 's',
        'v' or 'b' or 'f' or 'p' => 'v',
        'd' or 't' => 't',
        var letter => letter,
    };
}
