using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>What the linkers ask of a tree.</summary>
internal static class Clauses
{
    private const int Steps = 24;
    private const int LongestPhrase = 12;

    /// <summary>Whether a word, or the first of the words that it is coordinated with, is the subject of a clause.</summary>
    public static bool IsSubject(ParsedSentence sentence, int word) =>
        ParsedSentence.Is(sentence[FirstConjunct(sentence, word)].Relation, "nsubj");

    /// <summary>The first of the words that a word is coordinated with, or itself.</summary>
    public static int FirstConjunct(ParsedSentence sentence, int word)
    {
        for (var steps = 0; steps < Steps && sentence[word].Relation == "conj" && sentence[word].Head >= 0; steps++)
        {
            word = sentence[word].Head;
        }

        return word;
    }

    /// <summary>The word that governs a nominal's place in its clause: the head of its first conjunct; -1 for none.</summary>
    public static int Governor(ParsedSentence sentence, int word) => sentence[FirstConjunct(sentence, word)].Head;

    /// <summary>The noun that a relative pronoun stands for; -1 where it stands in no relative clause.</summary>
    public static int Antecedent(ParsedSentence sentence, int pronoun)
    {
        var word = pronoun;
        for (var steps = 0; steps < Steps && word >= 0; steps++)
        {
            if (sentence[word].Relation == "acl:relcl" && sentence[word].Head is var noun && noun >= 0 && noun < pronoun)
            {
                return noun;
            }

            word = sentence[word].Head;
        }

        return -1;
    }

    /// <summary>The subject of the verb of saying (or any verb) whose content clause a word stands in; -1 for none.</summary>
    public static int SpeakerOver(ParsedSentence sentence, int word)
    {
        for (var steps = 0; steps < Steps && word >= 0; steps++)
        {
            if (ParsedSentence.Is(sentence[word].Relation, "ccomp") || ParsedSentence.Is(sentence[word].Relation, "advcl"))
            {
                return sentence[word].Head >= 0 ? Dependents.Child(sentence, sentence[word].Head, "nsubj") : -1;
            }

            word = sentence[word].Head;
        }

        return -1;
    }

    /// <summary>The subject that a verb without one of its own shares with the verb that it is coordinated with: 'surrounded the town and shelled it'; -1 for none.</summary>
    public static int SharedSubject(ParsedSentence sentence, int verb)
    {
        for (var steps = 0; steps < Steps && sentence[verb].Relation == "conj" && sentence[verb].Head >= 0 && !HasSubject(sentence, verb); steps++)
        {
            verb = sentence[verb].Head;
            if (Dependents.Child(sentence, verb, "nsubj") is var subject and >= 0)
            {
                return subject;
            }
        }

        return -1;
    }

    private static bool HasSubject(ParsedSentence sentence, int verb) =>
        Dependents.Child(sentence, verb, "nsubj") >= 0 || Dependents.Child(sentence, verb, "nsubj:pass") >= 0;

    /// <summary>Index of the first word of the phrase that ends in a noun, articles left out.</summary>
    public static int PhraseStart(ParsedSentence sentence, int noun)
    {
        var start = noun;
        while (start > 0 && noun - start < LongestPhrase
            && sentence[start - 1].Head is var head && head >= start && head <= noun
            && (sentence[start - 1].Upos is PartOfSpeech.ADJ or PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.NUM or PartOfSpeech.ADV
                || sentence[start - 1].Form == "-"))
        {
            start--;
        }

        while (start < noun && (sentence[start].Form == "-" || IsStray(sentence, start)))
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether a word before a phrase says what became of those whom the phrase names: 'shot dead two men'. A further word must follow.</summary>
    public static bool IsResult(ParsedSentence sentence, int word) =>
        sentence[word].Lemma is "dead" or "alive" && sentence[word + 1].Upos is PartOfSpeech.NUM or PartOfSpeech.DET;

    // 'shot dead two men', 'On Monday border police': what became of them and the day are no part of their name.
    private static bool IsStray(ParsedSentence sentence, int word) =>
        IsResult(sentence, word)
        || sentence[word].Form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    /// <summary>The span from one word to another, both included.</summary>
    public static TextSpan Span(ParsedSentence sentence, int first, int last) => sentence[first].Span.Cover(sentence[last].Span);

    /// <summary>Whether something narrows a noun down: a name before it, a phrase with 'of', a relative clause, a number.</summary>
    public static bool IsNarrowed(ParsedSentence sentence, int noun)
    {
        foreach (var child in Dependents.Of(sentence, noun))
        {
            var relation = sentence[child].Relation;
            if (ParsedSentence.Is(relation, "acl") || ParsedSentence.Is(relation, "nummod") || ParsedSentence.Is(relation, "nmod")
                || (ParsedSentence.Is(relation, "compound") && sentence[child].Upos == PartOfSpeech.PROPN))
            {
                return true;
            }
        }

        return false;
    }
}
