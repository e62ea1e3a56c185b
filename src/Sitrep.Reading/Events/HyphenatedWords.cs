using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>A word of the lexicon that stands in a sentence as several words joined by hyphens.</summary>
/// <param name="First">Index of its first part.</param>
/// <param name="Last">Index of its last part.</param>
/// <param name="Lemma">Its dictionary form, as the lexicon spells it.</param>
internal readonly record struct HyphenatedWord(int First, int Last, string Lemma);

/// <summary>
/// Finds what the tokeniser took apart: 'cease - fire', 'sit - ins', 'strip - searched'. The word stands at that of its parts which the rest of the
/// sentence hangs on, whatever the parts' own tags are.
/// </summary>
internal static class HyphenatedWords
{
    // 'hit-and-run' has two; more are no words of the lexicon.
    private const int MaximumHyphens = 3;

    /// <summary>The hyphenated words of a sentence by the index of their outermost part.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="lemmaOf">The dictionary form of a part.</param>
    public static Dictionary<int, HyphenatedWord> Of(ParsedSentence sentence, EventLexicon lexicon, Func<int, string> lemmaOf)
    {
        var found = new Dictionary<int, HyphenatedWord>();
        for (var last = 2; last < sentence.Count; last++)
        {
            for (var first = StartOf(sentence, last); first < last; first += 2)
            {
                if (Known(sentence, lexicon, first, last, lemmaOf) is { } lemma)
                {
                    found[Outermost(sentence, first, last)] = new HyphenatedWord(first, last, lemma);
                    break;
                }
            }
        }

        return found;
    }

    // The words before it that are joined to it by hyphens, each hyphen a word of its own.
    private static int StartOf(ParsedSentence sentence, int word)
    {
        var first = word;
        while (first >= 2 && word - first < 2 * MaximumHyphens && sentence[first - 1].Form == "-"
            && sentence[first - 1].Span.End == sentence[first].Span.Start && sentence[first - 2].Span.End == sentence[first - 1].Span.Start)
        {
            first -= 2;
        }

        return first;
    }

    private static string? Known(ParsedSentence sentence, EventLexicon lexicon, int first, int last, Func<int, string> lemmaOf)
    {
        var before = string.Concat(Enumerable.Range(0, (last - first) / 2).Select(part => sentence[first + (2 * part)].Form.ToLowerInvariant() + "-"));
        var form = sentence[last].Form.ToLowerInvariant();
        return lexicon.Spelled(before + lemmaOf(last)) ?? lexicon.Spelled(before + form) ?? (form.EndsWith('s') ? lexicon.Spelled(before + form[..^1]) : null);
    }

    private static int Outermost(ParsedSentence sentence, int first, int last)
    {
        for (var word = last; word >= first; word -= 2)
        {
            if (sentence[word].Head < first || sentence[word].Head > last)
            {
                return word;
            }
        }

        return last;
    }
}
