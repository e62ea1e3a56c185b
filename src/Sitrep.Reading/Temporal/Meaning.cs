namespace Sitrep.Reading.Temporal;

/// <summary>
/// What the words of a time expression say, before it is known when they were said. Meanings nest ('the morning of' + 'last Tuesday');
/// each resolves itself against the anchors that hold where it stands.
/// </summary>
internal abstract record Meaning
{
    /// <summary>The TIMEX3 reading; never null, but its interval is where nothing could be resolved.</summary>
    public abstract ResolvedTime Resolve(in TimeContext context);

    /// <summary>Whether the meaning is a time where it stands; 'soon' of the past is none.</summary>
    public virtual bool Stands(in TimeContext context) => true;

    /// <summary>Whether later expressions may lean on it; a year that is only compared with is left behind.</summary>
    public virtual bool MovesNarrative => true;

    /// <summary>The meaning with the terms of office of whom a pronoun in it stands for; itself where it has none.</summary>
    /// <param name="termsAt">What is known of the actor whose reference stands at an offset; empty for nothing.</param>
    public virtual Meaning OwnedBy(Func<int, IReadOnlyList<string>> termsAt) => this;

    /// <summary>Whether the words tell it from another event ('the day before the vote').</summary>
    public virtual bool IsOfEvent => false;

    /// <summary>Lets the meaning tell the anchors more than the period it names.</summary>
    public virtual void Note(AnchorTracker anchors)
    {
    }

    /// <summary>How the meaning bears on whether the report tells its story by dates of its own.</summary>
    public virtual Bearing Bearing => Bearing.Neutral;
}

/// <summary>Whether an expression points from the day of publication or stands on its own.</summary>
internal enum Bearing
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>It can only be read from the day of publication: 'yesterday'.</summary>
    Deictic,

    /// <summary>It gives its own year: '3 May 1942'.</summary>
    Absolute,
}

/// <summary>What a meaning is resolved in.</summary>
/// <param name="Anchors">The anchors as they stand before the expression.</param>
/// <param name="Tense">The tense of the verb that the expression hangs on.</param>
/// <param name="Direct">Whether it hangs on that verb itself, as the verb's time.</param>
/// <param name="Preposition">The preposition before it, lower case; null for none.</param>
/// <param name="IsSubject">Whether it is the subject of that verb ('Christmas was bleak').</param>
internal readonly record struct TimeContext(AnchorTracker Anchors, VerbTense Tense, bool Direct, string? Preposition, bool IsSubject);

/// <summary>A meaning with its calendar place.</summary>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value.</param>
internal sealed record ResolvedTime(TimexType Type, string Value)
{
    /// <summary>Its TIMEX3 modifier.</summary>
    public string? Modifier { get; init; }

    /// <summary>Of a recurring time how it recurs ('EVERY', 'EVERY OTHER'); null for none.</summary>
    public string? Quantifier { get; init; }

    /// <summary>Of a recurring time how often it comes in one period ('3X'); null for none.</summary>
    public string? Frequency { get; init; }

    /// <summary>The days it means; null where that is not known.</summary>
    public DateInterval? Interval { get; init; }

    /// <summary>What it was resolved against.</summary>
    public TimeAnchor Anchor { get; init; }

    /// <summary>The day it was resolved against.</summary>
    public DateOnly? AnchorDay { get; init; }

    /// <summary>What the same words may mean as well; null for none.</summary>
    public OtherReading? Other { get; init; }

    /// <summary>How the words must be read to mean <see cref="Other"/>, for a person; empty where there is none.</summary>
    public string OtherBecause { get; init; } = "";

    /// <summary>The calendar unit it names, which later expressions may lean on; null for none.</summary>
    public CalendarPeriod? Period { get; init; }

    /// <summary>A date of one calendar period.</summary>
    public static ResolvedTime Of(CalendarPeriod period, Anchoring? from = null) => new(TimexType.Date, period.Value)
    {
        Interval = period.Interval,
        Period = period,
        Anchor = from?.Anchor ?? TimeAnchor.None,
        AnchorDay = from?.Day,
    };
}

/// <summary>A day to resolve against, and what it is.</summary>
internal readonly record struct Anchoring(DateOnly? Day, CalendarPeriod Period, TimeAnchor Anchor);
