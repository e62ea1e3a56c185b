using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// The clause that an event noun shares its time and place with: it is what the clause is about ('clashes killed nine'), what it came about in ('died in a clash',
/// 'gathered amid protests') or what it led to ('sparked riots').
/// </summary>
internal static class HappeningClauses
{
    private const int StepsClimbed = 4;

    private static readonly HashSet<string> Causing = new(
        ["cause", "draw", "face", "fuel", "ignite", "prompt", "provoke", "see", "spark", "trigger", "unleash", "witness"], StringComparer.Ordinal);

    private static readonly HashSet<string> Leading = new(
        ["descend", "degenerate", "develop", "erupt", "escalate", "explode", "grow", "lead", "plunge", "result", "spill", "spiral", "turn"], StringComparer.Ordinal);

    // What is said of acts in general or of what they are, rather than told of them.
    private static readonly HashSet<string> Stating = new(
        ["be", "belong", "constitute", "exist", "include", "involve", "mean", "need", "prove", "remain", "represent", "require", "seem", "show", "suggest", "target"], StringComparer.Ordinal);

    /// <summary>The verb of the clause that the noun shares its time and place with; -1 for none.</summary>
    public static int Of(SentenceView view, UnitMatch match)
    {
        if (match.Unit is not { Class: UnitClass.Noun, Type: EventType.ASSAULT or EventType.COERCE or EventType.PROTEST })
        {
            return -1;
        }

        var sentence = view.Sentence;
        var (noun, definite) = Whole(view, match.Head);
        var governor = sentence[noun].Head;
        if (governor < 0)
        {
            return -1;
        }

        if (ParsedSentence.Is(sentence[governor].Relation, "conj") && sentence[governor].Upos == PartOfSpeech.ADJ && sentence[governor].Lemma is "dead" or "hurt" or "injured" or "wounded")
        {
            // 'nine are killed and six wounded in clashes'
            governor = sentence[governor].Head;
        }

        var relation = sentence[noun].Relation;
        var marker = view.Predicates.Marker(noun);
        if (sentence[governor].Upos == PartOfSpeech.VERB)
        {
            return relation switch
            {
                "nsubj" => (IsHarm(view, governor) && match.Unit.Type != EventType.COERCE) || (!definite && !Stating.Contains(sentence[governor].Lemma)) ? governor : -1,
                "nsubj:pass" => !definite && !IsTold(view, governor) ? governor : -1,
                "obj" => (!definite && Causing.Contains(sentence[governor].Lemma)) || (match.Unit.Type == EventType.PROTEST && IsForce(view, governor)) ? governor : -1,
                _ when ParsedSentence.Is(relation, "obl") => IsSetting(view, governor, marker, definite) ? governor : -1,
                _ => -1,
            };
        }

        // 'killed four people in an attack', with the phrase hung on the people
        return ParsedSentence.Is(relation, "nmod") && marker is "in" or "during" or "amid" or "by" or "at" && sentence[governor].Head is >= 0 and var verb
            && sentence[governor].Relation is "obj" or "nsubj" or "nsubj:pass" && sentence[verb].Upos == PartOfSpeech.VERB && IsHarm(view, verb) ? verb : -1;
    }

    /// <summary>Whether the report tells a noun's happening as its own news: its clause does, or it is itself a sentence without a verb ('Clashes in Dakar.').</summary>
    public static bool TellNews(SentenceView view, UnitMatch match) =>
        Of(view, match) is >= 0 and var verb ? ClauseTense.IsNews(view, verb, verb) : match.Unit.Class == UnitClass.Noun && IsSentence(view, match.Head);

    // The noun that stands in the clause for the happening: 'a wave of [protests]', 'marches and [strikes]'.
    private static (int Noun, bool Definite) Whole(SentenceView view, int noun)
    {
        var sentence = view.Sentence;
        var definite = IsDefinite(sentence, noun);
        for (var steps = 0; steps < StepsClimbed && sentence[noun].Head is >= 0 and var head; steps++)
        {
            if (ParsedSentence.Is(sentence[noun].Relation, "conj") && sentence[head].Upos is PartOfSpeech.NOUN)
            {
                noun = head;
            }
            else if (ParsedSentence.Is(sentence[noun].Relation, "nmod") && view.Predicates.Marker(noun) == "of" && HappeningWords.IsStretch(sentence[head].Lemma))
            {
                (noun, definite) = (head, false);
            }
            else
            {
                break;
            }
        }

        return (noun, definite);
    }

    private static bool IsDefinite(ParsedSentence sentence, int noun) =>
        sentence.Child(noun, "nmod:poss") >= 0 || (sentence.Child(noun, "det") is >= 0 and var article && sentence[article].Lemma is "the" or "this" or "that" or "these" or "those");

    private static bool IsSetting(SentenceView view, int verb, string marker, bool definite)
    {
        if (IsHarm(view, verb))
        {
            return marker is "in" or "during" or "amid" or "by" or "at" or "from";
        }

        return marker switch
        {
            "during" or "amid" or "amidst" or "at" => !definite && !IsTold(view, verb),
            "by" => !definite && view.Predicates.IsPassive(verb) && !IsTold(view, verb),
            "in" or "into" or "to" => !definite && Leading.Contains(view.Sentence[verb].Lemma),
            _ => false,
        };
    }

    private static bool IsHarm(SentenceView view, int verb) => view.Lexicon.FigureOf(view.LemmaOf(verb)) is "killed" or "wounded";

    private static bool IsForce(SentenceView view, int verb) => view.Lexicon.IsVerbOf(EventType.COERCE, view.LemmaOf(verb)) || view.Lexicon.IsVerbOf(EventType.ASSAULT, view.LemmaOf(verb));

    // 'were condemned', 'is tried for', 'are feared': told of, not under way.
    private static bool IsTold(SentenceView view, int verb)
    {
        var lemma = view.LemmaOf(verb);
        return DoingVerbs.Tells(lemma) || HappeningWords.IsRecounting(lemma) || ClauseTense.LooksAhead(lemma) || view.Predicates.IsSpeech(verb) || lemma is "fear" or "prevent" or "foil" or "avert" or "ban"
            || view.Lexicon.IsVerbOf(EventType.ACCUSE, lemma) || view.Lexicon.IsVerbOf(EventType.REQUEST, lemma) || view.Lexicon.IsVerbOf(EventType.THREATEN, lemma);
    }

    private static bool IsSentence(SentenceView view, int noun)
    {
        var sentence = view.Sentence;
        var (whole, definite) = Whole(view, noun);
        if (sentence.Root != whole || definite || sentence[sentence.Count - 1].Form != ".")
        {
            return false;
        }

        foreach (ref readonly var word in sentence.Words)
        {
            if (word.Upos is PartOfSpeech.AUX || word.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return false;
            }
        }

        return true;
    }
}
