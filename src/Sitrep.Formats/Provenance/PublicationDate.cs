using System.Globalization;

namespace Sitrep.Formats.Provenance;

/// <summary>
/// Reads the day out of a written date of publication. Only what has one meaning everywhere is read: ISO 8601, RFC 1123, and dates
/// whose month is a word; '03/04/2020' is not.
/// </summary>
internal static class PublicationDate
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
        "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy", "ddd, d MMM yyyy", "dddd d MMMM yyyy",
    ];

    /// <summary>The day as written, in the time zone that it is written in; null where there is none to be read.</summary>
    public static DateOnly? Parse(string written)
    {
        var text = written.Trim();
        if (text.Length is 0 or > 80)
        {
            return null;
        }

        return Iso(text) ?? Words(text.Replace("Sept.", "Sep", StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));
    }

    // The day part of '2020-10-14T21:05:00-05:00' is the publisher's own day: it is not moved to UTC.
    private static DateOnly? Iso(string text)
    {
        if (text.Length >= 10 && Exact(text[..10], "yyyy-MM-dd") is { } day && (text.Length == 10 || text[10] is 'T' or 't' or ' ' or '+' or 'Z'))
        {
            return day;
        }

        return text.Length >= 15 && text[8] == 'T' ? Exact(text[..8], "yyyyMMdd") : null;
    }

    private static DateOnly? Words(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return Plausible(day);
        }

        // RFC 1123 and its kin: a clock after the day ('Wed, 14 Oct 2020 09:00:00 +0300', 'October 14, 2020 at 9:05 am').
        for (var cut = text.LastIndexOf(' '); cut > 8; cut = text.LastIndexOf(' ', cut - 1))
        {
            var head = text[..cut].TrimEnd(',', ' ');
            if (DateOnly.TryParseExact(head, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day))
            {
                return Plausible(day);
            }
        }

        return null;
    }

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Plausible(day) : null;

    private static DateOnly? Plausible(DateOnly day) => day.Year >= 1400 ? day : null;
}
