using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Who does what is told without a subject: through coordination, relative clauses, participles, control and raising, and who owns what a noun names.
/// Not thread-safe; made for one sentence.
/// </summary>
internal sealed class UnspokenSubject(ParsedSentence sentence, SentenceView view, Predicates predicates)
{
    // Deeper than any sentence that a person writes; keeps hostile chains of clauses linear.
    private const int MaximumDepth = 12;

    private static readonly HashSet<string> SubjectControl = new(["promise", "vow", "threaten", "pledge", "swear", "use"], StringComparer.Ordinal);

    private static readonly HashSet<string> ObjectControl = new(
        ["ask", "order", "urge", "tell", "force", "allow", "permit", "call", "advise", "encourage", "invite", "persuade", "compel", "instruct", "direct", "help", "enable",
         "let", "require", "request", "press", "push", "pressure", "lobby", "warn", "want", "expect", "implore", "beg", "command", "challenge", "train", "appoint"],
        StringComparer.Ordinal);

    // Acts of speech that only people and bodies do.
    private static readonly HashSet<string> Calls = new(
        ["accuse", "appeal", "call", "condemn", "criticise", "criticize", "demand", "promise", "reject", "urge", "vow", "warn"], StringComparer.Ordinal);

    // Markers after which a clause speaks of the object of its governor: 'accused X of', 'arrested X for', 'barred X from'.
    private static readonly HashSet<string> ObjectMarkers = new(["of", "for", "from", "into", "with", "as", "against", "over"], StringComparer.Ordinal);

    // Verbs whose subject is not who does what their object names: 'foiled a plot to', 'condemned the decision to'.
    private static readonly HashSet<string> Opposing = new(
        ["foil", "thwart", "disrupt", "prevent", "avert", "stop", "halt", "block", "uncover", "discover", "reveal", "expose", "detect", "condemn", "denounce", "criticise", "criticize",
         "reject", "oppose", "resist", "welcome", "report", "describe", "investigate", "probe", "face", "survive", "escape", "suffer", "fear", "confirm", "deny", "dismiss", "ignore", "see",
         "hear", "watch", "monitor", "defeat", "quash", "crush", "repel", "allege", "suspect", "protest", "praise", "mourn"],
        StringComparer.Ordinal);

    /// <summary>The understood subject of a word that has none of its own; Word is -1 for none.</summary>
    public Argument Of(int word, int depth)
    {
        ref readonly var w = ref sentence[word];
        if (w.Head < 0)
        {
            return Predicates.None;
        }

        var relation = w.Relation;
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "conj" => Because(Shared(word, depth), "shared with the first conjunct"),
            "acl" => relation == "acl:relcl" ? Gap(word) : OfNoun(word, depth),
            "amod" => new Argument("subj", w.Head, "noun of the participle"),
            "xcomp" => Controlled(word, true, depth),
            "ccomp" or "advcl" or "obl" or "advmod" or "dep" => Controlled(word, false, depth),
            "nmod" => OfNoun(word, depth),
            _ => Predicates.None,
        };
    }

    private Argument Shared(int word, int depth)
    {
        var head = sentence[word].Head;
        var shared = predicates.Subject(head, depth + 1);

        // 'The office said the deaths were murders and called on the king': what is no actor does not call on anybody, who speaks does.
        var speech = sentence[head].Head;
        return shared.Word >= 0 && !view.IsActor(shared.Word) && sentence[word].Xpos == "VBD" && Calls.Contains(sentence[word].Lemma) && sentence[head].Relation == "ccomp" && speech >= 0 && predicates.IsSpeech(speech)
            ? predicates.Subject(speech, depth + 1)
            : shared;
    }

    private Argument Gap(int word)
    {
        // A relative clause without a subject of its own: its noun does it ('the men accused of', parsed as one, undergoes it).
        return new Argument("subj", sentence[word].Head, "noun of the relative clause");
    }

    private Argument OfNoun(int word, int depth)
    {
        ref readonly var w = ref sentence[word];
        if (w.Xpos is "VBN" or "VBG" && predicates.Marker(word).Length == 0 && w.Upos == PartOfSpeech.VERB)
        {
            return w.Xpos == "VBG" && OfParticiple(word, depth) is { Word: >= 0 } understood ? understood : new Argument("subj", w.Head, "noun of the participle");
        }

        if (w.Xpos is "VB" or "VBG" && view.IsActor(w.Head) && sentence[w.Head].Relation is "obj" or "nsubj:pass" or "iobj" or "xcomp" or "obl"
            && !(sentence[w.Head].Head >= 0 && SubjectControl.Contains(sentence[sentence[w.Head].Head].Lemma)))
        {
            return new Argument("subj", w.Head, "noun before '" + w.Form + "'");
        }

        return Because(Owner(w.Head, depth + 1), "owner of '" + sentence[w.Head].Form + "'");
    }

    // 'sued the bank, accusing it of fraud', 'a letter threatening the mayor': what a participle behind a comma, or of a thing, says is done by whoever
    // the clause is about, not by the noun before it.
    private Argument OfParticiple(int word, int depth)
    {
        var noun = sentence[word].Head;
        if (noun > word || noun < 0)
        {
            return Predicates.None;
        }

        var first = sentence.Children(word) is [var child, ..] && child < word ? child : word;
        if (first > 0 && sentence[first - 1].Form == "," && !ParsedSentence.Is(sentence[noun].Relation, "nsubj"))
        {
            return Because(ClauseSubject(noun, depth), "subject of the clause before the participle");
        }

        // 'marched through the capital demanding that he go': a place that something happens in calls for nothing.
        if (Calls.Contains(sentence[word].Lemma) && ParsedSentence.Is(sentence[noun].Relation, "obl") && predicates.Marker(noun) is "through" or "in" or "at" or "on" or "outside" or "near" or "across" or "along" or "around"
            && ClauseSubject(noun, depth) is { Word: >= 0 } caller)
        {
            return Because(caller, "subject of the clause around the participle");
        }

        return view.IsActor(noun) ? Predicates.None : Because(Owner(noun, depth + 1), "owner of '" + sentence[noun].Form + "'");
    }

    private Argument ClauseSubject(int noun, int depth)
    {
        for (var (at, steps) = (noun, 0); at >= 0 && steps < MaximumDepth; at = sentence[at].Head, steps++)
        {
            if (sentence[at].Upos == PartOfSpeech.VERB || sentence.Child(at, "cop") >= 0)
            {
                return predicates.IsPassive(at) ? Predicates.None : predicates.Subject(at, depth + 1);
            }
        }

        return Predicates.None;
    }

    private Argument Controlled(int word, bool complement, int depth)
    {
        var governor = sentence[word].Head;
        ref readonly var g = ref sentence[governor];
        var bareInfinitive = complement || (sentence[word].Xpos == "VB" && ObjectControl.Contains(g.Lemma)) || ObjectMarkers.Contains(predicates.Marker(word));
        if (bareInfinitive && g.Upos is PartOfSpeech.VERB or PartOfSpeech.AUX && !predicates.IsPassive(governor) && !SubjectControl.Contains(g.Lemma))
        {
            var controller = sentence.Child(governor, "obj") is var obj and >= 0 ? obj : sentence.Child(governor, "iobj");
            if (controller >= 0 && controller != word && (controller < word || !complement))
            {
                return new Argument("subj", predicates.Antecedent(controller), "object of '" + g.Form + "'");
            }
        }

        if (g.Upos == PartOfSpeech.NOUN && predicates.OwnSubject(governor) < 0)
        {
            return Because(Owner(governor, depth + 1), "owner of '" + g.Form + "'");
        }

        return Because(predicates.Subject(governor, depth + 1), "subject of '" + g.Form + "'");
    }

    private Argument OwnerAbove(int noun, int depth)
    {
        ref readonly var n = ref sentence[noun];
        if (depth > MaximumDepth || n.Head < 0)
        {
            return Predicates.None;
        }

        var relation = n.Relation;
        if (ParsedSentence.Is(relation, "conj") && sentence[n.Head].Upos == PartOfSpeech.NOUN)
        {
            return Owner(n.Head, depth + 1);
        }

        var ofVerb = sentence[n.Head].Upos == PartOfSpeech.VERB;
        if (ofVerb && Opposing.Contains(sentence[n.Head].Lemma))
        {
            return Predicates.None;
        }

        if (ofVerb && relation is "obj" or "xcomp")
        {
            return Because(predicates.Subject(n.Head, depth + 1), "subject of '" + sentence[n.Head].Form + "'");
        }

        if (ofVerb && ParsedSentence.Is(relation, "obl") && predicates.Marker(noun) is "on" or "of" or "for" or "in")
        {
            return Because(Controlled(noun, false, depth + 1), "whom '" + sentence[n.Head].Form + "' concerns");
        }

        return sentence.Child(noun, "cop") >= 0 && predicates.OwnSubject(noun) is var subject and >= 0 ? new Argument("subj", predicates.Antecedent(subject), "nsubj") : Predicates.None;
    }

    /// <summary>The owner of a noun: who has, makes or gives what it names; Word is -1 for none.</summary>
    private Argument Owner(int noun, int depth = 0)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation == "nmod:poss")
            {
                return new Argument("subj", predicates.Antecedent(child), "possessor");
            }
        }

        foreach (var child in sentence.Children(noun))
        {
            if (ParsedSentence.Is(sentence[child].Relation, "nmod") && predicates.Marker(child) is "by" or "from")
            {
                return new Argument("subj", child, "nmod:" + predicates.Marker(child));
            }
        }

        return OwnerAbove(noun, depth);
    }

    private static Argument Because(Argument argument, string path) => argument.Word < 0 ? argument : argument with { Path = path };
}
