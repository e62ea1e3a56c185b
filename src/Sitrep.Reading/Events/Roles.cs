using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>The participants of an event, and how each role was found.</summary>
/// <param name="Initiators">Who does it.</param>
/// <param name="Recipients">To whom it is done.</param>
/// <param name="Because">Derivations of the two fields.</param>
/// <param name="Core">Words of the sentence that stand in the roles within the clause itself.</param>
internal sealed record RoleFilling(IReadOnlyList<Participant> Initiators, IReadOnlyList<Participant> Recipients, List<Derivation> Because, List<int> Core);

/// <summary>Fills the roles of a unit from its frame. Not thread-safe; made for one sentence.</summary>
internal sealed class Roles(SentenceView view)
{
    private const int LongestPhrase = 12;
    private const int FarthestAgent = 25;

    private static readonly string[] ByNouns = ["by"];

    private readonly Participants _participants = new(view);

    /// <summary>Fills both roles.</summary>
    public RoleFilling Fill(UnitMatch match)
    {
        var because = new List<Derivation>();
        var core = new List<int>();
        var things = TakesThings(match.Unit.Type);
        var initiators = FirstFilled(match, match.Unit.Frame.Initiators, Role.Initiator, things, because, core);
        var recipients = FirstFilled(match, match.Unit.Frame.Recipients, Role.Recipient, things, because, core);
        if (match.Arguments.Find("and", match.Words) is { Word: >= 0 } second && match.Unit.Frame.Initiators.Contains("between"))
        {
            recipients = [.. AllOf(match, "and", Role.Recipient)];
            because.Add(new Derivation("recipient", second.Path));
            core.Add(second.Word);
        }

        if (initiators.Count == 0 && match.Arguments.Passive && IsSpeechAct(match.Unit.Type))
        {
            initiators = FirstFilled(match, ["speaker"], Role.Initiator, things, because, core);
        }

        if (initiators.Count == 0 && match.Support is { } doing)
        {
            initiators = FromSupport(doing.Doer, doing, Role.Initiator, things, because, core);
        }

        if (recipients.Count == 0 && match.Support is { } undergoing)
        {
            recipients = FromSupport(undergoing.Undergoer, undergoing, Role.Recipient, things, because, core);
        }

        if (initiators.Count == 0 && match.Arguments.Passive)
        {
            initiators = AgentBehind(match, because, core);
        }

        if (initiators.Count == 0 && match.Unit.Class == UnitClass.Noun)
        {
            initiators = FirstFilled(match, ByNouns, Role.Initiator, false, because, core);
        }

        if (recipients.Count == 0)
        {
            recipients = FirstFilled(match, UsualSlots.Of(match.Unit.Type), Role.Recipient, false, because, core);
        }

        if (recipients.Count == 0)
        {
            recipients = Following(match, because, core);
        }

        if (recipients.Count == 0 && match.Unit.Type == EventType.ASSAULT)
        {
            recipients = Struck(match, because, core);
        }

        recipients = [.. recipients.Where(r => !initiators.Any(i => i.Head == r.Head))];
        return Sides(match, Reciprocal(match, new RoleFilling(initiators, recipients, because, core)));
    }

    // 'were killed on Tuesday near the town by a gang': the agent of a passive, wherever the tree hung it.
    private List<Participant> AgentBehind(UnitMatch match, List<Derivation> because, List<int> core)
    {
        var sentence = view.Sentence;
        for (var i = match.Words[^1] + 1; i < sentence.Count && i < match.Words[^1] + FarthestAgent; i++)
        {
            ref readonly var w = ref sentence[i];
            if (w.Upos is PartOfSpeech.VERB or PartOfSpeech.AUX or PartOfSpeech.SCONJ or PartOfSpeech.CCONJ || w.Xpos is "WDT" or "WP" || w.Form == ";")
            {
                break;
            }

            if (w.Upos == PartOfSpeech.ADP && w.Lemma == "by" && PhraseFrom(i + 1) is var agent and >= 0 && view.IsActor(agent)
                && _participants.Of(agent, Role.Initiator, false) is { Count: > 0 } found)
            {
                because.Add(new Derivation("initiator", "subj: the agent behind 'by'"));
                core.Add(agent);
                return found;
            }
        }

        return [];
    }

    // 'a blast in the market', 'shells fell near the school': without another victim violence strikes the building that it takes place in, that of bombs
    // and shells also a village or field. A town with a name is where it takes place.
    private List<Participant> Struck(UnitMatch match, List<Derivation> because, List<int> core)
    {
        var classes = view.Lexicon.Classes;
        var wide = match.Unit.Mode is "explosives" or "aerial" or "heavy-weapons";
        foreach (var argument in match.Arguments.Items)
        {
            var place = argument.Slot is "in" or "at" or "within" or "inside" or "near" or "outside" or "on" or "into" ? BuildingBehind(view.Core(argument.Word)) : -1;
            if (place >= 0 && !view.IsTime(place) && view.NameAt(place) is null or { Kind: EntityKind.Facility } && (view.ClassesOf(place) & (wide ? classes.Facility | classes.Place : classes.Facility)) != 0
                && _participants.Of(place, Role.Recipient, true) is { Count: > 0 } found)
            {
                because.Add(new Derivation("recipient", $"{argument.Slot}: the place that is struck"));
                core.Add(place);
                return found;
            }
        }

        return [];
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

    // 'held talks with the envoy as ...', 'met the envoy': the phrase right behind the unit, wherever the tree hung it.
    private List<Participant> Following(UnitMatch match, List<Derivation> because, List<int> core)
    {
        var sentence = view.Sentence;
        var behind = match.Words[^1] + 1;
        while (behind < sentence.Count && (view.IsTime(behind) || sentence[behind].Upos == PartOfSpeech.ADV))
        {
            behind++;
        }

        if (behind >= sentence.Count)
        {
            return [];
        }

        var preposition = sentence[behind].Upos == PartOfSpeech.ADP;
        var slot = preposition ? sentence[behind].Lemma : "obj";
        var named = match.Unit.Frame.Recipients.Contains(slot) || (preposition && UsualSlots.Of(match.Unit.Type).Contains(slot));
        if (!named || (!preposition && (match.Unit.Class != UnitClass.Verb || match.Arguments.Passive || match.Arguments.Find("obj", []).Word >= 0)))
        {
            return [];
        }

        var word = PhraseFrom(preposition ? behind + 1 : behind);
        var found = word < 0 ? [] : _participants.Of(word, Role.Recipient, TakesThings(match.Unit.Type));
        if (found.Count > 0)
        {
            because.Add(new Derivation("recipient", $"{slot}: the phrase behind the words"));
            core.Add(word);
        }

        return found;
    }

    // The head of the noun phrase that begins with a word: the last of its nouns, or the head of the name that it ends in; -1 for none.
    private int PhraseFrom(int first)
    {
        var sentence = view.Sentence;
        var last = -1;
        for (var i = first; i < sentence.Count && i < first + LongestPhrase && !view.IsTime(i); i++)
        {
            if (sentence[i].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN)
            {
                last = i;
            }
            else if (sentence[i].Upos is not (PartOfSpeech.DET or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.PART) && view.NameAt(i) is null)
            {
                break;
            }
        }

        return last >= 0 && view.NameAt(last) is { } name && name.First.Word >= first ? name.HeadWord : last;
    }

    /// <summary>'India and Pakistan agreed': of the two that do something with each other the first is the initiator, the second the recipient.</summary>
    private static RoleFilling Sides(UnitMatch match, RoleFilling filling)
    {
        var mutual = match.Unit.Type == EventType.AGREE || match.Unit.Frame.Recipients.Contains("with");
        if (filling.Initiators.Count != 2 || filling.Recipients.Count > 0 || !mutual || match.Arguments.Passive)
        {
            return filling;
        }

        filling.Because.Add(new Derivation("recipient", "the second of two that do it with each other"));
        return filling with { Initiators = [filling.Initiators[0]], Recipients = [filling.Initiators[1]] };
    }

    /// <summary>Whether a type is an act of speech: who says it does it.</summary>
    public static bool IsSpeechAct(EventType type) => type is EventType.ACCUSE or EventType.REQUEST or EventType.THREATEN or EventType.REJECT;

    private static bool TakesThings(EventType type) => type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.AID
        or EventType.RETREAT or EventType.MOBILIZE or EventType.PROTEST or EventType.CONSULT;

    private List<Participant> FirstFilled(
        UnitMatch match, IReadOnlyList<string> slots, Role role, bool things, List<Derivation> because, List<int> core)
    {
        foreach (var slot in slots)
        {
            foreach (var argument in match.Arguments.Items)
            {
                if (argument.Slot != slot)
                {
                    continue;
                }

                var word = match.Words.Contains(argument.Word) ? Inside(argument.Word) : argument.Word;
                if (word < 0)
                {
                    continue;
                }

                var found = _participants.Of(word, role, things);
                if (slot == "between" && found.Count > 1 && match.Arguments.Find("and", []).Word >= 0)
                {
                    found.RemoveRange(1, found.Count - 1);
                }

                if (found.Count > 0)
                {
                    because.Add(new Derivation(role == Role.Initiator ? "initiator" : "recipient", $"{slot}: {argument.Path}"));
                    core.Add(word);
                    return found;
                }
            }
        }

        return [];
    }

    // 'held a nurse hostage' read as one phrase: the person before the unit's noun.
    private int Inside(int noun)
    {
        foreach (var child in view.Sentence.Children(noun))
        {
            if (child < noun && view.Sentence[child].Relation is "compound" && (view.ClassesOf(child) & view.Lexicon.Classes.Actor) != 0)
            {
                return child;
            }
        }

        return -1;
    }

    private IEnumerable<Participant> AllOf(UnitMatch match, string slot, Role role) =>
        match.Arguments.Items.Where(a => a.Slot == slot).SelectMany(a => _participants.Of(a.Word, role, true).Take(1));

    private List<Participant> FromSupport(Argument argument, SupportMatch support, Role role, bool things, List<Derivation> because, List<int> core)
    {
        if (argument.Word < 0)
        {
            return [];
        }

        var found = _participants.Of(argument.Word, role, things);
        if (found.Count > 0)
        {
            because.Add(new Derivation(role == Role.Initiator ? "initiator" : "recipient", $"{argument.Slot} of the support verb, {support.Unit.Source}: {argument.Path}"));
            core.Add(argument.Word);
            core.Add(support.Head);
        }

        return found;
    }

    private RoleFilling Reciprocal(UnitMatch match, RoleFilling filling)
    {
        foreach (var argument in match.Arguments.Items)
        {
            if (match.Unit.Frame.Recipients.Contains(argument.Slot) && _participants.IsReciprocal(argument.Word) && filling.Initiators.Count > 0)
            {
                filling.Because.Add(new Derivation("recipient", "each other: the initiators"));
                return filling with { Recipients = filling.Initiators };
            }
        }

        return filling;
    }
}
