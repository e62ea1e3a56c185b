using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Screens;

/// <summary>
/// The days that a drawing shows: those asked for where it can show all their events, else the last of them that it can. So every number drawn counts all of its days,
/// and no screen reads more events than it draws.
/// </summary>
/// <param name="Filter">What is asked for, with the days shown.</param>
/// <param name="Days">How many events begin on each day, whatever days are asked for; by day.</param>
/// <param name="All">How many events with a day the days asked for hold.</param>
/// <param name="IsCut">Whether days asked for are left out.</param>
internal sealed record DayWindow(RowFilter Filter, IReadOnlyList<DayCount> Days, long All, bool IsCut)
{
    private const int Ahead = 28;

    /// <summary>The window of a filter.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kept">Answers kept.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="latest">The day of the latest report: without days asked for, what is put more than four weeks later is not the last of what there is.</param>
    /// <param name="most">How many events can be shown.</param>
    public static DayWindow Of(Ledger.Ledger ledger, KeptAnswers kept, RowFilter asked, DateOnly? latest, int most)
    {
        var all = kept.Of<IReadOnlyList<DayCount>>(ledger, "days", asked with { From = null, To = null }, from => [.. from.EventDays(asked with { From = null, To = null }).Select(day => new DayCount(day.Day, day.Events))]);
        var within = all.Where(day => (asked.From is null || day.Day >= asked.From) && (asked.To is null || day.Day <= asked.To)).ToList();
        var count = within.Sum(day => (long)day.Count);
        if (count <= most)
        {
            return new(asked, all, count, false);
        }

        var end = asked.To ?? (latest is { } last && within[0].Day <= last ? last.AddDays(Ahead) : null);
        var (room, from) = (most, (DateOnly?)null);
        foreach (var day in Enumerable.Reverse(within).Where(day => end is null || day.Day <= end))
        {
            room -= day.Count;
            if (room < 0 && from is not null)
            {
                break;
            }

            from = day.Day;
        }

        return new(asked with { From = from, To = end }, all, count, true);
    }
}
