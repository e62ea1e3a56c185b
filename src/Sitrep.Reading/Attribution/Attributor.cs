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

    /// <summary>Makes an attributor that knows these cues and wrappers.</summary>
    public Attributor(CueLexicon cues, WrapperLexicon wrappers)
    {
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(wrappers);
        _cues = cues;
        _wrappers = wrappers;
    }

    /// <inheritdoc/>
    public ReadReport Attribute(EventReport events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var linked = events.Located.Timed.Linked;
        SentenceTree[] trees = [.. linked.Named.Parsed.Sentences.Select(sentence => new SentenceTree(sentence))];
        var statements = new StatementFinder(_cues, linked, trees).Find();
        var rows = new RowBuilder(linked, trees, _wrappers, new SourceChain(statements)).Build(events.Events);
        return new ReadReport(events, [.. statements.Where(statement => !statement.IsQuoted).Select(statement => statement.Finish())], rows);
    }
}
