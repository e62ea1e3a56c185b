using System.Globalization;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// Dates events by one another: in 'arrested on Monday, five days after the bombing' the bombing lies five days before that Monday, and
/// 'charged the day after the assault' lies a day after the assault, wherever the report dates it.
/// </summary>
internal sealed class EventAnchors(IReadOnlyList<ParsedSentence> sentences, DateOnly? published)
{
    // How many words may stand between 'after' and the word of the event.
    private const int Reach = 12;

    private readonly List<(int Told, string Lemma, Distance Shift)> _waiting = [];

    /// <summary>Dates the drafts of one sentence that hang on one another; the drafts before <paramref name="from"/> are of other sentences.</summary>
    /// <param name="drafts">The drafts so far, the sentence's own last.</param>
    /// <param name="from">Index of the sentence's first draft.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="times">Its time expressions.</param>
    public void Date(List<EventDraft> drafts, int from, int sentence, IReadOnlyList<TimeExpression> times)
    {
        if (from == drafts.Count)
        {
            return;
        }

        foreach (var time in times)
        {
            if (Shift(sentences[sentence], time) is { } shift)
            {
                Date(drafts, from, shift, times);
            }
        }

        for (var word = 1; word + 1 < sentences[sentence].Count; word++)
        {
            if (WithoutCount(sentences[sentence], word) is { } shift && !times.Any(t => t is not { Anchor: TimeAnchor.Event, Type: not TimexType.Duration } && t.First.Word <= word + 3 && t.EndWord > word))
            {
                Date(drafts, from, shift, times);
            }
        }
    }

    private void Date(List<EventDraft> drafts, int from, Distance shift, IReadOnlyList<TimeExpression> times)
    {
        var end = EndOfPhrase(drafts[from].Mention.Head.Sentence, shift);
        var anchor = drafts.FindIndex(from, d => d.Mention.Head.Word > shift.End && d.Mention.Head.Word <= end);
        var told = drafts.FindLastIndex(drafts.Count - 1, drafts.Count - from, d => d.Mention.Head.Word < shift.First);
        if (anchor < 0)
        {
            Await(drafts, from, told, shift);
        }

        told = told < 0 && anchor >= 0 && anchor + 1 < drafts.Count ? anchor + 1 : told;
        if (anchor >= 0 && told >= 0)
        {
            Date(drafts, anchor, told, shift);
        }
        else if (anchor >= 0 && drafts[anchor].Mention is { When: { Basis: TimeBasis.Words } main } only
            && times.Any(t => t.Text == main.Words && t.EndWord <= shift.First))
        {
            // 'gave them a week on Saturday, a day after it broke off relations': the day is that of a clause which is no event.
            drafts[anchor] = Dated(drafts[anchor], shift.Back(main.Interval), shift, only);
        }
        else if (anchor >= 0 && published is { } day && IsUndated(drafts[anchor].Mention) && shift.IsToldToday)
        {
            // 'The crash comes a day after the swap': what is told in the present is of the day of publication.
            drafts[anchor] = Dated(drafts[anchor], shift.Back(DateInterval.Day(day)), shift, null);
        }
    }

    // A phrase at the start of the sentence ends with its comma: what follows is told, not the anchor.
    private int EndOfPhrase(int sentence, Distance shift)
    {
        for (var word = shift.End + 1; shift.First == 0 && word < sentences[sentence].Count && word <= shift.End + Reach; word++)
        {
            if (sentences[sentence][word].Form == ",")
            {
                return word;
            }
        }

        return shift.End + Reach;
    }

    // 'Two weeks before the coup, the general met envoys': the coup that another sentence dates.
    private void Await(List<EventDraft> drafts, int from, int told, Distance shift)
    {
        var sentence = sentences[drafts[from].Mention.Head.Sentence];
        for (var word = shift.End + 1; word < sentence.Count && word <= shift.End + Reach && sentence[word].Upos is not (PartOfSpeech.VERB or PartOfSpeech.PUNCT); word++)
        {
            if (sentence[word].Upos == PartOfSpeech.NOUN && sentence.Child(word, "det") >= 0)
            {
                told = told >= 0 ? told : drafts.FindIndex(from, d => d.Mention.Head.Word > word);
                if (told >= 0 && IsUndated(drafts[told].Mention))
                {
                    _waiting.Add((told, sentence[word].Lemma, shift));
                }

                return;
            }
        }
    }

    /// <summary>Dates what waits for a happening that another sentence dates, once all sentences are read.</summary>
    public void Settle(List<EventDraft> drafts)
    {
        foreach (var (told, lemma, shift) in _waiting)
        {
            if (IsUndated(drafts[told].Mention) && Nearest(drafts, told, lemma) is { } source)
            {
                drafts[told] = Dated(drafts[told], shift.On(source.When!.Interval), shift, source);
            }
        }
    }

    private EventMention? Nearest(List<EventDraft> drafts, int told, string lemma)
    {
        for (var distance = 1; distance <= BackReferences.Window; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[told - distance, told + distance])
            {
                if (at >= 0 && at < drafts.Count && drafts[at].Mention is { When: { Basis: TimeBasis.Words, Interval: { From: { } from, To: { } to } } } mention && from == to
                    && sentences[mention.Head.Sentence][mention.Head.Word].Lemma == lemma)
                {
                    return mention;
                }
            }
        }

        return null;
    }

    private static void Date(List<EventDraft> drafts, int anchor, int told, Distance shift)
    {
        var (anchored, main) = (drafts[anchor].Mention, drafts[told].Mention);
        var inherits = IsUndated(anchored) || anchored.When?.Words == main.When?.Words;
        if (inherits && main.When is { Basis: TimeBasis.Words } known)
        {
            drafts[anchor] = Dated(drafts[anchor], shift.Back(known.Interval), shift, main);
        }
        else if (!inherits && IsUndated(main))
        {
            drafts[told] = Dated(drafts[told], shift.On(anchored.When!.Interval), shift, anchored);
        }
        else if (IsUndated(main) && IsTakenUp(drafts[anchor]) && Elsewhere(drafts, anchored) is { When: { } then } source)
        {
            drafts[told] = Dated(drafts[told], shift.On(then.Interval), shift, source);
        }
        else if (IsUndated(anchored) && IsTakenUp(drafts[told]) && Elsewhere(drafts, main) is { When: { } later } same)
        {
            drafts[anchor] = Dated(drafts[anchor], shift.Back(later.Interval), shift, same);
        }
    }

    private static bool IsUndated(EventMention mention) => mention.When is null or { Basis: TimeBasis.Publication };

    // 'the assault', 'the siege began': what the report has told before; 'bombings were reported' is news.
    private static bool IsTakenUp(EventDraft draft) => draft.Definite || draft.LooksBack;

    // 'the assault' that another sentence dates, as far back as back-references look
    private static EventMention? Elsewhere(List<EventDraft> drafts, EventMention taken) =>
        drafts.Skip(drafts.Count - BackReferences.Window).Select(d => d.Mention).LastOrDefault(m => m != taken && m.Type == taken.Type && m.When is { Basis: TimeBasis.Words, Interval: { From: { } from, To: { } to } } && from == to);

    private static EventDraft Dated(EventDraft draft, DateInterval? interval, Distance shift, EventMention? source) => interval is null
        ? draft
        : draft with
        {
            Mention = draft.Mention with
            {
                When = new EventTime(interval.Value, shift.Words, TimeBasis.Event),
                Derivations =
                [
                    .. draft.Mention.Derivations.Where(d => d.Field != "when"),
                    new Derivation("when", source is null ? $"'{shift.Words}': told from the day of publication" : $"'{shift.Words}': told from the event at offset {source.Trigger.Start}"),
                ],
            },
        };

    /// <summary>The distance that a length of time followed by 'after' or 'before' gives; null where it is none.</summary>
    private static Distance? Shift(ParsedSentence sentence, TimeExpression length)
    {
        var next = length.EndWord;
        if (next >= sentence.Count || sentence[next].Lemma is not ("after" or "before") || length.Value.Length < 3 || length.Value[0] != 'P')
        {
            return null;
        }

        var sign = sentence[next].Lemma == "after" ? 1 : -1;
        var at = new Distance(0, 0, $"{length.Text} {sentence[next].Form}", length.First.Word, next, IsToldToday(sentence, length.First.Word));
        if (length.Value[1] == 'T')
        {
            return at;
        }

        return double.TryParse(length.Value.AsSpan(1, length.Value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 4000
            ? InUnits(at, length.Value[^1], sign * count)
            : null;
    }

    // 'the day after the assault', 'hours before the vote', 'shortly after the blast'.
    private static Distance? WithoutCount(ParsedSentence sentence, int word)
    {
        if (sentence[word + 1].Lemma is not ("after" or "before"))
        {
            return null;
        }

        var sign = sentence[word + 1].Lemma == "after" ? 1 : -1;
        var at = new Distance(0, 0, $"{sentence[word].Form} {sentence[word + 1].Form}", word, word + 1, false);
        return sentence[word].Form switch
        {
            "hours" or "minutes" or "moments" or "shortly" or "soon" or "immediately" or "just" => at,
            "day" or "night" or "morning" when sentence[word - 1].Lemma is "the" => InUnits(at, 'D', sign),
            "week" when sentence[word - 1].Lemma is "the" => InUnits(at, 'W', sign),
            "month" when sentence[word - 1].Lemma is "the" => InUnits(at, 'M', sign),
            "year" when sentence[word - 1].Lemma is "the" => InUnits(at, 'Y', sign),
            _ => null,
        };
    }

    private static Distance? InUnits(Distance at, char unit, double count) => unit switch
    {
        'D' => at with { Days = (int)count },
        'W' => at with { Days = (int)Math.Floor(7 * count) },
        'M' => at with { Months = (int)count },
        'Y' => at with { Months = (int)Math.Round(12 * count) },
        _ => null,
    };

    private static bool IsToldToday(ParsedSentence sentence, int word)
    {
        var verb = sentence[word].Head;
        verb = verb >= 0 && sentence[verb].Upos == PartOfSpeech.NOUN ? sentence[verb].Head : verb;
        return verb >= 0 && sentence[verb].Lemma is "come" or "follow" or "happen" && sentence[verb].Xpos is "VBZ" or "VBP";
    }

    /// <summary>How far the told event lies after the anchor.</summary>
    /// <param name="Days">Days; negative before it.</param>
    /// <param name="Months">Months; where not 0 the result is a month.</param>
    /// <param name="Words">The words.</param>
    /// <param name="First">Index of the first word of the length.</param>
    /// <param name="End">Index of 'after' or 'before'.</param>
    /// <param name="IsToldToday">Whether the clause that it stands in is told in the present ('The vote comes a day after the blast').</param>
    private sealed record Distance(int Days, int Months, string Words, int First, int End, bool IsToldToday)
    {
        public DateInterval? On(DateInterval anchor) => Move(anchor, 1);

        public DateInterval? Back(DateInterval told) => Move(told, -1);

        private DateInterval? Move(DateInterval from, int sign)
        {
            if (from is not { From: { Year: > 300 and < 9600 } first, To: { Year: > 300 and < 9600 } last })
            {
                return null;
            }

            if (Months == 0)
            {
                return new DateInterval(first.AddDays(sign * Days), last.AddDays(sign * Days));
            }

            var month = first.AddMonths(sign * Months);
            return new DateInterval(new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        }
    }
}
