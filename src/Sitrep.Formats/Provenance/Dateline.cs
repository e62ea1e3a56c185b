namespace Sitrep.Formats.Provenance;

/// <summary>
/// The dateline of a news text: a place in capitals, perhaps a date, perhaps an agency in brackets, and a dash
/// (<c>CAIRO, 14 October 2020 (Agency) --</c>). It stays in the text; only its date and agency are read here.
/// </summary>
internal static class Dateline
{
    private const int Longest = 160;
    private const int LongestAgency = 60;

    /// <summary>Whether a line begins with a dateline.</summary>
    public static bool Begins(string line) => Parse(line) is not null;

    /// <summary>Takes date and agency of the text's dateline into <paramref name="details"/> where they are not known yet, and notes it.</summary>
    public static void Take(string text, ReportDetails details)
    {
        if (Parse(text) is not var (day, agency))
        {
            return;
        }

        if (details.TakePublished(day))
        {
            details.Note(FormatMessages.DatelinePublished);
        }

        if (details.Publisher is null && agency is not null)
        {
            details.Publisher = agency;
            details.Note(FormatMessages.DatelinePublisher);
        }
    }

    private static (DateOnly? Day, string? Agency)? Parse(string text)
    {
        var head = Head(text);
        if (head is null || !BeginsInCapitals(head))
        {
            return null;
        }

        var agency = Agency(ref head);
        DateOnly? day = null;
        for (var comma = head.IndexOf(','); comma > 0 && day is null; comma = head.IndexOf(',', comma + 1))
        {
            day = PublicationDate.Parse(head[(comma + 1)..]);
        }

        return (day, agency);
    }

    // What stands before the dash; null where the first line has no dash early on.
    private static string? Head(string text)
    {
        var limit = Math.Min(text.Length, Longest);
        var line = text.IndexOf('\n', 0, limit);
        var head = text.AsSpan(0, line < 0 ? limit : line);
        for (var i = 1; i + 1 < head.Length; i++)
        {
            var dash = head[i] is '\u2014' or '\u2013' || (head[i] == '-' && head[i - 1] is ' ' or ')' && head[i + 1] is ' ' or '-');
            if (dash)
            {
                return head[..i].Trim().ToString();
            }
        }

        return null;
    }

    private static bool BeginsInCapitals(string head)
    {
        var word = head.AsSpan();
        var end = word.IndexOfAny(' ', ',', '(');
        word = end < 0 ? word : word[..end];
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    private static string? Agency(ref string head)
    {
        if (head is not [.., ')'] || head.LastIndexOf('(') is not (> 0 and var open))
        {
            return null;
        }

        var agency = ReportDetails.Clean(head[(open + 1)..^1]);
        head = head[..open].TrimEnd();
        return agency is { Length: <= LongestAgency } ? agency : null;
    }
}
