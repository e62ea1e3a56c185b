namespace Sitrep.Reading.Temporal;

/// <summary>A part that every year has: a month, a day of a month, a season, a quarter, a half, a holiday.</summary>
internal abstract record YearPart
{
    /// <summary>The part in a year; null where the year has no such day (29 February).</summary>
    public abstract CalendarPeriod? In(int year);

    /// <summary>All days or periods of the year that are the part, in order; but for feasts by the moon there is one at most.</summary>
    public virtual IReadOnlyList<CalendarPeriod> AllIn(int year) => In(year) is { } only ? [only] : [];

    /// <summary>The TIMEX3 value without a year ('XXXX-10-14').</summary>
    public abstract string Unresolved { get; }

    /// <summary>Its unit.</summary>
    public abstract TimeUnit Unit { get; }
}

/// <summary>A part with the same numbers in every year.</summary>
internal sealed record NumberedPart(TimeUnit PartUnit, int Part, int DayOfMonth = 0) : YearPart
{
    /// <inheritdoc/>
    public override TimeUnit Unit => PartUnit;

    /// <inheritdoc/>
    public override string Unresolved => "XXXX" + new CalendarPeriod(Unit, 2000, Part, DayOfMonth).Value[4..];

    /// <inheritdoc/>
    public override CalendarPeriod? In(int year) => Unit == TimeUnit.Day
        ? CalendarPeriod.TryDay(year, Part, DayOfMonth)
        : new CalendarPeriod(Unit, year, Part);
}
