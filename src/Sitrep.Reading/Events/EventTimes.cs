using System.Globalization;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// Says when an event takes place: the nearest time expression of its own clause or of a clause that it depends on; without one the day of
/// publication where the report tells it as its own news; else nothing. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class EventTimes(SentenceView view, IReadOnlyList<TimeExpression> times, DateOnly? published, TextFlow flow)
{
    // What lies farther back than this is background, not the report's own news.
    internal const int LongestNews = 60;

    private readonly ParsedSentence _sentence = view.Sentence;
    private readonly TimeDistances _distances = new(view, published);

    /// <summary>The time of an event, with its derivation.</summary>
    /// <param name="match">The event's unit.</param>
    /// <param name="others">Heads of the other events of the sentence: their times are theirs.</param>
    public (EventTime? Time, Derivation? Because) Of(UnitMatch match, IReadOnlyCollection<int> others)
    {
        TimeExpression? best = null;
        TimeExpression? open = null;
        DateInterval? interval = null;
        var nearest = TimeDistances.OutOfReach;
        foreach (var time in times)
        {
            var distance = _distances.Of(time, match, others);
            open = distance == 0 && IsOpen(time) && !IsToldNow(time) ? time : open;

            if (distance < nearest && IntervalOf(time, match) is { } days)
            {
                (best, interval, nearest) = (time, days, distance);
            }
        }

        if (nearest > 0 && open is not null)
        {
            // 'withdrew two months later', 'imposed sanctions four days after the coup': it has a time of its own, which no other words give.
            return (null, new Derivation("when", $"'{open.Text}', in the clause itself, leads to no day: {open.Because}"));
        }

        if (nearest > 0 && Since(match) is { } since)
        {
            return since;
        }

        if (best is not null)
        {
            return (new EventTime(interval!.Value, best.Text, TimeBasis.Words), new Derivation("when", $"'{best.Text}', {(nearest == 0 ? "in the clause itself" : TimeDistances.IsBelow(nearest) ? "in a phrase below" : "in a clause above")}: {best.Because}"));
        }

        if (published is not { } day || !(ClauseTense.IsNews(view, match.Head, DoingVerbs.TopOf(_sentence, match)) || HappeningClauses.TellNews(view, match)))
        {
            return (null, null);
        }

        if (match.Support is { } support && (ClauseTense.LooksAhead(_sentence[support.Head].Lemma) || _sentence[support.Head].Lemma is "await" or "delay" or "fear" or "fix" or "postpone" or "reschedule"))
        {
            return (null, new Derivation("when", "still to come, on a day that the report does not give"));
        }

        return IsCharge(match.Head)
            ? (null, new Derivation("when", "what somebody is accused of, without a date of its own"))
            : IsBackground(match)
            ? (null, new Derivation("when", "told among what is long past, without a date of its own"))
            : (new EventTime(DateInterval.Day(day), null, TimeBasis.Publication), new Derivation("when", "the report's own news, told without a date: the day of publication"));
    }

    // 'accused Peru of spying', 'was jailed for spying': the charge is of that day, the deed is not.
    private bool IsCharge(int head)
    {
        ref readonly var deed = ref _sentence[head];
        return deed.Xpos == "VBG" && deed.Head >= 0 && ParsedSentence.Is(deed.Relation, "advcl") && DoingVerbs.Tells(_sentence[deed.Head].Lemma)
            && (view.Predicates.Marker(head) is "of" or "with" || (view.Predicates.Marker(head) is "for" or "over" && _sentence[deed.Head].Lemma is "arrest" or "convict" or "detain" or "indict" or "jail" or "prosecute" or "punish" or "sentence" or "try"));
    }

    // Told from an event or from a day that the report does not give.
    private static bool IsOpen(TimeExpression time) =>
        time.Interval is null && (time.Anchor == TimeAnchor.Event || (time.Type == TimexType.Date && time.Value.StartsWith("XXXX", StringComparison.Ordinal))) && time.Preposition is not ("before" or "by" or "until" or "for");

    // 'The violence came a day after the vote': what comes now is told from what was before.
    private bool IsToldNow(TimeExpression time) => time.Type == TimexType.Duration && _distances.ClauseOf(time) is >= 0 and var clause && _sentence[clause].Lemma is "come" or "follow" or "happen";

    // 'have been killed since the mayor was arrested on 7 December': from that day to the report's.
    private (EventTime? Time, Derivation? Because)? Since(UnitMatch match)
    {
        var top = DoingVerbs.TopOf(_sentence, match);
        if (published is not { } day || !ClauseTense.IsPerfect(_sentence, top))
        {
            return null;
        }

        foreach (var child in _sentence.Children(top))
        {
            if (_sentence[child].Lemma == "then" && child > 0 && _sentence[child - 1].Lemma == "since" && flow.Last is { From: { } start } && start <= day)
            {
                // 'The army took power on 3 May. Since then 60 people have been killed.'
                return (new EventTime(new DateInterval(start, day), "since then", TimeBasis.Words), new Derivation("when", $"'since then': from the last day named before, {start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, to the day of publication"));
            }

            if (_sentence[child].Relation == "advcl" && view.Predicates.Marker(child) == "since" && times.FirstOrDefault(t => t.IsPoint && _distances.ClauseOf(t) == child) is { Interval.From: { } from } time && from <= day)
            {
                return (new EventTime(new DateInterval(from, day), time.Text, TimeBasis.Words), new Derivation("when", $"since '{time.Text}', in the clause of 'since': {time.Because}"));
            }
        }

        return null;
    }

    // 'broke off relations after the war of 2008', or a plain past that goes on from a sentence about times long past.
    private bool IsBackground(UnitMatch match)
    {
        var top = DoingVerbs.TopOf(_sentence, match);
        if (flow.IsPast && times.Count == 0 && !Roles.IsSpeechAct(match.Unit.Type) && ClauseTense.IsPast(_sentence, top) && !ClauseTense.IsPerfect(_sentence, top))
        {
            return true;
        }

        return times.Any(time => time.Interval is { To: { } last } && published is { } day && day.DayNumber - last.DayNumber > LongestNews && IsAfter(time, top));
    }

    private bool IsAfter(TimeExpression time, int top)
    {
        var word = time.First.Word;
        for (var steps = 0; steps < 6 && word >= 0; steps++)
        {
            var head = _sentence[word].Head;
            if (head == top)
            {
                return ParsedSentence.Is(_sentence[word].Relation, "obl") && view.Predicates.Marker(word) is "after" or "since" or "during";
            }

            if (head < 0 || _sentence[head].Upos == PartOfSpeech.VERB)
            {
                return false;
            }

            word = head;
        }

        return false;
    }

    /// <summary>Whether a time expression stands in the event's own phrase or clause.</summary>
    public bool HasOwn(UnitMatch match) => times.Any(t => _distances.Of(t, match, []) == 0);

    /// <summary>Whether a time is that of something that came about, told without a word for what it was ('the incident occurred on Thursday').</summary>
    public bool IsOfHappening(TimeExpression time)
    {
        var clause = _distances.ClauseOf(time);
        return clause >= 0 && ClauseTense.IsPast(_sentence, clause) && !view.Predicates.IsSpeech(clause)
            && ((HappeningWords.IsOccurring(_sentence[clause].Lemma) && _sentence.Child(clause, "nsubj") is >= 0 and var subject && _sentence[subject].Lemma is "incident" or "accident" or "event" or "tragedy" or "disaster"
                    or "attack" or "explosion" or "blast" or "crash" or "violence" or "this" or "it")
                || (view.Lexicon.IsVerbOf(EventType.ASSAULT, view.LemmaOf(clause)) && !DoingVerbs.Tells(view.LemmaOf(clause))) || HasWeaponAtWork());
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
