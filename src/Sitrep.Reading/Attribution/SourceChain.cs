using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Looks up who says so for a place in the text: the statements around it, from the nearest outwards.</summary>
internal sealed class SourceChain
{
    private const int StepsClimbed = 64;
    private const int SourcesNamed = 6;
    private const int QuotationsLookedAt = 16;

    private readonly Dictionary<WordAt, List<StatementDraft>> _byContentHead = [];
    private readonly List<StatementDraft> _quoting = [];

    public SourceChain(IReadOnlyList<StatementDraft> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.Entry.Voice == CueVoice.Judges || statement.IsIntent)
            {
                continue;
            }

            if (statement.ContentHead is { } head)
            {
                Enter(head, statement);
            }

            if (statement.Quotes)
            {
                _quoting.Add(statement);
            }
        }
    }

    /// <summary>The statements whose content the word belongs to, nearest first.</summary>
    public List<StatementDraft> Around(SentenceTree tree, int word)
    {
        var found = new List<StatementDraft>();
        var offset = tree[word].Span.Start;
        for (var (at, steps) = (word, 0); at >= 0 && steps < StepsClimbed && found.Count < SourcesNamed; at = tree[at].Head, steps++)
        {
            if (_byContentHead.TryGetValue(new WordAt(tree.Sentence.Index, at), out var statements))
            {
                AddContaining(statements, offset, found);
            }
        }

        AddQuoting(offset, found);
        return found;
    }

    private static void AddContaining(List<StatementDraft> statements, int offset, List<StatementDraft> found)
    {
        foreach (var statement in statements)
        {
            if (statement.Contains(offset) && !found.Contains(statement))
            {
                found.Add(statement);
            }
        }
    }

    private void Enter(WordAt head, StatementDraft statement)
    {
        if (!_byContentHead.TryGetValue(head, out var statements))
        {
            _byContentHead.Add(head, statements = []);
        }

        if (statements.Count < SourcesNamed)
        {
            statements.Add(statement);
        }
    }

    /// <summary>Adds the statement whose quotation the offset lies in, if the tree did not lead to it.</summary>
    private void AddQuoting(int offset, List<StatementDraft> found)
    {
        var low = 0;
        var high = _quoting.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quoting[middle].CueSpan.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = Math.Max(0, low - QuotationsLookedAt); i < _quoting.Count && i < low + QuotationsLookedAt; i++)
        {
            if (_quoting[i].Contains(offset) && !found.Contains(_quoting[i]))
            {
                found.Add(_quoting[i]);
            }
        }
    }
}
