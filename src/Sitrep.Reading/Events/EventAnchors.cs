using System.Globalization;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// Dates events by one another: in 'arrested on Monday, five days after the bombing' the bombing lies five days before that Monday, and
/// 'charged the day after the assault' lies a day after the assault, wherever the report dates it.
/// </summary>
internal sealed class EventAnchors(IReadOnlyList<ParsedSentence> sentences)
{
    // How many words may stand between 'after' and the word of the event.
    private const int Reach = 12;

    /// <summary>Dates the drafts of one sentence that hang on one another; the drafts before <paramref name="from"/> are of other sentences.</summary>
    public void Date(List<EventDraft> drafts, int from, IReadOnlyList<TimeExpression> times)
    {
        foreach (var length in times)
        {
            var sentence = sentences[length.First.Sentence];
            if (Shift(sentence, length) is not { } shift)
            {
                continue;
            }

            var anchor = drafts.FindIndex(from, d => d.Mention.Head.Word > length.EndWord && d.Mention.Head.Word <= length.EndWord + Reach);
            var told = drafts.FindLastIndex(drafts.Count - 1, drafts.Count - from, d => d.Mention.Head.Word < length.First.Word);
            told = told < 0 && anchor >= 0 && anchor + 1 < drafts.Count ? anchor + 1 : told;
            if (anchor >= 0 && told >= 0)
            {
                Date(drafts, anchor, told, shift);
            }
            else if (anchor >= 0 && drafts[anchor].Mention is { When: { Basis: TimeBasis.Words } main } only
                && times.Any(t => t.Text == main.Words && t.EndWord <= length.First.Word))
            {
                // 'gave them a week on Saturday, a day after it broke off relations': the day is that of a clause which is no event.
                drafts[anchor] = Dated(drafts[anchor], shift.Back(main.Interval), shift, only);
            }
        }
    }

    private static void Date(List<EventDraft> drafts, int anchor, int told, Distance shift)
    {
        var (anchored, main) = (drafts[anchor].Mention, drafts[told].Mention);
        var inherits = anchored.When is null or { Basis: TimeBasis.Publication } || anchored.When.Words == main.When?.Words;
        if (inherits && main.When is { Basis: TimeBasis.Words } known)
        {
            drafts[anchor] = Dated(drafts[anchor], shift.Back(known.Interval), shift, main);
        }
        else if (!inherits && main.When is null or { Basis: TimeBasis.Publication })
        {
            drafts[told] = Dated(drafts[told], shift.On(anchored.When!.Interval), shift, anchored);
        }
        else if (main.When is null or { Basis: TimeBasis.Publication } && Elsewhere(drafts, anchored) is { When: { } then } source)
        {
            drafts[told] = Dated(drafts[told], shift.On(then.Interval), shift, source);
        }
    }

    // 'the assault' that another sentence dates, as far back as back-references look
    private static EventMention? Elsewhere(List<EventDraft> drafts, EventMention anchored) =>
        drafts.Skip(drafts.Count - BackReferences.Window).Select(d => d.Mention).LastOrDefault(m => m != anchored && m.Type == anchored.Type && m.When is { Basis: TimeBasis.Words, Interval: { From: { } from, To: { } to } } && from == to);

    private static EventDraft Dated(EventDraft draft, DateInterval? interval, Distance shift, EventMention source) => interval is null
        ? draft
        : draft with
        {
            Mention = draft.Mention with
            {
                When = new EventTime(interval.Value, shift.Words, TimeBasis.Event),
                Derivations =
                [
                    .. draft.Mention.Derivations.Where(d => d.Field != "when"),
                    new Derivation("when", $"'{shift.Words}': told from the event at offset {source.Trigger.Start}"),
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
        var words = $"{length.Text} {sentence[next].Form}";
        if (length.Value[1] == 'T')
        {
            return new Distance(0, 0, words);
        }

        return double.TryParse(length.Value.AsSpan(1, length.Value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 4000
            ? length.Value[^1] switch
            {
                'D' => new Distance(sign * (int)count, 0, words),
                'W' => new Distance(sign * (int)Math.Floor(7 * count), 0, words),
                'M' => new Distance(0, sign * (int)count, words),
                'Y' => new Distance(0, sign * (int)Math.Round(12 * count), words),
                _ => null,
            }
            : null;
    }

    /// <summary>How far the told event lies after the anchor.</summary>
    /// <param name="Days">Days; negative before it.</param>
    /// <param name="Months">Months; where not 0 the result is a month.</param>
    /// <param name="Words">The words.</param>
    private sealed record Distance(int Days, int Months, string Words)
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
