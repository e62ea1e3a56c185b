using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>A unit found in a sentence, before its roles are named.</summary>
/// <param name="Head">Index of its head word.</param>
/// <param name="Unit">The lexicon's entry.</param>
/// <param name="Words">Indices of its words, ascending.</param>
/// <param name="Arguments">The filled slots.</param>
/// <param name="Support">The verb or adjective that lends a noun its arguments; null for none.</param>
internal sealed record UnitMatch(int Head, EventUnit Unit, int[] Words, Arguments Arguments, SupportMatch? Support)
{
    // Conditions that hold count first, then roles that are filled.
    private int Strength => (Unit.Conditions.Count * 3) + Filled(Unit.Frame.Initiators) + Filled(Unit.Frame.Recipients);

    private int Filled(IReadOnlyList<string> slots) => slots.Any(s => Arguments.Find(s, []).Word >= 0) ? 1 : 0;

    /// <summary>Whether the other match is better for the same words: more words, then more conditions, then the earlier entry.</summary>
    public static int Compare(UnitMatch left, UnitMatch right)
    {
        var byWords = right.Words.Length.CompareTo(left.Words.Length);
        if (byWords != 0)
        {
            return byWords;
        }

        var byConditions = right.Strength.CompareTo(left.Strength);
        return byConditions != 0 ? byConditions : left.Head.CompareTo(right.Head);
    }
}

/// <summary>Finds the units of the lexicon in a sentence. Not thread-safe; made for one sentence.</summary>
internal sealed class UnitMatcher(SentenceView view)
{
    // Farther apart no phrase of the lexicon stands in running English.
    private const int MaximumReach = 14;

    private readonly ParsedSentence _sentence = view.Sentence;
    private readonly SupportFinder _support = new(view);
    private readonly UnitConditions _conditions = new(view);

    /// <summary>The units of the sentence, at most one for each head word, none sharing a word with a better one; in text order.</summary>
    public List<UnitMatch> Find()
    {
        var found = new List<UnitMatch>();
        for (var i = 0; i < _sentence.Count; i++)
        {
            if (ClassOf(i) is { } kind)
            {
                AddAt(i, kind, LemmaOf(i, kind), found);
                if (kind == UnitClass.Verb && view.IsStatePassive(i))
                {
                    AddAt(i, UnitClass.Adjective, _sentence[i].Form.ToLowerInvariant(), found);
                }
            }
        }

        if (found.Count > 1)
        {
            found.Sort(UnitMatch.Compare);
            KeepBest(found);
        }

        return found;
    }

    private static void KeepBest(List<UnitMatch> found)
    {
        var taken = new HashSet<int>();
        found.RemoveAll(match => match.Words.Any(taken.Contains) || !match.Words.All(taken.Add));
        found.Sort((a, b) => a.Head.CompareTo(b.Head));
    }

    private UnitClass? ClassOf(int word)
    {
        ref readonly var w = ref _sentence[word];
        if (view.NameAt(word) is not null)
        {
            return null;
        }

        return w.Upos switch
        {
            PartOfSpeech.VERB when IsNominal(word) => UnitClass.Noun,
            PartOfSpeech.VERB when _sentence.Child(word, "det") < 0 && (w.Relation is not ("amod" or "compound") || _sentence.Child(word, "nsubj") >= 0) => UnitClass.Verb,
            PartOfSpeech.NOUN or PartOfSpeech.PROPN => UnitClass.Noun,
            PartOfSpeech.ADJ => UnitClass.Adjective,
            PartOfSpeech.AUX when w.Lemma == "be" => UnitClass.Verb,
            PartOfSpeech.AUX when w.Xpos == "MD" => UnitClass.Modal,
            _ => null,
        };
    }

    // 'Fighting broke out', 'the shelling of the town': a gerund that stands as a noun.
    private bool IsNominal(int word)
    {
        ref readonly var w = ref _sentence[word];
        return w.Xpos == "VBG" && _sentence.Child(word, "obj") < 0 && _sentence.Child(word, "nsubj") < 0 && _sentence.Child(word, "aux") < 0
            && (w.Relation is "csubj" or "nsubj" or "obj" || (w.Relation is "xcomp" or "ccomp" && w.Head >= 0 && _sentence[w.Head].Lemma is "flee" or "escape" or "end" or "halt" or "report" or "cause" or "condemn") || _sentence.Child(word, "det") >= 0 || ParsedSentence.Is(w.Relation, "nmod")
                || (word + 1 < _sentence.Count && _sentence[word + 1].Lemma is "of" or "between"));
    }

    private string LemmaOf(int head, UnitClass kind) =>
        kind == UnitClass.Noun && _sentence[head].Upos == PartOfSpeech.VERB ? _sentence[head].Form.ToLowerInvariant() : view.LemmaOf(head);

    private void AddAt(int head, UnitClass kind, string lemma, List<UnitMatch> found)
    {
        var units = view.Lexicon.UnitsOf(lemma);
        if (units.IsEmpty)
        {
            return;
        }

        Arguments? arguments = null;
        SupportMatch? support = null;
        var first = found.Count;
        foreach (var unit in units)
        {
            if (unit.Class != kind || Locate(unit, head) is not { } words)
            {
                continue;
            }

            arguments ??= Read(head, kind, out support);
            AddOfConsumed(arguments, head, words);
            if (_conditions.Hold(unit, head, arguments))
            {
                found.Add(new UnitMatch(head, unit, words, arguments, support));
            }
        }

        KeepFirstBest(found, first);
    }

    private static void KeepFirstBest(List<UnitMatch> found, int first)
    {
        if (found.Count - first <= 1)
        {
            return;
        }

        var best = found[first];
        for (var i = first + 1; i < found.Count; i++)
        {
            best = UnitMatch.Compare(best, found[i]) <= 0 ? best : found[i];
        }

        found.RemoveRange(first, found.Count - first);
        found.Add(best);
    }

    private Arguments Read(int head, UnitClass kind, out SupportMatch? support)
    {
        support = null;
        if (kind != UnitClass.Noun)
        {
            return kind switch
            {
                UnitClass.Verb => view.Reader.OfVerb(head).Copy(),
                UnitClass.Modal => view.Reader.OfModal(head).Copy(),
                _ => view.Reader.OfAdjective(head),
            };
        }

        var arguments = view.Reader.OfNoun(head);
        support = _support.Of(head);
        support?.Lend(arguments, head);
        return arguments;
    }

    // 'broke off talks with X': what hangs on the nouns of the phrase counts as hanging on it.
    private void AddOfConsumed(Arguments arguments, int head, int[] words)
    {
        foreach (var word in words)
        {
            if (word != head && _sentence[word].Relation == "case" && _sentence[word].Head > word)
            {
                arguments.Add("obj", _sentence[word].Head, "after the particle");
            }

            if (word == head || _sentence[word].Upos != PartOfSpeech.NOUN)
            {
                continue;
            }

            foreach (var item in view.Reader.OfNoun(word).Items)
            {
                arguments.Add(item.Slot, item.Word, item.Path);
            }
        }
    }

    private int[]? Locate(EventUnit unit, int head)
    {
        if (unit.Words.Count == 1)
        {
            return unit.Class == UnitClass.Verb && HasParticle(head) ? null : WithHyphenated(head);
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

    private int[] WithHyphenated(int head)
    {
        var first = view.FirstOfHyphenated(head);
        return [.. Enumerable.Range(first, head - first + 1)];
    }

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
            if (IsOneOf(i, alternatives) && IsNear(head, i) && (_sentence[i].Relation != "case" || i == head + 1 || MayGovern(unit, index, i)))
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
