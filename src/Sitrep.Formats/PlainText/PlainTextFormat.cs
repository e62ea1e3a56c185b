using Sitrep.Formats.Provenance;
using Sitrep.Formats.Text;

namespace Sitrep.Formats.PlainText;

/// <summary>A plain text that is one report: front matter, headline and dateline are looked for.</summary>
internal static class PlainTextFormat
{
    /// <summary>Reads the whole file.</summary>
    public static IntakeItem Read(Origin origin, ReadOnlyMemory<byte> bytes, IntakeOptions options)
    {
        var (text, note) = TextDecoder.Decode(bytes.Span);
        var details = new ReportDetails();
        details.Note(note);
        if (!options.Verbatim)
        {
            text = Body(text, details);
        }

        return ItemMaker.Make(origin, bytes, text, details, options);
    }

    private static string Body(string written, ReportDetails details)
    {
        var text = FrontMatter.Take(Lines.Unified(written), details).Trim();
        text = Headline.Take(text, details);
        Dateline.Take(text, details);
        return text;
    }
}
