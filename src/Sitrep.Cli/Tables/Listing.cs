using System.Text.Json.Serialization.Metadata;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;
using Sitrep.Views.Exports;

namespace Sitrep.Cli.Tables;

/// <summary>How records of one kind are written in the formats of the listing verbs.</summary>
/// <param name="Columns">The columns of the table for people.</param>
/// <param name="Csv">The CSV.</param>
/// <param name="Json">The JSON of a record, made where it is asked for: making it for every verb would be most of the start-up.</param>
internal sealed record Listing<T>(IReadOnlyList<Column<T>> Columns, CsvTable<T> Csv, Func<JsonTypeInfo<T>> Json)
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
            case "csv": Csv.Write(terminal.Out, records); break;
            default: WriteTable(terminal, records, Columns); break;
        }
    }

    /// <summary>Writes a table, or says on the error stream that there is nothing to write.</summary>
    public static void WriteTable(Terminal terminal, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        var count = TableWriter.Write(terminal.Out, records, columns, terminal.Width, new Paint(terminal.Colour));
        if (count == 0)
        {
            terminal.Error.WriteLine("Nothing in the ledger matches.");
        }
    }

    private void WriteJson(Stream output, IEnumerable<T> records)
    {
        var (any, json) = (false, Json());
        foreach (var record in records)
        {
            output.Write(any ? ",\n"u8 : "[\n"u8);
            output.Write(LedgerJson.Utf8(record, json));
            any = true;
        }

        output.Write(any ? "\n]\n"u8 : "[]\n"u8);
    }
}
