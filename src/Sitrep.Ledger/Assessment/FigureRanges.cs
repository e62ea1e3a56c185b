using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Assessment;

/// <summary>Compares and sums up figures.</summary>
internal static class FigureRanges
{
    /// <summary>Whether the two count the same and cannot both be right.</summary>
    public static bool Exclude(FigureRecord a, FigureRecord b) => a.Of == b.Of && (a.Low > b.High || b.Low > a.High);

    /// <summary>The range of each figure over rows, by what is counted.</summary>
    public static IReadOnlyList<FigureRangeRecord> Of(IReadOnlyList<EventRow> rows) =>
    [
        .. rows.SelectMany(row => row.Row.Figures)
            .GroupBy(figure => figure.Of, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Sum(group.Key, [.. group])),
    ];

    private static FigureRangeRecord Sum(string of, FigureRecord[] figures) => new(
        of,
        figures.Any(figure => figure.Low is null) ? null : figures.Min(figure => figure.Low),
        figures.Any(figure => figure.High is null) ? null : figures.Max(figure => figure.High),
        figures.Length,
        figures.Max(figure => figure.Low) > figures.Min(figure => figure.High));
}
