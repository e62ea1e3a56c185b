using System.Globalization;
using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Reads CoNLL-U (https://universaldependencies.org/format.html): sentences with their given tokens, and whatever
/// annotation the file has.
/// </summary>
public static class ConlluReader
{
    /// <summary>Reads sentences one by one, in the file's order; a file without a last blank line is read to its end.</summary>
    /// <param name="reader">The text; it stays open.</param>
    /// <param name="name">What messages call the file.</param>
    /// <exception cref="UnreadableReportException">A line is not CoNLL-U; the message names it.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return ReadSentence(lines, name, number - lines.Count);
                lines.Clear();
            }
        }

        if (lines.Count > 0)
        {
            yield return ReadSentence(lines, name, number - lines.Count + 1);
        }
    }

    private static ConlluSentence ReadSentence(List<string> lines, string name, int first)
    {
        var words = new List<ConlluWord>();
        var kept = new List<ConlluLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i][0] == '#')
            {
                kept.Add(new ConlluLine(lines[i], -1));
                continue;
            }

            var columns = lines[i].Split('\t');
            if (columns.Length != 10)
            {
                throw new UnreadableReportException(
                    $"{name}, line {first + i}: {columns.Length} columns where CoNLL-U has 10; separate them with tabs.");
            }

            var isWord = !columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal);
            kept.Add(new ConlluLine(lines[i], isWord ? words.Count : -1));
            if (isWord)
            {
                words.Add(ReadWord(columns, words.Count, name, first + i));
            }
        }

        MarkRanges(kept, words);
        return new ConlluSentence(kept, words);
    }

    private static ConlluWord ReadWord(string[] columns, int index, string name, int line)
    {
        if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id != index + 1)
        {
            throw new UnreadableReportException($"{name}, line {line}: word '{columns[0]}' where {index + 1} was due; number the words from 1 on.");
        }

        var head = int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given - 1 : ConlluWord.NoHead;
        return new ConlluWord(columns[1], columns[2], columns[3], columns[4], columns[5], head, columns[7], columns[9], null, false);
    }

    private static void MarkRanges(List<ConlluLine> lines, List<ConlluWord> words)
    {
        foreach (var line in lines)
        {
            if (line.Word >= 0 || line.Text[0] == '#')
            {
                continue;
            }

            var columns = line.Text.Split('\t');
            var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0
                && int.TryParse(columns[0].AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(columns[0].AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                && from >= 1 && to <= words.Count && from <= to)
            {
                MarkRange(words, from - 1, to - 1, columns);
            }
        }
    }

    private static void MarkRange(List<ConlluWord> words, int from, int to, string[] columns)
    {
        for (var i = from; i <= to; i++)
        {
            words[i] = words[i] with
            {
                Surface = i == from ? columns[1] : null,
                ContinuesToken = i > from,
                Misc = i == to && columns[9] != "_" ? columns[9] : i == to ? words[i].Misc : "SpaceAfter=No",
            };
        }
    }
}
