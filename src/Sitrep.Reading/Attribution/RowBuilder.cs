using Sitrep.Reading.Coreference;
using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Makes the rows of a report from its event mentions.</summary>
internal sealed class RowBuilder
{
    /// <summary>Name of a source that the text does not name ('reportedly').</summary>
    private const string Unnamed = "unnamed";

    private const int StepsClimbed = 16;

    /// <summary>What a denial beside a claim does to what is claimed.</summary>
    private static readonly WrapperEntry Denied =
        new("deny", WrapperKind.Verb, Embedding.Claim, WrapperFunction.Deny, Stance.Denies, "a denial stands beside the claim");

    private readonly LinkedReport _linked;
    private readonly IReadOnlyList<SentenceTree> _trees;
    private readonly WrapperLexicon _wrappers;
    private readonly SourceChain _chain;
    private readonly WrapperIndex?[] _indices;
    private readonly RowIdentity _identity;
    private readonly Dictionary<WordAt, EventType> _types = [];
    private readonly LegalReader _legal;

    public RowBuilder(LinkedReport linked, IReadOnlyList<SentenceTree> trees, WrapperLexicon wrappers, LegalLexicon legal, SourceChain chain)
    {
        _linked = linked;
        _trees = trees;
        _wrappers = wrappers;
        _chain = chain;
        _indices = new WrapperIndex?[trees.Count];
        _identity = new RowIdentity(linked.Named.Parsed.Report);
        _legal = new LegalReader(legal, _types);
    }

    /// <summary>The rows in text order of the mentions.</summary>
    public IReadOnlyList<Row> Build(IReadOnlyList<EventMention> mentions)
    {
        var rows = new List<Row>(mentions.Count);
        foreach (var mention in mentions)
        {
            _types[mention.Head] = mention.Type;
        }

        foreach (var mention in mentions)
        {
            Add(mention, rows);
        }

        new LegalReversals(_linked.Named.Parsed.Report.Text).Mark(rows);
        return rows;
    }

    private void Add(EventMention mention, List<Row> rows)
    {
        var tree = _trees[mention.Head.Sentence];
        var index = _indices[mention.Head.Sentence] ??= new WrapperIndex(tree.Sentence, _wrappers);
        var fold = WrapperFold.Over(tree, index, mention);
        var state = fold.State;
        var statements = _chain.Around(mention.Head.Sentence, mention.Trigger);
        if (index.Denials.Contains(mention.Head.Word))
        {
            // A relative clause of denial set beside somebody's charge is the narrator's word, unless a quotation holds both.
            statements.RemoveAll(statement => !statement.Quotes);
        }

        // Who turns a request down, or denies what others claim, is no witness of it.
        statements.RemoveAll(statement => statement.Cue == new WordAt(mention.Head.Sentence, fold.TurnedDown) || statement.Cue == new WordAt(mention.Head.Sentence, fold.Denial));
        if (state.Demanded)
        {
            return;
        }

        ApplyCalendar(mention, state);
        ApplyStance(mention, state, statements);
        rows.Add(RowOf(mention, state, Sources(statements, state)) with { Legal = _legal.Of(mention, tree, state) });
        AddDenial(mention, tree, fold.Denial >= 0 ? fold.Denial : DenialBehind(mention.Head, tree, index), rows);
    }

    private void ApplyCalendar(EventMention mention, FoldState state)
    {
        if (state.Status is EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Possible
            && Tense.IsAhead(mention, _linked.Named.Parsed.Report.Published))
        {
            state.Set(EventStatus.Scheduled, mention.When!.Words ?? "", null, "its date lies after the day of publication");
        }
    }

    private void ApplyStance(EventMention mention, FoldState state, List<StatementDraft> statements)
    {
        if (statements.Count == 0)
        {
            state.TakeStance(Stance.Asserts);
            return;
        }

        var nearest = statements[0];
        var own = IsDoneBy(mention, nearest.Source);
        if (own)
        {
            state.TakeAsOwn();
        }

        if (nearest.Entry.Stance == Stance.Asserts && state.Status == EventStatus.Not && (own || IsOnSideOf(mention, nearest.Source)))
        {
            state.TakeStance(Stance.Denies);
        }

        state.TakeStance(nearest.Entry.Stance switch
        {
            Stance.Alleges when own => Stance.Asserts,
            Stance.Denies => Stance.Asserts,
            var stance => stance,
        });
    }

    /// <summary>Whether the source speaks of what it did itself.</summary>
    private static bool IsDoneBy(EventMention mention, Source? source) =>
        source is not null && mention.Initiators.Any(initiator => IsSame(initiator, source));

    private static bool IsSame(Participant initiator, Source source) =>
        (source.Actor is not null && source.Actor == initiator.Actor)
        || string.Equals(source.Name, initiator.Name, StringComparison.OrdinalIgnoreCase)
        || source.Name.EndsWith(initiator.Name, StringComparison.Ordinal);

    /// <summary>Whether the source speaks for the doer: it says 'we', or the report calls it by a phrase that names the doer ('spokesman for Sudan').</summary>
    private bool IsOnSideOf(EventMention mention, Source? source)
    {
        if (source is null)
        {
            return false;
        }

        foreach (var initiator in mention.Initiators)
        {
            var lemma = _trees[initiator.Head.Sentence][initiator.Head.Word].Lemma;
            if (lemma is "we" or "I" || SpeaksFor(source, initiator))
            {
                return true;
            }
        }

        return false;
    }

    private bool SpeaksFor(Source source, Participant initiator)
    {
        var text = _linked.Named.Parsed.Report.Text;
        if (source.Span is { } span && span.Of(text).Contains(initiator.Name, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var chain in _linked.Chains)
        {
            if (chain.Actor == source.Actor && source.Actor is not null)
            {
                return chain.References.Any(reference => reference.Span.Of(text).Contains(initiator.Name, StringComparison.Ordinal));
            }
        }

        return false;
    }

    private static IReadOnlyList<Source> Sources(List<StatementDraft> statements, FoldState state)
    {
        var sources = new List<Source>();
        foreach (var statement in statements)
        {
            sources.AddRange(statement.Nearer);
            sources.Add(statement.Source ?? new Source(Unnamed, null, null));
            if (statement.Medium is { } medium)
            {
                sources.Add(medium);
            }
        }

        if (sources.Count == 0)
        {
            sources.Add(state.Stance is Stance.Alleges ? new Source(Unnamed, null, null) : Source.Narrator);
        }

        return [.. sources.DistinctBy(source => (source.Name, source.Actor))];
    }

    private Row RowOf(EventMention mention, FoldState state, IReadOnlyList<Source> sources) => new()
    {
        Id = _identity.Next(mention),
        Event = mention,
        Status = state.Status,
        Factuality = state.Factuality,
        Stance = state.Stance ?? Stance.Asserts,
        Sources = sources,
        Fold = state.Steps,
    };

    /// <summary>The relative clause that denies this event: the event is the first one above the clause; -1 for none.</summary>
    private int DenialBehind(WordAt head, SentenceTree tree, WrapperIndex index)
    {
        foreach (var denial in index.Denials)
        {
            var word = tree[denial].Head;
            for (var steps = 0; steps < StepsClimbed && word >= 0 && !_types.ContainsKey(head with { Word = word }); steps++)
            {
                word = tree[word].Head;
            }

            if (word == head.Word)
            {
                return denial;
            }
        }

        return -1;
    }

    /// <summary>'..., which the ministry denies', 'denied claims that ...': a row of its own beside the one of the claim.</summary>
    private void AddDenial(EventMention mention, SentenceTree tree, int denial, List<Row> rows)
    {
        if (denial < 0)
        {
            return;
        }

        var state = new FoldState();
        state.Apply(Denied, tree[denial].Form, tree[denial].Span);
        var head = SourceFinder.OfPredicate(tree, denial);
        var denier = head < 0 ? new Source(Unnamed, null, null) : new SourceNamer(_linked).Name(tree, head, denial);
        rows.Add(RowOf(mention, state, [denier]));
    }
}
