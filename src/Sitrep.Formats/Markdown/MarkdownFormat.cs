using Sitrep.Formats.Provenance;
using Sitrep.Formats.Text;

namespace Sitrep.Formats.Markdown;

/// <summary>A Markdown file that is one report: its front matter, its first heading as title, and its text without the marks.</summary>
internal static class MarkdownFormat
{
    /// <summary>Reads the whole file.</summary>
    public static IntakeItem Read(Origin origin, ReadOnlyMemory<byte> bytes, IntakeOptions options)
    {
        var (written, note) = TextDecoder.Decode(bytes.Span);
        if (written.Length > options.LongestText)
        {
            return IntakeItem.Refuse(origin, FormatMessages.TextTooLong(options.LongestText), bytes);
        }

        var details = new ReportDetails();
        details.Note(note);
        var text = MarkdownText.Of(FrontMatter.Take(Lines.Unified(written), details), out var heading);
        details.Title ??= heading;
        Dateline.Take(text, details);
        return ItemMaker.Make(origin, bytes, text, details, options);
    }
}
