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
    private static readonly string[] ByNouns = ["by"];

    private readonly Participants _participants = new(view);
    private readonly DetachedPhrases _detached = new(view);
    private readonly PlacesReached _places = new(view);

    /// <summary>Fills both roles.</summary>
    public RoleFilling Fill(UnitMatch match)
    {
        var because = new List<Derivation>();
        var core = new List<int>();
        var things = TakesThings(match.Unit.Type);
        var initiators = FirstFilled(match, match.Unit.Frame.Initiators, Role.Initiator, things, because, core);
        var recipients = Found(Role.Recipient, _places.OfPronoun(match), (word, role, _) => _participants.Of(word, role, true), because, core);
        if (recipients.Count == 0)
        {
            recipients = FirstFilled(match, match.Unit.Frame.Recipients, Role.Recipient, things, because, core);
        }

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

        if (initiators.Count == 0 && match.Unit.Class == UnitClass.Noun)
        {
            initiators = FirstFilled(match, ByNouns, Role.Initiator, false, because, core);
        }

        if (initiators.Count == 0 && (match.Arguments.Passive || match.Unit.Class == UnitClass.Noun))
        {
            initiators = Found(Role.Initiator, _detached.Agent(match), _participants.Of, because, core);
        }

        if (recipients.Count == 0)
        {
            recipients = FirstFilled(match, UsualSlots.Of(match.Unit.Type), Role.Recipient, false, because, core);
        }

        if (recipients.Count == 0)
        {
            recipients = Found(Role.Recipient, _detached.Recipient(match), (word, role, _) => _participants.Of(word, role, things), because, core);
        }

        if (recipients.Count == 0)
        {
            recipients = Found(Role.Recipient, _places.Of(match), (word, role, _) => _participants.Of(word, role, true), because, core);
        }

        AddCompanions(match, match.Arguments.Passive ? recipients : initiators, match.Arguments.Passive ? Role.Recipient : Role.Initiator, because, core);
        recipients = [.. recipients.Where(r => !initiators.Any(i => i.Head == r.Head) && !IsSelf(match, r, initiators))];
        return Sides(match, Reciprocal(match, new RoleFilling(initiators, recipients, because, core)));
    }

    // 'The king, together with two ministers, was freed'
    private void AddCompanions(UnitMatch match, List<Participant> side, Role role, List<Derivation> because, List<int> core)
    {
        if (side.Count == 0)
        {
            return;
        }

        foreach (var argument in match.Arguments.Items)
        {
            if (argument.Slot == "with" && MarkerAt(argument.Word) is > 0 and var with && view.Sentence[with - 1].Lemma is "together" or "along" or "alongside")
            {
                foreach (var companion in _participants.Of(argument.Word, role, false).Where(c => !side.Any(s => s.Name == c.Name)).ToList())
                {
                    because.Add(new Derivation(role == Role.Initiator ? "initiator" : "recipient", $"with: '{view.Sentence[with - 1].Form} with'"));
                    core.Add(argument.Word);
                    side.Add(companion);
                }
            }
        }
    }

    private int MarkerAt(int word) => view.Sentence.Child(word, "case");

    // 'moved to punish the kingdom after accusing it': a bare pronoun behind the verb is not who does it.
    private bool IsSelf(UnitMatch match, Participant recipient, List<Participant> initiators) =>
        match.Arguments.Find("obj", []).Word is >= 0 and var word && word == recipient.Head.Word && view.Sentence[word].Upos == PartOfSpeech.PRON && !match.Arguments.Passive
        && recipient.Actor is not null && initiators.Any(i => i.Actor == recipient.Actor);

    private static List<Participant> Found(Role role, Argument argument, Func<int, Role, bool, List<Participant>> participants, List<Derivation> because, List<int> core)
    {
        var found = argument.Word < 0 ? [] : participants(argument.Word, role, false);
        if (found.Count > 0)
        {
            because.Add(new Derivation(role == Role.Initiator ? "initiator" : "recipient", $"{argument.Slot}: {argument.Path}"));
            core.Add(argument.Word);
        }

        return found;
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

    internal static bool TakesThings(EventType type) => type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.AID
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
        // 'No group claimed responsibility': nobody is meant.
        if (argument.Word < 0 || (view.Sentence.Child(argument.Word, "det") is var determiner and >= 0 && view.Sentence[determiner].Lemma == "no"))
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
