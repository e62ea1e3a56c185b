using System.Globalization;
using System.Net;

namespace Sitrep.Views.Briefs;

/// <summary>Writes a brief as one HTML file that needs nothing beside it: no script, no address is fetched.</summary>
public static class BriefHtml
{
    private const double Margin = 2;
    private const double Width = 720;
    private const double LeastSpan = 4;

    private const string Style =
        "body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}h1,h2{font-family:system-ui,sans-serif;line-height:1.2}"
        + "h2{margin-top:2rem;border-bottom:1px solid #ccc}table{border-collapse:collapse;font-size:.9rem}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left}"
        + "a{color:#0b4f8a;text-decoration:none}sup a{padding:0 .15rem}svg{width:100%;background:#eef3f7;border:1px solid #ccc}li{margin:.4rem 0}:target{background:#fff3bf}";

    /// <summary>Writes the brief.</summary>
    public static void Write(TextWriter output, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(brief);
        output.Write($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(brief.Title)}</title><style>{Style}</style></head><body>\n");
        output.Write($"<h1>{Text(brief.Title)}</h1>\n<p>{Text(brief.Basis)} Numbers lead to the words of the reports.</p>\n");
        foreach (var section in brief.Sections)
        {
            output.Write($"<h2>{Text(section.Heading)}</h2>\n");
            output.Write(section.Sentences.Count == 0 ? $"<p>{Text(section.Nothing)}</p>\n" : "<ul>\n");
            foreach (var sentence in section.Sentences)
            {
                output.Write($"<li>{Text(sentence.Text)}<sup>{string.Concat(brief.Citations(sentence).Select(Cite))}</sup></li>\n");
            }

            output.Write(section.Sentences.Count == 0 ? "" : "</ul>\n");
        }

        WriteMap(output, brief.Places);
        output.Write("<h2>Sources</h2>\n<table><tr><th>source</th><th>rows</th><th>reports</th><th>denies</th><th>contested</th><th>rated</th></tr>\n");
        foreach (var source in brief.Sources)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<tr><td>{Text(source.Name)}</td><td>{source.Rows}</td><td>{source.Reports}</td><td>{source.Denies}</td><td>{source.Contested}</td><td>{source.Reliability}</td></tr>\n"));
        }

        output.Write("</table>\n<h2>Evidence</h2>\n<ol>\n");
        foreach (var evidence in brief.Evidence)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<li id=\"e{evidence.Number}\" value=\"{evidence.Number}\">{Text(evidence.Report.Publisher ?? evidence.Report.Id)}, {evidence.Report.Published:yyyy-MM-dd}: \u201C{Text(evidence.Words)}\u201D <small>row {Text(evidence.Row.Id)}</small></li>\n"));
        }

        output.Write("</ol>\n</body></html>\n");
    }

    private static string Cite(int number) => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#e{number}\">{number}</a>");

    /// <summary>A plain map: longitude to the right, latitude up, a disc for each place, its area by the number of events.</summary>
    private static void WriteMap(TextWriter output, IReadOnlyList<BriefPlace> places)
    {
        if (places.Count == 0)
        {
            return;
        }

        var (west, east) = Span(places.Min(place => place.Lon), places.Max(place => place.Lon));
        var (south, north) = Span(places.Min(place => place.Lat), places.Max(place => place.Lat));
        var scale = Width / (east - west);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<h2>Map</h2>\n<svg viewBox=\"0 0 {Width:0} {(north - south) * scale:0}\" role=\"img\" aria-label=\"Places of events\">\n"));
        foreach (var place in places)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{(place.Lon - west) * scale:0.0}\" cy=\"{(north - place.Lat) * scale:0.0}\" r=\"{3 + (2 * Math.Sqrt(place.Events)):0.0}\" fill=\"#b3261e\" fill-opacity=\".6\"><title>{Text(place.Name)}: {place.Events}</title></circle>\n"));
        }

        output.Write("</svg>\n");
    }

    private static (double Low, double High) Span(double low, double high)
    {
        var more = Math.Max(0, LeastSpan - (high - low)) / 2;
        return (low - more - Margin, high + more + Margin);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
