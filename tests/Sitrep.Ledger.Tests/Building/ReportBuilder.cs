using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Events;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Ledger.Tests.Building;

/// <summary>Builds read reports by hand; every span is found in the text, so that what a test says stands there.</summary>
internal sealed class ReportBuilder(Report report)
{
    private readonly List<Row> _rows = [];
    private readonly List<Statement> _statements = [];
    private readonly List<ActorRelation> _relations = [];

    public static ReportBuilder Text(string text, string? id = null, string? publisher = "The Harbour Post", string? published = "2031-05-12", string? title = null, string? url = null) => new(new Report
    {
        Title = title,
        Address = url,
        Text = text,
        GivenId = id,
        Publisher = publisher,
        Published = published is null ? null : Day(published),
    });

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public ReportBuilder Row(RowSpec spec)
    {
        var quote = Find(spec.Quote ?? report.Text);
        var trigger = FindIn(spec.Trigger, quote);
        _rows.Add(new Row
        {
            Id = FormattableString.Invariant($"{trigger.Start}-{spec.Type}-{_rows.Count}"),
            Event = new EventMention
            {
                Head = new WordAt(-1, -1),
                Trigger = trigger,
                Quote = quote,
                Type = spec.Type,
                Mode = spec.Mode,
                Initiators = [.. spec.By.Select(Actor)],
                Recipients = [.. spec.To.Select(Actor)],
                When = When(spec),
                Where = spec.Where is null ? null : Place(spec.Where),
                Figures = [.. spec.Figures.Select(figure => new Figure(figure.Of, figure.Low, figure.High, "", default))],
                Derivations = [new Derivation("type", "lexicon entry '" + spec.Trigger + "'")],
            },
            Status = spec.Status,
            Stance = spec.Stance,
            Sources = spec.Says is null ? [Source.Narrator] : [Said(spec.Says)],
            Fold = spec.Status == EventStatus.Not ? [new FoldStep("not", null, "occurred -> not", "negation")] : [],
        });
        return this;
    }

    public ReportBuilder Statement(string source, string cue, string content, Stance stance = Stance.Asserts)
    {
        _statements.Add(new Statement { Source = Said(source), Cue = Find(cue), CueHead = default, Content = Find(content), ContentParts = [Find(content)], Stance = stance });
        return this;
    }

    public ReportBuilder Relation(RelationSpec spec)
    {
        _relations.Add(new ActorRelation
        {
            Name = Named(spec.Name).Shown,
            Actor = Named(spec.Name).Key!,
            IsPerson = spec.Name.EndsWith('*'),
            Kind = spec.Kind,
            Role = spec.Office ?? "",
            Office = spec.Office,
            Field = spec.Field,
            Of = spec.Of is null ? null : new(spec.Of, spec.Of),
            State = spec.State,
            Time = spec.Time,
            When = spec.From is null ? null : new(Day(spec.From), Day(spec.To ?? spec.From)),
            Quote = Find(spec.Quote),
            Because = "as the test says",
        });
        return this;
    }

    public ReadReport Read()
    {
        var named = new NamedReport(new ParsedReport(report, []), []);
        var located = new LocatedReport(new TimedReport(new LinkedReport(named, []), []), []);
        return new ReadReport(new EventReport(located, [.. _rows.Select(row => row.Event)]), _statements, _rows) { Relations = _relations };
    }

    public LedgerEntry Entry(string name = "report.txt") => LedgerEntry.Of(name, System.Text.Encoding.UTF8.GetBytes("raw " + report.Text), Read());

    private Participant Actor(string name)
    {
        var (shown, key) = Named(name);
        var kind = key is null ? EntityKind.Unknown : name.EndsWith('*') ? EntityKind.Person : EntityKind.Organisation;
        return new(shown, key, kind, Find(shown, orZero: true), default);
    }

    private Source Said(string name)
    {
        var (shown, key) = Named(name);
        return new(shown, key, Find(shown, orZero: true));
    }

    /// <summary>
    /// 'Norland=NL' is a name with a key of the register, 'Harbour Guild' one with a key of its name, 'Ada Venn*' that of a person,
    /// 'two men' a description.
    /// </summary>
    private static (string Shown, string? Key) Named(string written) => written.TrimEnd('*').Split('=') switch
    {
        [var shown, var key] => (shown, key),
        [var name] when char.IsUpper(name[0]) => (name, "name:" + NameFolding.Fold(name)),
        [var name] => (name, null),
        _ => throw new ArgumentException(written),
    };

    private static EventTime? When(RowSpec spec) => spec.On is null
        ? null
        : new(new DateInterval(Day(spec.On), Day(spec.Until ?? spec.On)), spec.Guessed ? null : "then", spec.Guessed ? TimeBasis.Publication : TimeBasis.Words);

    private static PlaceMention Place(string name)
    {
        var (shown, country, precision) = name.Split('/') switch
        {
            [var city, var state] => (city, state, PlacePrecision.City),
            [var state] => (state, state, PlacePrecision.Country),
            _ => throw new ArgumentException(name),
        };
        var known = new GazetteerPlace(shown, country, 1.5, 2.5, null, precision, 0);
        return new PlaceMention { Span = default, Text = shown, First = default, EndWord = 0, HeadWord = 0, Candidates = [new(known, 1, "only one")] };
    }

    private TextSpan Find(string words, bool orZero = false)
    {
        var start = report.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new(start, start + words.Length) : orZero ? default : throw new ArgumentException($"'{words}' is not in the text.");
    }

    private TextSpan FindIn(string words, TextSpan quote)
    {
        var start = report.Text.IndexOf(words, quote.Start, quote.Length, StringComparison.Ordinal);
        return start >= 0 ? new(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in the quote.");
    }
}

/// <summary>What a test says that somebody is.</summary>
internal sealed record RelationSpec(string Name, RelationKind Kind, string Quote)
{
    public string? Office { get; init; }

    public string? Field { get; init; }

    /// <summary>A key, which stands for the name too.</summary>
    public string? Of { get; init; }

    public string? State { get; init; }

    public RelationTime Time { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }
}

/// <summary>What a test says of a row.</summary>
internal sealed record RowSpec(EventType Type, string Trigger)
{
    public string? Quote { get; init; }

    public string? Mode { get; init; }

    public string[] By { get; init; } = [];

    public string[] To { get; init; } = [];

    public string? On { get; init; }

    public string? Until { get; init; }

    public bool Guessed { get; init; }

    /// <summary>'Portham/NL' is a town in a country, 'NL' a country.</summary>
    public string? Where { get; init; }

    public string? Says { get; init; }

    public EventStatus Status { get; init; }

    public Stance Stance { get; init; }

    public (string Of, decimal? Low, decimal? High)[] Figures { get; init; } = [];
}
