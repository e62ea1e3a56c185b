using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>Makes event mentions of the units found in one sentence. Not thread-safe.</summary>
internal sealed class SentenceReading(SentenceView view, IReadOnlyList<TimeExpression> times, EventPlaces places, PlaceMemory memory, DateOnly? published, TextFlow flow, PlacesOfStory story)
{
    private readonly Roles _roles = new(view);
    private readonly EventFigures _figures = new(view);
    private readonly PlacesLent _lent = new(view);
    private readonly HappeningForm _form = new(view, times, flow);
    private readonly EventTimes _times = new(view, times, published, flow);

    /// <summary>Adds the mentions that are rows, in text order of their heads.</summary>
    public void AddTo(List<EventDraft> drafts, List<UnitMatch> matches)
    {
        var heads = matches.Select(m => m.Head).ToHashSet();
        RoleFilling[] fillings = [.. matches.Select(_roles.Fill)];
        new Concerns(view, matches, fillings).Complete();
        ClauseLinks.Complete(view, matches, fillings);
        var first = drafts.Count;
        var told = new List<UnitMatch>();
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            var roles = fillings[i];
            var figures = _figures.Of(match);
            if (IsRow(match, roles, figures))
            {
                heads.Remove(match.Head);
                var mention = Mention(match, roles, figures, heads);
                heads.Add(match.Head);
                if (!AddsToll(drafts, match, mention))
                {
                    told.Add(match);
                    drafts.Add(Draft(match, mention));
                }
            }
        }

        new PlacesJoined(view, drafts, first, told).Complete();
        for (var i = first; i < drafts.Count; i++)
        {
            drafts[i] = drafts[i] with { OfStory = drafts[i].Mention.Where is null ? story.For(drafts[i].Mention, published) : null };
        }
    }

    /// <summary>Takes note of the days that clauses without an event name: 'the incident occurred on Thursday'.</summary>
    public void NoteDays(StoryDays story)
    {
        foreach (var time in times)
        {
            if (time.IsPoint && _times.IsOfHappening(time))
            {
                story.Note(view.Sentence.Index, null, new EventTime(time.Interval!.Value, time.Text, TimeBasis.Words), time.Span.Start);
            }
        }
    }

    // '12 were killed and 20 wounded' is one mention with two figures.
    private bool AddsToll(List<EventDraft> drafts, UnitMatch match, EventMention toll)
    {
        if (drafts.Count == 0 || drafts[^1].Mention is not { Type: EventType.ASSAULT } last || last.Head.Sentence != view.Sentence.Index
            || !ParsedSentence.Is(view.Sentence[match.Head].Relation, "conj") || view.Sentence[match.Head].Head != last.Head.Word
            || view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is not ("wounded" or "killed") || view.Lexicon.FigureOf(view.LemmaOf(last.Head.Word)) is not ("wounded" or "killed"))
        {
            return false;
        }

        drafts[^1] = drafts[^1] with
        {
            Mention = last with
            {
                Figures = [.. last.Figures, .. toll.Figures],
                Quote = last.Quote.Cover(view.Sentence[match.Head].Span),
                Where = last.Where ?? toll.Where,
                Derivations = last.Where is null ? [.. last.Derivations, .. toll.Derivations.Where(d => d.Field == "where")] : last.Derivations,
            },
        };
        return true;
    }

    private EventDraft Draft(UnitMatch match, EventMention mention) =>
        new(mention, _form.FamilyOf(match), _form.IsDefinite(match), ClauseTense.IsPluperfect(view.Sentence, match.Head), _form.IsOver(match))
        {
            IsIndefinite = _form.IsIndefinite(match),
            IsOpen = IsOpen(match),
            AnswersCharge = AnswersCharge(match),
            Follows = _form.Follows(match),
        };

    // 'killed him', 'killed the game': a pronoun or another noun stands there; a mere number ('killing dozens') leaves open of whom.
    private bool IsOpen(UnitMatch match)
    {
        foreach (var item in match.Arguments.Items)
        {
            if (item.Slot == "obj" && !match.Words.Contains(item.Word) && match.Unit.Frame.Recipients.Contains("obj")
                && (view.Sentence[view.Core(item.Word)].Upos == PartOfSpeech.PRON || (view.Sentence[item.Word].Upos == PartOfSpeech.NOUN && (view.ClassesOf(item.Word) & view.Lexicon.Classes.Quantity) == 0)))
            {
                return false;
            }
        }

        return true;
    }

    // 'denied the claims', 'an allegation that the agency refutes', 'denied any links to the raid'; a claim that goes on to say what is claimed may be anybody's.
    private bool AnswersCharge(UnitMatch match)
    {
        if (match.Unit is not { Type: EventType.REJECT, Class: UnitClass.Verb } || match.Arguments.Find("obj", []).Word is not (>= 0 and var charge))
        {
            return false;
        }

        if (view.Sentence[charge].Xpos == "WDT")
        {
            return view.LemmaOf(match.Head) is "deny" or "refute" or "dispute";
        }

        var clause = view.Sentence.Child(charge, "acl:relcl");
        return view.LemmaOf(charge) is "accusation" or "allegation" or "charge" or "claim" or "link" or "involvement" or "responsibility" or "role"
            && view.Sentence.Child(charge, "acl") < 0 && (clause < 0 || clause == match.Head) && view.Sentence.Child(charge, "ccomp") < 0;
    }

    /// <summary>
    /// Whether a unit is told as an event of its own: it has a participant or a figure, or, as a noun or without a slot for participants,
    /// a time or place of its own. A bare back-reference ('the attack') is none.
    /// </summary>
    private bool IsRow(UnitMatch match, RoleFilling roles, List<Figure> figures)
    {
        if (IsAccident(match) || new GeneralTalk(view, _times, places).Covers(match, roles, figures))
        {
            return false;
        }

        if (roles.Initiators.Count + roles.Recipients.Count > 0 || figures.Count > 0)
        {
            return true;
        }

        if (HasPronoun(match))
        {
            return true;
        }

        var unspecified = match.Unit.Class == UnitClass.Noun || match.Unit.Frame is { Initiators.Count: 0, Recipients.Count: 0 };
        return unspecified && (_times.HasOwn(match) || places.HasOwn(match) || ComesAbout(match));
    }

    // 'Fresh protests take place across the country': unrest that is told as it comes about, though the report does not say where.
    private bool ComesAbout(UnitMatch match) => match is { Unit: { Type: EventType.PROTEST, Class: UnitClass.Noun }, Support.Unit.Doer: null }
        && HappeningWords.IsOccurring(view.LemmaOf(match.Support.Head)) && _form.IsIndefinite(match) && ClauseTense.IsNews(view, match.Support.Head, match.Support.Head);

    // 'The storm killed nine sailors', 'was killed in a crash': harm that nobody does is no event.
    private bool IsAccident(UnitMatch match)
    {
        if (match.Unit.Type != EventType.ASSAULT)
        {
            return false;
        }

        foreach (var item in match.Arguments.Items)
        {
            if (item.Slot is "subj" or "in" or "by" or "during" or "from" && ((view.ClassesOf(item.Word) & view.Lexicon.Classes.Accident) != 0 || IsNamedStorm(item.Word)))
            {
                return true;
            }
        }

        return false;
    }

    // 'Storm Edith', 'Hurricane Ana'
    private bool IsNamedStorm(int word) => view.NameAt(word) is { } name && (view.Lexicon.Classes.Of(view.Sentence[name.First.Word].Form.ToLowerInvariant()) & view.Lexicon.Classes.Accident) != 0
        || (word > 0 && view.Sentence[word].Upos == PartOfSpeech.PROPN && view.Sentence[word - 1].Upos == PartOfSpeech.PROPN && (view.Lexicon.Classes.Of(view.Sentence[word - 1].Form.ToLowerInvariant()) & view.Lexicon.Classes.Accident) != 0);

    // 'He thanked them': somebody does it, though the report does not make clear who.
    private bool HasPronoun(UnitMatch match)
    {
        foreach (var item in match.Arguments.Items)
        {
            if ((match.Unit.Frame.Initiators.Contains(item.Slot) || match.Unit.Frame.Recipients.Contains(item.Slot))
                && (view.IsPersonal(item.Word) || (view.LemmaOf(item.Word) is "it" or "his" or "its" or "their" && match.Unit.Class != UnitClass.Adjective)))
            {
                return true;
            }
        }

        return false;
    }

    private EventMention Mention(UnitMatch match, RoleFilling roles, List<Figure> figures, IReadOnlyCollection<int> others)
    {
        var (time, timeBecause) = _times.Of(match, others);
        var (place, placeBecause) = places.Of(match, roles, others);
        if (place is null && (_lent.To(match) ?? (time is { Basis: TimeBasis.Words } ? null : places.ToldBefore(match))) is { } lent)
        {
            (place, placeBecause) = lent;
        }

        if (place is not null)
        {
            memory.NoteScene(place);
            _lent.Note(match.Head, place);
        }

        var derivations = new List<Derivation> { new("type", $"{match.Unit.Source} '{match.Unit.Name}'") };
        derivations.AddRange(roles.Because);
        if (timeBecause is not null)
        {
            derivations.Add(timeBecause);
        }

        if (placeBecause is not null)
        {
            derivations.Add(placeBecause);
        }

        return new EventMention
        {
            Head = new WordAt(view.Sentence.Index, match.Head),
            Trigger = EventQuotes.Trigger(view.Sentence, match),
            Quote = EventQuotes.Quote(view, match, roles),
            Type = match.Unit.Type,
            Mode = match.Unit.Mode,
            Contexts = EventContexts.Of(match, roles, view),
            Initiators = roles.Initiators,
            Recipients = roles.Recipients,
            When = time,
            Where = place,
            Figures = figures,
            Derivations = derivations,
        };
    }
}
