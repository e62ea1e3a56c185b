using System.Text.Json.Serialization;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Plans;
using Sitrep.Reading.Temporal;

namespace Sitrep.Ledger.Records;

/// <summary>One place where a report says what becomes of something planned: a day is set, it is put off, called off, or took place.</summary>
/// <param name="Id">Content-derived id.</param>
/// <param name="Report">The id of its report.</param>
/// <param name="Step">What becomes of it.</param>
/// <param name="Noun">The noun for it, in the singular ('trial').</param>
/// <param name="Field">The field of life that it is of ('legal', 'talks').</param>
/// <param name="Actors">Whom it concerns, as its phrase names them.</param>
/// <param name="Before">The days that it had before; null where the words give none.</param>
/// <param name="When">The days that it has now, or on which it took place; null where the words give none.</param>
/// <param name="Quote">The exact words.</param>
/// <param name="Start">Offset of the words.</param>
/// <param name="End">Offset after them.</param>
/// <param name="Because">The entry that read it.</param>
public sealed record PlanRecord(
    string Id,
    string Report,
    [property: JsonConverter(typeof(EnumWordConverter<PlanStep>))] PlanStep Step,
    string Noun,
    string Field,
    IReadOnlyList<RelatedRecord> Actors,
    DaysRecord? Before,
    DaysRecord? When,
    string Quote,
    int Start,
    int End,
    string Because)
{
    /// <summary>The wire form of a note.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="note">One of its notes.</param>
    public static PlanRecord Map(ReadReport read, PlanNote note)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(note);
        var (report, quote) = (read.Report, note.Quote);
        return new(
            ContentId.Of("plan", ReportRecord.KeyOf(report), $"{quote.Start}-{quote.End}", note.Step.ToString(), note.Noun),
            report.Id,
            note.Step,
            note.Noun,
            note.Field,
            [.. note.Actors.Select(actor => new RelatedRecord(actor.Name, actor.Key))],
            Days(note.Before),
            Days(note.When),
            quote.Of(report.Text),
            quote.Start,
            quote.End,
            note.Because);
    }

    private static DaysRecord? Days(DateInterval? days) => days is { } known ? new(known.From, known.To) : null;
}
