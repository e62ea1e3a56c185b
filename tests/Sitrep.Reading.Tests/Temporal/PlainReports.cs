using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Tests.Temporal;

/// <summary>
/// Makes reports of words without tags and trees: runs of letters, runs of digits and single marks. A line break ends a sentence, and a full stop with
/// a capital after it. Shows what the tagger reads by words alone.
/// </summary>
internal static class PlainReports
{
    public static LinkedReport Of(string text, DateOnly? published)
    {
        var sentences = new List<ParsedSentence>();
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = WordEnd(text, at);
            words.Add(WordAt(text, at, end, words.Count));
            if (EndsSentence(text, at, end))
            {
                Close(sentences, words);
            }

            at = end;
        }

        Close(sentences, words);
        var report = new Report { Text = text, Published = published };
        return new LinkedReport(new NamedReport(new ParsedReport(report, sentences), []), []);
    }

    private static void Close(List<ParsedSentence> sentences, List<Word> words)
    {
        if (words.Count > 0)
        {
            sentences.Add(new ParsedSentence(sentences.Count, new TextSpan(words[0].Span.Start, words[^1].Span.End), [.. words]));
            words.Clear();
        }
    }

    private static int WordEnd(string text, int start)
    {
        var end = start + 1;
        while (char.IsLetterOrDigit(text[start]) && end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsDigit(text[end]) == char.IsDigit(text[start]))
        {
            end++;
        }

        return end;
    }

    private static Word WordAt(string text, int start, int end, int index) => new()
    {
        Span = new TextSpan(start, end),
        Form = text[start..end],
        Lemma = text[start..end],
        Upos = PartOfSpeech.X,
        Xpos = "",
        Feats = "_",
        Head = index == 0 ? -1 : 0,
        Relation = "dep",
    };

    private static bool EndsSentence(string text, int start, int end) =>
        end < text.Length && (text[end] == '\n' || (text[start] == '.' && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && LongWordBefore(text, start)));

    // 'Oct. Five' goes on, 'office. Five' does not.
    private static bool LongWordBefore(string text, int stop)
    {
        var letters = 0;
        while (stop - letters - 1 >= 0 && char.IsLetterOrDigit(text[stop - letters - 1]))
        {
            letters++;
        }

        return letters > 4 || (letters > 0 && char.IsDigit(text[stop - 1]));
    }
}
