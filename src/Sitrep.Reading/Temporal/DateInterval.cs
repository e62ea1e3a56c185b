namespace Sitrep.Reading.Temporal;

/// <summary>A stretch of days, both ends included, proleptic Gregorian. An open end is null.</summary>
/// <param name="From">First day; null where only the end is known ('before 1998').</param>
/// <param name="To">Last day; null where only the start is known.</param>
public readonly record struct DateInterval(DateOnly? From, DateOnly? To)
{
    /// <summary>The interval of one day.</summary>
    public static DateInterval Day(DateOnly day) => new(day, day);

    /// <summary>Whether some day lies in both.</summary>
    public bool Overlaps(DateInterval other) =>
        (From is null || other.To is null || From <= other.To) && (To is null || other.From is null || other.From <= To);
}
