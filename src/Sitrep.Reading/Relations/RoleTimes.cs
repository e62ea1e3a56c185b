using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Relations;

/// <summary>Reads the days of a role: 'from 2010 to 2015', 'since 2016', 'until last year'; 'then-' takes the date of its sentence. Made for one sentence.</summary>
internal sealed class RoleTimes(TimedReport timed, ParsedSentence sentence)
{
    private const int Near = 3;

    /// <summary>The days of a role whose phrase stands there; null where no words give any.</summary>
    public DateInterval? Of(int start, int end, RelationTime time)
    {
        foreach (var expression in Times())
        {
            var isNear = expression.First.Word >= start && expression.First.Word <= end + Near;
            if (isNear && expression.Range is { } range)
            {
                return range;
            }

            if (isNear && expression.Interval is { } days && expression.Preposition is { } preposition)
            {
                switch (preposition)
                {
                    case "since" or "from": return new(days.From, null);
                    case "until" or "till": return new(null, days.To);
                    default: break;
                }
            }
        }

        return time == RelationTime.Past && sentence.Count > 0 && IsThen(start, end) ? Times().FirstOrDefault(expression => expression.IsPoint && expression.Interval is not null)?.Interval : null;
    }

    /// <summary>The day on which somebody took up or left a role, by the words of the clause.</summary>
    public DateInterval? Turn(in Word verb, int start, int end)
    {
        if (verb.Lemma is "be" || verb.Form is "is")
        {
            return null;
        }

        foreach (var expression in Times())
        {
            if (expression.IsPoint && expression.First.Word >= start - Near && expression.First.Word <= end + Near && expression.Interval is { } days)
            {
                return days;
            }
        }

        return null;
    }

    private bool IsThen(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence[i].Form is "then" or "Then")
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<TimeExpression> Times()
    {
        var (low, high) = (0, timed.Times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = timed.Times[middle].First.Sentence < sentence.Index ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < timed.Times.Count && timed.Times[i].First.Sentence == sentence.Index; i++)
        {
            yield return timed.Times[i];
        }
    }
}
