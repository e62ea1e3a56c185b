namespace Sitrep.Formats.Text;

/// <summary>Line ends.</summary>
internal static class Lines
{
    /// <summary>The text with every CR LF and CR made LF, so that copies from different machines are copies.</summary>
    public static string Unified(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}
