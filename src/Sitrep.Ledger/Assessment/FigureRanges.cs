using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Assessment;

/// <summary>Compares and sums up figures.</summary>
internal static class FigureRanges
{
    private const string Casualties = "casualties";
    private const int Most = 100;

    /// <summary>Whether the two cannot both be right: they count the same, or one counts part of what the other does.</summary>
    public static bool Exclude(FigureRecord a, FigureRecord b) =>
        a.Of == b.Of ? a.Low > b.High || b.Low > a.High : IsPart(a.Of, b.Of) ? a.Low > b.High : IsPart(b.Of, a.Of) && b.Low > a.High;

    private static bool IsPart(string of, string whole) => whole == Casualties && of is ("killed" or "wounded" or "injured");

    /// <summary>The range of each figure over rows, by what is counted.</summary>
    public static IReadOnlyList<FigureRangeRecord> Of(IReadOnlyList<EventRow> rows) =>
    [
        .. rows.SelectMany(row => row.Row.Figures.Select(figure => (Figure: figure, Row: row)))
            .GroupBy(told => told.Figure.Of, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Sum(group.Key, [.. group.Select(told => told.Figure)]) with { Course = Course(group) }),
    ];

    /// <summary>The numbers by day of publication, those without a day last; what one source gives twice on a day counts once.</summary>
    private static FigureAtRecord[] Course(IEnumerable<(FigureRecord Figure, EventRow Row)> told) =>
    [
        .. told.Select(pair => new FigureAtRecord(pair.Row.Report.Published, pair.Figure.Low, pair.Figure.High, By(pair.Row)))
            .Distinct()
            .OrderBy(given => given.Published ?? DateOnly.MaxValue)
            .ThenBy(given => given.Low)
            .ThenBy(given => given.High)
            .ThenBy(given => given.By, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static string By(EventRow row) => row.Row.Sources is [not RowRecord.Narrator and var source, ..] ? source : row.Report.Publisher ?? row.Report.Id;

    private static FigureRangeRecord Sum(string of, FigureRecord[] figures) => new(
        of,
        figures.Any(figure => figure.Low is null) ? null : figures.Min(figure => figure.Low),
        figures.Any(figure => figure.High is null) ? null : figures.Max(figure => figure.High),
        figures.Length,
        figures.Max(figure => figure.Low) > figures.Min(figure => figure.High));
}
