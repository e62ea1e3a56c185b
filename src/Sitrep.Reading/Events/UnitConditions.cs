using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Tests the conditions on the sense of a unit. Beside the slots of its head there are 'count' (a numeral before it), 'not' (it is negated),
/// 'verb' (the verb of a modal), 'self' (the subject, where it is the one who speaks) and 'party' (an actor in a slot of the frame). Not thread-safe; made for one sentence.
/// </summary>
internal sealed class UnitConditions(SentenceView view)
{
    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>Whether all conditions of the unit hold at its head.</summary>
    public bool Hold(EventUnit unit, int head, Arguments arguments)
    {
        foreach (var condition in unit.Conditions)
        {
            if (!Holds(condition, unit, head, arguments))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Condition condition, EventUnit unit, int head, Arguments arguments)
    {
        var word = condition.Slot switch
        {
            "count" => Count(head),
            "verb" => Governed(head),
            "not" => Negation(Governed(head)),
            "self" => Self(arguments),
            "party" => Party(unit, arguments),
            _ => arguments.Find(condition.Slot, []).Word,
        };
        return condition.Kind switch
        {
            ConditionKind.Filled => word >= 0,
            ConditionKind.Empty => word < 0,
            ConditionKind.OneOf => word >= 0 && IsAmong(word, condition),
            _ => word < 0 || !IsAmong(word, condition),
        };
    }

    // The verb that a modal stands with; another word stands for itself.
    private int Governed(int head) => _sentence[head].Upos == PartOfSpeech.AUX && _sentence[head].Head >= 0 ? _sentence[head].Head : head;

    private int Negation(int word)
    {
        foreach (var child in _sentence.Children(word))
        {
            if (_sentence[child].Lemma is "not" or "never" or "n't")
            {
                return child;
            }
        }

        return -1;
    }

    // The subject, where it is the one who speaks: 'the bank said that it would pay'.
    private int Self(Arguments arguments)
    {
        var subject = arguments.Find("subj", []).Word;
        var speaker = arguments.Find("speaker", []).Word;
        if (subject < 0 || speaker < 0)
        {
            return -1;
        }

        var same = subject == speaker || view.IsFirstPerson(subject) || (view.ChainAt(subject) is { } chain && chain == view.ChainAt(speaker))
            || (view.ChainAt(subject) is null && _sentence[subject].Upos == PartOfSpeech.PRON && view.LemmaOf(subject) is "it" or "he" or "she" or "they");
        return same ? subject : -1;
    }

    // An actor in one of the slots of the frame.
    private int Party(EventUnit unit, Arguments arguments)
    {
        foreach (var item in arguments.Items)
        {
            if ((unit.Frame.Initiators.Contains(item.Slot) || unit.Frame.Recipients.Contains(item.Slot)) && view.IsActor(view.Core(item.Word)))
            {
                return item.Word;
            }
        }

        return -1;
    }

    // A numeral, or 'no', before the word.
    private int Count(int head)
    {
        foreach (var child in _sentence.Children(head))
        {
            if (_sentence[child].Relation == "nummod" || (_sentence[child].Lemma == "no" && child < head))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsAmong(int word, Condition condition)
    {
        var core = view.Core(word);
        return condition.Lemmas.Contains(view.LemmaOf(core))
            || condition.Lemmas.Contains(view.LemmaOf(word))
            || (condition.Classes != 0 && (view.ClassesOf(word) & condition.Classes) != 0);
    }
}
