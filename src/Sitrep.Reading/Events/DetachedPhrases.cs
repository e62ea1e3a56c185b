using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Finds by their order of words the phrases that belong to a unit though the tree hung them elsewhere. Not thread-safe; made for one sentence.</summary>
internal sealed class DetachedPhrases(SentenceView view)
{
    private const int LongestPhrase = 12;
    private const int FarthestAgent = 25;

    /// <summary>The agent behind 'by' of a passive or a noun: 'were killed on Tuesday near the town by a gang', 'months of attacks on the agency by the premier'; Word is -1 for none.</summary>
    public Argument Agent(UnitMatch match)
    {
        var sentence = view.Sentence;
        for (var i = match.Words[^1] + 1; i < sentence.Count && i < match.Words[^1] + FarthestAgent; i++)
        {
            ref readonly var w = ref sentence[i];
            if (w.Upos is PartOfSpeech.VERB or PartOfSpeech.AUX or PartOfSpeech.SCONJ or PartOfSpeech.CCONJ || w.Xpos is "WDT" or "WP" || w.Form == ";" || (w.Form == "," && match.Unit.Class == UnitClass.Noun))
            {
                break;
            }

            if (w.Upos == PartOfSpeech.ADP && w.Lemma == "by" && PhraseFrom(i + 1) is var agent and >= 0 && view.IsActor(agent))
            {
                return new Argument("subj", agent, "the agent behind 'by'");
            }
        }

        return new Argument("subj", -1, "");
    }

    /// <summary>The phrase right behind the unit, where the frame or the type has a slot for it: 'held talks with the envoy as ...', 'met the envoy'; Word is -1 for none.</summary>
    public Argument Recipient(UnitMatch match)
    {
        var none = new Argument("", -1, "");
        var sentence = view.Sentence;
        var behind = match.Words[^1] + 1;
        while (behind < sentence.Count && (view.IsTime(behind) || sentence[behind].Upos == PartOfSpeech.ADV))
        {
            behind++;
        }

        if (behind >= sentence.Count)
        {
            return none;
        }

        var preposition = sentence[behind].Upos == PartOfSpeech.ADP;
        var slot = preposition ? sentence[behind].Lemma : "obj";
        var named = match.Unit.Frame.Recipients.Contains(slot) || (preposition && UsualSlots.Of(match.Unit.Type).Contains(slot));
        if (!named || (!preposition && (match.Unit.Class != UnitClass.Verb || match.Arguments.Passive || match.Arguments.Find("obj", []).Word >= 0)))
        {
            return none;
        }

        return new Argument(slot, PhraseFrom(preposition ? behind + 1 : behind), "the phrase behind the words");
    }

    // The head of the noun phrase that begins with a word: the last of its nouns, or the head of the name that it ends in; -1 for none.
    private int PhraseFrom(int first)
    {
        var sentence = view.Sentence;
        var last = -1;
        for (var i = first; i < sentence.Count && i < first + LongestPhrase && !view.IsTime(i); i++)
        {
            if (sentence[i].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN)
            {
                last = i;
            }
            else if (sentence[i].Upos is not (PartOfSpeech.DET or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.PART) && view.NameAt(i) is null)
            {
                break;
            }
        }

        return last >= 0 && view.NameAt(last) is { } name && name.First.Word >= first ? name.HeadWord : last;
    }
}
