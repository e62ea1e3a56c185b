using System.Globalization;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// Says when an event takes place: the nearest time expression of its own clause or of a clause that it depends on; without one the day of
/// publication where the report tells it as its own news; else nothing. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class EventTimes(SentenceView view, IReadOnlyList<TimeExpression> times, DateOnly? published)
{
    private const int OutOfReach = 100;
    private const int MaximumClimb = 12;

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The time of an event, with its derivation.</summary>
    /// <param name="match">The event's unit.</param>
    /// <param name="others">Heads of the other events of the sentence: their times are theirs.</param>
    public (EventTime? Time, Derivation? Because) Of(UnitMatch match, IReadOnlyCollection<int> others)
    {
        TimeExpression? best = null;
        DateInterval? interval = null;
        var nearest = OutOfReach;
        foreach (var time in times)
        {
            var distance = Distance(time, match, others);
            if (distance < nearest && IntervalOf(time, match) is { } days)
            {
                (best, interval, nearest) = (time, days, distance);
            }
        }

        if (best is not null)
        {
            return (new EventTime(interval!.Value, best.Text, TimeBasis.Words), new Derivation("when", $"'{best.Text}', {(nearest == 0 ? "in the clause itself" : "in a clause above")}: {best.Because}"));
        }

        return published is { } day && ClauseTense.IsNews(view, match.Head, match.Support?.Head)
            ? (new EventTime(DateInterval.Day(day), null, TimeBasis.Publication), new Derivation("when", "the report's own news, told without a date: the day of publication"))
            : (null, null);
    }

    /// <summary>Whether a time expression stands in the event's own phrase or clause.</summary>
    public bool HasOwn(UnitMatch match) => times.Any(t => Distance(t, match, []) == 0);

    private int Distance(TimeExpression time, UnitMatch match, IReadOnlyCollection<int> others)
    {
        var governor = Governor(time);
        if (governor < 0)
        {
            return OutOfReach;
        }

        // Up from the time to the first word that is an event, a clause or the match itself.
        for (var steps = 0; steps < MaximumClimb && governor >= 0; steps++)
        {
            if (governor == match.Head || match.Words.Contains(governor) || governor == match.Support?.Head)
            {
                return 0;
            }

            if (others.Contains(governor) || IsClause(governor))
            {
                break;
            }

            governor = _sentence[governor].Head;
        }

        if (governor >= 0 && _sentence[governor].Relation == "parataxis" && _sentence[governor].Head == match.Head && !ClauseTense.IsPluperfect(_sentence, match.Head))
        {
            return 3;
        }

        return governor < 0 ? OutOfReach : Above(match, governor, others);
    }

    // Up from the event to the clause that holds the time.
    private int Above(UnitMatch match, int clause, IReadOnlyCollection<int> others)
    {
        var word = match.Support?.Head ?? match.Head;
        for (var steps = 1; steps < MaximumClimb && _sentence[word].Head >= 0; steps++)
        {
            if (!Inherits(word, match))
            {
                return OutOfReach;
            }

            word = _sentence[word].Head;
            if (word == clause)
            {
                return steps;
            }

            if (others.Contains(word) && view.Sentence[word].Upos != PartOfSpeech.VERB)
            {
                return OutOfReach;
            }
        }

        return OutOfReach;
    }

    private bool Inherits(int word, UnitMatch match)
    {
        var relation = _sentence[word].Relation;
        if (ParsedSentence.Is(relation, "acl") || relation is "parataxis" or "appos")
        {
            return false;
        }

        if (_sentence[word].Upos == PartOfSpeech.NOUN)
        {
            // A back-reference does not take the time of what is now said of it.
            return relation is "nsubj" or "nsubj:pass" or "obj" && !IsDefinite(word);
        }

        return relation != "ccomp" || !ClauseTense.IsPluperfect(_sentence, match.Head);
    }

    private bool IsDefinite(int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            if (_sentence[child].Relation is "det" or "nmod:poss" && _sentence[child].Lemma is not ("a" or "an"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsClause(int word) =>
        _sentence[word].Upos is PartOfSpeech.VERB || _sentence.Child(word, "nsubj") >= 0 || _sentence.Child(word, "cop") >= 0;

    private int Governor(TimeExpression time)
    {
        for (var i = time.First.Word; i < time.EndWord; i++)
        {
            var head = _sentence[i].Head;
            if (head < time.First.Word || head >= time.EndWord)
            {
                return head;
            }
        }

        return -1;
    }

    private DateInterval? IntervalOf(TimeExpression time, UnitMatch match)
    {
        var preposition = Preposition(time);
        if (time.Type == TimexType.Duration)
        {
            return preposition is "for" or "over" or "during" or "in" or "within" ? Backwards(time, match) : time.Interval;
        }

        if (time.Interval is not { } interval)
        {
            return null;
        }

        return preposition switch
        {
            "since" => interval.From is { } from && published is { } end && from <= end ? new DateInterval(from, end) : null,
            "before" or "until" or "till" or "by" or "after" when time.Anchor != TimeAnchor.Event => null,
            _ => UntilNow(interval, time),
        };
    }

    // 'this year' of what has happened goes no farther than the day of the report, 'later this year' no farther back.
    private DateInterval UntilNow(DateInterval interval, TimeExpression time)
    {
        if (published is not { } day || interval is not { From: { } from, To: { } to } || from > day || day >= to || time.Anchor != TimeAnchor.Publication)
        {
            return interval;
        }

        return time.Text.StartsWith("later ", StringComparison.OrdinalIgnoreCase) ? new DateInterval(day, to) : new DateInterval(from, day);
    }

    private string Preposition(TimeExpression time)
    {
        var first = _sentence[time.First.Word];
        if (first.Upos is PartOfSpeech.ADP or PartOfSpeech.SCONJ)
        {
            return first.Lemma;
        }

        return time.First.Word > 0 && _sentence[time.First.Word - 1] is { Upos: PartOfSpeech.ADP or PartOfSpeech.SCONJ } before ? before.Lemma : "";
    }

    // 'has fought them for three years': from three years before publication until now.
    private DateInterval? Backwards(TimeExpression time, UnitMatch match)
    {
        if (published is not { } day || !ClauseTense.IsPerfect(_sentence, match.Support?.Head ?? match.Head))
        {
            return null;
        }

        var value = time.Value;
        if (value.Length < 3 || value[0] != 'P' || !int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 3000)
        {
            return null;
        }

        DateOnly? from = value[^1] switch
        {
            'Y' when count < 1000 => day.AddYears(-count),
            'M' when count < 12000 => day.AddMonths(-count),
            'W' => day.AddDays(-7 * count),
            'D' => day.AddDays(-count),
            _ => null,
        };
        return from is null ? null : new DateInterval(from, day);
    }
}
