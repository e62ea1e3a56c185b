using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>What the tense of a clause and the calendar say of an event's status.</summary>
internal static class Tense
{
    private const int ChildrenLookedAt = 32;

    // What is over as soon as it is done, so that its simple present tells news ('three are killed'), not a state.
    private static readonly HashSet<string> Punctual = new(
        ["arrest", "ambush", "assassinate", "behead", "capture", "convict", "detonate", "die", "execute", "explode", "injure", "kill", "lynch", "maim", "massacre", "murder", "overrun", "recapture", "sentence", "shoot",
         "slay", "stab", "storm", "topple", "wound"],
        StringComparer.Ordinal);

    /// <summary>Applies the tense of the clause whose verb is the word.</summary>
    public static void Apply(ParsedSentence sentence, int word, EventMention mention, FoldState state)
    {
        if (state.Status == EventStatus.Occurred && IsUnderWay(sentence, word, mention.Type))
        {
            state.Set(EventStatus.Ongoing, sentence[word].Form, sentence[word].Span, "the clause is in a present that goes on");
        }
    }

    /// <summary>Whether the clause is in the perfect and says since when: what lasts then lasts still ('has fought them since May').</summary>
    public static bool IsSince(ParsedSentence sentence, int word)
    {
        if (!Auxiliaries(sentence, word).HasFlag(Auxiliary.Present | Auxiliary.Perfect))
        {
            return false;
        }

        var children = sentence.Children(word);
        for (var i = children.Length - 1; i >= 0 && i >= children.Length - ChildrenLookedAt; i--)
        {
            if (children[i] > word && (Embedding.Preposition(sentence, children[i]) == "since" || HasSince(sentence, children[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the tree hangs the phrase with 'since' on an object of the clause.</summary>
    private static bool HasSince(ParsedSentence sentence, int word) =>
        sentence[word].Relation == "obj" && sentence.Child(word, "nmod") is >= 0 and var phrase && Embedding.Preposition(sentence, phrase) == "since";

    /// <summary>Whether the nearest finite verb above the word is in the present or in the present perfect.</summary>
    public static bool IsInPresentClause(ParsedSentence sentence, int word)
    {
        for (var (at, steps) = (sentence[word].Head, 0); at >= 0 && steps < 8; at = sentence[at].Head, steps++)
        {
            if (sentence[at].Xpos is "VBD" or "VBZ" or "VBP" || sentence.Child(at, "aux") >= 0 || sentence.Child(at, "cop") >= 0)
            {
                return IsPresent(sentence, at);
            }
        }

        return false;
    }

    private static bool IsPresent(ParsedSentence sentence, int verb)
    {
        var auxiliaries = Auxiliaries(sentence, verb);
        if (auxiliaries != Auxiliary.None)
        {
            return auxiliaries.HasFlag(Auxiliary.Present);
        }

        var copula = sentence.Child(verb, "cop");
        return sentence[copula < 0 ? verb : copula].Xpos is "VBZ" or "VBP";
    }

    /// <summary>Whether the event lies after the day of publication, wholly.</summary>
    public static bool IsAhead(EventMention mention, DateOnly? published) =>
        published is { } day && mention.When is { Basis: TimeBasis.Words, Interval.From: { } from } && from > day;

    private static bool IsUnderWay(ParsedSentence sentence, int word, EventType type)
    {
        var auxiliaries = Auxiliaries(sentence, word);
        return sentence[word].Xpos switch
        {
            "VBG" => auxiliaries.HasFlag(Auxiliary.Present),
            "VBN" => auxiliaries.HasFlag(Auxiliary.Present | Auxiliary.Being) || (auxiliaries == Auxiliary.Present && IsLasting(type) && !Punctual.Contains(sentence[word].Lemma)),
            "VBZ" or "VBP" => IsLasting(type) && IsInText(sentence, word) && !Punctual.Contains(sentence[word].Lemma),
            _ => false,
        };
    }

    /// <summary>Types whose simple present says a state that lasts ('backs the rebels') rather than news told in the present.</summary>
    private static bool IsLasting(EventType type) => type is EventType.AID or EventType.COOPERATE or EventType.MOBILIZE
        or EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.PROTEST;

    /// <summary>Headlines tell the past in the present: only a clause of running text, which ends in a stop, is taken at its word.</summary>
    private static bool IsInText(ParsedSentence sentence, int word) =>
        sentence[sentence.Count - 1].Upos == PartOfSpeech.PUNCT && sentence[word].Relation is not "parataxis";

    private static Auxiliary Auxiliaries(ParsedSentence sentence, int word)
    {
        var found = Auxiliary.None;
        var children = sentence.Children(word);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            ref readonly var child = ref sentence[children[i]];
            if (ParsedSentence.Is(child.Relation, "aux"))
            {
                found |= Read(child);
            }
        }

        return found;
    }

    private static Auxiliary Read(in Word auxiliary) => auxiliary.Xpos switch
    {
        "VBZ" or "VBP" => auxiliary.Lemma == "be" ? Auxiliary.Present : Auxiliary.Present | Auxiliary.Perfect,
        "VBG" => Auxiliary.Being,
        "VBD" => Auxiliary.Past,
        "MD" => Auxiliary.Modal,
        _ => Auxiliary.None,
    };

    [Flags]
    private enum Auxiliary
    {
        None = 0,
        Present = 1,
        Perfect = 2,
        Past = 4,
        Being = 8,
        Modal = 16,
    }
}
