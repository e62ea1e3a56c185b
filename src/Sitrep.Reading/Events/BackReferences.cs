namespace Sitrep.Reading.Events;

/// <summary>
/// Lets a mention that takes up a happening told elsewhere in the report inherit what only that other mention says: its date, its place
/// and, for a noun, its participants. Two mentions speak of one happening only if their families agree and nothing they say conflicts.
/// </summary>
internal static class BackReferences
{
    // How far back and ahead an antecedent is sought: bounds the work on reports with thousands of events.
    internal const int Window = 40;

    /// <summary>The mentions in the same order, completed.</summary>
    public static List<EventMention> Complete(List<EventDraft> drafts, StoryDays story)
    {
        var completed = new List<EventMention>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (draft.Mention is { When: { Basis: TimeBasis.Words } time } && IsCarried(draft.Mention.Type))
            {
                story.Note(draft.Mention.Head.Sentence, draft.Family, time, draft.Mention.Trigger.Start);
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            completed.Add(Complete(drafts, i, story));
        }

        return completed;
    }

    private static EventMention Complete(List<EventDraft> drafts, int index, StoryDays story)
    {
        var draft = drafts[index];
        var mention = draft.Mention;
        if (!IsCarried(mention.Type))
        {
            return draft.AnswersCharge && mention.Recipients.Count == 0 && Accusation(drafts, index) is { } accusation
                ? With(mention, mention with { Recipients = accusation.Initiators }, "recipient", accusation)
                : mention;
        }

        if (mention.When is { Basis: TimeBasis.Publication } && draft is { IsOver: true, Follows: true } && Before(drafts, index, story) is { } flow)
        {
            mention = With(mention, mention with { When = new EventTime(flow.When!.Interval, flow.When.Words, TimeBasis.Event) }, "when", flow);
        }
        else if (TakesDate(draft) && Antecedent(drafts, index, a => IsRecent(a.When, story)) is { } dated)
        {
            mention = With(mention, mention with { When = new EventTime(dated.When!.Interval, dated.When.Words, TimeBasis.Event) }, "when", dated);
        }
        else if (TakesStory(draft) && story.For(mention.Head.Sentence, draft.Family, draft.Mention.Type == EventType.ASSAULT) is { } day)
        {
            mention = mention with
            {
                When = day.Time with { Basis = TimeBasis.Event },
                Derivations = [.. mention.Derivations.Where(d => d.Field != "when"), new Derivation("when", $"the day of the story, named at offset {day.At}: '{day.Time.Words}'")],
            };
        }

        else if (Continued(drafts, index, story) is { } told)
        {
            mention = With(mention, mention with { When = new EventTime(told.When!.Interval, told.When.Words, TimeBasis.Event), Where = mention.Where ?? told.Where }, "when", told);
        }

        if (mention.Where is null && !IsBackground(mention.When, story)
            && (Antecedent(drafts, index, a => IsPlaced(a, mention) && Shares(a, mention))
                ?? (TakesPlace(drafts, draft, mention.When) ? Antecedent(drafts, index, a => IsPlaced(a, mention)) : null)) is { } placed)
        {
            mention = With(mention, mention with { Where = placed.Where }, "where", placed);
        }

        if (mention is { Initiators.Count: 0, Recipients.Count: 0 } && draft.Family == SentenceReading.Fighting
            && Antecedent(drafts, index, a => a.Initiators.Count > 0 && a.Recipients.Count > 0 && SameDay(a.When, mention.When)) is { } fought)
        {
            mention = With(mention, mention with { Initiators = fought.Initiators, Recipients = fought.Recipients }, "recipient", fought);
        }

        if (mention.Recipients.Count == 0 && draft.IsOpen && (draft.Definite || mention.Type == EventType.ASSAULT)
            && Antecedent(drafts, index, a => a.Recipients.Count > 0 && (draft.Definite || SameDay(a.When, mention.When)) && (TellsOfHarm(mention) || !TellsOfHarm(a) || a.Head.Sentence == mention.Head.Sentence)) is { } done)
        {
            mention = With(mention, mention with { Recipients = [.. done.Recipients.Where(r => !mention.Initiators.Any(i => Same(i, r)))] }, "recipient", done);
        }

        return mention;
    }

    // A tally of dead or wounded is what an attack led to, not what it was aimed at.
    private static bool TellsOfHarm(EventMention mention) => mention.Figures.Any(f => f.Of is "killed" or "wounded");

    // 'The officials accused the army. The army denied it.': a denial answers the nearest charge against whoever denies.
    private static EventMention? Accusation(List<EventDraft> drafts, int index)
    {
        var denial = drafts[index].Mention;
        for (var i = index - 1; i >= 0 && i >= index - Window; i--)
        {
            if (drafts[i].Mention is { Type: EventType.ACCUSE, Initiators.Count: > 0 } charge && charge.Recipients.Any(r => denial.Initiators.Any(d => Same(r, d)))
                && !Shares(charge with { Recipients = [] }, denial))
            {
                return charge;
            }
        }

        return null;
    }

    // 'Police fired tear gas in the port on Monday. Nine were arrested.': a number without an agent or a date goes on with the sentence before.
    private static EventMention? Continued(List<EventDraft> drafts, int index, StoryDays story)
    {
        var (draft, mention) = (drafts[index], drafts[index].Mention);
        if (!draft.IsOver || mention is not { Initiators: [], Figures.Count: > 0, When.Basis: TimeBasis.Publication })
        {
            return null;
        }

        return Before(drafts, index, story);
    }

    // What the sentence before tells of a recent day of its own.
    private static EventMention? Before(List<EventDraft> drafts, int index, StoryDays story)
    {
        var mention = drafts[index].Mention;
        for (var i = index - 1; i >= 0 && mention.Head.Sentence - drafts[i].Mention.Head.Sentence <= 1; i--)
        {
            if (drafts[i].Mention is var before && before.Head.Sentence < mention.Head.Sentence && IsCarried(before.Type) && IsRecent(before.When, story))
            {
                return before;
            }
        }

        return null;
    }

    private static bool IsPlaced(EventMention antecedent, EventMention mention) => antecedent.Where is not null && SameDay(antecedent.When, mention.When);

    private static bool TakesPlace(List<EventDraft> drafts, EventDraft draft, EventTime? when) =>
        draft.Definite || draft.LooksBack || (draft.IsOver && !draft.IsIndefinite && AgreeOnPlace(drafts, draft.Family, when));

    private static EventMention With(EventMention before, EventMention after, string field, EventMention source) =>
        after with { Derivations = [.. before.Derivations.Where(d => d.Field != field), new Derivation(field, $"as told of the same happening at offset {source.Trigger.Start}")] };

    private static bool TakesDate(EventDraft draft) => draft.Mention.When switch
    {
        null when IsOfOtherDays(draft) => false,
        null => draft.Definite || draft.LooksBack,
        { Basis: TimeBasis.Publication } => true,
        _ => false,
    };

    // 'withdrew two months later': it is told of a day of its own, or of times long past, though nothing says which.
    private static bool IsOfOtherDays(EventDraft draft) => draft.Mention.When is null && draft.Mention.Derivations.Any(derivation => derivation.Field == "when");

    private static bool TakesStory(EventDraft draft) => draft.IsOver && !IsOfOtherDays(draft) && draft.Mention.When is null or { Basis: TimeBasis.Publication } && !IsLasting(draft.Family);

    // What goes on for months or years is not of one day.
    private static bool IsLasting(string family) => family is "ASSAULT war" or "ASSAULT conflict" or "ASSAULT torture" or "ASSAULT rape" or "ASSAULT abuse" or "ASSAULT terrorism"
        or "ASSAULT hostility" or "ASSAULT invade" or "ASSAULT invasion" or "ASSAULT rebellion";

    private static bool IsCarried(EventType type) => type is EventType.ASSAULT or EventType.COERCE or EventType.CONCEDE or EventType.PROTEST;

    private static bool IsRecent(EventTime? time, StoryDays story) => time is { Basis: TimeBasis.Words } && story.IsRecent(time.Interval);

    private static bool IsBackground(EventTime? time, StoryDays story) => time is { Basis: TimeBasis.Words } && !story.IsRecent(time.Interval);

    private static bool Shares(EventMention left, EventMention right) =>
        left.Initiators.Any(l => right.Initiators.Any(r => Same(l, r))) || left.Recipients.Any(l => right.Recipients.Any(r => Same(l, r)));

    // Whether all mentions of the family that may be of the same day and have a place have one in the same country.
    private static bool AgreeOnPlace(List<EventDraft> drafts, string family, EventTime? when)
    {
        string? only = null;
        foreach (var draft in drafts)
        {
            if (draft.Family == family && draft.Mention.Where is { } place && SameDay(draft.Mention.When, when))
            {
                var country = place.Place?.Country ?? place.Text;
                only ??= country;
                if (only != country)
                {
                    return false;
                }
            }
        }

        return only is not null;
    }

    private static bool SameDay(EventTime? left, EventTime? right) =>
        left is null or { Basis: TimeBasis.Publication } || right is null or { Basis: TimeBasis.Publication } || left.Interval.Overlaps(right.Interval);

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
