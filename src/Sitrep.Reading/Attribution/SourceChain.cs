using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Attribution;

/// <summary>Looks up who says so for a place in the text: the statements around it, from the nearest outwards.</summary>
internal sealed class SourceChain
{
    private const int SourcesNamed = 6;
    private const int QuotationsLookedAt = 16;

    private readonly Dictionary<int, List<StatementDraft>> _bySentence = [];
    private readonly List<StatementDraft> _quoting = [];

    public SourceChain(IReadOnlyList<StatementDraft> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.Entry.Voice is CueVoice.Judges or CueVoice.Seems || statement.IsIntent)
            {
                continue;
            }

            Enter(statement);
            if (statement.Quotes)
            {
                _quoting.Add(statement);
            }
        }
    }

    /// <summary>The statements whose content holds the trigger of an event in the sentence, nearest first.</summary>
    public List<StatementDraft> Around(int sentence, TextSpan trigger)
    {
        var found = new List<StatementDraft>();
        foreach (var statement in _bySentence.GetValueOrDefault(sentence) ?? [])
        {
            AddIfAround(statement, trigger, found);
        }

        AddQuoting(trigger, found);
        found.Sort((left, right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : right.CueSpan.CompareTo(left.CueSpan));
        return found.Count <= SourcesNamed ? found : found.GetRange(0, SourcesNamed);
    }

    private static void AddIfAround(StatementDraft statement, TextSpan trigger, List<StatementDraft> found)
    {
        if (statement.Contains(trigger.Start) && !trigger.Contains(statement.CueSpan) && !found.Contains(statement))
        {
            found.Add(statement);
        }
    }

    private void Enter(StatementDraft statement)
    {
        if (!_bySentence.TryGetValue(statement.Cue.Sentence, out var statements))
        {
            _bySentence.Add(statement.Cue.Sentence, statements = []);
        }

        statements.Add(statement);
    }

    /// <summary>Adds the statements of other sentences whose quotation runs on to the trigger.</summary>
    private void AddQuoting(TextSpan trigger, List<StatementDraft> found)
    {
        var low = 0;
        var high = _quoting.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quoting[middle].CueSpan.Start <= trigger.Start)
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
            AddIfAround(_quoting[i], trigger, found);
        }
    }
}
