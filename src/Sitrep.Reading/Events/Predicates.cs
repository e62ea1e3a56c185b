using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>A word that stands in a grammatical slot, and how it was found.</summary>
/// <param name="Slot">The slot ('subj', 'obj', 'against').</param>
/// <param name="Word">Index of the word in the sentence.</param>
/// <param name="Path">The way through the tree, for a person.</param>
internal readonly record struct Argument(string Slot, int Word, string Path);

/// <summary>
/// The grammar of predicates in one sentence: who their understood subject is through relative clauses, participles, coordination,
/// control and raising, and whether they are passive. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class Predicates(ParsedSentence sentence, SentenceView view)
{
    // Deeper than any sentence that a person writes; keeps hostile chains of clauses linear.
    private const int MaximumDepth = 12;

    private static readonly HashSet<string> Speech = new(
        ["say", "tell", "add", "argue", "insist", "stress", "state", "declare", "write", "announce", "note", "warn", "tweet", "claim", "reiterate", "explain", "emphasise", "emphasize",
         "maintain", "assert", "affirm", "comment", "conclude", "remark", "underline", "believe", "think", "agree"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> AlwaysDoneTo = new(
        ["abduct", "acquit", "arrest", "assassinate", "behead", "deport", "detain", "evict", "extradite", "hospitalise", "hospitalize", "imprison", "indict", "injure", "jail", "kidnap", "kill", "murder",
         "sentence", "wound"], StringComparer.Ordinal);

    private UnspokenSubject Unspoken => field ??= new UnspokenSubject(sentence, view, this);

    /// <summary>The sentence.</summary>
    public ParsedSentence Sentence => sentence;

    /// <summary>The subject that a verb or predicative word has or is understood to have, as the surface has it; Word is -1 for none.</summary>
    public Argument Subject(int word, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            return None;
        }

        var own = OwnSubject(word);
        if (own >= 0)
        {
            return new Argument("subj", Antecedent(own), sentence[own].Relation);
        }

        return Unspoken.Of(word, depth);
    }

    /// <summary>Whether a verb is passive: its subject undergoes what it says.</summary>
    public bool IsPassive(int word, int depth = 0)
    {
        ref readonly var w = ref sentence[word];
        if (sentence.Child(word, "nsubj:pass") >= 0 || sentence.Child(word, "aux:pass") >= 0 || sentence.Child(word, "csubj:pass") >= 0)
        {
            return HasPassiveAuxiliary(word) || sentence.Child(word, "obj") < 0;
        }

        if (IsHeadlinePassive(word))
        {
            return true;
        }

        if (w.Xpos != "VBN" || sentence.Child(word, "aux") >= 0 || OwnSubject(word) >= 0 || depth > MaximumDepth)
        {
            return false;
        }

        if (w.Relation is "acl" && IsMainClause(word))
        {
            return AlwaysDoneTo.Contains(w.Lemma) && sentence.Child(word, "obj") < 0;
        }

        if (ParsedSentence.Is(w.Relation, "conj"))
        {
            return OwnSubject(word) < 0 ? IsPassive(w.Head, depth + 1) : sentence.Child(word, "obj") < 0;
        }

        return sentence.Child(word, "obj") < 0 || sentence.Child(word, "obl:agent") >= 0 || w.Relation is "acl";
    }

    // 'Three arrested over the raid', 'Ex-minister jailed': verbs that always are done to somebody, in a main clause without anybody to whom.
    private bool IsHeadlinePassive(int word)
    {
        ref readonly var w = ref sentence[word];
        return w.Xpos is "VBD" or "VBN" && AlwaysDoneTo.Contains(w.Lemma) && (w.Head < 0 || w.Relation is "parataxis" or "advcl" || (ParsedSentence.Is(w.Relation, "conj") && sentence[w.Head].Head < 0)) && OwnSubject(word) is >= 0 and var subject && subject < word
            && sentence[subject].Upos != PartOfSpeech.PRON && sentence.Child(word, "obj") < 0 && sentence.Child(word, "aux") < 0 && sentence.Child(word, "ccomp") < 0;
    }

    /// <summary>A relative pronoun's antecedent, else the word itself.</summary>
    public int Antecedent(int word)
    {
        if (sentence[word].Xpos is not ("WDT" or "WP" or "WP$") && sentence[word].Lemma is not ("that" or "who" or "which" or "whom"))
        {
            return word;
        }

        if (sentence[word].Upos != PartOfSpeech.PRON)
        {
            return word;
        }

        var at = sentence[word].Head;
        for (var steps = 0; at >= 0 && steps < MaximumDepth; steps++)
        {
            if (sentence[at].Relation == "acl:relcl" && sentence[at].Head >= 0)
            {
                // 'a holiday in Germany, which handed him over': not the holiday.
                var noun = sentence[at].Head;
                return view.ClassesOf(noun) == 0 && BeforeComma(word) is var nearer and >= 0 && sentence[nearer].Upos == PartOfSpeech.PROPN ? nearer : noun;
            }

            if (sentence[at].Relation == "advcl:relcl" && BeforeComma(word) is var named and >= 0)
            {
                return named;
            }

            at = sentence[at].Head;
        }

        return word;
    }

    // The actor right before a comma and a relative pronoun, by the first of those that 'and' joins; -1 for none.
    private int BeforeComma(int pronoun)
    {
        var word = pronoun - 2;
        if (word < 0 || sentence[pronoun - 1].Form != "," || !view.IsActor(word))
        {
            return -1;
        }

        word = view.NameAt(word)?.HeadWord ?? word;
        return ParsedSentence.Is(sentence[word].Relation, "conj") && sentence[word].Head is >= 0 and var first && first < word && view.IsActor(first) ? first : word;
    }

    /// <summary>Who says the clause of a word: the subject of the verb of speech above or beside it; Word is -1 for none.</summary>
    public Argument Speaker(int word)
    {
        for (var steps = 0; steps < MaximumDepth && word >= 0; steps++)
        {
            foreach (var child in sentence.Children(word))
            {
                if (sentence[child].Relation == "parataxis" && Speech.Contains(sentence[child].Lemma) && OwnSubject(child) is var beside and >= 0)
                {
                    return new Argument("speaker", Antecedent(beside), "subject of '" + sentence[child].Form + "'");
                }
            }

            var governor = sentence[word].Head;
            if (governor >= 0 && sentence[word].Relation is "ccomp" or "parataxis" && Speech.Contains(sentence[governor].Lemma))
            {
                return Subject(governor) with { Slot = "speaker", Path = "subject of '" + sentence[governor].Form + "'" };
            }

            word = governor;
        }

        return None with { Slot = "speaker" };
    }

    /// <summary>Whether a verb is one of neutral speech ('said').</summary>
    public bool IsSpeech(int verb) => Speech.Contains(sentence[verb].Lemma);

    /// <summary>The last preposition or subordinator of a word, in lower case; empty where it has none.</summary>
    public string Marker(int word)
    {
        var marker = "";
        foreach (var child in sentence.Children(word))
        {
            ref readonly var c = ref sentence[child];
            if (child < word && (c.Relation is "case" or "mark") && !(c.Relation == "mark" && c.Lemma == "to"))
            {
                marker = c.Lemma;
            }
        }

        return marker;
    }

    /// <summary>The word that joins a clause to the one above ('after', 'when'), in lower case; empty where none does.</summary>
    public string Subordinator(int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (child < clause && sentence[child] is { Relation: "advmod", Lemma: "when" or "while" })
            {
                return sentence[child].Lemma;
            }
        }

        return Marker(clause);
    }

    /// <summary>
    /// Whether a participle after the root noun is in truth the sentence's verb ('The rebels retaliated' parsed as 'rebels who were
    /// retaliated'): there is no finite verb and no agent.
    /// </summary>
    public bool IsMainClause(int word)
    {
        var noun = sentence[word].Head;
        if (noun < 0 || sentence[noun].Head >= 0 || word < noun || sentence.Child(word, "obl:agent") >= 0 || sentence[noun].Upos is PartOfSpeech.VERB)
        {
            return false;
        }

        foreach (ref readonly var w in sentence.Words)
        {
            if (w.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return false;
            }
        }

        return true;
    }

    private bool HasPassiveAuxiliary(int word)
    {
        foreach (var child in sentence.Children(word))
        {
            if (ParsedSentence.Is(sentence[child].Relation, "aux") && sentence[child].Lemma is "be" or "get")
            {
                return true;
            }
        }

        return ParsedSentence.Is(sentence[word].Relation, "conj");
    }

    internal static Argument None => new("subj", -1, "");

    // Of two the one nearer before the verb, but no phrase with a preposition ('The clerk, in a letter, said'): 'Hours after the vote the king resigned' may make a subject of the hours.
    public int OwnSubject(int word)
    {
        var subject = -1;
        var time = -1;
        foreach (var child in sentence.Children(word))
        {
            var relation = sentence[child].Relation;
            if (!ParsedSentence.Is(relation, "nsubj") || relation == "nsubj:outer")
            {
                continue;
            }

            if (view.IsTime(child))
            {
                time = child;
            }
            else if ((subject < 0 || child < word) && !(subject >= 0 && view.HyphenatedAt(word) is { } own && child >= own.First && child < word) && (subject < 0 || Marker(child).Length == 0))
            {
                subject = child;
            }
        }

        // 'The jets carpet-bombed': a part of the word itself is no subject, what stands before it is.
        if (subject >= 0 && view.HyphenatedAt(word) is { } compound && subject >= compound.First && subject <= compound.Last)
        {
            return sentence.Child(subject, "compound");
        }

        return subject < 0 && time >= 0 ? BeforeTime(time)
            : subject >= 0 && subject < view.DatelineEnd ? AfterDateline(word, subject)
            : subject;
    }

    // 'The speaker this week demanded': the noun phrase before a time that the tree took for the subject.
    private int BeforeTime(int time)
    {
        var at = time;
        while (at > 0 && (view.IsTime(at) || sentence[at].Form == "," || sentence[at].Upos == PartOfSpeech.DET))
        {
            at--;
        }

        return sentence[at].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN && !view.IsTime(at) ? view.NameAt(at)?.HeadWord ?? at : -1;
    }

    // 'LIMA -- The mayor resigned': the first noun phrase behind the dateline, where the tree took the town for the subject.
    private int AfterDateline(int verb, int otherwise)
    {
        for (var i = view.DatelineEnd; i < verb; i++)
        {
            if (sentence[i].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN && !view.IsTime(i)
                && (sentence[i].Head < view.DatelineEnd || sentence[i].Head >= verb))
            {
                return i;
            }
        }

        return otherwise;
    }
}
