namespace Sitrep.Reading.Temporal;

/// <summary>
/// What relative expressions lean on while a report is read from start to end: the day of publication, which stays, and the
/// narrative period, the last calendar period that the text itself named.
/// </summary>
/// <param name="publication">The day of publication; null where unknown.</param>
/// <param name="narrated">Whether the text tells its story by dates of its own rather than from the day of publication.</param>
internal sealed class AnchorTracker(DateOnly? publication, bool narrated)
{
    private const int LongestPause = 2;
    private int _storySentence = -1;

    /// <summary>Whether the text tells its story by dates of its own (a chronicle, a background piece).</summary>
    public bool Narrated { get; } = narrated;

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Publication { get; } = publication;

    /// <summary>The last period of a year or less that the text named; null at its start.</summary>
    public CalendarPeriod? Narrative { get; private set; }

    /// <summary>The last quarter that the text named: results are compared with 'a year earlier' quarter by quarter.</summary>
    public CalendarPeriod? Quarter { get; private set; }

    /// <summary>The last period that results were told of, a quarter or a year: what 'a year earlier' is compared with; null where none was.</summary>
    public CalendarPeriod? Reported { get; private set; }

    /// <summary>The last day that the text named, for times of day that follow it.</summary>
    public CalendarPeriod? Day { get; private set; }

    /// <summary>What 'last week' and 'tomorrow' lean on; null without a day of publication.</summary>
    public Anchoring? Deictic => Publication is { } day ? new Anchoring(day, CalendarPeriod.OfDay(day), TimeAnchor.Publication) : null;

    /// <summary>What 'the next day' leans on: the narrative period, else the day of publication.</summary>
    public Anchoring? Anaphoric => Narrative is { } period ? new Anchoring(period.First, period, TimeAnchor.Narrative) : Deictic;

    /// <summary>What a weekday leans on.</summary>
    public Anchoring? Default => Narrated ? Anaphoric : Deictic;

    /// <summary>
    /// What a date without its year leans on: in a report told from its day of publication, too, the story of an earlier year while it goes on
    /// ('On 4 June 1941 the fort was shelled. On 6 June it fell.').
    /// </summary>
    public Anchoring? YearDefault => Narrated || (_storySentence >= 0 && Sentence - _storySentence <= LongestPause) ? Anaphoric : Deictic;

    /// <summary>Whether the report writes dates in figures with the day first; null where no date has told yet.</summary>
    public bool? DayFirst { get; set; }

    /// <summary>Index of the sentence that is being resolved.</summary>
    public int Sentence { get; set; }

    /// <summary>Takes note that results are now told of whole years, not of the quarter named before.</summary>
    public void ReportYears() => Reported = null;

    /// <summary>Takes note of an expression that was resolved.</summary>
    public void Follow(ResolvedTime time)
    {
        if (time.Type is not (TimexType.Date or TimexType.Time) || time.Period is not { } period || period.Unit > TimeUnit.Year)
        {
            return;
        }

        if (Narrated && time.Anchor == TimeAnchor.Publication)
        {
            return;
        }

        Narrative = period;
        _storySentence = IsStory(time, period) ? Sentence : -1;
        if (period.Unit == TimeUnit.Quarter)
        {
            Quarter = Reported = period;
        }

        if (period.Unit == TimeUnit.Day)
        {
            Day = period;
        }
    }

    private bool IsStory(ResolvedTime time, CalendarPeriod period) =>
        time.Anchor != TimeAnchor.Publication && period.Unit == TimeUnit.Day && Publication is { } day && period.Year < day.Year - 1;
}
