using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Events;

/// <summary>
/// The place that an act reaches where nobody else is named whom it is done to: the building that violence strikes, the town that a curfew is laid on, the
/// country that aid or troops go to. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class PlacesReached(SentenceView view)
{
    /// <summary>The place; Word is -1 for none.</summary>
    public Argument Of(UnitMatch match)
    {
        if (match.Unit.Class == UnitClass.Noun && view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is "killed" or "wounded")
        {
            return new Argument("", -1, "");
        }

        foreach (var argument in match.Arguments.Items)
        {
            var place = match.Unit.Type == EventType.ASSAULT ? Struck(match, argument) : Reached(match.Unit, argument);
            if (place >= 0)
            {
                return argument with { Word = place, Path = match.Unit.Type == EventType.ASSAULT ? "the place that is struck" : "the place that it reaches" };
            }
        }

        return new Argument("", -1, "");
    }

    /// <summary>
    /// The place of the clause above that 'it' stands for: 'was at the camp when it was bombed'; Word is -1 for none.
    /// </summary>
    public Argument OfPronoun(UnitMatch match)
    {
        var verb = match.Head;
        var above = view.Sentence[verb].Head;
        if (match.Unit.Type == EventType.ASSAULT && above >= 0 && view.Sentence[verb].Relation == "advcl" && match.Arguments.Find("obj", []).Word is >= 0 and var it && view.LemmaOf(it) == "it")
        {
            var classes = view.Lexicon.Classes;
            if (view.Sentence.Child(above, "cop") >= 0 && view.Predicates.Marker(above) is "at" or "in" or "inside" or "near" && (view.ClassesOf(above) & (classes.Facility | classes.Place)) != 0)
            {
                return new Argument("obj", above, "the place where they were, for which 'it' stands");
            }

            foreach (var child in view.Sentence.Children(above))
            {
                if (child < verb && !view.IsTime(child) && view.Predicates.Marker(child) is "at" or "in" or "inside" or "near" && (view.ClassesOf(child) & (classes.Facility | classes.Place)) != 0)
                {
                    return new Argument("obj", child, $"the place of '{view.Sentence[above].Form}', for which 'it' stands");
                }
            }
        }

        return new Argument("", -1, "");
    }

    // 'a blast in the market', 'shells fell near the school': without another victim violence strikes the building that it takes place in, that of bombs
    // and shells also a village, field or car; 'outside the ministry' strikes who sits there. A town with a name is where it takes place.
    private int Struck(UnitMatch match, Argument argument)
    {
        var classes = view.Lexicon.Classes;
        var wide = match.Unit.Mode is "explosives" or "aerial" or "heavy-weapons";
        var place = argument.Slot is "in" or "at" or "within" or "inside" or "near" or "outside" or "on" or "into" or "under" ? BuildingBehind(view.Core(argument.Word)) : -1;
        if (place >= 0 && argument.Slot is "at" or "inside" or "near" or "outside" or "into" && view.ChainAt(place) is { Kind: EntityKind.PublicBody or EntityKind.Organisation or EntityKind.Company or EntityKind.Medium or EntityKind.Party })
        {
            return place;
        }

        return place >= 0 && !view.IsTime(place) && view.NameAt(place) is null or { Kind: EntityKind.Facility } && (view.ClassesOf(place) & (wide ? classes.Facility | classes.Place | classes.Vehicle : classes.Facility)) != 0
            ? place
            : -1;
    }

    // 'imposed a curfew in Kashmir', 'food aid in Yemen', 'sent a platoon to Kuwait'
    private int Reached(EventUnit unit, Argument argument)
    {
        var reaches = (unit.Type, unit.Mode) switch
        {
            (EventType.AID, _) => argument.Slot is "in" or "into",
            (EventType.COERCE, "restrict" or "curfew" or "martial-law") => argument.Slot is "in" or "on" or "across",
            (EventType.MOBILIZE, _) => argument.Slot is "to" or "into",
            _ => false,
        };
        return reaches && !view.IsTime(argument.Word) && view.NameAt(argument.Word) is { Kind: EntityKind.Place or EntityKind.State } ? argument.Word : -1;
    }

    // 'in front of the church', 'at the gate of the mill': the building that a part or side is of.
    private int BuildingBehind(int word)
    {
        if (view.Sentence[word].Lemma is not ("front" or "vicinity" or "side" or "rear" or "back" or "entrance" or "gate" or "door" or "center" or "centre" or "middle" or "roof" or "parking"))
        {
            return word;
        }

        foreach (var child in view.Sentence.Children(word))
        {
            if (child > word && view.Predicates.Marker(child) == "of")
            {
                return child;
            }
        }

        return word;
    }
}
