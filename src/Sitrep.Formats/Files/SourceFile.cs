using System.IO.Compression;

namespace Sitrep.Formats.Files;

/// <summary>How a file is read.</summary>
internal enum FileKind
{
    Unknown,
    PlainText,
    Markdown,
    Html,
    JsonLines,
}

/// <summary>A file, or standard input, that is to be read.</summary>
/// <param name="Path">Its path; '-' for standard input.</param>
/// <param name="Kind">How it is read, by its name.</param>
/// <param name="Named">Whether the user named the file, rather than a folder that it lies in.</param>
internal sealed record SourceFile(string Path, FileKind Kind, bool Named)
{
    public const string StandardInput = "-";

    /// <summary>The kind that a file's name tells; a last '.gz' is looked through.</summary>
    public static FileKind KindOf(string path) => Extension(path) switch
    {
        ".txt" or ".text" => FileKind.PlainText,
        ".md" or ".markdown" => FileKind.Markdown,
        ".html" or ".htm" or ".xhtml" => FileKind.Html,
        ".jsonl" or ".ndjson" => FileKind.JsonLines,
        _ => FileKind.Unknown,
    };

    /// <summary>The ending in lower case, without a last '.gz'; empty for none.</summary>
    public static string Extension(string path)
    {
        var name = System.IO.Path.GetFileName(path).ToLowerInvariant();
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            name = name[..^3];
        }

        return System.IO.Path.GetExtension(name);
    }

    /// <summary>Opens it for reading from the start, unpacked if it is packed with gzip; the caller disposes it.</summary>
    /// <param name="standardInput">Standard input, used for the path '-'.</param>
    /// <param name="largestExpansion">How many times larger it may get.</param>
    /// <param name="taken">Told how many bytes each reading takes off the file.</param>
    public Stream Open(Stream standardInput, int largestExpansion, Action<int> taken)
    {
        var file = Path == StandardInput
            ? standardInput
            : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        var raw = new PeekStream(new CountingStream(file, taken));
        if (!Text.FileSignature.IsGzip(raw.Peek(2)))
        {
            return raw;
        }

        var counted = new CountingStream(raw, _ => { });
        return new ExpansionGuard(new GZipStream(counted, CompressionMode.Decompress), counted, largestExpansion);
    }
}
