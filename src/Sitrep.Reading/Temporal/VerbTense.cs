using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Temporal;

/// <summary>Where a clause's verb puts it in time, as far as its form says.</summary>
internal enum VerbTense
{
    /// <summary>No verb, no tag, or a form that does not say.</summary>
    Unknown,

    /// <summary>Past, perfect included.</summary>
    Past,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Future: 'will', 'is to', a 'to' infinitive.</summary>
    Future,
}

/// <summary>Finds the tense of the verb that a word hangs on.</summary>
internal static class GoverningTense
{
    private const int LongestClimb = 12;

    /// <summary>Climbs from the word to the nearest verb and reads its tag and auxiliaries.</summary>
    public static VerbTense Of(ParsedSentence sentence, int word)
    {
        // 'a June agreement' is no matter of the verb
        if (ParsedSentence.Is(sentence[word].Relation, "compound"))
        {
            return VerbTense.Unknown;
        }

        for (var steps = 0; word >= 0 && steps < LongestClimb; steps++)
        {
            var tag = sentence[word].Xpos;
            if (tag.Length >= 2 && tag[0] == 'V' && !IsModifier(sentence, word))
            {
                return OfVerb(sentence, word, tag);
            }

            if (HasAuxiliary(sentence, word))
            {
                return OfVerb(sentence, word, tag);
            }

            word = sentence[word].Head;
        }

        return VerbTense.Unknown;
    }

    private static bool IsModifier(ParsedSentence sentence, int word) => ParsedSentence.Is(sentence[word].Relation, "amod");

    private static bool HasAuxiliary(ParsedSentence sentence, int word) =>
        sentence.Child(word, "cop") >= 0 || sentence.Child(word, "aux") >= 0;

    private static VerbTense OfVerb(ParsedSentence sentence, int verb, string tag)
    {
        var finite = tag;
        foreach (var child in sentence.Children(verb))
        {
            ref readonly var word = ref sentence[child];
            if (word.Xpos == "TO" && IsUnderPastPerfect(sentence, verb))
            {
                return VerbTense.Past;
            }

            if (word.Xpos == "TO" || (word.Upos == PartOfSpeech.AUX && IsFutureModal(word.Form)))
            {
                return VerbTense.Future;
            }

            if (word.Upos == PartOfSpeech.AUX && word.Xpos.Length >= 2 && word.Xpos[0] == 'V')
            {
                finite = word.Xpos;
                if (IsPerfect(word))
                {
                    return VerbTense.Past;
                }

                break;
            }
        }

        return finite switch
        {
            "VBD" or "VBN" => VerbTense.Past,
            "VBZ" or "VBP" => VerbTense.Present,
            _ => VerbTense.Unknown,
        };
    }

    // 'it had been due to expire on Friday'
    private static bool IsUnderPastPerfect(ParsedSentence sentence, int infinitive)
    {
        var head = sentence[infinitive].Head;
        if (head >= 0)
        {
            foreach (var child in sentence.Children(head))
            {
                if (sentence[child].Upos == PartOfSpeech.AUX && sentence[child].Form is "had" or "'d")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPerfect(in Word auxiliary) => auxiliary.Lemma is "have";

    private static bool IsFutureModal(string form) => form is "will" or "shall" or "'ll" or "’ll" or "wo" or "may" or "can" or "must" or "Will";
}
