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
    private readonly ParsedSentence _sentence = view.Sentence;
    private readonly TimeDistances _distances = new(view, published);

    /// <summary>The time of an event, with its derivation.</summary>
    /// <param name="match">The event's unit.</param>
    /// <param name="others">Heads of the other events of the sentence: their times are theirs.</param>
    public (EventTime? Time, Derivation? Because) Of(UnitMatch match, IReadOnlyCollection<int> others)
    {
        TimeExpression? best = null;
        DateInterval? interval = null;
        var nearest = TimeDistances.OutOfReach;
        foreach (var time in times)
        {
            var distance = _distances.Of(time, match, others);
            if (distance < nearest && IntervalOf(time, match) is { } days)
            {
                (best, interval, nearest) = (time, days, distance);
            }
        }

        if (best is not null)
        {
            return (new EventTime(interval!.Value, best.Text, TimeBasis.Words), new Derivation("when", $"'{best.Text}', {(nearest == 0 ? "in the clause itself" : TimeDistances.IsBelow(nearest) ? "in a phrase below" : "in a clause above")}: {best.Because}"));
        }

        return published is { } day && ClauseTense.IsNews(view, match.Head, match.Support?.Head)
            ? (new EventTime(DateInterval.Day(day), null, TimeBasis.Publication), new Derivation("when", "the report's own news, told without a date: the day of publication"))
            : (null, null);
    }

    /// <summary>Whether a time expression stands in the event's own phrase or clause.</summary>
    public bool HasOwn(UnitMatch match) => times.Any(t => _distances.Of(t, match, []) == 0);

    /// <summary>Whether a time is that of something that came about, told without a word for what it was ('the incident occurred on Thursday').</summary>
    public bool IsOfHappening(TimeExpression time)
    {
        var clause = _distances.ClauseOf(time);
        return clause >= 0 && ClauseTense.IsPast(_sentence, clause) && !view.Predicates.IsSpeech(clause)
            && ((TimeDistances.IsOccurring(_sentence[clause].Lemma) && _sentence.Child(clause, "nsubj") is >= 0 and var subject && _sentence[subject].Lemma is "incident" or "accident" or "event" or "tragedy" or "disaster"
                    or "attack" or "explosion" or "blast" or "crash" or "violence" or "this" or "it")
                || view.Lexicon.IsVerbOf(EventType.ASSAULT, view.LemmaOf(clause)) || HasWeaponAtWork());
    }

    // 'He reached the camp on Thursday as bombs hit it.'
    private bool HasWeaponAtWork()
    {
        var (weapon, works) = (false, false);
        for (var word = 0; word < _sentence.Count; word++)
        {
            weapon |= _sentence[word].Upos == PartOfSpeech.NOUN && (view.ClassesOf(word) & view.Lexicon.Classes.Weapon) != 0;
            works |= _sentence[word] is { Upos: PartOfSpeech.VERB, Xpos: "VBD" or "VBN" } && _sentence[word].Lemma is "hit" or "fall" or "land" or "explode" or "strike" or "detonate" or "rain";
        }

        return weapon && works;
    }

    private DateInterval? IntervalOf(TimeExpression time, UnitMatch match)
    {
        var preposition = Preposition(time);
        if (time.Type == TimexType.Duration)
        {
            return time.Interval ?? (preposition is "for" or "over" or "during" or "in" or "within" ? Backwards(time, match) : null);
        }

        if ((time.Range ?? time.Interval) is not { } interval)
        {
            return null;
        }

        if (time.Type == TimexType.Time)
        {
            // 'shortly before midnight on Wednesday' is that day.
            return interval;
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
