using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;

namespace Sitrep.Views;

/// <summary>A row that goes back to a root source.</summary>
/// <param name="Row">The row.</param>
/// <param name="Report">Its report; null where that is lost.</param>
/// <param name="IsCopy">Whether it says in the same words, or stands in the same text, what an earlier row of the source does.</param>
public sealed record VoiceLine(RowRecord Row, ReportRecord? Report, bool IsCopy);

/// <summary>An independent root source with all that goes back to it: copies, and what others cite it for, are no voices of their own.</summary>
/// <param name="Name">The source.</param>
/// <param name="Lines">What goes back to it, by day of publication; at least one.</param>
public sealed record VoiceEntry(string Name, IReadOnlyList<VoiceLine> Lines)
{
    /// <summary>The day on which it was first told; null where unknown.</summary>
    public DateOnly? First => Lines[0].Report?.Published;
}

/// <summary>Rows by the independent root source that they go back to.</summary>
public static class VoiceList
{
    /// <summary>The sources, by the day on which each first said so. Where a report only tells that somebody denies, that one is the source, not the report.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<VoiceEntry> Of(Ledger.Ledger ledger, IReadOnlyList<RowRecord> rows)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return [];
        }

        var told = rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => (Row: row, Report: ledger.ReportOf(row)), StringComparer.Ordinal);
        var acts = told.Values.Where(line => Denier(line.Row) is not null).Select(line => (Name: Denier(line.Row)!, Lines: (IEnumerable<string>)[line.Row.Id]));
        var voices = ledger.Voices([.. told.Values.Where(line => Denier(line.Row) is null).Select(line => line.Row.Id)]).Select(voice => (voice.Name, Lines: (IEnumerable<string>)voice.Rows));
        return [.. voices.Concat(acts)
            .GroupBy(voice => NameFolding.Fold(voice.Name), StringComparer.Ordinal)
            .Select(group => new VoiceEntry(group.First().Name, Lines(group.SelectMany(voice => voice.Lines).Select(id => told[id]))))
            .OrderBy(voice => voice.First ?? DateOnly.MaxValue).ThenBy(voice => voice.Name, StringComparer.Ordinal)];
    }

    /// <summary>Who denies something, where a row only tells the act of denying ('Paris denied that ...'); null for all other rows.</summary>
    public static string? Denier(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { IsDenial: false, Type: EventType.REJECT, Initiator: [var first, ..] } ? first.Name : null;
    }

    private static VoiceLine[] Lines(IEnumerable<(RowRecord Row, ReportRecord? Report)> told)
    {
        var (texts, quotes) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return [.. told
            .OrderBy(line => line.Report?.Published ?? DateOnly.MaxValue).ThenBy(line => line.Report?.Key, StringComparer.Ordinal).ThenBy(line => line.Row.Start)
            .Select(line => new VoiceLine(line.Row, line.Report, IsCopy(line.Report, texts) | !quotes.Add(line.Row.Quote)))];
    }

    /// <summary>Whether an earlier report had the same text.</summary>
    private static bool IsCopy(ReportRecord? report, Dictionary<string, string> texts) =>
        report is not null && !texts.TryAdd(report.Copy, report.Key) && texts[report.Copy] != report.Key;
}
