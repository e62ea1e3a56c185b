namespace Sitrep.Reading.Events;

/// <summary>Dates mentions that take up a happening whose day the report tells elsewhere. Not thread-safe; made for one report.</summary>
/// <param name="drafts">The report's mentions in text order.</param>
/// <param name="story">The days of its story.</param>
internal sealed class RetoldDates(List<EventDraft> drafts, StoryDays story)
{
    /// <summary>The mention with its day, as far as another one tells it.</summary>
    public EventMention Complete(int index)
    {
        var draft = drafts[index];
        var mention = draft.Mention;
        if (mention.When is { Basis: TimeBasis.Publication } && draft is { IsOver: true, Follows: true } && Before(index) is { } flow)
        {
            return Dated(mention, flow);
        }

        if (TakesDate(draft) && BackReferences.Antecedent(drafts, index, a => IsRecent(a.When)) is { } dated)
        {
            return Dated(mention, dated);
        }

        if (TakesStory(draft) && story.For(mention.Head.Sentence, draft.Family, mention.Type == EventType.ASSAULT) is { } day)
        {
            return mention with
            {
                When = day.Time with { Basis = TimeBasis.Event },
                Derivations = [.. mention.Derivations.Where(d => d.Field != "when"), new Derivation("when", $"the day of the story, named at offset {day.At}: '{day.Time.Words}'")],
            };
        }

        return Continued(index) is { } told ? Dated(mention, told) with { Where = mention.Where ?? told.Where } : mention;
    }

    private static EventMention Dated(EventMention mention, EventMention source) =>
        BackReferences.With(mention, mention with { When = new EventTime(source.When!.Interval, source.When.Words, TimeBasis.Event) }, "when", source);

    // 'Police fired tear gas in the port on Monday. Nine were arrested.': a number without an agent or a date goes on with the sentence before.
    private EventMention? Continued(int index)
    {
        var (draft, mention) = (drafts[index], drafts[index].Mention);
        return draft.IsOver && mention is { Initiators: [], Figures.Count: > 0, When.Basis: TimeBasis.Publication } ? Before(index) : null;
    }

    // What the sentence before tells of a recent day of its own.
    private EventMention? Before(int index)
    {
        var mention = drafts[index].Mention;
        for (var i = index - 1; i >= 0 && mention.Head.Sentence - drafts[i].Mention.Head.Sentence <= 1; i--)
        {
            if (drafts[i].Mention is var before && before.Head.Sentence < mention.Head.Sentence && BackReferences.IsCarried(before.Type) && IsRecent(before.When))
            {
                return before;
            }
        }

        return null;
    }

    private static bool TakesDate(EventDraft draft) => draft.Mention.When switch
    {
        null when IsOfOtherDays(draft) => false,
        null => draft.Definite || draft.LooksBack,
        { Basis: TimeBasis.Publication } => true,
        _ => false,
    };

    // 'withdrew two months later': it is told of a day of its own, or of times long past, though nothing says which.
    private static bool IsOfOtherDays(EventDraft draft) => draft.Mention.When is null && draft.Mention.Derivations.Any(derivation => derivation.Field == "when");

    private static bool TakesStory(EventDraft draft) => draft.IsOver && !IsOfOtherDays(draft) && draft.Mention.When is null or { Basis: TimeBasis.Publication } && !BackReferences.IsLasting(draft.Family);

    private bool IsRecent(EventTime? time) => time is { Basis: TimeBasis.Words } && story.IsRecent(time.Interval);
}
