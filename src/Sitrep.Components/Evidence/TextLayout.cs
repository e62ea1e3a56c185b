namespace Sitrep.Components.Evidence;

/// <summary>A mention at its depth: marks that lie over one another have underlines one below the other.</summary>
/// <param name="Mark">The mention.</param>
/// <param name="Depth">0 for the one next to the words.</param>
public sealed record PlacedMark(TextMark Mark, int Depth);

/// <summary>A stretch of text over which the same marks lie.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Marks">The marks, the deepest first.</param>
/// <param name="Label">What the marks that begin here are called; empty where none begins.</param>
/// <param name="IsQuoted">Whether a chosen quote covers it.</param>
public sealed record TextPiece(int Start, int End, IReadOnlyList<PlacedMark> Marks, string Label, bool IsQuoted);

/// <summary>Lays marks over a text: where they overlap they are stacked, and the text is cut where one begins or ends. Nothing of the text is lost.</summary>
public static class TextLayout
{
    /// <summary>How many underlines are told apart; what lies deeper shares the last one's place.</summary>
    public const int MostDepths = 4;

    private const string Between = " \u00B7 ";

    // How many letters of a label stand in the width of a letter of the text.
    private const double LabelsPerLetter = 1.4;

    /// <summary>Gives every mark its depth. Time grows with the number of marks.</summary>
    /// <param name="marks">The marks, by start, the longer before the shorter.</param>
    public static IReadOnlyList<PlacedMark> Place(IReadOnlyList<TextMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var placed = new List<PlacedMark>(marks.Count);
        for (var from = 0; from < marks.Count;)
        {
            // Marks that hang together: the next one after them begins where none of them reaches.
            var (to, end) = (from, marks[from].End);
            for (; to < marks.Count && (to == from || marks[to].Start < end); to++)
            {
                end = Math.Max(end, marks[to].End);
            }

            var lanes = Lanes(marks, from, to);
            var most = lanes.Max();
            for (var i = from; i < to; i++)
            {
                // The longer mark began first: it is drawn below the shorter ones that it holds.
                placed.Add(new(marks[i], most - lanes[i - from]));
            }

            from = to;
        }

        return placed;
    }

    /// <summary>Cuts a stretch of the text where a mark or a quote begins or ends.</summary>
    /// <param name="start">Offset of its first UTF-16 code unit.</param>
    /// <param name="end">Offset after its last.</param>
    /// <param name="marks">The marks that touch it.</param>
    /// <param name="quotes">The chosen quotes.</param>
    public static IReadOnlyList<TextPiece> Cut(int start, int end, IReadOnlyList<PlacedMark> marks, IReadOnlyList<(int Start, int End)> quotes)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(quotes);
        int[] cuts = [.. marks.SelectMany(mark => (int[])[mark.Mark.Start, mark.Mark.End]).Concat(quotes.SelectMany(quote => (int[])[quote.Start, quote.End]))
            .Append(start).Append(end).Select(cut => Math.Clamp(cut, start, end)).Distinct().Order()];
        var waiting = new Queue<PlacedMark>(marks.OrderBy(mark => mark.Mark.Start));
        var open = new List<PlacedMark>();
        var pieces = new List<TextPiece>(cuts.Length);
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            open.RemoveAll(mark => mark.Mark.End <= from);
            while (waiting.TryPeek(out var next) && next.Mark.Start <= from)
            {
                waiting.Dequeue();
                if (next.Mark.End > from)
                {
                    open.Add(next);
                }
            }

            pieces.Add(new(from, to, [.. open.OrderByDescending(mark => mark.Depth)], "", quotes.Any(quote => quote.Start <= from && to <= quote.End)));
        }

        return Labelled(pieces, start, end);
    }

    /// <summary>Puts labels where marks begin, as many as there is room for before the next ones: what says most first.</summary>
    private static List<TextPiece> Labelled(List<TextPiece> pieces, int start, int end)
    {
        var next = end;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var piece = pieces[i];
            var names = piece.Marks.Where(mark => Math.Max(start, mark.Mark.Start) == piece.Start).Select(mark => mark.Mark.Kind).Distinct().Order().Select(kind => TextMark.LabelOf(kind)).ToList();
            if (names.Count > 0)
            {
                var room = Math.Max(names[0].Length, (int)((next - piece.Start) * LabelsPerLetter));
                var label = names[0];
                for (var n = 1; n < names.Count && label.Length + Between.Length + names[n].Length <= room; n++)
                {
                    label += Between + names[n];
                }

                pieces[i] = piece with { Label = label };
                next = piece.Start;
            }
        }

        return pieces;
    }

    /// <summary>The first lane that is free for each mark; the last lane takes what finds none.</summary>
    private static int[] Lanes(IReadOnlyList<TextMark> marks, int from, int to)
    {
        var ends = new int[MostDepths];
        var lanes = new int[to - from];
        for (var i = from; i < to; i++)
        {
            var lane = Array.FindIndex(ends, end => end <= marks[i].Start);
            lane = lane < 0 ? MostDepths - 1 : lane;
            ends[lane] = Math.Max(ends[lane], marks[i].End);
            lanes[i - from] = lane;
        }

        return lanes;
    }
}
