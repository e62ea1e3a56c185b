using Sitrep.Formats.Provenance;

namespace Sitrep.Formats.JsonLines;

/// <summary>
/// A file of many reports, a JSON object a line: <c>{id?, title?, publisher?, published?, url?, text}</c>; other properties are ignored.
/// A bad line is refused by its number, and the rest goes on. The file streams: memory does not grow with it.
/// </summary>
internal static class JsonLinesFormat
{
    /// <summary>The items of the lines in order; blank lines give none.</summary>
    public static IEnumerable<IntakeItem> Read(string path, Stream stream, IntakeOptions options)
    {
        foreach (var line in LineReader.Lines(stream, options.LongestLine))
        {
            var origin = new Origin(path, line.Number);
            if (line.TooLong)
            {
                yield return IntakeItem.Refuse(origin, FormatMessages.LineTooLong);
            }
            else if (!IsBlank(line.Bytes))
            {
                yield return Item(origin, line.Bytes, options);
            }
        }
    }

    private static IntakeItem Item(Origin origin, byte[] bytes, IntakeOptions options)
    {
        var details = new ReportDetails();
        var (text, refusal) = JsonLine.Parse(bytes, details);
        return refusal is null
            ? ItemMaker.Make(origin, bytes, text, details, options)
            : IntakeItem.Refuse(origin, refusal, bytes);
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r\uFEFF"u8).IsEmpty;
}
