namespace Sitrep.Reading.Events;

/// <summary>
/// Gives mentions without a place of their own that of the happening that they take up, or that of the scene of the story: the harm that the report tells of
/// the same day. Not thread-safe; made for one report.
/// </summary>
/// <param name="drafts">The report's mentions in text order, with the days that they have themselves.</param>
/// <param name="dated">The same mentions with the days that others tell of them.</param>
/// <param name="story">The days of its story.</param>
internal sealed class RetoldPlaces(List<EventDraft> drafts, List<EventDraft> dated, StoryDays story)
{
    /// <summary>The mention with its place, as far as another one tells it.</summary>
    public EventMention Complete(int index)
    {
        var draft = dated[index];
        var mention = draft.Mention;
        if (mention.Where is not null)
        {
            return mention;
        }

        if (!IsBackground(mention.When)
            && (BackReferences.Antecedent(drafts, index, a => IsPlaced(a, mention) && BackReferences.Shares(a, mention))
                ?? (TakesPlace(draft) ? BackReferences.Antecedent(drafts, index, a => IsPlaced(a, mention)) : null)) is { } placed)
        {
            return BackReferences.With(mention, mention with { Where = placed.Where }, "where", placed);
        }

        return TakesScene(draft) && Scene(index) is { } scene ? BackReferences.With(mention, mention with { Where = scene.Where }, "where", scene) : mention;
    }

    private static bool IsPlaced(EventMention antecedent, EventMention mention) => antecedent.Where is not null && BackReferences.SameDay(antecedent.When, mention.When);

    private bool TakesPlace(EventDraft draft) => draft.Definite || draft.LooksBack || (draft.IsOver && !draft.IsIndefinite && AgreeOnPlace(draft.Family, draft.Mention.When));

    private bool IsBackground(EventTime? time) => time is { Basis: TimeBasis.Words } && !story.IsRecent(time.Interval);

    // Whether all mentions of the family that may be of the same day and have a place have one in the same country.
    private bool AgreeOnPlace(string family, EventTime? when)
    {
        string? only = null;
        foreach (var draft in drafts)
        {
            if (draft.Family == family && draft.Mention.Where is { } place && BackReferences.SameDay(draft.Mention.When, when))
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

    // 'The camp in Darfur was hit on Thursday. Five bombs were dropped.': harm of a day is where the harm of that day was, told last before it.
    private static bool TakesScene(EventDraft draft) =>
        draft is { IsOver: true, Mention: { Type: EventType.ASSAULT, When: { Basis: not TimeBasis.Publication } } } && !BackReferences.IsLasting(draft.Family) && draft.Family != HappeningForm.Fighting;

    private EventMention? Scene(int index)
    {
        EventMention? scene = null;
        for (var distance = 1; distance <= BackReferences.Window; distance++)
        {
            scene ??= index - distance >= 0 && IsScene(dated[index - distance], dated[index].Mention) ? dated[index - distance].Mention : null;
        }

        for (var i = index + 1; scene is null && i < dated.Count && i <= index + BackReferences.Window; i++)
        {
            scene = IsScene(dated[i], dated[index].Mention) ? dated[i].Mention : null;
        }

        return scene is not null && AgreeOnScene(scene) ? scene : null;
    }

    // Whether all harm of the day was in one country.
    private bool AgreeOnScene(EventMention scene)
    {
        foreach (var draft in dated)
        {
            if (draft.Family == HappeningForm.Harm && draft.Mention is { Where: { } where, When: { Basis: not TimeBasis.Publication } when } && when.Interval == scene.When!.Interval
                && (where.Place?.Country is null || where.Place.Country != scene.Where!.Place?.Country))
            {
                return false;
            }
        }

        return true;
    }

    // Who strikes back does so elsewhere.
    private static bool IsScene(EventDraft other, EventMention mention) =>
        other.Family == HappeningForm.Harm && other.Mention is { Where: not null, When: { Basis: not TimeBasis.Publication } when } && when.Interval == mention.When!.Interval
        && !BackReferences.Conflict(other.Mention.Initiators, mention.Initiators)
        && !other.Mention.Initiators.Any(i => mention.Recipients.Any(r => BackReferences.Same(i, r)))
        && !mention.Initiators.Any(i => other.Mention.Recipients.Any(r => BackReferences.Same(i, r)));
}
