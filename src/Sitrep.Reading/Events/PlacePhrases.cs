using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Finds the phrase below a word that says where: 'in Oslo', 'during protests in Lima', 'there'. Not thread-safe; made for one sentence.</summary>
internal sealed class PlacePhrases(SentenceView view, SentencePlaces places)
{
    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The place that a phrase below the word says, with its derivation; null for none.</summary>
    /// <param name="head">The word.</param>
    /// <param name="unit">The event, on whose type some prepositions depend.</param>
    /// <param name="named">Whether a name before the word names the place too ('the Munich talks').</param>
    /// <param name="events">Heads of the sentence's other events: 'denounced the raid in Basra' says where the raid was.</param>
    public (PlaceMention Place, Derivation Because)? Of(int head, EventUnit unit, bool named = false, IReadOnlyCollection<int>? events = null) =>
        Of(head, unit, named, events ?? [], 0) ?? (named && IsOfOneLand(head, unit) ? OfLand(head) : null);

    // Unrest and war are in the land that they are named after; a strike or an invasion is only its doer's.
    private bool IsOfOneLand(int noun, EventUnit unit) =>
        (unit.Type == EventType.PROTEST || HappeningWords.IsOfOneLand(view.LemmaOf(noun))) && !HasTarget(noun);

    // 'the Russian war on its neighbour': the adjective is that of one side.
    private bool HasTarget(int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "nmod") && view.LemmaOf(noun) is "war" or "conflict" && view.Predicates.Marker(child) is "on" or "against" or "with" or "between")
            {
                return true;
            }
        }

        return false;
    }

    // 'Peruvian protests', 'the Chad uprising', 'Libya's revolution': two lands are two sides.
    private (PlaceMention, Derivation)? OfLand(int noun)
    {
        PlaceMention? land = null;
        foreach (var child in _sentence.Children(noun))
        {
            if (child < noun && _sentence[child].Relation is "amod" or "compound" or "nmod" or "nmod:desc" or "nmod:poss" && places.LandAt(child) is { Place: { Country: { } country } } place
                && (_sentence[child].Relation != "nmod:poss" || view.LemmaOf(noun) is not ("war" or "conflict" or "protest")))
            {
                if (land is not null && land.Place!.Country != country)
                {
                    return null;
                }

                land = place;
            }
        }

        return land is null ? null : (land, new Derivation("where", $"'{land.Text}' names where the {view.LemmaOf(noun)} is"));
    }

    private (PlaceMention, Derivation)? Of(int head, EventUnit unit, bool named, IReadOnlyCollection<int> events, int depth)
    {
        foreach (var child in _sentence.Children(head))
        {
            var relation = _sentence[child].Relation;
            var oblique = ParsedSentence.Is(relation, "obl") || ParsedSentence.Is(relation, "nmod") || (relation == "advcl" && places.At(child) is not null);
            if (relation == "advmod" && _sentence[child].Lemma is "there" or "here" && (places.NamedBefore(child) ?? places.TakenUp(child)) is { } scene)
            {
                return (scene, new Derivation("where", $"'{_sentence[child].Form}' of '{_sentence[head].Form}': {scene.Text}, told before"));
            }

            if (oblique && (IsOfOtherEvent(head, child, unit, events) || IsAddressed(child, unit)))
            {
                continue;
            }

            if (oblique && relation != "nmod:poss" && IsLocative(view.Predicates.Marker(child), unit) && places.IsSpot(child) && places.Within(child, 3) is { } place)
            {
                return (place, new Derivation("where", $"'{view.Predicates.Marker(child)} {places.Named(child, place)}' of '{_sentence[head].Form}'{places.Before(place)}"));
            }

            // 'during a holiday in Germany', 'in protests in Bolivia': the noun between is no place, its own complement is.
            if (oblique && view.Predicates.Marker(child) is "during" or "in" or "at" or "amid" or "on" && !places.IsSpot(child) && !view.IsActor(child) && depth == 0
                && Of(child, unit, false, [], 1) is { } inner)
            {
                return inner;
            }

            // 'the talks, held in Oslo'
            if (named && ParsedSentence.Is(relation, "acl") && HappeningWords.IsOccurring(_sentence[child].Lemma) && depth == 0 && Of(child, unit, false, [], 1) is { } held)
            {
                return held;
            }

            if (relation == "compound" && child < head && named && view.ChainAt(child) is null or { Kind: Entities.EntityKind.Place } && places.Naming(child) is { } modifier)
            {
                return (modifier, new Derivation("where", $"'{modifier.Text}' names the event"));
            }
        }

        return null;
    }

    // 'called on Cairo to stop', 'sanctions on Niger': whom it is aimed at
    private bool IsAddressed(int oblique, EventUnit unit) =>
        view.Predicates.Marker(oblique) == "on" && (Roles.IsSpeechAct(unit.Type) || unit.Type is EventType.SANCTION or EventType.SUPPORT or EventType.AGREE)
        && places.At(oblique) is { Place.Kind: PlaceKind.Country or PlaceKind.City or PlaceKind.Division };

    // 'condemned the killing in Kano', 'was charged with a murder near Lyon': said right behind it, the place is that of what the speaker or the court speaks of.
    private bool IsOfOtherEvent(int head, int oblique, EventUnit unit, IReadOnlyCollection<int> events)
    {
        if (oblique < head || (!Roles.IsSpeechAct(unit.Type) && !DoingVerbs.Tells(view.LemmaOf(head))) || SentencePlaces.IsCourt(view.LemmaOf(oblique)) || view.LemmaOf(oblique) is "trial" or "conference" or "speech")
        {
            return false;
        }

        foreach (var other in events)
        {
            if (other > head && other < oblique && _sentence[other].Upos == PartOfSpeech.NOUN && (Roles.IsSpeechAct(unit.Type) || IsCertain(other)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun is that of one deed ('the killing of a guard') and no mere offence ('murder', of which somebody is charged in Lyon).</summary>
    public bool IsCertain(int noun) => _sentence.Child(noun, "det") >= 0 || _sentence.Child(noun, "nmod:poss") >= 0 || _sentence.Child(noun, "nummod") >= 0;

    private static bool IsLocative(string preposition, EventUnit unit) =>
        EventPlaces.IsLocative(preposition)
        || (preposition == "to" && unit.Type is EventType.CONSULT or EventType.MOBILIZE or EventType.AID or EventType.PROTEST)
        || (preposition == "from" && unit.Type is EventType.RETREAT)
        || (preposition is "of" or "out" && unit.Type is EventType.RETREAT or EventType.SANCTION);
}
