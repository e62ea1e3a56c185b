namespace Sitrep.Formats.Files;

/// <summary>Guesses how a file is read by its first bytes, where its name does not tell.</summary>
internal static class FileSniffer
{
    /// <summary>
    /// The kind of a file without a known ending. Of files that lie in a folder only those without any ending are guessed at: a folder's
    /// other files (tables, settings) are no reports.
    /// </summary>
    public static FileKind KindOf(ReadOnlySpan<byte> head, SourceFile file)
    {
        if (!file.Named && SourceFile.Extension(file.Path).Length > 0)
        {
            return FileKind.Unknown;
        }

        var start = head.TrimStart("\uFEFF \t\r\n"u8);
        if (start.StartsWith("{"u8))
        {
            return FileKind.JsonLines;
        }

        return StartsWith(start, "<!doctype html"u8) || StartsWith(start, "<html"u8) ? FileKind.Html : FileKind.PlainText;
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> ascii) =>
        bytes.Length >= ascii.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..ascii.Length], ascii);
}
