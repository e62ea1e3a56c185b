using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>The words that show an event: its trigger and the shortest stretch with the core of its clause.</summary>
internal static class EventQuotes
{
    /// <summary>The word or phrase that names the event: its words where they stand together, else the head alone.</summary>
    public static TextSpan Trigger(ParsedSentence sentence, UnitMatch match)
    {
        var words = match.Words;
        return words[^1] - words[0] <= words.Length
            ? sentence[words[0]].Span.Cover(sentence[words[^1]].Span)
            : sentence[match.Head].Span;
    }

    /// <summary>The shortest stretch of the sentence that holds the trigger and what stands in the roles.</summary>
    public static TextSpan Quote(SentenceView view, UnitMatch match, RoleFilling roles)
    {
        var sentence = view.Sentence;
        var quote = Trigger(sentence, match);
        foreach (var word in match.Words)
        {
            quote = quote.Cover(sentence[word].Span);
        }

        foreach (var word in roles.Core)
        {
            if (IsOfClause(sentence, match.Head, word))
            {
                quote = quote.Cover(NounPhrases.Name(view, word));
            }
        }

        return roles.Core.Count == 0 && match.Unit.Class == UnitClass.Noun ? quote.Cover(ClauseOf(sentence, match.Head)) : quote;
    }

    // 'A hearing was set for Monday': a noun in whose roles nobody stands shows in what its clause says of it.
    private static TextSpan ClauseOf(ParsedSentence sentence, int noun)
    {
        var verb = sentence[noun].Head;
        if (verb < 0 || sentence[verb].Upos != PartOfSpeech.VERB || !ParsedSentence.Is(sentence[noun].Relation, "nsubj"))
        {
            return sentence[noun].Span;
        }

        var clause = sentence[noun].Span.Cover(sentence[verb].Span);
        foreach (var child in sentence.Children(verb))
        {
            var relation = sentence[child].Relation;
            if (child > verb && (ParsedSentence.Is(relation, "obl") || relation is "xcomp" or "obj"))
            {
                clause = clause.Cover(sentence.SubtreeSpan(child));
            }
        }

        return clause;
    }

    // An argument of the clause itself, or the noun that the clause hangs on; not one understood from a clause above.
    private static bool IsOfClause(ParsedSentence sentence, int head, int word)
    {
        if (sentence.Dominates(head, word) || sentence[head].Head == word || sentence[head].Head == sentence[word].Head)
        {
            return true;
        }

        // Of a relative clause with a verb chain, or of a support verb.
        var above = sentence[head].Head;
        return above >= 0 && (sentence[word].Head == above || sentence[above].Head == word);
    }
}
