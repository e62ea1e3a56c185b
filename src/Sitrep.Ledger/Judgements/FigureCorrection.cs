using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Judgements;

/// <summary>A number that a person says that a row's words give.</summary>
/// <param name="Of">What is counted ('killed').</param>
/// <param name="Low">Least value that the words allow, 0 or more; null for an open end.</param>
/// <param name="High">Greatest value that the words allow; null for an open end.</param>
public sealed partial record FigureCorrection(string Of, decimal? Low, decimal? High)
{
    private const int Longest = 200;

    /// <summary>A figure from words: 'killed 12', 'killed 12-15', 'killed 12 or more', 'killed up to 15'.</summary>
    /// <exception cref="ArgumentException">They are none of these.</exception>
    public static FigureCorrection Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var match = Shape().Match(words.Length > Longest ? "" : words.Trim());
        var (low, high) = (Number(match.Groups["low"]), Number(match.Groups["high"]));
        return match.Success
            ? new(match.Groups["of"].Value, low, match.Groups["more"].Success ? null : high ?? low)
            : throw new ArgumentException($"'{words}' is no figure: write what is counted and the number, as 'killed 12', 'killed 12-15', 'killed 12 or more' or 'killed up to 15'");
    }

    /// <summary>The figure of the row: with the words that it came from where they are known, else with its own number.</summary>
    /// <param name="before">The row's figures.</param>
    /// <exception cref="ArgumentException">It says nothing, or its least is more than its greatest.</exception>
    internal FigureRecord In(IReadOnlyList<FigureRecord> before)
    {
        var of = Of.Trim().ToLowerInvariant();
        if (of.Length == 0)
        {
            throw new ArgumentException("a figure needs what is counted: 'killed', 'wounded', 'arrested'");
        }

        if (Low is null && High is null)
        {
            throw new ArgumentException($"the figure of '{of}' has no number");
        }

        if (Low > High || Low < 0 || High < 0)
        {
            throw new ArgumentException($"the figure of '{of}' makes no sense: its least must be 0 or more, and no more than its greatest");
        }

        return before.FirstOrDefault(figure => figure.Of == of && figure.Low == Low && figure.High == High)
            ?? new(of, Low, High, before.FirstOrDefault(figure => figure.Of == of)?.Words ?? "");
    }

    private static decimal? Number(Group digits) => digits.Success ? decimal.Parse(digits.Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<of>[^\d]*?[^\d\s])\s+(?:up to\s+(?<high>\d[\d,]{0,20}(\.\d{1,6})?)|(?<low>\d[\d,]{0,20}(\.\d{1,6})?)(?:\s*[-\u2013]\s*(?<high>\d[\d,]{0,20}(\.\d{1,6})?)|(?<more>\s+or more))?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
