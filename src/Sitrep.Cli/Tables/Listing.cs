using System.Text.Json.Serialization.Metadata;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Tables;

/// <summary>How records of one kind are listed.</summary>
/// <param name="Columns">The columns of the table for people.</param>
/// <param name="Csv">The columns of CSV.</param>
/// <param name="Json">The JSON of a record.</param>
internal sealed record Listing<T>(IReadOnlyList<Column<T>> Columns, IReadOnlyList<(string Header, Func<T, object?> Cell)> Csv, JsonTypeInfo<T> Json)
{
    /// <summary>Writes the records in a format.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="records">The records, read as they are written.</param>
    /// <param name="format">'table', 'json' or 'csv'.</param>
    public void Write(Terminal terminal, IEnumerable<T> records, string format)
    {
        switch (format)
        {
            case "json": WriteJson(terminal.Data, records); break;
            case "csv": CsvWriter.Write(terminal.Out, records, Csv); break;
            default: WriteTable(terminal, records); break;
        }
    }

    /// <summary>Writes the records as JSON lines.</summary>
    public void WriteLines(Stream output, IEnumerable<T> records)
    {
        foreach (var record in records)
        {
            output.Write(LedgerJson.Utf8(record, Json));
            output.Write("\n"u8);
        }
    }

    private void WriteTable(Terminal terminal, IEnumerable<T> records)
    {
        var count = TableWriter.Write(terminal.Out, records, Columns, terminal.Width, new Paint(terminal.Colour));
        if (count == 0)
        {
            terminal.Error.WriteLine("Nothing in the ledger matches.");
        }
    }

    private void WriteJson(Stream output, IEnumerable<T> records)
    {
        var separator = "[\n"u8.ToArray();
        foreach (var record in records)
        {
            output.Write(separator);
            output.Write(LedgerJson.Utf8(record, Json));
            separator = ",\n"u8.ToArray();
        }

        output.Write(separator.Length == 2 && separator[0] == '[' ? "[]\n"u8 : "\n]\n"u8);
    }
}
