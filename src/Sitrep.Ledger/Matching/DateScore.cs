using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Matching;

/// <summary>Weighs the days of two rows.</summary>
internal static class DateScore
{
    private const int SameDay = 15;
    private const int NextDay = 10;
    private const int SameDays = 12;
    private const int DayInMonth = 8;
    private const int DayInYear = 5;
    private const int Overlap = 4;
    private const int OneUnknown = 5;
    private const int OneUnknownTold = 8;
    private const int BothUnknown = -10;
    private const int Month = 62;

    /// <summary>How long after a deed its denial may come and still be told with its own day only, in days.</summary>
    private const int Answer = 14;

    /// <summary>How long after an event reports without a date may still mean it, in days.</summary>
    private const int Memory = 60;

    public static (int Score, bool SameDay) Of(RowFeatures a, RowFeatures b)
    {
        if (!a.HasDate || !b.HasDate)
        {
            return (Undated(a, b), false);
        }

        if (a.IsExact && b.IsExact)
        {
            return Exact(a, b);
        }

        if (a.From > b.To || b.From > a.To)
        {
            return (PairScore.Never, false);
        }

        if (a.From == b.From && a.To == b.To)
        {
            return (SameDays, false);
        }

        return (Contains(a, b), false);
    }

    private static (int Score, bool SameDay) Exact(RowFeatures a, RowFeatures b)
    {
        if (a.From <= b.To && b.From <= a.To)
        {
            return (SameDay, true);
        }

        // A report's own news without a date is often of the day before; a denial's day is often that on which it was denied.
        var (early, late) = a.From < b.From ? (a, b) : (b, a);
        if (late.Status == EventStatus.Not && early.Status != EventStatus.Not && late.From - early.To <= Answer)
        {
            return (OneUnknown, false);
        }

        return late.Guessed && late.From - early.To == 1 ? (NextDay, false) : (PairScore.Never, false);
    }

    private static int Contains(RowFeatures a, RowFeatures b)
    {
        var (exact, wide) = a.IsExact ? (a, b) : (b, a);
        if (!exact.IsExact)
        {
            return Overlap;
        }

        return (wide.To - wide.From) switch
        {
            <= Month => DayInMonth,
            <= 366 => DayInYear,
            _ => Overlap,
        };
    }

    private static int Undated(RowFeatures a, RowFeatures b)
    {
        // A report tells its event again without saying again when.
        if (a.Report == b.Report)
        {
            return a.HasDate || b.HasDate ? OneUnknownTold : 0;
        }

        if (a.HasDate || b.HasDate)
        {
            var (dated, undated) = a.HasDate ? (a, b) : (b, a);
            return undated.Published is not { } told || IsNear(dated, told) ? OneUnknown : PairScore.Never;
        }

        return StoryMatch.IsNews(a, b) ? 0 : Math.Abs(a.Published!.Value - b.Published!.Value) <= Memory ? BothUnknown : PairScore.Never;
    }

    private static bool IsNear(RowFeatures dated, int told) =>
        (dated.From is not { } from || from <= told + Memory) && (dated.To is not { } to || told <= to + Memory);
}
