using System.Globalization;

namespace Sitrep.Views.Exports;

/// <summary>Writes records as CSV for spreadsheets (RFC 4180, CRLF): one header line, a record a line, no cell a formula.</summary>
/// <typeparam name="T">The records.</typeparam>
/// <param name="columns">The columns: header and value.</param>
public sealed class CsvTable<T>(params IReadOnlyList<(string Header, Func<T, object?> Value)> columns)
{
    /// <summary>The headers, in order.</summary>
    public IReadOnlyList<string> Headers => [.. columns.Select(column => column.Header)];

    /// <summary>Writes the records as they come.</summary>
    public void Write(TextWriter output, IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(records);
        WriteLine(output, columns.Select(column => column.Header));
        foreach (var record in records)
        {
            WriteLine(output, columns.Select(column => Text(column.Value(record))));
        }
    }

    private static void WriteLine(TextWriter output, IEnumerable<string> cells)
    {
        output.Write(string.Join(',', cells.Select(cell => CsvCell.Quote(CsvCell.Neutralise(cell)))));
        output.Write("\r\n");
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join("; ", list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
