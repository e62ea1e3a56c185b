using Sitrep.Components.Evidence;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Segmentation;

namespace Sitrep.Workbench.Hosting;

/// <summary>Cuts texts into sentences as the reader does; a line is a sentence where the workbench was given nothing that knows better.</summary>
internal sealed class Sentences(WorkbenchOptions options)
{
    private const int Longest = 700;
    private readonly Lazy<ISegmenter?> _segmenter = new(() => options.Segmenter?.Invoke());

    /// <summary>The sentences of a text, in order.</summary>
    public IReadOnlyList<TextSentence> Of(string text)
    {
        var spans = _segmenter.Value is { } segmenter ? segmenter.Segment(new Report { Text = text }).Sentences.Select(sentence => (sentence.Span.Start, sentence.Span.End)) : Lines(text);
        return [.. spans.Select((span, i) => new TextSentence(i + 1, span.Start, span.End))];
    }

    /// <summary>The words around a row's quote, to the ends of its sentence, made safe to show; shortened where a sentence has no end.</summary>
    /// <param name="text">The text of the row's report.</param>
    /// <param name="row">The row.</param>
    public QuotedSentence Around(string text, RowRecord row)
    {
        // Only the line that the quote stands on is cut: no sentence goes beyond it, but for the quote itself.
        var from = row.Start == 0 ? 0 : text.LastIndexOf('\n', row.Start - 1) + 1;
        var to = text.IndexOf('\n', row.End) is >= 0 and var end ? end : text.Length;
        var inside = Of(text[from..to]).Where(sentence => sentence.Touches(row.Start - from, row.End - from)).ToList();
        var start = Math.Max(inside.Count == 0 ? row.Start : Math.Min(row.Start, from + inside[0].Start), row.Start - Longest);
        var stop = Math.Min(inside.Count == 0 ? row.End : Math.Max(row.End, from + inside[^1].End), row.End + Longest);
        return new(VisibleText.OneLine(text[start..row.Start]), VisibleText.OneLine(text[row.Start..row.End]), VisibleText.OneLine(text[row.End..stop]));
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            if (end > from)
            {
                yield return (from, end);
            }

            from = end + 1;
        }
    }
}

/// <summary>A sentence with the words in it that a row rests on; safe to show.</summary>
/// <param name="Before">What stands before the words.</param>
/// <param name="Quote">The words.</param>
/// <param name="After">What stands after them.</param>
internal sealed record QuotedSentence(string Before, string Quote, string After);
