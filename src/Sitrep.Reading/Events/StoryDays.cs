using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// The recent days on which a report's story came about, as the report names them. What the story tells without a date of its own after such a day
/// happened on it: 'The camp was hit on Thursday. Five bombs were dropped.'
/// </summary>
internal sealed class StoryDays(DateOnly? published)
{
    // A dated mention older than this is background, not the report's own happening.
    private const int RecentDays = 10;

    private const int LongestDays = 3;

    private readonly List<StoryDay> _days = [];

    /// <summary>Whether a time is a day or so of the report's own story.</summary>
    public bool IsRecent(DateInterval? days) =>
        published is { } day && days is { From: { } from, To: { } to }
        && from <= day && day.DayNumber - from.DayNumber <= RecentDays && to.DayNumber - from.DayNumber <= LongestDays;

    /// <summary>Takes note of a day of the story; one that is not recent is passed over.</summary>
    /// <param name="sentence">Where it is named.</param>
    /// <param name="family">The family of the event that has it; null for a clause that is no event ('the incident occurred on Thursday').</param>
    /// <param name="time">The day, with its words.</param>
    /// <param name="at">Offset to point to.</param>
    public void Note(int sentence, string? family, EventTime time, int at)
    {
        if (IsRecent(time.Interval) && _days.Count < BackReferences.Window)
        {
            _days.Add(new StoryDay(sentence, family, time, at));
        }
    }

    /// <summary>The day for a mention: the last that was named before it or in its sentence, else the first after it; null for none.</summary>
    /// <param name="sentence">The mention's sentence.</param>
    /// <param name="family">Its family.</param>
    /// <param name="anyHarm">Whether a day of other violence, or of a clause that is no event, will do.</param>
    public StoryDay? For(int sentence, string family, bool anyHarm)
    {
        StoryDay? after = null;
        StoryDay? before = null;
        foreach (var day in _days)
        {
            if (day.Family == family || (anyHarm && (day.Family is null || IsHarm(day.Family))))
            {
                if (day.Sentence <= sentence)
                {
                    before = day;
                }
                else
                {
                    after ??= day;
                }
            }
        }

        return before ?? after;
    }

    private static bool IsHarm(string family) => family.StartsWith(nameof(EventType.ASSAULT), StringComparison.Ordinal);
}

/// <summary>A day of the story.</summary>
/// <param name="Sentence">Where it is named.</param>
/// <param name="Family">The family of the event that has it; null for a clause that is no event.</param>
/// <param name="Time">The day, with its words.</param>
/// <param name="At">Offset of the words that it stands with.</param>
internal sealed record StoryDay(int Sentence, string? Family, EventTime Time, int At);
