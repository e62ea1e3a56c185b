using System.Globalization;
using System.Text.RegularExpressions;

namespace Sitrep.Ledger.Blocking;

/// <summary>What a headline says of the version that it heads: 'UPDATE 2-', 'CORRECTED:', '(updated)'.</summary>
/// <param name="Number">The number of the update; 0 where none is said.</param>
/// <param name="IsCorrected">Whether it is marked as corrected or sent again.</param>
/// <param name="Title">The folded headline without these marks.</param>
internal sealed partial record VersionMarks(int Number, bool IsCorrected, string Title)
{
    /// <summary>Whether it is marked at all.</summary>
    public bool IsMarked => Number > 0 || IsCorrected;

    /// <summary>Reads the marks of a headline. Linear.</summary>
    public static VersionMarks Of(string title)
    {
        var (number, isCorrected, rest) = (0, false, title.Trim());
        for (var match = Before().Match(rest); match.Success; match = Before().Match(rest))
        {
            var word = match.Groups["word"].Value;
            var isUpdate = word.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase) || word.StartsWith("WRAPUP", StringComparison.OrdinalIgnoreCase);
            number = isUpdate ? Math.Max(number, match.Groups["number"].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 1) : number;
            isCorrected |= !isUpdate;
            rest = rest[match.Length..];
        }

        if (After().Match(rest) is { Success: true } end)
        {
            var isUpdate = end.Groups["word"].Value.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase);
            (number, isCorrected, rest) = (isUpdate ? Math.Max(number, 1) : number, isCorrected || !isUpdate, rest[..end.Index]);
        }

        return new(number, isCorrected, NameFolding.Fold(rest));
    }

    [GeneratedRegex(@"^(?<word>UPDATED?|WRAPUP|CORRECTED|CORRECTION|CORRECTS|REFILE|AMENDED|CLARIFIED)\s*(?<number>[0-9]{1,3})?\s*[-:\u2013\u2014|]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s*[(\[](?<word>updated?|corrected|correction|amended)[)\]]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex After();
}
