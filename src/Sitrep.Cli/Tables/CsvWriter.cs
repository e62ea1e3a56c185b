using System.Buffers;
using System.Globalization;

namespace Sitrep.Cli.Tables;

/// <summary>
/// Writes records as CSV (RFC 4180, UTF-8, LF). A cell that a spreadsheet would take for a formula is set behind an apostrophe; JSON
/// keeps every value as it is.
/// </summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a header and a line a record.</summary>
    public static void Write<T>(TextWriter writer, IEnumerable<T> records, IReadOnlyList<(string Header, Func<T, object?> Cell)> columns)
    {
        WriteLine(writer, columns.Select(column => (object?)column.Header));
        foreach (var record in records)
        {
            WriteLine(writer, columns.Select(column => column.Cell(record)));
        }
    }

    private static void WriteLine(TextWriter writer, IEnumerable<object?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            writer.Write(first ? "" : ",");
            writer.Write(Cell(cell));
            first = false;
        }

        writer.Write('\n');
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(Harmless(text)),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(Harmless(value.ToString() ?? "")),
    };

    // '=', '+', '-', '@' begin a formula also behind space, quotation marks and in their full-width forms; so do tab and carriage return.
    private static string Harmless(string text)
    {
        var start = text.AsSpan().TrimStart(" \"'\u00A0\u3000\uFEFF");
        return start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? "'" + text : text;
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
