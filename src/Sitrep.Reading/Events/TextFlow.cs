using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>How a sentence stands to those before it in its paragraph.</summary>
/// <param name="IsPast">Whether they told last of times long past.</param>
/// <param name="GoesOn">Whether there are any.</param>
/// <param name="Last">The last day or period that a main clause before it gave; null for none.</param>
internal readonly record struct TextFlow(bool IsPast, bool GoesOn, DateInterval? Last);

/// <summary>
/// Whether a report, read from start to end, has just told of times long past: 'In 2009 police raised their flag there. They withdrew after talks.' The next
/// paragraph begins anew. Not thread-safe; made for one report.
/// </summary>
internal sealed class FlowTracker(Report report)
{
    private int _end;
    private bool _isPast;
    private DateInterval? _last;

    /// <summary>Whether a sentence goes on in the paragraph of the one entered last.</summary>
    public bool GoesOn(ParsedSentence sentence) => _end > 0 && IsOneLine(_end, sentence.Span.Start);

    /// <summary>Whether a sentence goes on in the paragraph of the one before it.</summary>
    public bool Joins(ParsedSentence before, ParsedSentence sentence) => IsOneLine(before.Span.End, sentence.Span.Start);

    private bool IsOneLine(int from, int to) => !report.Text.AsSpan(from, Math.Max(0, to - from)).Contains('\n');

    /// <summary>Moves on to a sentence and tells how it stands to those before it.</summary>
    public TextFlow Enter(ParsedSentence sentence, ReadOnlySpan<TimeExpression> times)
    {
        var goesOn = GoesOn(sentence);
        var flow = new TextFlow(goesOn && _isPast, goesOn, _last);
        _isPast = flow.IsPast;
        _end = sentence.Span.End;
        foreach (var time in times)
        {
            if (time.IsPoint && time.Interval is { To: { } last } && IsOfMainClause(sentence, time))
            {
                _last = time.Interval;
                _isPast = report.Published is { } day && day.DayNumber - last.DayNumber > EventTimes.LongestNews;
            }
        }

        return flow;
    }

    // 'Nine were freed who had been seized a year ago' stays with the news.
    private static bool IsOfMainClause(ParsedSentence sentence, TimeExpression time)
    {
        for (var word = time.First.Word; word < time.EndWord; word++)
        {
            if (sentence[word].Head == sentence.Root)
            {
                return true;
            }
        }

        return false;
    }
}
