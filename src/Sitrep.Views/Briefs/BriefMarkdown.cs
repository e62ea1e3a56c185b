using System.Globalization;

namespace Sitrep.Views.Briefs;

/// <summary>Writes a brief as Markdown, LF line ends.</summary>
public static class BriefMarkdown
{
    private const int MostPlaces = 25;

    /// <summary>Writes the brief.</summary>
    public static void Write(TextWriter output, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(brief);
        Line(output, $"# {Plain(brief.Title)}\n\n{Plain(brief.Basis)} Numbers in brackets lead to the words of the reports.");
        foreach (var section in brief.Sections)
        {
            Line(output, $"\n## {Plain(section.Heading)}\n");
            foreach (var sentence in section.Sentences)
            {
                Line(output, $"- {Plain(sentence.Text)} {string.Concat(brief.Citations(sentence).Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")))}");
            }

            if (section.Sentences.Count == 0)
            {
                Line(output, section.Nothing);
            }

            if (section.More is { } more)
            {
                Line(output, $"\n{Plain(more)}");
            }
        }

        Line(output, "\n## Places\n\n| place | latitude | longitude | events |\n|---|---|---|---|");
        var places = brief.Map.Places.Where(place => !place.IsCountry).ToList();
        foreach (var place in places.Take(MostPlaces))
        {
            Line(output, string.Create(CultureInfo.InvariantCulture, $"| {Plain(place.Place.Name)} | {place.Place.Lat:0.00} | {place.Place.Lon:0.00} | {place.Events.Count} |"));
        }

        if (places.Count > MostPlaces)
        {
            Line(output, $"\n{Phrases.Count(places.Count - MostPlaces)} more; what happened at one: sitrep events --place PLACE");
        }

        Line(output, "\n## Sources\n\n| source | rows | reports | denies | contested | rated |\n|---|---|---|---|---|---|");
        foreach (var source in brief.Sources)
        {
            Line(output, string.Create(CultureInfo.InvariantCulture, $"| {Plain(source.Name)} | {source.Rows} | {source.Reports} | {source.Denies} | {source.Contested} | {source.Reliability} |"));
        }

        Line(output, "\n## Evidence\n");
        foreach (var evidence in brief.Evidence)
        {
            Line(output, string.Create(
                CultureInfo.InvariantCulture,
                $"- [{evidence.Number}] {Plain(evidence.Report.Publisher ?? evidence.Report.Id)}, {evidence.Report.Published:yyyy-MM-dd}, row {evidence.Row.Id}: \u201C{Plain(evidence.Words)}\u201D"));
        }
    }

    private static void Line(TextWriter output, string text) => output.Write(text + "\n");

    /// <summary>Text that Markdown takes for no mark.</summary>
    private static string Plain(string text) => string.Concat(text.Select(letter => letter is '*' or '_' or '`' or '<' or '[' or ']' or '|' or '\\' or '#' ? "\\" + letter : letter is '\n' or '\r' ? " " : letter.ToString()));
}
