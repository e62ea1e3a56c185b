using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// The place of an event by whom or what it is done to: the town that is shelled, the embassy in Tunis that is stormed, the city that somebody is kept from
/// entering. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class PlacesDoneTo(SentenceView view, SentencePlaces places, PlacePhrases phrases)
{
    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The place with its derivation; null for none.</summary>
    /// <param name="match">The event's unit.</param>
    /// <param name="roles">Its participants.</param>
    /// <param name="events">Heads of the sentence's other events.</param>
    public (PlaceMention Place, Derivation Because)? Of(UnitMatch match, RoleFilling roles, IReadOnlyCollection<int> events)
    {
        if (Seat(match) is { } seat)
        {
            return seat;
        }

        if (match.Unit.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.AID or EventType.PROTEST or EventType.CONSULT or EventType.MOBILIZE
            or EventType.SANCTION or EventType.CONCEDE or EventType.RETREAT))
        {
            return null;
        }

        if (Swept(match) is { } swept)
        {
            return swept;
        }

        foreach (var argument in match.Arguments.Items)
        {
            if (!IsTold(match, argument) || IsCrime(match, argument, events))
            {
                continue;
            }

            if (argument.Slot is "subj" or "by")
            {
                if (phrases.Of(argument.Word, match.Unit, match.Unit.Type == EventType.CONSULT) is { } home)
                {
                    return home;
                }

                continue;
            }

            if (places.IsSpot(argument.Word) && !IsParty(match, argument.Word) && places.Within(argument.Word, 3) is { } place)
            {
                return Done(argument.Word, place);
            }

            if (phrases.Of(argument.Word, match.Unit) is { } held && (match.Unit.Class != UnitClass.Noun || match.Unit.Type is EventType.ASSAULT or EventType.COERCE))
            {
                return held;
            }
        }

        return match.Unit.Type is EventType.COERCE or EventType.SANCTION or EventType.CONCEDE ? InComplement(match) : AtStruck(match, roles);
    }

    // 'A tribunal in Geneva ordered', 'a Lagos court jailed him', 'the embassy in Wellington denied': where those who act sit.
    private (PlaceMention, Derivation)? Seat(UnitMatch match)
    {
        foreach (var argument in match.Arguments.Items)
        {
            if (argument.Slot is "subj" or "by" && (_sentence[argument.Word].Head == match.Head || _sentence[argument.Word].Head == match.Support?.Head) && (SentencePlaces.IsCourt(view.LemmaOf(argument.Word)) || SentencePlaces.IsMission(view.LemmaOf(argument.Word)))
                && places.Within(argument.Word, 1) is { } seat)
            {
                return (seat, new Derivation("where", $"'{seat.Text}', where the {view.LemmaOf(argument.Word)} sits"));
            }
        }

        return null;
    }

    /// <summary>The place that a happening sweeps: 'Protests rock Dakar', 'Peru is gripped by unrest'; null for none.</summary>
    public (PlaceMention Place, Derivation Because)? Swept(UnitMatch match) =>
        match.Support is { Unit.Doer: null } support && IsSweeping(view.LemmaOf(support.Head)) && support.Given.Find("obj", []).Word is >= 0 and var word && places.Within(word, 2) is { } land ? Done(word, land) : null;

    private static bool IsSweeping(string verb) => verb is "convulse" or "engulf" or "grip" or "hit" or "jolt" or "paralyse" or "paralyze" or "rattle" or "rock" or "roil" or "shake" or "strike" or "sweep";

    // 'visited', 'sentenced to life at the Old Bailey'
    private static bool IsTold(UnitMatch match, Argument argument) =>
        argument.Slot is "obj" or "on" or "of" or "against" or "into" or "at" or "with" or "between" or "subj" or "by" || (argument.Slot == "to" && match.Unit.Type is EventType.CONSULT or EventType.COERCE);

    // 'was charged with the killing near Herat': the crime was there, the charge need not be.
    private bool IsCrime(UnitMatch match, Argument argument, IReadOnlyCollection<int> events) =>
        match.Unit.Type == EventType.COERCE && argument.Slot is "with" or "of" or "on" && events.Contains(argument.Word) && (_sentence[argument.Word].Upos != PartOfSpeech.NOUN || phrases.IsCertain(argument.Word));

    // 'was at the Yida camp when it was bombed': what the pronoun stands for is where it is done.
    private (PlaceMention, Derivation)? AtStruck(UnitMatch match, RoleFilling roles)
    {
        if (match.Unit.Type != EventType.ASSAULT)
        {
            return null;
        }

        foreach (var struck in roles.Recipients)
        {
            if (struck.Head.Sentence == _sentence.Index && places.IsSpot(struck.Head.Word) && places.Within(struck.Head.Word, 3) is { } place)
            {
                return Done(struck.Head.Word, place);
            }
        }

        return null;
    }

    private (PlaceMention, Derivation) Done(int word, PlaceMention place) => (place, new Derivation("where", $"'{places.Named(word, place)}' is where it is done{places.Before(place)}"));

    // 'broke off relations with Moscow', 'imposed sanctions on Niger': a state that it is done to, not where.
    private bool IsParty(UnitMatch match, int word) =>
        match.Unit.Type == EventType.SANCTION && places.At(word) is { Place.Kind: PlaceKind.Country or PlaceKind.City };

    // 'forced the agency to suspend its work in the province', 'barred him from entering the city', 'were allowed to return to Yemen'
    private (PlaceMention, Derivation)? InComplement(UnitMatch match)
    {
        foreach (var child in _sentence.Children(match.Head))
        {
            if (_sentence[child].Relation is "xcomp" or "advcl" && _sentence[child].Xpos is "VB" or "VBG" && (_sentence[child].Relation == "xcomp" || view.Predicates.Marker(child) == "from"))
            {
                return phrases.Of(child, match.Unit)
                    ?? (_sentence.Child(child, "obj") is >= 0 and var done ? places.IsSpot(done) && places.Within(done, 2) is { } entered ? Done(done, entered) : phrases.Of(done, match.Unit) : null)
                    ?? (PlacesAround.IsMotion(_sentence[child].Lemma) && PlacesAround.Goal(view, places, child) is { } goal ? (goal, new Derivation("where", $"'{goal.Text}', where '{_sentence[child].Form}' leads")) : null);
            }
        }

        return null;
    }
}
