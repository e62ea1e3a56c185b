using System.Globalization;
using System.Text;

namespace Sitrep.Views.Exports;

/// <summary>Writes what is due as a calendar (RFC 5545): whole days, tentative, CRLF, lines of at most 75 octets. What has no day is left out.</summary>
public static class ICalendar
{
    private const int MostOctets = 75;

    /// <summary>Writes the entries.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="due">What is due.</param>
    /// <param name="stamp">The day that stands as the entries' stamp: that of the latest report, so that the same ledger gives the same calendar; null for 1 January 1970.</param>
    public static void Write(TextWriter output, IEnumerable<DueEntry> due, DateOnly? stamp)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(due);
        Line(output, "BEGIN:VCALENDAR");
        Line(output, "VERSION:2.0");
        Line(output, "PRODID:-//Sitrep//Due//EN");
        foreach (var entry in due)
        {
            if ((entry.Event.When?.From ?? entry.Event.When?.To) is { } first)
            {
                Write(output, entry, first, stamp ?? new DateOnly(1970, 1, 1));
            }
        }

        Line(output, "END:VCALENDAR");
    }

    private static void Write(TextWriter output, DueEntry entry, DateOnly first, DateOnly stamp)
    {
        var happening = entry.Event;
        var last = happening.When!.To ?? first;
        var who = Phrases.Roles(happening.Initiator.Select(actor => actor.Name), happening.Recipient.Select(actor => actor.Name));
        Line(output, "BEGIN:VEVENT");
        Line(output, $"UID:{happening.Id}@sitrep");
        Line(output, $"DTSTAMP:{Day(stamp)}T000000Z");
        Line(output, $"DTSTART;VALUE=DATE:{Day(first)}");
        Line(output, $"DTEND;VALUE=DATE:{Day(last == DateOnly.MaxValue ? last : last.AddDays(1))}");
        Line(output, $"SUMMARY:{Text($"{happening.Type.ToString().ToLowerInvariant()}: {who}")}");
        Line(output, $"DESCRIPTION:{Text($"{Phrases.Tallies(happening.Statuses)}; {entry.State.ToString().ToLowerInvariant()}; {Phrases.Count(happening.Corroboration, "independent source")}; in the words of a report: {happening.Quote}")}");
        if (happening.Where is { } where)
        {
            Line(output, $"LOCATION:{Text(Phrases.Place(where.Name, where.Country))}");
        }

        Line(output, "STATUS:TENTATIVE");
        Line(output, "TRANSP:TRANSPARENT");
        Line(output, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A text value: marks of the format behind a backslash, line ends as '\n', other controls as spaces.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(letter switch
            {
                '\\' or ';' or ',' => "\\" + letter,
                '\n' => "\\n",
                _ => char.IsControl(letter) ? " " : letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>A line, folded where it is longer than the format allows; never inside a character.</summary>
    private static void Line(TextWriter output, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                output.Write("\r\n ");
                octets = 1;
            }

            output.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        output.Write("\r\n");
    }
}
