using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Finds the words of a unit: those of a noun side by side, those of a verb behind it in order, with others between. Not thread-safe; made for one sentence.</summary>
internal sealed class UnitWords(SentenceView view)
{
    // Farther apart no phrase of the lexicon stands in running English.
    private const int MaximumReach = 14;

    private static readonly HashSet<string> Circumstances = new(
        ["after", "against", "amid", "before", "despite", "during", "following", "on", "over", "since", "under", "until", "without"], StringComparer.Ordinal);

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The words of a unit around a word that may be its head, ascending; null where one is missing.</summary>
    public int[]? Of(EventUnit unit, int head)
    {
        if (unit.Words.Count == 1)
        {
            return unit.Class == UnitClass.Verb && HasParticle(head) && view.HyphenatedAt(head) is null ? null : WithHyphenated(head);
        }

        // 'stopped short of attacking' stops nothing.
        if (head + 1 < _sentence.Count && _sentence[head + 1].Lemma == "short" && _sentence[head].Lemma is "stop" or "fall" or "come")
        {
            return null;
        }

        var words = new int[unit.Words.Count];
        words[unit.Head] = head;
        for (var i = 0; i < words.Length; i++)
        {
            if (i == unit.Head)
            {
                continue;
            }

            words[i] = unit.Class == UnitClass.Noun ? Adjacent(unit, head, i) : Following(unit, i, head, i == 0 ? head : words[i - 1]);
            if (words[i] < 0)
            {
                return null;
            }
        }

        Array.Sort(words);
        return words;
    }

    private int[] WithHyphenated(int head) =>
        view.HyphenatedAt(head) is { } compound ? [.. Enumerable.Range(compound.First, compound.Last - compound.First + 1)] : [head];

    private bool HasParticle(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (_sentence[child].Relation == "compound:prt")
            {
                return true;
            }
        }

        return false;
    }

    private int Adjacent(EventUnit unit, int head, int index)
    {
        var at = head + index - unit.Head;
        return at >= 0 && at < _sentence.Count && IsOneOf(at, unit.Words[index]) ? at : -1;
    }

    private int Following(EventUnit unit, int index, int head, int after)
    {
        var alternatives = unit.Words[index];
        var end = Math.Min(_sentence.Count, head + MaximumReach);
        for (var i = after + 1; i < end; i++)
        {
            if (IsOneOf(i, alternatives) && IsNear(head, i) && !IsInfinitive(i, head) && !IsOfAnotherPhrase(i, after) && !IsKeptFrom(i) && (_sentence[i].Relation != "case" || i == head + 1 || MayGovern(unit, index, i)))
            {
                return i;
            }
        }

        foreach (var child in _sentence.Children(head))
        {
            if (_sentence[child].Relation == "nsubj:pass" && IsOneOf(child, alternatives))
            {
                return child;
            }
        }

        return -1;
    }

    // A preposition of another phrase ('took hostages in Manila') is no word of the unit, unless the unit goes on or the frame names it.
    private bool MayGovern(EventUnit unit, int index, int word)
    {
        var lemma = _sentence[word].Lemma;
        return index + 1 < unit.Words.Count || unit.Frame.Recipients.Contains(lemma) || unit.Conditions.Any(c => c.Slot == lemma);
    }

    // 'was placed at the disposal of the court on terrorism charges' places no charge, 'will reopen the border, they said after talks' reopens no talks:
    // the noun stands in a phrase of circumstance.
    private bool IsOfAnotherPhrase(int word, int after)
    {
        foreach (var child in _sentence.Children(word))
        {
            if (_sentence[child].Relation == "case" && child > after && child < word && Circumstances.Contains(_sentence[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    // 'offered to send troops to help' offers no help.
    private bool IsInfinitive(int word, int head) => _sentence[word].Xpos == "VB" && _sentence[word].Head != head && _sentence.Child(word, "mark") is var mark and >= 0 && _sentence[mark].Lemma == "to";

    // 'stopped the mob from attacking' stops nobody's own attack.
    private bool IsKeptFrom(int word) => _sentence[word].Xpos == "VBG" && _sentence.Child(word, "mark") is var mark and >= 0 && _sentence[mark].Lemma == "from";

    private bool IsNear(int head, int word)
    {
        for (var steps = 0; word >= 0 && steps <= 3; steps++)
        {
            if (word == head)
            {
                return true;
            }

            word = _sentence[word].Head;
        }

        return false;
    }

    private bool IsOneOf(int word, IReadOnlyList<string> alternatives)
    {
        ref readonly var w = ref _sentence[word];
        var known = view.LemmaOf(word);
        foreach (var alternative in alternatives)
        {
            if (alternative == known || alternative.Equals(w.Lemma, StringComparison.OrdinalIgnoreCase) || alternative.Equals(w.Form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
