using System.Text.RegularExpressions;

namespace Sitrep.Evaluation.Scoring;

/// <summary>When two names of an actor count as one: case, determiners and possessives never decide.</summary>
internal static partial class ActorNames
{
    private static readonly HashSet<string> Determiners =
        ["the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "some", "several"];

    public static string Fold(string? name)
    {
        var folded = Possessive().Replace((name ?? "").ToLowerInvariant().Replace('’', '\''), "");
        folded = Initials().IsMatch(folded.Trim())
            ? folded.Replace(".", "", StringComparison.Ordinal)
            : folded.Replace("u.s.", "us", StringComparison.Ordinal).Replace("u.n.", "un", StringComparison.Ordinal);
        return string.Join(' ', NameWord().Matches(folded).Select(m => m.Value).SkipWhile(Determiners.Contains));
    }

    /// <summary>Equal, or one holds the other as whole words and both end in the same word ('Clinton', 'Hillary Clinton').</summary>
    public static bool Same(string? left, string? right)
    {
        var (a, b) = (Fold(left), Fold(right));
        return a.Length > 0 && b.Length > 0 && (a == b || (LastWord(a) == LastWord(b) && HoldsFolded(a, b)));
    }

    /// <summary>Whether one holds the other as whole words.</summary>
    public static bool Holds(string? left, string? right)
    {
        var (a, b) = (Fold(left), Fold(right));
        return a.Length > 0 && b.Length > 0 && HoldsFolded(a, b);
    }

    private static bool HoldsFolded(string a, string b) =>
        $" {a} ".Contains($" {b} ", StringComparison.Ordinal) || $" {b} ".Contains($" {a} ", StringComparison.Ordinal);

    private static string LastWord(string folded) => folded[(folded.LastIndexOf(' ') + 1)..];

    [GeneratedRegex(@"'s\b")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:[a-z]\.)+[a-z]?\.?$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"[\w&]+")]
    private static partial Regex NameWord();
}
