using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Events;

namespace Sitrep.Views.Trends;

/// <summary>A kind of event of which more, or less, is told than before.</summary>
/// <param name="Type">The type; null where it is a country.</param>
/// <param name="Country">The country, ISO 3166-1 alpha-2; null where it is a type.</param>
/// <param name="Ratio">The rate now against the rate before: the same as the trend of that filter gives.</param>
/// <param name="Events">How many events of it began in the weeks of now.</param>
public sealed record Mover(EventType? Type, string? Country, RateRatio Ratio, int Events)
{
    /// <summary>Whether it is rather rising than falling.</summary>
    public bool IsRising => Ratio.Rising >= 0.5;

    /// <summary>How sure that is: from .5 to 1.</summary>
    public double Sure => Math.Max(Ratio.Rising, 1 - Ratio.Rising);

    /// <summary>The filter of its trend.</summary>
    public RowFilter Filter => new() { Type = Type, Place = Country };
}

/// <summary>What is rising or falling most surely.</summary>
/// <param name="Shown">The surest first.</param>
/// <param name="Types">How many types were looked at.</param>
/// <param name="Countries">How many countries were looked at.</param>
/// <param name="Weeks">How many weeks are 'now'.</param>
public sealed record MoverList(IReadOnlyList<Mover> Shown, int Types, int Countries, int Weeks);

/// <summary>
/// Looks at all types and countries for those that rise or fall. Who looks at many finds some that move by chance alone: so only those are given that are very
/// likely to move and stand Benjamini and Hochberg's test (1995), which keeps the expected part of false ones among them to <see cref="FalsePart"/>.
/// </summary>
public static class Movers
{
    /// <summary>The part of what is shown that may be expected to move by chance alone.</summary>
    public const double FalsePart = 0.2;

    private const double VeryLikely = 0.8;
    private const double Dominant = 0.4;
    private const int FewestEvents = 10;
    private const int DaysOfWeek = 7;

    /// <summary>The movers of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="most">How many are given at most.</param>
    /// <param name="weeks">How many weeks are 'now'; the week of the latest report, which is not over, is left out.</param>
    /// <param name="baseline">How many weeks before are held against them.</param>
    public static MoverList Of(Ledger.Ledger ledger, int most, int weeks = Trend.DefaultWeeks, int baseline = Trend.DefaultBaseline)
    {
        var looked = Looked(ledger, weeks, baseline);
        return new([.. Standing(looked).Take(most)], looked.Count(mover => mover.Type is not null), looked.Count(mover => mover.Country is not null), weeks);
    }

    /// <summary>All types and countries that have enough events to be compared, whether they move or not.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static IReadOnlyList<Mover> Looked(Ledger.Ledger ledger, int weeks = Trend.DefaultWeeks, int baseline = Trend.DefaultBaseline)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var (overview, reports) = (ledger.Overview, ledger.Overview.ReportWeeks());
        if (ledger.Summarise().LastPublished is not { } latest || reports.Count == 0)
        {
            return [];
        }

        var end = EventGist.MondayOf(latest);
        var start = new[] { end.AddDays(-DaysOfWeek * (weeks + baseline)), reports.Keys.Min() }.Max();
        DateOnly[] mondays = [.. Enumerable.Range(0, Math.Max(0, (end.DayNumber - start.DayNumber) / DaysOfWeek)).Select(week => start.AddDays(DaysOfWeek * week))];
        var types = overview.TypeWeeks(start);
        var all = types.GroupBy(tally => tally.Monday).ToDictionary(week => week.Key, week => (double)week.Sum(tally => tally.Events));
        return
        [
            .. Kinds(types, mondays, all, weeks, (type, ratio, events) => new Mover(type, null, ratio, events)),
            .. Kinds(overview.CountryWeeks(start), mondays, all, weeks, (country, ratio, events) => new Mover(null, country, ratio, events)),
        ];
    }

    /// <summary>Of those that were looked at the ones that stand out from what chance shows in so many, the surest first.</summary>
    public static IReadOnlyList<Mover> Standing(IReadOnlyCollection<Mover> looked)
    {
        ArgumentNullException.ThrowIfNull(looked);
        List<Mover> surest = [.. looked.OrderByDescending(mover => mover.Sure).ThenByDescending(mover => Math.Abs(Math.Log(mover.Ratio.Ratio))).ThenBy(mover => mover.Type).ThenBy(mover => mover.Country, StringComparer.Ordinal)];
        var last = Enumerable.Range(0, surest.Count).LastOrDefault(i => 2 * (1 - surest[i].Sure) <= FalsePart * (i + 1) / surest.Count, -1);
        return [.. surest.Take(last + 1).Where(mover => mover.Sure >= VeryLikely)];
    }

    /// <summary>The kinds with enough events to compare; what is most of all that is told of has its trend by itself.</summary>
    private static IEnumerable<Mover> Kinds<TKind>(
        IEnumerable<KindTally<TKind>> tallies, DateOnly[] mondays, Dictionary<DateOnly, double> all, int weeks, Func<TKind, RateRatio, int, Mover> make)
        where TKind : notnull
    {
        var told = mondays.Sum(monday => all.GetValueOrDefault(monday));
        foreach (var kind in tallies.GroupBy(tally => tally.Kind))
        {
            var counts = kind.ToDictionary(tally => tally.Monday, tally => tally.Events);
            var series = mondays.Select(monday => (Count: (double)counts.GetValueOrDefault(monday), Exposure: all.GetValueOrDefault(monday))).ToList();
            var events = series.Sum(week => week.Count);
            if (events < FewestEvents || events > Dominant * told)
            {
                continue;
            }

            var (before, now) = (series.SkipLast(weeks).ToList(), series.TakeLast(weeks).ToList());
            if (before.Count(week => week.Exposure > 0) >= 2 && now.Any(week => week.Exposure > 0))
            {
                yield return make(kind.Key, RateRatio.Of(before, now), (int)now.Sum(week => week.Count));
            }
        }
    }
}
