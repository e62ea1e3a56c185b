using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// How far a time expression stands from an event in the tree of its sentence: in the event's own phrase or clause, in a clause that the event depends
/// on, or, where the tree hangs it too low, in a phrase below the event. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class TimeDistances(SentenceView view, DateOnly? published)
{
    /// <summary>The distance of a time that says nothing of the event.</summary>
    public const int OutOfReach = 100;

    private const int Shared = 1;
    private const int Reported = 3;
    private const int Lower = 20;
    private const int MaximumClimb = 12;
    private const int MaximumDescent = 6;

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The distance; 0 is the event's own phrase or clause, <see cref="OutOfReach"/> that the time is not its.</summary>
    /// <param name="time">The time.</param>
    /// <param name="match">The event's unit.</param>
    /// <param name="others">Heads of the other events of the sentence: their times are theirs.</param>
    public int Of(TimeExpression time, UnitMatch match, IReadOnlyCollection<int> others)
    {
        var governor = Governor(time);
        if (governor < 0)
        {
            return OutOfReach;
        }

        var top = DoingVerbs.TopOf(_sentence, match);
        var lowest = governor;

        // Up from the time to the first word that is an event, a clause or the match itself.
        for (var steps = 0; steps < MaximumClimb && governor >= 0; steps++)
        {
            if (governor == match.Head || governor == top || (match.Words.Contains(governor) && governor != match.Support?.Head))
            {
                return 0;
            }

            if (IsSaidOf(governor, match.Head, top, time))
            {
                return 0;
            }

            if (IsWhen(top, time))
            {
                return 0;
            }

            if (IsSharedBack(governor, match.Head, time))
            {
                return Shared;
            }

            if (others.Contains(governor) || IsClause(governor))
            {
                break;
            }

            governor = _sentence[governor].Head;
        }

        if (governor < 0)
        {
            return OutOfReach;
        }

        if (IsReporting(governor) && _sentence[governor].Head == match.Head && !ClauseTense.IsPluperfect(_sentence, match.Head))
        {
            return IsTimeOfSaying(governor, match.Head, time) ? OutOfReach : Reported;
        }

        if (IsPastInPresent(governor, time))
        {
            // 'The hearings follow the assembly's request in May': the present does not have the day, the last event named before it has.
            return match.Head < time.First.Word && match.Unit.Class == UnitClass.Noun && !others.Any(o => o > match.Head && o < time.First.Word) ? 1 : OutOfReach;
        }

        var above = Above(top, match.Head, IsFronted(time) && _sentence.Root >= 0 ? _sentence.Root : governor, others, time);
        return above < OutOfReach ? above : Below(time, match, lowest, others);
    }

    /// <summary>Whether a distance is that of a time in a phrase below the event.</summary>
    public static bool IsBelow(int distance) => distance is >= Lower and < OutOfReach;

    /// <summary>The clause, by its head word, that a time stands in; -1 for none.</summary>
    public int ClauseOf(TimeExpression time)
    {
        var governor = Governor(time);
        for (var steps = 0; steps < MaximumClimb && governor >= 0 && !IsClause(governor); steps++)
        {
            governor = _sentence[governor].Head;
        }

        return governor;
    }

    // 'On Monday in the capital, police ...': a time before the first verb and a comma is that of the sentence.
    private bool IsFronted(TimeExpression time)
    {
        for (var word = 0; word < time.First.Word; word++)
        {
            if (_sentence[word].Upos is PartOfSpeech.VERB or PartOfSpeech.AUX || word > MaximumClimb)
            {
                return false;
            }
        }

        return time.EndWord < _sentence.Count && _sentence[time.EndWord].Form == ",";
    }

    private bool IsPastInPresent(int clause, TimeExpression time) =>
        _sentence[clause].Xpos is "VBZ" or "VBP" && _sentence[clause].Lemma is "follow" or "come" or "precede" && published is { } day && time.Interval is { To: { } last } && last < day;

    // 'a raid on 27 January in which nine were killed'
    private bool IsRelativeOfTime(int verb)
    {
        if (_sentence[verb].Relation != "acl:relcl")
        {
            return false;
        }

        foreach (var child in _sentence.Children(verb))
        {
            if (_sentence[child].Lemma == "which" && view.Predicates.Marker(child) is "in" or "during")
            {
                return true;
            }
        }

        return false;
    }

    // 'The deadliest day was 9 January, when police killed nine'
    private bool IsWhen(int verb, TimeExpression time)
    {
        var word = time.EndWord < _sentence.Count && _sentence[time.EndWord].Form == "," ? time.EndWord + 1 : time.EndWord;
        return word < _sentence.Count && _sentence[word].Lemma == "when" && _sentence[word].Head == verb && verb > word;
    }

    // 'Marines seized four boats and detained 19 men on Sunday night': what one doer did in one breath, dated at its end.
    private bool IsSharedBack(int clause, int head, TimeExpression time) =>
        ParsedSentence.Is(_sentence[clause].Relation, "conj") && _sentence[clause].Head == head && _sentence[head].Xpos is "VBD" or "VBN" && _sentence[clause].Xpos is "VBD" or "VBN"
        && _sentence.Child(clause, "nsubj") < 0 && _sentence.Child(clause, "nsubj:pass") < 0 && time.First.Word > clause && time.IsPoint && Governor(time) == clause;

    // The time of the noun above, of the participle below or of the verb of beginning is the event's.
    private bool IsSaidOf(int governor, int head, int top, TimeExpression time)
    {
        ref readonly var above = ref _sentence[governor];
        if (_sentence[head].Upos == PartOfSpeech.NOUN && HappeningWords.IsOccurring(above.Lemma) && above.Upos == PartOfSpeech.VERB)
        {
            // 'the ban, passed last October', 'a trial scheduled to start on Monday', 'the trial is expected to open in May'
            var said = above.Relation == "xcomp" && ClauseTense.LooksAhead(_sentence[above.Head].Lemma) ? above.Head : governor;
            return (_sentence[said].Head == head && ParsedSentence.Is(_sentence[said].Relation, "acl")) || (_sentence[head].Head == said && ParsedSentence.Is(_sentence[head].Relation, "nsubj"));
        }

        if (HappeningWords.IsRecounting(above.Lemma) && _sentence[head].Head == governor && _sentence[head].Relation == "obj" && _sentence[head].Upos == PartOfSpeech.NOUN && time.First.Word > head)
        {
            // 'claimed the bombing of an office in Volos on April 3': told after the place, the day is the bombing's.
            for (var word = head + 1; word < time.First.Word; word++)
            {
                if (_sentence[word].Upos == PartOfSpeech.PROPN && view.Predicates.Marker(word) is "in" or "at" or "near")
                {
                    return true;
                }
            }
        }

        // 'a decision in March to block aid'; 'a wave of arrests in June'; 'in addition to the deaths on Monday', where the tree hangs the day on the first noun.
        ref readonly var told = ref _sentence[top];
        return told.Head == governor && above.Upos == PartOfSpeech.NOUN
            && ((told.Relation == "acl" && told.Xpos == "VB")
                || (ParsedSentence.Is(told.Relation, "nmod") && top < time.First.Word && (HappeningWords.IsSeries(above.Lemma) || !HappeningWords.HasDayOfItsOwn(above.Lemma))));
    }

    // 'The army shelled the town, officials said on Monday': the clause of speech after its content, which the tree may take for another conjunct.
    private bool IsReporting(int clause) =>
        _sentence[clause].Relation == "parataxis"
        || (_sentence[clause].Relation == "conj" && _sentence.Child(clause, "cc") < 0 && view.Predicates.IsSpeech(clause) && _sentence.Child(clause, "nsubj") >= 0);

    // Up from the event to the clause that holds the time.
    private int Above(int word, int head, int clause, IReadOnlyCollection<int> others, TimeExpression time)
    {
        for (var steps = 1; steps < MaximumClimb && _sentence[word].Head >= 0; steps++)
        {
            if (!Inherits(word, head, time))
            {
                return OutOfReach;
            }

            word = _sentence[word].Head;
            if (word == clause)
            {
                return steps;
            }

            if (others.Contains(word) && _sentence[word].Upos != PartOfSpeech.VERB)
            {
                return OutOfReach;
            }
        }

        return OutOfReach;
    }

    private bool Inherits(int word, int head, TimeExpression time)
    {
        ref readonly var w = ref _sentence[word];
        if (IsRelativeOfTime(word))
        {
            return true;
        }

        if (ParsedSentence.Is(w.Relation, "acl") || w.Relation is "parataxis" or "appos")
        {
            return false;
        }

        if (w.Upos == PartOfSpeech.NOUN)
        {
            // A back-reference does not take the time of what is now said of it, unless it is the setting ('at the talks', 'at the request of').
            return (w.Relation is "nsubj" or "nsubj:pass" or "obj" && !IsDefinite(word)) || (w.Relation == "obl" && view.Predicates.Marker(word) is "at" or "during" or "amid");
        }

        if (w.Relation == "advcl" && view.Predicates.Marker(word) is var joint && (joint is "if" or "unless" or "lest" || (joint is "for" or "of" or "over" or "with" && DoingVerbs.Tells(_sentence[w.Head].Lemma))))
        {
            // 'was jailed on Tuesday for killing a guard': the crime was before.
            return false;
        }

        if (ParsedSentence.Is(w.Relation, "conj") && time.First.Word > w.Head && _sentence.Child(word, "cc") is >= 0 and var link && _sentence[link].Lemma == "but")
        {
            // 'had charged him in October but dropped the case'
            return false;
        }

        if (w.Relation is "xcomp" or "ccomp" && ClauseTense.LooksAhead(_sentence[w.Head].Lemma) && time.EndWord <= w.Head)
        {
            // What is planned or threatened on a day is not done on that day.
            return false;
        }

        return w.Relation != "ccomp" || !(ClauseTense.IsPluperfect(_sentence, head) || IsTimeOfSaying(w.Head, word, time));
    }

    // '"They were held in a cellar," he said at 18:00', '"We will leave," she said on Sunday'
    private bool IsTimeOfSaying(int speech, int content, TimeExpression time) =>
        (view.Predicates.IsSpeech(speech) || ClauseTense.LooksAhead(_sentence[speech].Lemma)) && time.First.Word > content && (time.Type == TimexType.Time || ClauseTense.HasModal(_sentence, content));

    // 'foiled a plot to blow up a train on Thursday', 'disrupted plans for an attack in March': the tree hangs the day on the nearest noun or verb, the sentence tells it of its own.
    private int Below(TimeExpression time, UnitMatch match, int lowest, IReadOnlyCollection<int> others)
    {
        if (match.Unit.Class != UnitClass.Verb || Roles.IsSpeechAct(match.Unit.Type) || match.Unit.Type == EventType.AGREE || time.First.Word < match.Head || !IsShort(time)
            || _sentence[match.Head].Xpos is not ("VBD" or "VBN"))
        {
            return OutOfReach;
        }

        for (var steps = 0; steps < MaximumDescent && lowest >= 0; steps++)
        {
            if (lowest == match.Head)
            {
                return Lower + steps;
            }

            ref readonly var w = ref _sentence[lowest];
            var isOpen = w.Relation is "obj" or "obl" or "nmod" or "conj" || (w.Relation is "xcomp" or "acl" && w.Xpos == "VB");
            if (!isOpen || (others.Contains(lowest) && w.Upos == PartOfSpeech.NOUN && IsDefinite(lowest)))
            {
                return OutOfReach;
            }

            lowest = w.Head;
        }

        return OutOfReach;
    }

    private static bool IsShort(TimeExpression time) => time.Interval is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= 31;

    private bool IsDefinite(int noun) =>
        _sentence.Child(noun, "nmod:poss") >= 0 || (_sentence.Child(noun, "det") is >= 0 and var article && _sentence[article].Lemma is not ("a" or "an"));

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
}
