using System.Text;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Explanations;

/// <summary>Shows words of a report where they stand, with the evidence set off.</summary>
internal static class Evidence
{
    private const int MostAround = 300;

    /// <summary>The paragraph that a row rests on, with its quote and trigger set off.</summary>
    public static string Around(string text, RowRecord row, Paint paint) =>
        Around(text, [new(row.Start, row.End, false), new(row.Trigger.Start, row.Trigger.End, true)], paint);

    /// <summary>The paragraph around the first mark, with all marks in it set off.</summary>
    public static string Around(string text, IReadOnlyList<Mark> marks, Paint paint)
    {
        var (from, to) = (marks[0].Start, marks[0].End);
        var start = Math.Max(text.LastIndexOf('\n', Math.Max(0, from - 1)) + 1, from - MostAround);
        var end = text.IndexOf('\n', to) is >= 0 and var line ? Math.Min(line, to + MostAround) : Math.Min(text.Length, to + MostAround);
        var before = start > 0 && text[start - 1] != '\n' ? "... " : "";
        var after = end < text.Length && text[end] != '\n' ? " ..." : "";
        return before + Marked(text, Math.Min(start, from), Math.Max(end, to), marks, paint) + after;
    }

    /// <summary>A stretch of a text with marks set off; a mark inside another is set off inside it.</summary>
    public static string Marked(string text, int start, int end, IReadOnlyList<Mark> marks, Paint paint)
    {
        var shown = new StringBuilder();
        var cuts = marks.SelectMany(mark => (int[])[mark.Start, mark.End]).Append(start).Append(end)
            .Where(cut => cut >= start && cut <= end).Distinct().Order().ToArray();
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (from, to) = (cuts[i], cuts[i + 1]);
            var inside = marks.Where(mark => mark.Start <= from && to <= mark.End).ToArray();
            shown.Append(Piece(VisibleText.Lines(text[from..to]), from, to, inside, paint));
        }

        return shown.ToString();
    }

    // Without colour the brackets of a quote stand only where it begins and ends, not around each of its pieces.
    private static string Piece(string words, int from, int to, Mark[] inside, Paint paint)
    {
        if (inside.Length == 0)
        {
            return words;
        }

        var isTrigger = inside.Any(mark => mark.IsTrigger);
        if (paint.Colour)
        {
            return isTrigger ? paint.Trigger(words) : paint.Evidence(words);
        }

        var opens = inside.Count(mark => !mark.IsTrigger && mark.Start == from);
        var closes = inside.Count(mark => !mark.IsTrigger && mark.End == to);
        return new string('«', opens) + (isTrigger ? paint.Trigger(words) : words) + new string('»', closes);
    }
}

/// <summary>A stretch of a report's text that is to be set off.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="IsTrigger">Whether it is the word that names the event, rather than the quote.</param>
internal readonly record struct Mark(int Start, int End, bool IsTrigger);
