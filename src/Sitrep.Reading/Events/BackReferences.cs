namespace Sitrep.Reading.Events;

/// <summary>
/// Lets a mention that takes up a happening told elsewhere in the report inherit what only that other mention says: its date, its place
/// and, for a noun, its participants. Two mentions speak of one happening only if their families agree and nothing they say conflicts.
/// </summary>
internal static class BackReferences
{
    // A dated mention older than this is background, not the report's own happening.
    private const int RecentDays = 10;

    // How far back and ahead an antecedent is sought: bounds the work on reports with thousands of events.
    internal const int Window = 40;

    /// <summary>The mentions in the same order, completed.</summary>
    public static List<EventMention> Complete(List<EventDraft> drafts, DateOnly? published)
    {
        var completed = new List<EventMention>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            completed.Add(Complete(drafts, i, published));
        }

        return completed;
    }

    private static EventMention Complete(List<EventDraft> drafts, int index, DateOnly? published)
    {
        var draft = drafts[index];
        var mention = draft.Mention;
        if (mention.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.CONCEDE or EventType.PROTEST))
        {
            return mention;
        }

        if (TakesDate(draft) && Antecedent(drafts, index, a => IsRecent(a.When, published)) is { } dated)
        {
            mention = With(mention, mention with { When = new EventTime(dated.When!.Interval, dated.When.Words, TimeBasis.Event) }, "when", dated);
        }

        if (mention.Where is null && !IsBackground(mention.When, published)
            && Antecedent(drafts, index, a => a.Where is not null && SameDay(a.When, mention.When)) is { } placed
            && (draft.Definite || draft.LooksBack || Shares(placed, mention) || AgreeOnPlace(drafts, draft.Family)))
        {
            mention = With(mention, mention with { Where = placed.Where }, "where", placed);
        }

        if (draft.Definite && mention.Recipients.Count == 0 && Antecedent(drafts, index, a => a.Recipients.Count > 0) is { } done)
        {
            mention = With(mention, mention with { Recipients = [.. done.Recipients.Where(r => !mention.Initiators.Any(i => Same(i, r)))] }, "recipient", done);
        }

        return mention;
    }

    private static EventMention With(EventMention before, EventMention after, string field, EventMention source) =>
        after with { Derivations = [.. before.Derivations.Where(d => d.Field != field), new Derivation(field, $"as told of the same happening at offset {source.Trigger.Start}")] };

    private static bool TakesDate(EventDraft draft) => draft.Mention.When switch
    {
        null => draft.Definite || draft.LooksBack,
        { Basis: TimeBasis.Publication } => true,
        _ => false,
    };

    private static bool IsRecent(EventTime? time, DateOnly? published) =>
        time is { Basis: TimeBasis.Words, Interval: { From: { } from, To: { } to } } && published is { } day
        && from <= day && day.DayNumber - from.DayNumber <= RecentDays && to.DayNumber - from.DayNumber <= 3;

    private static bool IsBackground(EventTime? time, DateOnly? published) => time is { Basis: TimeBasis.Words } && !IsRecent(time, published);

    private static bool Shares(EventMention left, EventMention right) =>
        left.Initiators.Any(l => right.Initiators.Any(r => Same(l, r))) || left.Recipients.Any(l => right.Recipients.Any(r => Same(l, r)));

    // Whether all mentions of the family that have a place have the same.
    private static bool AgreeOnPlace(List<EventDraft> drafts, string family)
    {
        string? only = null;
        foreach (var draft in drafts)
        {
            if (draft.Family == family && draft.Mention.Where is { } place)
            {
                only ??= place.Text;
                if (only != place.Text)
                {
                    return false;
                }
            }
        }

        return only is not null;
    }

    private static bool SameDay(EventTime? left, EventTime? right) =>
        left is null || right is null || right.Basis == TimeBasis.Publication || left.Interval.Overlaps(right.Interval);

    // The nearest mention before, else the nearest after, that fits and has what is sought.
    private static EventMention? Antecedent(List<EventDraft> drafts, int index, Func<EventMention, bool> has)
    {
        for (var distance = 1; distance <= Window; distance++)
        {
            if (index - distance >= 0 && Fits(drafts[index - distance], drafts[index]) && has(drafts[index - distance].Mention))
            {
                return drafts[index - distance].Mention;
            }
        }

        for (var i = index + 1; i < drafts.Count && i <= index + Window; i++)
        {
            if (Fits(drafts[i], drafts[index]) && has(drafts[i].Mention))
            {
                return drafts[i].Mention;
            }
        }

        return null;
    }

    private static bool Fits(EventDraft antecedent, EventDraft draft) =>
        antecedent.Family == draft.Family
        && !Conflict(antecedent.Mention.Initiators, draft.Mention.Initiators)
        && (draft.Mention.Type == EventType.ASSAULT || !Conflict(antecedent.Mention.Recipients, draft.Mention.Recipients));

    private static bool Conflict(IReadOnlyList<Participant> left, IReadOnlyList<Participant> right) =>
        left.Count > 0 && right.Count > 0 && !left.Any(l => right.Any(r => Same(l, r)));

    private static bool Same(Participant left, Participant right) =>
        (left.Actor is not null && left.Actor == right.Actor)
        || left.Name.Equals(right.Name, StringComparison.OrdinalIgnoreCase)
        || left.Name.Contains(right.Name, StringComparison.OrdinalIgnoreCase)
        || right.Name.Contains(left.Name, StringComparison.OrdinalIgnoreCase);
}
