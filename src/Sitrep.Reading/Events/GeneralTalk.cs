using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Tells talk of a kind of act from the telling of an act: 'violence helps nobody', 'an end to the repression', 'whenever people are killed' speak of no
/// happening, nor do the plot of a film and what somebody calls 'an act of war'. What has a figure, a time or both sides of its own does. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class GeneralTalk(SentenceView view, EventTimes times, EventPlaces places)
{
    private const int StepsClimbed = 8;

    // What goes on, or is a kind of act, rather than one act.
    private static readonly HashSet<string> States = new(
        ["abuse", "aggression", "atrocity", "bloodshed", "conflict", "crime", "hostility", "oppression", "persecution", "repression", "terrorism", "torture", "violence", "war", "warfare", "unrest", "harassment", "intimidation"],
        StringComparer.Ordinal);

    // Nouns whose complement is at an end, kept up or warded off.
    private static readonly HashSet<string> Ends = new(["absence", "cessation", "continuance", "continuation", "end", "ending", "halt", "lack", "pause", "prevention", "stop", "suspension"], StringComparer.Ordinal);

    // Works of fiction: what happens in them happens nowhere.
    private static readonly HashSet<string> Fiction = new(["comedy", "drama", "episode", "film", "movie", "musical", "novel", "opera", "play", "sequel", "sitcom", "thriller", "trailer", "videogame"], StringComparer.Ordinal);

    /// <summary>Whether a unit of harm, coercion or protest only speaks in general.</summary>
    public bool Covers(UnitMatch match, RoleFilling roles, List<Figure> figures)
    {
        if (IsFiction(match.Head))
        {
            return true;
        }

        if (match.Unit.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.PROTEST))
        {
            return false;
        }

        if (match.Unit.Class == UnitClass.Verb)
        {
            return IsWhenever(match.Head) && !HasName(roles);
        }

        if (match.Unit.Class != UnitClass.Noun || figures.Count > 0 || times.HasOwn(match))
        {
            return false;
        }

        var noun = match.Head;
        if (IsEpithet(noun))
        {
            return true;
        }

        if (IsEased(match))
        {
            return true;
        }

        var state = States.Contains(view.LemmaOf(noun)) && !(places.HasOwn(match) && HappeningClauses.TellNews(view, match));
        var sides = (roles.Initiators.Count > 0, IsMet(match, roles));
        return IsEnded(noun) ? state || view.LemmaOf(noun) is "clash" or "fighting" or "operation" or "action"
            : state ? sides is (_, false) && (match.Support is null ? !sides.Item1 : IsDefinite(noun) && match.Support.Unit.Doer is not null)
            : sides is (true, false) && IsTopic(match);
    }

    private bool IsDefinite(int noun) => view.Sentence.Child(noun, "det") is var determiner and >= 0 && view.Sentence[determiner].Lemma is "the" or "this" or "that";

    // 'lifted the restrictions on the press', 'the easing of the curfew': the easing is the event.
    private bool IsEased(UnitMatch match)
    {
        var governor = view.Sentence[match.Head].Head;
        return match.Unit is { Type: EventType.COERCE, Mode: "restrict" or "curfew" } && governor >= 0
            && view.LemmaOf(governor) is "lift" or "ease" or "loosen" or "relax" or "soften" or "end" or "remove" or "cancel" or "scrap" or "drop" or "lifting" or "easing" or "removal";
    }

    private static bool HasName(RoleFilling roles) => roles.Initiators.Concat(roles.Recipients).Any(p => p.Actor is not null);

    // Whether somebody other than the country that it goes on in is met by it.
    private static bool IsMet(UnitMatch match, RoleFilling roles) => roles.Recipients.Any(r =>
        r.Kind is not (EntityKind.Place or EntityKind.State) || !match.Arguments.Items.Any(item => item.Word == r.Head.Word && item.Slot is "in" or "within" or "throughout" or "across"));

    // 'When people are killed', 'if rebels attack': a clause in the simple present under a condition.
    private bool IsWhenever(int verb)
    {
        var sentence = view.Sentence;
        var condition = false;
        var present = sentence[verb].Xpos is "VBP" or "VBZ";
        foreach (var child in sentence.Children(verb))
        {
            ref readonly var c = ref sentence[child];
            condition |= child < verb && c.Relation is "mark" or "advmod" && c.Lemma.ToLowerInvariant() is "when" or "whenever" or "wherever" or "if" or "unless";
            present |= c.Relation == "aux:pass" && c.Form.ToLowerInvariant() is "is" or "are" or "'s" or "'re";
            if (c.Relation == "aux" && c.Lemma is "have" or "will" or "would" or "be")
            {
                return false;
            }
        }

        return condition && present && !IsMeanwhile(verb);
    }

    // 'Seven people are killed when a bomb explodes': what befell a number of people did so once.
    private bool IsMeanwhile(int verb)
    {
        var main = view.Sentence[verb].Head;
        if (main < 0 || main > verb || view.Sentence[verb].Relation != "advcl")
        {
            return false;
        }

        if (ParsedSentence.Is(view.Sentence[main].Relation, "conj") && view.Sentence[main].Head is >= 0 and var first)
        {
            main = first;
        }

        return view.Predicates.Subordinator(verb) is "when" or "as" && view.Lexicon.IsVerbOf(EventType.ASSAULT, view.LemmaOf(main)) && IsCounted(main);
    }

    private bool IsCounted(int verb)
    {
        foreach (var child in view.Sentence.Children(verb))
        {
            if (ParsedSentence.Is(view.Sentence[child].Relation, "nsubj") || view.Sentence[child].Relation == "obj")
            {
                return view.NameAt(child) is not null || view.Sentence.Child(child, "nummod") >= 0 || view.Sentence[child].Upos == PartOfSpeech.NUM
                    || (view.Sentence.Child(child, "det") is >= 0 and var article && view.Sentence[article].Lemma is "a" or "an" or "the") || (view.Lexicon.Classes.Of(view.LemmaOf(child)) & view.Lexicon.Classes.Quantity) != 0;
            }
        }

        return false;
    }

    // 'an end to the violence', 'the cessation of hostilities'
    private bool IsEnded(int noun)
    {
        var governor = view.Sentence[noun].Head;
        return governor >= 0 && ParsedSentence.Is(view.Sentence[noun].Relation, "nmod") && view.Predicates.Marker(noun) is "of" or "to" or "in" && Ends.Contains(view.LemmaOf(governor));
    }

    // 'The rebels' attacks have not been so fierce', 'do these actions mean ...': acts in the plural that something is said of, not told.
    private bool IsTopic(UnitMatch match)
    {
        var sentence = view.Sentence;
        ref readonly var noun = ref sentence[match.Head];
        return noun.Xpos is "NNS" && noun.Relation == "nsubj" && noun.Head >= 0 && match.Support is null && !places.HasOwn(match)
            && (sentence.Child(noun.Head, "cop") >= 0 || sentence[noun.Head].Lemma is "mean" or "show" or "prove" or "remain" or "become" or "need" or "require");
    }

    // 'In the film rebels attack a convoy', 'the novel tells of a man who was murdered'
    private bool IsFiction(int word)
    {
        var sentence = view.Sentence;
        for (var steps = 0; word >= 0 && steps < StepsClimbed; steps++, word = sentence[word].Head)
        {
            foreach (var child in sentence.Children(word))
            {
                if (Fiction.Contains(sentence[child].Lemma)
                    && (sentence[child].Relation == "nsubj" ? sentence[word].Lemma is "tell" or "depict" or "portray" or "follow" or "imagine" or "chronicle" : view.Predicates.Marker(child) == "in" && ParsedSentence.Is(sentence[child].Relation, "obl")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 'called it a declaration of war', 'described the vote as a massacre'
    private bool IsEpithet(int noun)
    {
        var sentence = view.Sentence;
        noun = ParsedSentence.Is(sentence[noun].Relation, "nmod") && view.Predicates.Marker(noun) == "of" ? sentence[noun].Head : noun;
        var governor = noun < 0 ? -1 : sentence[noun].Head;
        return governor >= 0 && sentence[governor].Lemma is "call" or "describe" or "label" or "brand" or "dub" or "term" or "deem"
            && (sentence[noun].Relation is "xcomp" or "ccomp" || (ParsedSentence.Is(sentence[noun].Relation, "obl") && view.Predicates.Marker(noun) == "as"));
    }
}
