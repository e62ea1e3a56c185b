using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>What the tense of an event's clause says of its time.</summary>
internal static class ClauseTense
{
    // What is planned, asked for or threatened is not done yet.
    private static readonly HashSet<string> Ahead = new(
        ["agree", "aim", "ask", "authorise", "authorize", "call", "decide", "demand", "due", "expect", "hope", "intend", "invite", "offer", "order", "plan", "pledge", "plot", "prepare", "prepared", "promise",
         "propose", "ready", "refuse", "request", "schedule", "seek", "set", "slate", "swear", "threaten", "urge", "vow", "warn", "willing"],
        StringComparer.Ordinal);

    /// <summary>Whether a verb or adjective, by its lemma, says that what follows it is still to come ('planned to').</summary>
    public static bool LooksAhead(string lemma) => Ahead.Contains(lemma);

    /// <summary>Whether the clause is in the past perfect: it looks back from the report's time.</summary>
    public static bool IsPluperfect(ParsedSentence sentence, int head) => HasAuxiliary(sentence, head, "had");

    /// <summary>Whether the clause is in a perfect tense.</summary>
    public static bool IsPerfect(ParsedSentence sentence, int head) =>
        IsPluperfect(sentence, head) || HasAuxiliary(sentence, head, "has") || HasAuxiliary(sentence, head, "have") || HasAuxiliary(sentence, head, "'ve");

    /// <summary>
    /// Whether the report tells the event as its own news: in a finite main or content clause, in the past, the present or the present
    /// perfect; or in a relative clause in the present, which still goes on.
    /// </summary>
    public static bool IsNews(SentenceView view, int head, int? support)
    {
        var sentence = view.Sentence;
        var verb = support ?? head;
        if (sentence[verb].Xpos == "MD" && sentence[verb].Head >= 0)
        {
            // What must be done is asked for by the one who now says so.
            return IsMain(sentence, sentence[verb].Head);
        }

        if (sentence[verb].Upos == PartOfSpeech.NOUN)
        {
            return false;
        }

        if (sentence[verb].Relation == "acl" && sentence[verb].Xpos == "VBN" && view.Predicates.IsMainClause(verb))
        {
            return true;
        }

        verb = FiniteAbove(sentence, verb);
        if (verb < 0 || IsPluperfect(sentence, verb) || HasModal(sentence, verb))
        {
            return false;
        }

        return IsMain(sentence, verb) || IsMeanwhile(view, verb) ? IsFinite(sentence, verb) : IsRelative(sentence, verb) && IsPresent(sentence, verb);
    }

    /// <summary>Whether a clause tells of what is over: a past or perfect tense, or an infinitive or participle under one; not what goes on or may be.</summary>
    public static bool IsPast(ParsedSentence sentence, int verb)
    {
        for (var steps = 0; steps < 6 && verb >= 0; steps++)
        {
            if (HasModal(sentence, verb) || sentence[verb].Xpos is "VBZ" or "VBP" or "MD")
            {
                return false;
            }

            if (sentence[verb].Xpos == "VBD" || HasAuxiliary(sentence, verb, "did"))
            {
                return true;
            }

            if (sentence[verb].Xpos == "VBN")
            {
                return !HasAuxiliary(sentence, verb, "is") && !HasAuxiliary(sentence, verb, "are") && !HasAuxiliary(sentence, verb, "being");
            }

            if (sentence[verb].Xpos == "VBG" && sentence.Child(verb, "aux") >= 0)
            {
                return false;
            }

            if (!(sentence[verb].Relation is "xcomp" or "advcl" || ParsedSentence.Is(sentence[verb].Relation, "conj")))
            {
                return false;
            }

            verb = sentence[verb].Head;
            if (verb >= 0 && Ahead.Contains(sentence[verb].Lemma))
            {
                return false;
            }
        }

        return false;
    }

    private static int FiniteAbove(ParsedSentence sentence, int verb)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            if (IsFinite(sentence, verb))
            {
                return verb;
            }

            var relation = sentence[verb].Relation;
            if (sentence[verb].Head < 0 || !(ParsedSentence.Is(relation, "conj") || (relation == "advcl" && sentence[verb].Xpos == "VBG") || (relation == "xcomp" && GoesOn(sentence[sentence[verb].Head].Lemma))))
            {
                return relation == "root" ? verb : -1;
            }

            verb = sentence[verb].Head;
        }

        return -1;
    }

    // 'continue protesting', 'began to shell the port'
    private static bool GoesOn(string lemma) => lemma is "begin" or "commence" or "continue" or "go" or "keep" or "manage" or "proceed" or "resume" or "start";

    private static bool IsMain(ParsedSentence sentence, int verb)
    {
        for (var steps = 0; steps < 12 && verb >= 0; steps++)
        {
            var relation = sentence[verb].Relation;
            if (relation is "root")
            {
                return true;
            }

            if (!(ParsedSentence.Is(relation, "conj") || relation is "ccomp" or "parataxis"))
            {
                return false;
            }

            verb = sentence[verb].Head;
        }

        return false;
    }

    // 'Nine were killed when a bomb exploded': told of the same time as the main clause, which is news.
    private static bool IsMeanwhile(SentenceView view, int verb)
    {
        var main = view.Sentence[verb].Head;
        return view.Sentence[verb].Relation == "advcl" && main >= 0 && view.Predicates.Subordinator(verb) is "when" or "as" && IsMain(view.Sentence, main) && IsFinite(view.Sentence, main)
            && !IsPluperfect(view.Sentence, main) && !HasModal(view.Sentence, main);
    }

    private static bool IsRelative(ParsedSentence sentence, int verb) => sentence[verb].Relation is "acl:relcl";

    private static bool IsFinite(ParsedSentence sentence, int verb)
    {
        if (sentence[verb].Xpos is "VBD" or "VBZ" or "VBP")
        {
            return true;
        }

        var isBare = sentence.Child(verb, "nsubj") >= 0 && sentence.Child(verb, "nsubj:pass") < 0 && (sentence[verb].Xpos == "VBN" || (sentence[verb].Xpos == "VB" && sentence.Child(verb, "mark") < 0));
        foreach (var child in sentence.Children(verb))
        {
            if (ParsedSentence.Is(sentence[child].Relation, "aux") || sentence[child].Relation == "cop")
            {
                if (sentence[child].Xpos is "VBD" or "VBZ" or "VBP")
                {
                    return true;
                }

                isBare = false;
            }
        }

        // A participle or bare form with a subject and no auxiliary is a tense that looks like one ('the governor accused', 'the protests continue').
        return isBare;
    }

    private static bool IsPresent(ParsedSentence sentence, int verb)
    {
        if (sentence[verb].Xpos is "VBZ" or "VBP")
        {
            return true;
        }

        foreach (var child in sentence.Children(verb))
        {
            if (ParsedSentence.Is(sentence[child].Relation, "aux") && sentence[child].Xpos is "VBZ" or "VBP")
            {
                return sentence[verb].Xpos is "VBG" || sentence[child].Relation == "aux:pass";
            }
        }

        return false;
    }

    /// <summary>Whether a modal stands with the verb ('will', 'may').</summary>
    public static bool HasModal(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Xpos == "MD")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAuxiliary(ParsedSentence sentence, int verb, string form)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (ParsedSentence.Is(sentence[child].Relation, "aux") && sentence[child].Form.Equals(form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
