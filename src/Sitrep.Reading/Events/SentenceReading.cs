using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>Makes event mentions of the units found in one sentence. Not thread-safe.</summary>
internal sealed class SentenceReading(SentenceView view, IReadOnlyList<TimeExpression> times, EventPlaces places, PlaceMemory memory, DateOnly? published, TextFlow flow)
{
    /// <summary>The family of fighting between two sides.</summary>
    internal const string Fighting = "ASSAULT fighting";

    private readonly Roles _roles = new(view);
    private readonly EventFigures _figures = new(view);
    private readonly List<(int Head, PlaceMention Place)> _placed = [];
    private readonly EventTimes _times = new(view, times, published, flow.IsPast);

    /// <summary>Adds the mentions that are rows, in text order of their heads.</summary>
    public void AddTo(List<EventDraft> drafts, List<UnitMatch> matches)
    {
        var heads = matches.Select(m => m.Head).ToHashSet();
        RoleFilling[] fillings = [.. matches.Select(_roles.Fill)];
        new Concerns(view, matches, fillings).Complete();
        ClauseLinks.Complete(view, matches, fillings);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            var roles = fillings[i];
            var figures = _figures.Of(match);
            if (IsRow(match, roles, figures))
            {
                if (AddsToll(drafts, match, figures))
                {
                    continue;
                }

                heads.Remove(match.Head);
                drafts.Add(new EventDraft(Mention(match, roles, figures, heads), FamilyOf(match), IsDefinite(match), ClauseTense.IsPluperfect(view.Sentence, match.Head), IsOver(match)) { IsIndefinite = match.Unit.Class == UnitClass.Noun && !IsDefinite(match) && view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is null, IsOpen = IsOpen(match), AnswersCharge = AnswersCharge(match), Follows = Follows(match) });
                heads.Add(match.Head);
            }
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
    private bool AddsToll(List<EventDraft> drafts, UnitMatch match, List<Figure> figures)
    {
        if (drafts.Count == 0 || drafts[^1].Mention is not { Type: EventType.ASSAULT } last || last.Head.Sentence != view.Sentence.Index
            || !ParsedSentence.Is(view.Sentence[match.Head].Relation, "conj") || view.Sentence[match.Head].Head != last.Head.Word
            || view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is not ("wounded" or "killed") || view.Lexicon.FigureOf(view.LemmaOf(last.Head.Word)) is not ("wounded" or "killed"))
        {
            return false;
        }

        drafts[^1] = drafts[^1] with
        {
            Mention = last with { Figures = [.. last.Figures, .. figures], Quote = last.Quote.Cover(view.Sentence[match.Head].Span) },
        };
        return true;
    }

    // 'fought rebels in the province, killing dozens': the place of the clause above.
    private (int Head, PlaceMention Place)? ResultOf(UnitMatch match)
    {
        var word = match.Head;
        for (var steps = 0; steps < 4 && view.Sentence[word].Xpos == "VBG" && (view.Sentence[word].Relation == "advcl" || ParsedSentence.Is(view.Sentence[word].Relation, "conj")); steps++)
        {
            word = view.Sentence[word].Head;
            foreach (var placed in _placed)
            {
                if (placed.Head == word)
                {
                    return placed;
                }
            }
        }

        return null;
    }

    // 'Two nurses held by rebels in the north were set free'
    private (int Head, PlaceMention Place)? HeldBefore(UnitMatch match)
    {
        foreach (var placed in _placed)
        {
            if (ParsedSentence.Is(view.Sentence[placed.Head].Relation, "acl") && view.Sentence[view.Sentence[placed.Head].Head].Head == match.Head)
            {
                return placed;
            }
        }

        return null;
    }

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

    private string FamilyOf(UnitMatch match)
    {
        var lemma = view.LemmaOf(match.Head);
        if (match.Unit.Type == EventType.ASSAULT)
        {
            return lemma switch
            {
                "fight" or "fighting" or "battle" or "clash" or "skirmish" or "hostility" => Fighting,
                "war" or "conflict" or "torture" or "rape" or "abuse" or "terrorism" or "invade" or "invasion" or "rebellion" or "take" => "ASSAULT " + lemma,
                _ => "ASSAULT",
            };
        }

        if (match.Unit is { Type: EventType.CONCEDE, Mode: "release", Contexts: [] })
        {
            return "CONCEDE released";
        }

        return match.Unit.Type + " " + (view.Lexicon.FigureOf(lemma) ?? lemma);
    }

    // 'Students blocked the road on Monday. Police fired tear gas.': a plain past that goes on from the sentence before.
    private bool Follows(UnitMatch match) =>
        flow.GoesOn && times.Count == 0 && match.Unit.Class == UnitClass.Verb && view.Sentence[match.Head].Xpos is "VBD" && !ClauseTense.IsPerfect(view.Sentence, match.Head);

    private bool IsOver(UnitMatch match)
    {
        if (match.Unit.Class != UnitClass.Noun)
        {
            // 'accused of beheading a farmer': whenever that was
            var isCharge = view.Sentence[match.Head].Xpos == "VBG" && view.Predicates.Marker(match.Head) is "of" or "for" or "with";
            return !isCharge && ClauseTense.IsPast(view.Sentence, match.Support?.Head ?? match.Head);
        }

        // 'plans for an attack', 'fears of a coup': it has not come about
        var governor = view.Sentence[match.Head].Head;
        if (!IsDefinite(match) && governor >= 0 && view.LemmaOf(governor) is "plan" or "plot" or "threat" or "fear" or "risk" or "warning" or "possibility" or "preparation" or "blueprint" or "call")
        {
            return false;
        }

        return IsDefinite(match) || view.Sentence[match.Head].Xpos is "NN" || view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is not null;
    }

    private bool IsDefinite(UnitMatch match)
    {
        if (match.Unit.Class != UnitClass.Noun)
        {
            return false;
        }

        foreach (var child in view.Sentence.Children(match.Head))
        {
            if (view.Sentence[child].Relation == "nmod:poss" || (view.Sentence[child].Relation == "det" && view.Sentence[child].Lemma is "the" or "this" or "that" or "these" or "those"))
            {
                return true;
            }
        }

        return false;
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
        return unspecified && (_times.HasOwn(match) || places.HasOwn(match));
    }

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
        var (place, placeBecause) = places.Of(match, roles);
        if (place is null && ResultOf(match) is { } cause)
        {
            (place, placeBecause) = (cause.Place, new Derivation("where", $"as of '{view.Sentence[cause.Head].Form}', whose result it is"));
        }
        else if (place is null && match.Unit.Type == EventType.CONCEDE && HeldBefore(match) is { } held)
        {
            (place, placeBecause) = (held.Place, new Derivation("where", $"where those set free were '{view.Sentence[held.Head].Form}'"));
        }

        if (place is not null)
        {
            memory.NoteScene(place);
            _placed.Add((match.Head, place));
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
