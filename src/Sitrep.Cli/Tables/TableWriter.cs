using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;

namespace Sitrep.Cli.Tables;

/// <summary>
/// Writes records as a table that fits a width: cells are wrapped, never cut. The widths come of the first records, so that a long
/// table begins at once and is never held whole.
/// </summary>
internal static class TableWriter
{
    private const int Sample = 500;
    private const int Gap = 2;
    private const int LeastFlexible = 14;

    /// <summary>Writes the table.</summary>
    /// <returns>How many records there were.</returns>
    public static int Write<T>(TextWriter writer, IEnumerable<T> records, IReadOnlyList<Column<T>> columns, int width, Paint paint)
    {
        using var record = records.GetEnumerator();
        var first = new List<string[][]>();
        while (first.Count < Sample && record.MoveNext())
        {
            first.Add(Cells(record.Current, columns));
        }

        if (first.Count == 0)
        {
            return 0;
        }

        var widths = Widths(first, columns, width);
        WriteLine(writer, [.. columns.Select((column, i) => column.Header.PadRight(widths[i]))], paint.Heading);
        first.ForEach(cells => WriteRecord(writer, cells, widths));
        var count = first.Count;
        for (; record.MoveNext(); count++)
        {
            WriteRecord(writer, Cells(record.Current, columns), widths);
        }

        return count;
    }

    private static string[][] Cells<T>(T record, IReadOnlyList<Column<T>> columns) =>
        [.. columns.Select(column => column.Cell(record).Split('\n').Select(VisibleText.OneLine).ToArray())];

    private static int[] Widths<T>(List<string[][]> records, IReadOnlyList<Column<T>> columns, int width)
    {
        var widths = columns.Select(column => column.Header.Length).ToArray();
        foreach (var cells in records)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = Math.Max(widths[i], cells[i].Max(line => line.Length));
            }
        }

        Fit(widths, [.. columns.Select(column => column.Flexible)], width - ((widths.Length - 1) * Gap));
        return widths;
    }

    // The widest flexible column gives way first.
    private static void Fit(int[] widths, bool[] flexible, int width)
    {
        while (widths.Sum() > width)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                widest = flexible[i] && widths[i] > LeastFlexible && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }

            if (widest < 0)
            {
                return;
            }

            widths[widest]--;
        }
    }

    private static void WriteRecord(TextWriter writer, string[][] cells, int[] widths)
    {
        var wrapped = cells.Select((cell, i) => cell.SelectMany(line => Wrapping.Lines(line, widths[i])).ToArray()).ToArray();
        var height = wrapped.Max(cell => cell.Length);
        for (var line = 0; line < height; line++)
        {
            WriteLine(writer, [.. wrapped.Select((cell, i) => (line < cell.Length ? cell[line] : "").PadRight(widths[i]))], text => text);
        }

        if (height > 2)
        {
            writer.WriteLine();
        }
    }

    private static void WriteLine(TextWriter writer, string[] parts, Func<string, string> paint) =>
        writer.WriteLine(paint(string.Join(new string(' ', Gap), parts).TrimEnd()));
}
