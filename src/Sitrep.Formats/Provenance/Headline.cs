namespace Sitrep.Formats.Provenance;

/// <summary>The headline that a plain text begins with: a short first line, set off by an empty one, that does not end as a sentence does.</summary>
internal static class Headline
{
    private const int Longest = 200;

    /// <summary>Moves the headline, if there is one, from the text into <paramref name="details"/>; gives the text that is left.</summary>
    /// <param name="text">A text with LF line ends and no space before its first line.</param>
    /// <param name="details">Where the headline goes, unless a title is known already; then the text stays whole.</param>
    public static string Take(string text, ReportDetails details)
    {
        var end = text.IndexOf('\n');
        if (details.Title is not null || end is < 1 or > Longest || end + 1 >= text.Length || text[end + 1] != '\n')
        {
            return text;
        }

        var line = text[..end].TrimEnd();
        var body = text[end..].TrimStart('\n');
        if (body.Length == 0 || !LooksLikeOne(line))
        {
            return text;
        }

        details.Title = line;
        details.Note(FormatMessages.FirstHeading);
        return body;
    }

    private static bool LooksLikeOne(string line) =>
        line.Length > 0 && line[^1] is not ('.' or '!' or ';' or ':' or ',' or '"' or '\u201D') && line.Any(char.IsLetter) && !Dateline.Begins(line);
}
