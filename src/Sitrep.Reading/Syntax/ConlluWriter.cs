using System.Buffers;
using System.Globalization;

namespace Sitrep.Reading.Syntax;

/// <summary>Writes parsed sentences as CoNLL-U (https://universaldependencies.org/format.html).</summary>
public static class ConlluWriter
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n\u0085\u2028\u2029");

    /// <summary>Writes a report: each sentence with '# sent_id', '# text', its words, and a range line for each multiword token.</summary>
    /// <param name="writer">Where to; lines end in LF.</param>
    /// <param name="report">The report; its id stands in '# newdoc id'.</param>
    public static void Write(TextWriter writer, ParsedReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.Write($"# newdoc id = {OneLine(report.Report.Id)}\n");
        foreach (var sentence in report.Sentences)
        {
            var text = report.Report.Text;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(report.Report.Id)}-{sentence.Index + 1}\n"));
            writer.Write($"# text = {OneLine(sentence.Span.Of(text))}\n");
            for (var i = 0; i < sentence.Count; i++)
            {
                WriteRange(writer, text, sentence, i);
                WriteWord(writer, text, sentence, i);
            }

            writer.Write('\n');
        }
    }

    /// <summary>
    /// Writes a sentence as it was given, with LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL of its words replaced by those of
    /// <paramref name="parsed"/>. Comments, range lines, empty nodes and MISC are kept; enhanced dependencies of words, which
    /// would contradict the new tree, become '_'.
    /// </summary>
    /// <exception cref="ArgumentException">The two have not the same number of words.</exception>
    public static void Write(TextWriter writer, ConlluSentence given, ParsedSentence parsed)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(parsed);
        if (given.Words.Count != parsed.Count)
        {
            throw new ArgumentException($"{given.Words.Count} words are given, {parsed.Count} parsed.", nameof(parsed));
        }

        foreach (var line in given.Lines)
        {
            if (line.Word < 0)
            {
                writer.Write(line.Text + "\n");
                continue;
            }

            var columns = line.Text.Split('\t');
            ref readonly var word = ref parsed[line.Word];
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{columns[0]}\t{columns[1]}\t{word.Lemma}\t{word.Upos}\t{word.Xpos}\t{word.Feats}\t{word.Head + 1}\t{word.Relation}\t_\t{columns[9]}\n"));
        }

        writer.Write('\n');
    }

    private static void WriteRange(TextWriter writer, string text, ParsedSentence sentence, int i)
    {
        if (sentence[i].ContinuesToken || i + 1 >= sentence.Count || !sentence[i + 1].ContinuesToken)
        {
            return;
        }

        var last = i + 1;
        while (last + 1 < sentence.Count && sentence[last + 1].ContinuesToken)
        {
            last++;
        }

        var surface = sentence[i].Span.Cover(sentence[last].Span);
        var misc = SpaceFollows(text, sentence, last) ? "_" : "SpaceAfter=No";
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $"{i + 1}-{last + 1}\t{OneLine(surface.Of(text))}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"));
    }

    private static void WriteWord(TextWriter writer, string text, ParsedSentence sentence, int i)
    {
        ref readonly var word = ref sentence[i];
        var inside = word.ContinuesToken || (i + 1 < sentence.Count && sentence[i + 1].ContinuesToken);
        var misc = inside || SpaceFollows(text, sentence, i) ? "_" : "SpaceAfter=No";
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{i + 1}\t{OneLine(word.Form)}\t{OneLine(word.Lemma)}\t{word.Upos}\t{word.Xpos}\t{word.Feats}\t{word.Head + 1}\t{word.Relation}\t_\t{misc}\n"));
    }

    private static bool SpaceFollows(string text, ParsedSentence sentence, int i)
    {
        var end = sentence[i].Span.End;
        return end >= text.Length || char.IsWhiteSpace(text[end]);
    }

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny(Breaks) < 0 && text.Length > 0 && !text.Contains("  ", StringComparison.Ordinal)
            ? text
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } joined ? joined : "_";
}
