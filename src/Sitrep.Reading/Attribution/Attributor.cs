using Sitrep.Reading.Events;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// Says of each event mention who says so, with which stance, and whether it came about; drops what is only demanded.
/// Immutable; one instance serves all threads.
/// </summary>
public sealed class Attributor : IAttributor
{
    private readonly CueLexicon _cues;
    private readonly WrapperLexicon _wrappers;
    private readonly LegalLexicon _legal;

    /// <summary>Makes an attributor that knows these cues, wrappers and words for the steps of a case.</summary>
    public Attributor(CueLexicon cues, WrapperLexicon wrappers, LegalLexicon legal)
    {
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(wrappers);
        ArgumentNullException.ThrowIfNull(legal);
        _cues = cues;
        _wrappers = wrappers;
        _legal = legal;
    }

    /// <inheritdoc/>
    public ReadReport Attribute(EventReport events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var linked = events.Located.Timed.Linked;
        SentenceTree[] trees = [.. linked.Named.Parsed.Sentences.Select(sentence => new SentenceTree(sentence))];
        var statements = new StatementFinder(_cues, linked, trees).Find();
        var rows = new RowBuilder(linked, trees, _wrappers, _legal, new SourceChain(statements)).Build(events.Events);
        return new ReadReport(events, [.. statements.Where(statement => !statement.IsWithin).Select(statement => statement.Finish())], rows);
    }
}
