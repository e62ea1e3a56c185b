using System.Globalization;
using Sitrep.Ledger.Records;
using Sitrep.Views.Actors;
using Sitrep.Views.Plans;
using Sitrep.Views.Watchlists;

namespace Sitrep.Views.Exports;

/// <summary>The columns of the records in CSV; lists are set apart by '; '.</summary>
public static class CsvTables
{
    /// <summary>A row a line.</summary>
    public static CsvTable<RowRecord> Rows { get; } = new(
        ("id", row => row.Id),
        ("report", row => row.Report),
        ("event", row => row.Event),
        ("type", row => row.Type.ToString()),
        ("mode", row => row.Mode),
        ("contexts", row => row.Contexts),
        ("initiator", row => row.Initiator.Select(actor => actor.Name)),
        ("initiator_actor", row => row.Initiator.Select(actor => actor.Actor ?? "")),
        ("recipient", row => row.Recipient.Select(actor => actor.Name)),
        ("recipient_actor", row => row.Recipient.Select(actor => actor.Actor ?? "")),
        ("from", row => row.When?.From),
        ("to", row => row.When?.To),
        ("basis", row => Word(row.When?.Basis)),
        ("time_words", row => row.When?.Words),
        ("place", row => row.Where?.Name),
        ("country", row => row.Where?.Country),
        ("lat", row => row.Where?.Lat),
        ("lon", row => row.Where?.Lon),
        ("geonames", row => row.Where?.GeoNames),
        ("precision", row => row.Where?.Precision),
        ("status", row => Word(row.Status)),
        ("stance", row => Word(row.Stance)),
        ("sources", row => row.Sources),
        ("figures", row => row.Figures.Select(figure => Figure(figure.Of, figure.Low, figure.High))),
        ("legal", row => row.Legal.Select(LegalWords.Of)),
        ("trigger", row => row.Trigger.Text),
        ("quote", row => row.Quote),
        ("start", row => row.Start),
        ("end", row => row.End));

    /// <summary>An event a line.</summary>
    public static CsvTable<EventRecord> Events { get; } = new(
        ("id", happening => happening.Id),
        ("type", happening => happening.Type.ToString()),
        ("mode", happening => happening.Mode),
        ("initiator", happening => happening.Initiator.Select(actor => actor.Name)),
        ("recipient", happening => happening.Recipient.Select(actor => actor.Name)),
        ("from", happening => happening.When?.From),
        ("to", happening => happening.When?.To),
        ("place", happening => happening.Where?.Name),
        ("country", happening => happening.Where?.Country),
        ("lat", happening => happening.Where?.Lat),
        ("lon", happening => happening.Where?.Lon),
        ("geonames", happening => happening.Where?.GeoNames),
        ("precision", happening => happening.Where?.Precision),
        ("statuses", happening => happening.Statuses.Select(Tally)),
        ("stances", happening => happening.Stances.Select(Tally)),
        ("contested", happening => happening.Contested),
        ("disputes", happening => happening.Disputes),
        ("figures", happening => happening.Figures.Select(figure => Figure(figure.Of, figure.Low, figure.High))),
        ("reports", happening => happening.Reports),
        ("corroboration", happening => happening.Corroboration),
        ("credibility", happening => happening.Credibility.Grade),
        ("credibility_reasons", happening => happening.Credibility.Reasons),
        ("root_sources", happening => happening.RootSources),
        ("rows", happening => happening.Rows),
        ("quote", happening => happening.Quote));

    /// <summary>An actor a line.</summary>
    public static CsvTable<ActorRecord> Actors { get; } = new(
        ("id", actor => actor.Id),
        ("actor", actor => actor.Actor),
        ("name", actor => actor.Name),
        ("names", actor => actor.Names),
        ("kind", actor => actor.Kind),
        ("reports", actor => actor.Reports),
        ("rows", actor => actor.Rows));

    /// <summary>A source a line.</summary>
    public static CsvTable<SourceRecord> Sources { get; } = new(
        ("name", source => source.Name),
        ("actor", source => source.Actor),
        ("rows", source => source.Rows),
        ("reports", source => source.Reports),
        ("denies", source => source.Denies),
        ("contested", source => source.Contested),
        ("reliability", source => source.Reliability));

    /// <summary>A hit of a watchlist a line.</summary>
    public static CsvTable<ScreeningHit> Hits { get; } = new(
        ("entry", hit => hit.Entry),
        ("listed", hit => hit.Listed),
        ("note", hit => hit.Note),
        ("actor", hit => hit.Actor),
        ("name", hit => hit.Name),
        ("kind", hit => hit.Kind),
        ("rows", hit => hit.Rows),
        ("equal", hit => hit.IsEqual),
        ("fits", hit => hit.Fits),
        ("differs", hit => hit.Differs),
        ("reasons", hit => hit.Reasons),
        ("list", hit => hit.List));

    /// <summary>A line of an actor's profile a line.</summary>
    public static CsvTable<ProfileLine> Profile { get; } = new(
        ("section", line => Word(line.Section)),
        ("what", line => line.What),
        ("from", line => line.From),
        ("to", line => line.To),
        ("basis", line => Word(line.Basis)),
        ("because", line => line.Because),
        ("other", line => line.Other),
        ("id", line => line.Id),
        ("report", line => line.Report),
        ("publisher", line => line.Publisher),
        ("published", line => line.Published),
        ("quote", line => line.Quote),
        ("start", line => line.Start),
        ("end", line => line.End),
        ("reports", line => line.Reports));

    /// <summary>Something planned a line.</summary>
    public static CsvTable<PlanLife> Lives { get; } = new(
        ("what", life => life.What),
        ("who", life => life.Who.Select(actor => actor.Name)),
        ("from", life => life.When?.From),
        ("to", life => life.When?.To),
        ("earlier", life => life.Earlier.Select(days => Phrases.Days(days.From, days.To))),
        ("state", life => Word(life.State)),
        ("event", life => life.Event?.Id),
        ("outcome", life => life.Outcome?.Id),
        ("because", life => life.Because),
        ("steps", life => life.Steps.Count),
        ("report", life => life.Steps[0].Report),
        ("quote", life => life.Steps[0].Quote));

    /// <summary>A step of a life a line.</summary>
    public static CsvTable<LifeEntry> Steps { get; } = new(
        ("step", entry => Word(entry.Step)),
        ("what", entry => entry.What),
        ("before_from", entry => entry.Before?.From),
        ("before_to", entry => entry.Before?.To),
        ("from", entry => entry.When?.From),
        ("to", entry => entry.When?.To),
        ("event", entry => entry.Event),
        ("report", entry => entry.Report),
        ("publisher", entry => entry.Publisher),
        ("published", entry => entry.Published),
        ("quote", entry => entry.Quote));

    /// <summary>What a report says that an actor is, a line.</summary>
    public static CsvTable<RelationRecord> Relations { get; } = new(
        ("id", relation => relation.Id),
        ("report", relation => relation.Report),
        ("name", relation => relation.Name),
        ("actor", relation => relation.Actor),
        ("kind", relation => Word(relation.Kind)),
        ("role", relation => relation.Role),
        ("office", relation => relation.Office),
        ("of", relation => relation.Of?.Name),
        ("of_actor", relation => relation.Of?.Actor),
        ("state", relation => relation.State),
        ("time", relation => Word(relation.Time)),
        ("from", relation => relation.From),
        ("to", relation => relation.To),
        ("published", relation => relation.Published),
        ("source", relation => relation.Source),
        ("stance", relation => Word(relation.Stance)),
        ("quote", relation => relation.Quote),
        ("start", relation => relation.Start),
        ("end", relation => relation.End));

    /// <summary>A copy a line.</summary>
    public static CsvTable<CopyRecord> Copies { get; } = new(
        ("report", copy => copy.Report),
        ("publisher", copy => copy.Publisher),
        ("published", copy => copy.Published),
        ("kind", copy => Word(copy.Kind)),
        ("of", copy => copy.Of),
        ("of_publisher", copy => copy.OfPublisher),
        ("of_published", copy => copy.OfPublished),
        ("share", copy => copy.Share));

    /// <summary>A judgement a line.</summary>
    public static CsvTable<JudgementRecord> Judgements { get; } = new(
        ("id", judgement => judgement.Id),
        ("kind", judgement => Word(judgement.Kind)),
        ("subject", judgement => Word(judgement.Subject)),
        ("of", judgement => judgement.Of),
        ("value", judgement => judgement.Value),
        ("row", judgement => judgement.Row?.Id),
        ("by", judgement => judgement.By),
        ("at", judgement => judgement.At),
        ("reason", judgement => judgement.Reason),
        ("holds", judgement => judgement.Holds));

    /// <summary>A statement a line.</summary>
    public static CsvTable<StatementRecord> Statements { get; } = new(
        ("id", statement => statement.Id),
        ("report", statement => statement.Report),
        ("source", statement => statement.Source?.Name),
        ("source_actor", statement => statement.Source?.Actor),
        ("stance", statement => Word(statement.Stance)),
        ("cue", statement => statement.Cue.Text),
        ("cue_start", statement => statement.Cue.Start),
        ("cue_end", statement => statement.Cue.End),
        ("content_start", statement => statement.Content.Start),
        ("content_end", statement => statement.Content.End));

    /// <summary>A contradiction a line.</summary>
    public static CsvTable<ContradictionRecord> Contradictions { get; } = new(
        ("id", pair => pair.Id),
        ("kind", pair => Word(pair.Kind)),
        ("a", pair => pair.A),
        ("b", pair => pair.B));

    private static string? Word(Enum? value) => value?.ToString().ToLowerInvariant();

    private static string Tally(TallyRecord tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Word} {tally.Rows}");

    /// <summary>'killed 3', 'killed 3..7', 'killed 3..' for an open end.</summary>
    private static string Figure(string of, decimal? low, decimal? high) => low == high
        ? string.Create(CultureInfo.InvariantCulture, $"{of} {low}")
        : string.Create(CultureInfo.InvariantCulture, $"{of} {low}..{high}");
}
