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
    private const int MostChildren = 64;

    /// <summary>
    /// The tense of the nearest verb above the words. <c>Direct</c> says whether they hang on that verb itself as its time; present tense counts only
    /// then, because it is the tense of much that has nothing to do with the time.
    /// </summary>
    public static (VerbTense Tense, bool Direct, bool IsSubject) Of(ParsedSentence sentence, int first, int end)
    {
        var head = HeadOf(sentence, first, end);

        // 'a June agreement', 'Friday's purchases' are no matter of the verb
        if (head >= 0 && IsOfPastSubject(sentence, head, end))
        {
            return (VerbTense.Past, true, true);
        }

        if (head < 0 || IsAttribute(sentence[head].Relation))
        {
            return default;
        }

        var word = head;
        for (var steps = 0; word >= 0 && steps < LongestClimb; steps++)
        {
            var tag = sentence[word].Xpos;
            if ((tag.Length >= 2 && tag[0] == 'V' && !IsModifier(sentence, word)) || HasAuxiliary(sentence, word))
            {
                var direct = steps == 1 && (ParsedSentence.Is(sentence[head].Relation, "obl") || ParsedSentence.Is(sentence[head].Relation, "nsubj") || ParsedSentence.Is(sentence[head].Relation, "advmod"));
                var tense = direct && IsAppointed(sentence, head, word) ? VerbTense.Future
                    : IsAverted(sentence, word) ? VerbTense.Past
                    : OfVerb(sentence, word, tag);
                tense = tense == VerbTense.Present && sentence[word].Lemma == "due" ? VerbTense.Future : tense;
                return (tense == VerbTense.Present && !direct ? VerbTense.Unknown : tense, direct, direct && ParsedSentence.Is(sentence[head].Relation, "nsubj"));
            }

            word = sentence[word].Head;
        }

        return default;
    }

    // 'The 7 July bombings killed 52': what has done something is over.
    private static bool IsOfPastSubject(ParsedSentence sentence, int attribute, int end)
    {
        var noun = sentence[attribute].Head;
        return sentence[attribute].Relation is "compound" or "det" or "nummod" && noun >= end && sentence[noun].Upos == PartOfSpeech.NOUN && ParsedSentence.Is(sentence[noun].Relation, "nsubj")
            && sentence[noun].Head is >= 0 and var verb && sentence[verb].Xpos is "VBD" or "VBN" && OfVerb(sentence, verb, sentence[verb].Xpos) == VerbTense.Past;
    }

    // 'A hearing was set for 4 November': the setting is past, what it sets lies ahead.
    private static bool IsAppointed(ParsedSentence sentence, int time, int verb)
    {
        var preposition = sentence.Child(time, "case");
        return preposition >= 0 && sentence[preposition].Form is "for" or "to"
            && sentence[verb].Lemma is "set" or "schedule" or "reschedule" or "slate" or "fix" or "plan" or "expect" or "call" or "postpone" or "delay" or "adjourn" or "move" or "extend" or "prolong" or "push" or "defer"
            && !IsGivenUp(sentence, verb);
    }

    // 'originally planned for 28 September': what was moved may lie behind
    private static bool IsGivenUp(ParsedSentence sentence, int verb)
    {
        foreach (var child in FirstChildren(sentence, verb))
        {
            if (sentence[child].Lemma is "originally" or "initially" or "previously")
            {
                return true;
            }
        }

        return false;
    }

    // 'They foiled a plot to bomb a bridge on Thursday': what was averted lies behind with the averting.
    private static bool IsAverted(ParsedSentence sentence, int infinitive)
    {
        if (!ParsedSentence.Is(sentence[infinitive].Relation, "acl") || sentence[infinitive].Head is not (>= 0 and var plan) || sentence[plan].Head is not (>= 0 and var verb))
        {
            return false;
        }

        return sentence[verb].Xpos is "VBD" or "VBN" && sentence[verb].Lemma is "foil" or "thwart" or "disrupt" or "prevent" or "frustrate" or "stop" or "uncover" or "avert";
    }

    /// <summary>Whether the words hang on a verb in the present perfect: 'has been shut for three weeks' lasts until now.</summary>
    public static bool IsPresentPerfect(ParsedSentence sentence, int first, int end) => HasForm(sentence, first, end, "has", "have", "'ve");

    /// <summary>Whether the words hang on a verb in the past perfect: 'had been seized on 4 October' looks back from the story.</summary>
    public static bool IsPastPerfect(ParsedSentence sentence, int first, int end) => HasForm(sentence, first, end, "had");

    private static bool HasForm(ParsedSentence sentence, int first, int end, params ReadOnlySpan<string> forms)
    {
        var head = HeadOf(sentence, first, end);
        if (head < 0 || sentence[head].Head < 0)
        {
            return false;
        }

        foreach (var child in FirstChildren(sentence, sentence[head].Head))
        {
            if (sentence[child].Upos == PartOfSpeech.AUX && forms.Contains(sentence[child].Form))
            {
                return true;
            }
        }

        return false;
    }

    private static int HeadOf(ParsedSentence sentence, int first, int end)
    {
        for (var word = Math.Max(0, first); word < end; word++)
        {
            if (sentence[word].Head < first || sentence[word].Head >= end)
            {
                return word;
            }
        }

        return -1;
    }

    private static bool IsAttribute(string relation) =>
        ParsedSentence.Is(relation, "compound") || relation == "nmod:poss";

    private static bool IsModifier(ParsedSentence sentence, int word) => ParsedSentence.Is(sentence[word].Relation, "amod");

    private static bool HasAuxiliary(ParsedSentence sentence, int word)
    {
        foreach (var child in FirstChildren(sentence, word))
        {
            if (ParsedSentence.Is(sentence[child].Relation, "cop") || ParsedSentence.Is(sentence[child].Relation, "aux"))
            {
                return true;
            }
        }

        return false;
    }

    // Auxiliaries stand before the verb; a list of thousands of dependents must not be walked for each of its dates.
    private static ReadOnlySpan<int> FirstChildren(ParsedSentence sentence, int word)
    {
        var children = sentence.Children(word);
        return children.Length <= MostChildren ? children : children[..MostChildren];
    }

    private static VerbTense OfVerb(ParsedSentence sentence, int verb, string tag)
    {
        var finite = tag;
        foreach (var child in FirstChildren(sentence, verb))
        {
            ref readonly var word = ref sentence[child];
            if (word.Xpos == "TO" && (IsUnderPastPerfect(sentence, verb) || IsBroughtAbout(sentence, verb)))
            {
                return VerbTense.Past;
            }

            // 'are to resume'
            if (word.Xpos == "TO" || (tag == "VB" && word.Lemma == "be" && word.Xpos is "VBZ" or "VBP") || (word.Upos == PartOfSpeech.AUX && IsFutureModal(word.Form)))
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
            foreach (var child in FirstChildren(sentence, head))
            {
                if (sentence[child].Upos == PartOfSpeech.AUX && sentence[child].Form is "had" or "'d")
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 'were allowed to return on Monday', 'managed to flee on Monday': it came about.
    private static bool IsBroughtAbout(ParsedSentence sentence, int infinitive)
    {
        var head = sentence[infinitive].Head;
        return head >= 0 && sentence[infinitive].Relation is "xcomp" && sentence[head].Xpos is "VBD" or "VBN" && sentence[head].Lemma is "allow" or "manage" or "help" or "force" or "compel" or "enable" or "begin" or "start" or "continue" or "dare"
            && OfVerb(sentence, head, sentence[head].Xpos) == VerbTense.Past;
    }

    private static bool IsPerfect(in Word auxiliary) => auxiliary.Lemma is "have";

    private static bool IsFutureModal(string form) => form is "will" or "would" or "shall" or "'ll" or "’ll" or "wo" or "may" or "can" or "must" or "Will";
}
