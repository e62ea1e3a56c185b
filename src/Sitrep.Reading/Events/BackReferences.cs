namespace Sitrep.Reading.Events;

/// <summary>
/// Lets a mention that takes up a happening told elsewhere in the report inherit what only that other mention says: its date, its place
/// and, for a noun, its participants. Two mentions speak of one happening only if their families agree and nothing they say conflicts.
/// </summary>
internal static class BackReferences
{
    // How far back and ahead an antecedent is sought: bounds the work on reports with thousands of events.
    internal const int Window = 40;

    /// <summary>The mentions in the same order, completed: first their days, then, by those, their places and participants.</summary>
    public static List<EventMention> Complete(List<EventDraft> drafts, StoryDays story)
    {
        foreach (var draft in drafts)
        {
            if (draft.Mention is { When: { Basis: TimeBasis.Words } time } && IsCarried(draft.Mention.Type))
            {
                story.Note(draft.Mention.Head.Sentence, draft.Family, time, draft.Mention.Trigger.Start);
            }
        }

        var dates = new RetoldDates(drafts, story);
        var dated = new List<EventDraft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            dated.Add(IsCarried(drafts[i].Mention.Type) ? drafts[i] with { Mention = dates.Complete(i) } : drafts[i]);
        }

        var places = new RetoldPlaces(drafts, dated, story);
        var completed = new List<EventMention>(drafts.Count);
        for (var i = 0; i < dated.Count; i++)
        {
            var mention = Participants(drafts, dated[i], i, places);
            completed.Add(mention.Where is null && drafts[i].OfStory is { } lent ? mention with { Where = lent.Place, Derivations = [.. mention.Derivations, lent.Because] } : mention);
        }

        return completed;
    }

    private static EventMention Participants(List<EventDraft> drafts, EventDraft draft, int index, RetoldPlaces places)
    {
        if (!IsCarried(draft.Mention.Type))
        {
            return draft is { AnswersCharge: true, Mention.Recipients.Count: 0 } && Accusation(drafts, index) is { } accusation
                ? With(draft.Mention, draft.Mention with { Recipients = accusation.Initiators }, "recipient", accusation)
                : draft.Mention;
        }

        var mention = places.Complete(index);
        if (mention is { Initiators.Count: 0, Recipients.Count: 0 } && draft.Family == HappeningForm.Fighting
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

    /// <summary>The mention with a field taken from another that tells of the same happening.</summary>
    public static EventMention With(EventMention before, EventMention after, string field, EventMention source) =>
        after with { Derivations = [.. before.Derivations.Where(d => d.Field != field), new Derivation(field, $"as told of the same happening at offset {source.Trigger.Start}")] };

    /// <summary>Whether mentions of a type take up what the report tells elsewhere: deeds that happen once, on a day and in a place.</summary>
    public static bool IsCarried(EventType type) => type is EventType.ASSAULT or EventType.COERCE or EventType.CONCEDE or EventType.PROTEST;

    /// <summary>Whether a family of mentions goes on for months or years, so that it is not of one day.</summary>
    public static bool IsLasting(string family) => family is "ASSAULT war" or "ASSAULT conflict" or "ASSAULT torture" or "ASSAULT rape" or "ASSAULT abuse" or "ASSAULT terrorism"
        or "ASSAULT hostility" or "ASSAULT invade" or "ASSAULT invasion" or "ASSAULT rebellion";

    /// <summary>Whether two mentions share an initiator or a recipient.</summary>
    public static bool Shares(EventMention left, EventMention right) =>
        left.Initiators.Any(l => right.Initiators.Any(r => Same(l, r))) || left.Recipients.Any(l => right.Recipients.Any(r => Same(l, r)));

    /// <summary>Whether two times may be of one day: one that is not told may be of any.</summary>
    public static bool SameDay(EventTime? left, EventTime? right) =>
        left is null or { Basis: TimeBasis.Publication } || right is null or { Basis: TimeBasis.Publication } || left.Interval.Overlaps(right.Interval);

    /// <summary>The nearest mention before, else the nearest after, that may tell of the same happening and has what is sought; null for none.</summary>
    public static EventMention? Antecedent(List<EventDraft> drafts, int index, Func<EventMention, bool> has)
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

    /// <summary>Whether both sides name somebody and nobody is named by both.</summary>
    public static bool Conflict(IReadOnlyList<Participant> left, IReadOnlyList<Participant> right) =>
        left.Count > 0 && right.Count > 0 && !left.Any(l => right.Any(r => Same(l, r)));

    /// <summary>Whether two participants may be one.</summary>
    public static bool Same(Participant left, Participant right) =>
        (left.Actor is not null && left.Actor == right.Actor)
        || left.Name.Equals(right.Name, StringComparison.OrdinalIgnoreCase)
        || left.Name.Contains(right.Name, StringComparison.OrdinalIgnoreCase)
        || right.Name.Contains(left.Name, StringComparison.OrdinalIgnoreCase);
}
