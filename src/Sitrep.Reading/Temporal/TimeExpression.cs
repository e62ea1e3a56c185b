using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Temporal;

/// <summary>The four types of TIMEX3.</summary>
public enum TimexType
{
    /// <summary>A calendar date of any precision.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>What a time expression was resolved against.</summary>
public enum TimeAnchor
{
    /// <summary>Nothing: the words say it all ('14 October 2020'), or nothing could be resolved.</summary>
    None,

    /// <summary>The publication date.</summary>
    Publication,

    /// <summary>A date that the text gave before.</summary>
    Narrative,

    /// <summary>Another event of the text ('two weeks before the coup').</summary>
    Event,
}

/// <summary>A second reading of the same words.</summary>
/// <param name="Value">ISO-TimeML value.</param>
/// <param name="Interval">The days it means.</param>
public sealed record OtherReading(string Value, DateInterval? Interval);

/// <summary>A time expression with its TIMEX3 reading.</summary>
public sealed record TimeExpression
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence, and the first word of the expression in it.</summary>
    public required WordAt First { get; init; }

    /// <summary>Index after its last word in the sentence.</summary>
    public required int EndWord { get; init; }

    /// <summary>Its type.</summary>
    public required TimexType Type { get; init; }

    /// <summary>ISO-TimeML value ('2018-03', '2020-W42', 'P3M', 'PRESENT_REF', 'XXXX-10' where the year is not known).</summary>
    public required string Value { get; init; }

    /// <summary>TIMEX3 modifier ('START', 'MID', 'END', 'APPROX', 'BEFORE', 'AFTER'); null for none.</summary>
    public string? Modifier { get; init; }

    /// <summary>Of a set how it recurs, TIMEX3 quant ('EVERY', 'EVERY OTHER'); null where the words do not say.</summary>
    public string? Quantifier { get; init; }

    /// <summary>Of a set how often it comes in one period, TIMEX3 freq ('3X'); null where the words do not say.</summary>
    public string? Frequency { get; init; }

    /// <summary>The days it means; null where it names no time on the calendar or cannot be resolved.</summary>
    public DateInterval? Interval { get; init; }

    /// <summary>What the words may mean as well: '10/11/20' is the eleventh of October or the tenth of November; null where there is no doubt.</summary>
    public OtherReading? Other { get; init; }

    /// <summary>
    /// Where it opens a range ('from 3 to 5 May', '1998-2003', 'between March and June'): from its first day to the last day of the next expression;
    /// null else.
    /// </summary>
    public DateInterval? Range { get; init; }

    /// <summary>What it was resolved against.</summary>
    public TimeAnchor Anchor { get; init; }

    /// <summary>The day it was resolved against; null for none.</summary>
    public DateOnly? AnchorDay { get; init; }

    /// <summary>
    /// The preposition right before it, lower case ('on', 'since', 'until', 'by', 'before', 'after', 'from', 'between'); null for none. It is not part of the
    /// span: 'since 2016' has the interval of 2016, and whoever dates an event by it decides what 'since' does to it.
    /// </summary>
    public string? Preposition { get; init; }

    /// <summary>
    /// Whether it can date an event by itself: a date or time of day that names days on the calendar, not a length, a recurrence or an unresolved one.
    /// </summary>
    public bool IsPoint => Type is TimexType.Date or TimexType.Time && Interval is not null;

    /// <summary>The rule that read it, and how, for a person.</summary>
    public required string Because { get; init; }
}

/// <summary>The time expressions of a report, in text order and without overlaps.</summary>
/// <param name="Linked">The report with its actors.</param>
/// <param name="Times">Its time expressions.</param>
public sealed record TimedReport(LinkedReport Linked, IReadOnlyList<TimeExpression> Times);
