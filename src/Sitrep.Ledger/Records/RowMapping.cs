using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.Ledger.Records;

/// <summary>Turns what Reading gives into wire records.</summary>
internal static class RowMapping
{
    public static RowRecord Map(ReadReport read, Row row)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(row);
        var report = read.Report;
        var happening = row.Event;
        return new RowRecord
        {
            Id = ContentId.Of("row", ReportRecord.KeyOf(report), row.Id),
            Report = report.Id,
            Quote = happening.Quote.Of(report.Text),
            Start = happening.Quote.Start,
            End = happening.Quote.End,
            Trigger = Span(happening.Trigger, report.Text),
            Type = happening.Type,
            Mode = happening.Mode,
            Contexts = happening.Contexts,
            Initiator = [.. happening.Initiators.Select(Participant)],
            Recipient = [.. happening.Recipients.Select(Participant)],
            When = When(happening.When),
            Where = Where(happening.Where),
            Status = row.Status,
            Factuality = row.Factuality,
            Sources = [.. row.Sources.Select(source => source.Name)],
            Stance = row.Stance,
            Figures = [.. happening.Figures.Select(Figure)],
            Legal = [.. row.Legal.Select(standing => Legal(standing, report.Text))],
        };
    }

    public static SpanRecord Span(TextSpan span, string text) => new(span.Start, span.End, span.Of(text));

    private static ParticipantRecord Participant(Participant actor) => new(actor.Name, actor.Actor, actor.Span.Start, actor.Span.End);

    private static WhenRecord? When(EventTime? time) =>
        time is null ? null : new(time.Interval.From, time.Interval.To, time.Words, time.Basis);

    private static WhereRecord? Where(PlaceMention? place) => place switch
    {
        null => null,
        { Place: null } => new(place.Text, null, null, null, null, place.Text, null),
        { Place: var known } => new(
            known.Name, known.Country, known.Latitude, known.Longitude, known.GeoNames, place.Text, EnumWords<PlacePrecision>.Of(known.Precision)),
    };

    private static FigureRecord Figure(Figure figure) => new(figure.Of, Plain(figure.Low), Plain(figure.High), figure.Words);

    private static LegalRecord Legal(LegalStanding standing, string text) => new(
        standing.Person.Name, standing.Person.Actor, standing.Status, standing.Span.Of(text), standing.Span.Start, standing.Span.End, standing.TakenBack);

    /// <summary>Drops trailing zeros, so that 12 and 12.0 are written alike.</summary>
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;
}
