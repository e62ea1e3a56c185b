using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Recognises the cues of a sentence.</summary>
internal sealed class CueFinder
{
    private const int ChildrenLookedAt = 24;

    private readonly CueLexicon _lexicon;

    public CueFinder(CueLexicon lexicon)
    {
        _lexicon = lexicon;
    }

    /// <summary>The cue whose head is the word; null where it is none.</summary>
    public CueEntry? At(SentenceTree tree, int word)
    {
        ref readonly var candidate = ref tree[word];
        if (KindOf(candidate) is not { } kind || IsAuxiliary(candidate))
        {
            return null;
        }

        if (candidate.Xpos == "VBN" && kind == CueKind.Verb && tree.Sentence.Child(word, "nsubj") >= 0
            && _lexicon.Find(candidate.Form, CueKind.Adj) is { } feeling)
        {
            return feeling;
        }

        if (kind == CueKind.Prep)
        {
            return _lexicon.Find(candidate.Lemma, kind) ?? (candidate.Head >= 0 && !IsLoose(tree, word) ? _lexicon.Find(candidate.Lemma + " " + tree[candidate.Head].Lemma, kind) : null) ?? (_lexicon.BeginsPhrase(candidate.Lemma) ? Phrase(tree, word, kind) : null);
        }

        if (_lexicon.BeginsPhrase(candidate.Lemma) && Phrase(tree, word, kind) is { } phrase)
        {
            return phrase;
        }

        return _lexicon.Find(candidate.Lemma, kind);
    }

    /// <summary>Whether a phrase only names a field and no paper or count: 'in the polls', 'ahead in the survey'.</summary>
    private static bool IsLoose(SentenceTree tree, int preposition)
    {
        var noun = tree[preposition].Head;
        return tree[noun].Xpos == "NNS" || (preposition > 0 && preposition + 1 < tree.Count && tree[preposition + 1].Lemma == "the" && tree.Sentence.Child(noun, "compound") < 0);
    }

    private static CueKind? KindOf(in Word word) => word.Relation is "case" or "mark" ? CueKind.Prep : word.Upos switch
    {
        PartOfSpeech.VERB => CueKind.Verb,
        PartOfSpeech.NOUN => CueKind.Noun,
        PartOfSpeech.ADJ => word.Xpos is "VBN" or "VBG" ? CueKind.Verb : CueKind.Adj,
        PartOfSpeech.ADV => CueKind.Adv,
        _ => null,
    };

    private static bool IsAuxiliary(in Word word) => ParsedSentence.Is(word.Relation, "aux") || word.Relation is "cop" or "fixed";

    private CueEntry? Phrase(SentenceTree tree, int word, CueKind kind)
    {
        var children = tree.Children(word);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (tree[child].Relation is "compound:prt" or "advmod" or "obj" or "xcomp" or "fixed" or "obl"
                && _lexicon.Find(tree[word].Lemma + " " + tree[child].Lemma, kind) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }
}
