using System.Text;

namespace Sitrep.Evaluation;

/// <summary>Finds and reads gold files.</summary>
internal static class GoldFiles
{
    /// <summary>The file itself, or the files below the folder with one of the endings, in ordinal order of their paths.</summary>
    public static IEnumerable<string> Below(string path, params string[] endings) =>
        File.Exists(path)
            ? [path]
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal);

    /// <summary>UTF-8, else Windows-1252's letters as Latin-1; line ends as LF.</summary>
    public static string ReadText(string file)
    {
        var bytes = File.ReadAllBytes(file);
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(bytes);
        }

        return text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
