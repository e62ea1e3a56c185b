using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Finds the units of the lexicon in a sentence. Not thread-safe; made for one sentence.</summary>
internal sealed class UnitMatcher(SentenceView view)
{
    private const int ClausesClimbed = 4;

    private readonly ParsedSentence _sentence = view.Sentence;
    private readonly SupportFinder _support = new(view);
    private readonly UnitConditions _conditions = new(view);
    private readonly UnitWords _words = new(view);

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
            found.RemoveAll(match => match.Unit.Class == UnitClass.Modal && IsEcho(match, found));
        }

        return found;
    }

    // 'warned that it would attack': the modal only says what the verb of threatening has said.
    private bool IsEcho(UnitMatch modal, List<UnitMatch> found)
    {
        var clause = _sentence[modal.Head].Head;
        for (var steps = 0; clause >= 0 && steps < ClausesClimbed; steps++, clause = _sentence[clause].Head)
        {
            if (_sentence[clause].Relation is "ccomp" or "xcomp" && found.Any(match => match.Head == _sentence[clause].Head && match.Unit.Class == UnitClass.Verb && match.Unit.Type == modal.Unit.Type))
            {
                return true;
            }
        }

        return false;
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
        if (view.NameAt(word) is not null || IsPartOfName(word))
        {
            return null;
        }

        // 'sit - in': whatever the tags of its parts, a noun unless it is inflected as a verb.
        if (view.HyphenatedAt(word) is { } compound)
        {
            return _sentence[compound.Last].Upos == PartOfSpeech.VERB && w.Upos == PartOfSpeech.VERB ? UnitClass.Verb : w.Upos == PartOfSpeech.ADJ ? UnitClass.Adjective : UnitClass.Noun;
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

    // 'Ban Ki-moon', 'Rally Sweden': a proper noun within a name that nobody has recognised.
    private bool IsPartOfName(int word) => _sentence[word].Upos == PartOfSpeech.PROPN && (ParsedSentence.Is(_sentence[word].Relation, "flat") || (_sentence.Child(word, "flat") is >= 0 and var rest && _sentence[rest].Upos == PartOfSpeech.PROPN));

    // 'Fighting broke out', 'the shelling of the town': a gerund that stands as a noun.
    private bool IsNominal(int word)
    {
        ref readonly var w = ref _sentence[word];
        return w.Xpos == "VBG" && _sentence.Child(word, "obj") < 0 && _sentence.Child(word, "nsubj") < 0 && _sentence.Child(word, "aux") < 0
            && (w.Relation is "csubj" or "nsubj" or "obj" || (w.Relation is "xcomp" or "ccomp" && w.Head >= 0 && _sentence[w.Head].Lemma is "flee" or "escape" or "end" or "halt" or "report" or "cause" or "condemn") || _sentence.Child(word, "det") >= 0 || ParsedSentence.Is(w.Relation, "nmod")
                || (word + 1 < _sentence.Count && _sentence[word + 1].Lemma is "of" or "between"));
    }

    private string LemmaOf(int head, UnitClass kind) =>
        kind == UnitClass.Noun && _sentence[head].Upos == PartOfSpeech.VERB && view.HyphenatedAt(head) is null ? _sentence[head].Form.ToLowerInvariant() : view.LemmaOf(head);

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
            if (unit.Class != kind || _words.Of(unit, head) is not { } words)
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
}
