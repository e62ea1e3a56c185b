using System.Globalization;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Views;

/// <summary>Short wordings of the parts of records.</summary>
public static class Phrases
{
    private const int LongestQuote = 160;

    /// <summary>'2020-10-14', '2020-10-01..2020-10-31', '2016-01-01..' or '' where unknown.</summary>
    public static string Days(DateOnly? from, DateOnly? to, string between = "..") =>
        from is null && to is null ? "" : from == to ? Day(from) : Day(from) + between + Day(to);

    /// <summary>An ISO day; '' for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Who does it to whom: 'A, B -> C'; '?' where nobody is named on one side.</summary>
    public static string Roles(IEnumerable<string> initiators, IEnumerable<string> recipients)
    {
        var (who, whom) = (string.Join(", ", initiators), string.Join(", ", recipients));
        return (who.Length > 0 ? who : "?") + (whom.Length > 0 ? " -> " + whom : "");
    }

    /// <summary>'Cairo, EG'; '' for none.</summary>
    public static string Place(string? name, string? country) =>
        name is null ? "" : country is null ? name : $"{name}, {country}";

    /// <summary>The quote on one line, shortened at its end where it is long.</summary>
    public static string Quote(string quote)
    {
        if (quote.Length <= LongestQuote)
        {
            return $"\"{quote}\"";
        }

        var space = quote.LastIndexOf(' ', LongestQuote);
        return $"\"{quote[..(space > 0 ? space : LongestQuote)]} ...\"";
    }

    /// <summary>'occurred', or 'occurred 3, not 1' where they differ.</summary>
    public static string Tallies(IReadOnlyList<TallyRecord> tallies) =>
        tallies.Count == 1 ? tallies[0].Word : string.Join(", ", tallies.Select(tally => string.Create(CultureInfo.InvariantCulture, $"{tally.Word} {tally.Rows}")));

    /// <summary>'killed 12', 'killed 12-15', 'killed 12 or more'.</summary>
    public static string Figure(string of, decimal? low, decimal? high) => (low, high) switch
    {
        (null, null) => of,
        (not null, null) => $"{of} {Number(low)} or more",
        (null, not null) => $"{of} up to {Number(high)}",
        _ => low == high ? $"{of} {Number(low)}" : $"{of} {Number(low)}-{Number(high)}",
    };

    /// <summary>What a row's status says of what it tells: 'that it was prevented'.</summary>
    public static string Status(EventStatus status) => status switch
    {
        EventStatus.Occurred => "occurred",
        EventStatus.Ongoing => "goes on",
        EventStatus.Scheduled => "is scheduled",
        EventStatus.Threatened => "is threatened",
        EventStatus.Prevented => "was prevented",
        EventStatus.Possible => "is possible",
        _ => "did not occur",
    };

    /// <summary>'3, possibly true'.</summary>
    public static string Credibility(int grade) => grade switch
    {
        1 => "1, confirmed by other sources",
        2 => "2, probably true",
        3 => "3, possibly true",
        4 => "4, doubtful",
        5 => "5, improbable",
        _ => "6, cannot be judged",
    };

    /// <summary>'1,200'.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>'1 report', '1,200 reports'.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Count(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>Joins the lines that say something.</summary>
    public static string Stack(params ReadOnlySpan<string> lines)
    {
        var kept = new List<string>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept);
    }

    private static string Number(decimal? number) => number!.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
