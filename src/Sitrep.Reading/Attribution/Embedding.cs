using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Reads off a tree in which construction a word hangs on its head, by the slot names of the wrapper lexicon.</summary>
internal static class Embedding
{
    /// <summary>Slot of an infinitive.</summary>
    public const string Infinitive = "xcomp";

    /// <summary>Slot of a finite content clause.</summary>
    public const string Clause = "ccomp";

    /// <summary>Slot of the logical object, also as subject of a passive.</summary>
    public const string Object = "obj";

    /// <summary>Slot of the subject of an active verb or of a predicate.</summary>
    public const string Subject = "subj";

    /// <summary>Slot of an infinitive of purpose.</summary>
    public const string Purpose = "purpose";

    /// <summary>Slot of a clause that says in what course something befell somebody.</summary>
    public const string While = "while";

    /// <summary>Slot of a coordinated clause of contrast.</summary>
    public const string But = "but";

    /// <summary>Slot of a verb for what lasts, when it says since when.</summary>
    public const string Since = "since";

    /// <summary>Slot of a noun for what lasts.</summary>
    public const string Lasting = "lasting";

    /// <summary>Slot of an object that is itself a claim ('rejected the accusation').</summary>
    public const string Claim = "claim";

    private const int ChildrenLookedAt = 24;

    /// <summary>The slot of a word on its head; null where the relation carries no event upwards.</summary>
    public static string? SlotOf(ParsedSentence sentence, int word)
    {
        var relation = sentence[word].Relation;
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "xcomp" => Infinitive,
            "ccomp" => Clause,
            "csubj" => IsInfinitive(sentence, word) ? Infinitive : Clause,
            "obj" or "iobj" => Object,
            "nsubj" => relation.EndsWith("pass", StringComparison.Ordinal) ? Object : Subject,
            "obl" => Preposition(sentence, word),
            "nmod" => relation.EndsWith("poss", StringComparison.Ordinal) ? "poss" : Preposition(sentence, word),
            "acl" => AdnominalClause(sentence, word, relation),
            "advcl" => AdverbialClause(sentence, word),
            "compound" => "compound",
            "amod" => "amod",
            "appos" => "appos",
            "conj" => "conj",
            _ => null,
        };
    }

    /// <summary>Whether the word is an infinitive with its marker.</summary>
    public static bool IsInfinitive(ParsedSentence sentence, int word)
    {
        var children = sentence.Children(word);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            ref readonly var child = ref sentence[children[i]];
            if (children[i] < word && child.Relation == "mark" && (child.Xpos == "TO" || (child.Lemma == "to" && sentence[word].Xpos == "VB")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lemma of the preposition, or of the conjunction of a clause, that hangs on the word; empty where there is none.</summary>
    public static string Preposition(ParsedSentence sentence, int word)
    {
        var children = sentence.Children(word);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            ref readonly var child = ref sentence[children[i]];
            if (children[i] < word && child.Relation is "case" or "mark")
            {
                return child.Lemma;
            }
        }

        return "";
    }

    /// <summary>
    /// The noun that a clause or prepositional phrase follows directly and that may own it though the tree hangs it on the verb:
    /// 'welcomed the promise to release them', 'disrupted plans for an attack'; -1 where there is none.
    /// </summary>
    public static int NounBefore(SentenceTree tree, int clause)
    {
        var before = tree.First(clause) - 1;
        var marked = tree[tree.First(clause)].Relation is "mark" or "case";
        return marked && before >= 0 && before != tree[clause].Head && tree[before].Upos == PartOfSpeech.NOUN && tree[before].Head == tree[clause].Head
            ? before
            : -1;
    }

    private static string AdnominalClause(ParsedSentence sentence, int word, string relation)
    {
        if (relation.EndsWith("relcl", StringComparison.Ordinal))
        {
            return "relcl";
        }

        if (IsInfinitive(sentence, word))
        {
            return Infinitive;
        }

        var marker = Preposition(sentence, word);
        return marker == "that" || (marker.Length == 0 && sentence[word].Xpos is not ("VBG" or "VBN")) ? Clause : marker;
    }

    private static string AdverbialClause(ParsedSentence sentence, int word)
    {
        if (IsInfinitive(sentence, word))
        {
            return Purpose;
        }

        return Preposition(sentence, word) is var marker && marker is "as" or "while" or "when" or "" ? While : marker;
    }
}
