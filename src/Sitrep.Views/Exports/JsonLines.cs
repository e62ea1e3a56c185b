using System.Text.Json.Serialization.Metadata;
using Sitrep.Ledger.Records;

namespace Sitrep.Views.Exports;

/// <summary>Writes records as JSON, one a line, LF, UTF-8 without mark. The same records give the same bytes.</summary>
public static class JsonLines
{
    /// <summary>Writes the records as they come.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="records">The records.</param>
    /// <param name="type">Their JSON, of <see cref="LedgerJson.Records"/>.</param>
    public static void Write<T>(Stream output, IEnumerable<T> records, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var record in records)
        {
            output.Write(LedgerJson.Utf8(record, type));
            output.Write("\n"u8);
        }
    }
}
