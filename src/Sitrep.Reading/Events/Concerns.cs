using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Whom an act concerns that is agreed, refused, threatened, demanded or lifted: the recipient of 'refused to meet the envoy' is the envoy,
/// that of 'lifted the sanctions on the bank' the bank. Fills recipients that the clause itself leaves open. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class Concerns(SentenceView view, List<UnitMatch> matches, RoleFilling[] fillings)
{
    private const int MaximumDepth = 3;

    private static readonly string[] Contents = ["obj", "xcomp", "ccomp", "to", "on", "for", "of", "from", "with", "in"];
    private static readonly string[] Purposes = ["for", "xcomp"];
    private static readonly string[] Undergoers = ["obj", "iobj", "with", "to", "against", "on", "for", "from"];
    private static readonly string[] Complements = ["against", "on", "to", "with", "for", "of", "from", "into"];

    private readonly Participants _participants = new(view);
    private readonly bool[] _done = new bool[matches.Count];
    private readonly Dictionary<int, int> _byHead = Enumerable.Range(0, matches.Count).ToDictionary(i => matches[i].Head);

    /// <summary>Completes the fillings.</summary>
    public void Complete()
    {
        for (var i = 0; i < matches.Count; i++)
        {
            Complete(i);
        }
    }

    private static bool Takes(EventType type) => type is EventType.AGREE or EventType.REJECT or EventType.THREATEN or EventType.REQUEST or EventType.CONCEDE
        or EventType.SANCTION or EventType.SUPPORT or EventType.AID or EventType.MOBILIZE or EventType.ACCUSE;

    private void Complete(int index)
    {
        if (_done[index])
        {
            return;
        }

        _done[index] = true;
        var match = matches[index];
        if (!Takes(match.Unit.Type) || fillings[index].Recipients.Count > 0)
        {
            return;
        }

        if (Addressees(match, index) is { Count: > 0 } told)
        {
            Fill(index, told, "obj: to whom it is said");
            return;
        }

        foreach (var word in ContentsOf(match))
        {
            var found = IsDenial(match) ? OfClaim(word, index) : match.Unit.Type == EventType.MOBILIZE ? Told(word, index) : Of(word, index, 0);
            if (found.Count > 0)
            {
                Fill(index, found, $"whom '{view.Sentence[word].Form}' concerns");
                return;
            }
        }
    }

    private void Fill(int index, List<Participant> recipients, string because)
    {
        fillings[index].Because.Add(new Derivation("recipient", because));
        fillings[index] = fillings[index] with { Recipients = recipients };
    }

    // 'promised the envoy to release them'
    private List<Participant> Addressees(UnitMatch match, int index) =>
        match.Unit is { Class: UnitClass.Verb, Type: EventType.AGREE or EventType.THREATEN or EventType.REQUEST } && match.Arguments.Find("obj", match.Words) is { Word: >= 0 } told && view.IsActor(told.Word)
        && (match.Arguments.Find("xcomp", []).Word >= 0 || match.Arguments.Find("ccomp", []).Word >= 0)
            ? Without(_participants.Of(told.Word, Role.Recipient, false), index)
            : [];

    private List<int> ContentsOf(UnitMatch match)
    {
        var contents = new List<int>();
        foreach (var slot in match.Unit.Type == EventType.MOBILIZE ? Purposes : Contents)
        {
            foreach (var item in match.Arguments.Items)
            {
                if (item.Slot == slot && item.Word != match.Head && view.Sentence[item.Word].Upos != PartOfSpeech.ADJ && !view.IsTime(item.Word) && (slot != "in" || IndexAt(item.Word) >= 0))
                {
                    contents.Add(item.Word);
                }
            }
        }

        if (match.Unit.Type is not (EventType.ACCUSE or EventType.MOBILIZE))
        {
            contents.AddRange(match.Words.Where(word => word != match.Head && view.Sentence[word].Upos == PartOfSpeech.NOUN));
        }

        if (match.Unit.Class == UnitClass.Noun)
        {
            foreach (var child in view.Sentence.Children(match.Head))
            {
                if (view.Sentence[child].Relation == "acl" && view.Sentence[child].Xpos is "VB" or "VBG")
                {
                    contents.Add(child);
                }
            }
        }

        return contents;
    }

    // What is denied concerns nobody; the claim does, of whoever makes it.
    private bool IsDenial(UnitMatch match) => view.LemmaOf(match.Head) is "deny" or "denial" or "refute" or "rebut" or "dispute" or "plead";

    private List<Participant> OfClaim(int word, int index)
    {
        var inner = IndexAt(word);
        var claim = view.Sentence[word].Upos != PartOfSpeech.VERB && (inner < 0 || matches[inner].Unit.Type is EventType.ACCUSE or EventType.REQUEST);
        return claim ? OwnersOf(word, index) : [];
    }

    private List<Participant> Of(int word, int index, int depth)
    {
        if (depth > MaximumDepth)
        {
            return [];
        }

        if (Told(word, index) is { Count: > 0 } told)
        {
            return told;
        }

        var type = matches[index].Unit.Type;
        return view.Sentence[word].Upos == PartOfSpeech.VERB ? OfVerb(word, type, index, depth) : OfNoun(word, type, index, depth);
    }

    private List<Participant> OfVerb(int verb, EventType type, int index, int depth)
    {
        if (type is EventType.ACCUSE or EventType.CONCEDE)
        {
            return [];
        }

        if (type == EventType.REQUEST)
        {
            return view.Predicates.Subject(verb) is { Word: >= 0 } doer ? Without(_participants.Of(doer.Word, Role.Recipient, false), index) : [];
        }

        // To leave a place or to board a train concerns nobody.
        var arguments = view.Reader.OfVerb(verb);
        return IsThing(arguments.Find("obj", []).Word) ? []
            : FromSlots(arguments, Undergoers, index) is { Count: > 0 } found ? found
            : Deeper(arguments, index, depth);
    }

    private bool IsThing(int word)
    {
        var classes = view.Lexicon.Classes;
        return word >= 0 && (view.ChainAt(word) is { } chain
            ? chain.Kind is EntityKind.Place or EntityKind.Facility
            : !view.IsActor(word) && (view.ClassesOf(word) & (classes.Vehicle | classes.Place | classes.Facility)) != 0);
    }

    private List<Participant> OfNoun(int noun, EventType type, int index, int depth)
    {
        if (type is EventType.ACCUSE or EventType.SUPPORT)
        {
            return view.IsHarm(noun) ? [] : OwnersOf(noun, index);
        }

        if (type == EventType.REQUEST)
        {
            return [];
        }

        var arguments = view.Reader.OfNoun(noun);
        return type == EventType.REJECT && OwnersOf(noun, index) is { Count: > 0 } asking ? asking
            : FromSlots(arguments, Complements, index) is { Count: > 0 } found ? found
            : OfParticiple(noun, index) is { Count: > 0 } imposed ? imposed
            : Deeper(arguments, index, depth);
    }

    // 'a request from the envoy', 'an appeal lodged by the miners', 'the Chilean proposal': whose word it is.
    private List<Participant> OwnersOf(int noun, int index)
    {
        if (view.IsActor(noun))
        {
            return [];
        }

        var agent = view.Reader.OfNoun(noun).Find("by", []).Word;
        return agent >= 0 && Without(_participants.Of(agent, Role.Recipient, false), index) is { Count: > 0 } agents
            ? agents
            : Without(_participants.Of(noun, Role.Initiator, false), index);
    }

    // 'the sanctions imposed on the bank'
    private List<Participant> OfParticiple(int noun, int index)
    {
        foreach (var child in view.Sentence.Children(noun))
        {
            if (view.Sentence[child].Relation == "acl" && view.Sentence[child].Xpos is "VBN" or "VBG"
                && FromSlots(view.Reader.OfVerb(child), Complements, index) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private List<Participant> Deeper(Arguments arguments, int index, int depth)
    {
        foreach (var slot in Contents)
        {
            foreach (var item in arguments.Items)
            {
                if (item.Slot == slot && slot != "in" && !view.IsTime(item.Word) && !view.IsActor(item.Word)
                    && view.Sentence[item.Word].Upos is PartOfSpeech.NOUN or PartOfSpeech.VERB && Of(item.Word, index, depth + 1) is { Count: > 0 } found)
                {
                    return found;
                }
            }
        }

        return [];
    }

    /// <summary>Whom, of the participants of the event at a word, the outer one is directed at; nobody where there is no event.</summary>
    private List<Participant> Told(int word, int outer)
    {
        var inner = IndexAt(word);
        if (inner < 0 || inner == outer)
        {
            return [];
        }

        Complete(inner);
        var match = matches[inner];
        var filling = fillings[inner];
        return Without(
            matches[outer].Unit.Type switch
            {
                EventType.ACCUSE => filling.Initiators,
                EventType.SUPPORT when match.Unit.Class == UnitClass.Noun => filling.Initiators,
                EventType.REQUEST => IsHostile(match.Unit.Type) && filling.Recipients.Count > 0 ? filling.Recipients : filling.Initiators,
                EventType.REJECT when match.Unit.Class == UnitClass.Noun && IsUtterance(match.Unit.Type) => filling.Initiators,
                _ => filling.Recipients,
            },
            outer);
    }

    private static bool IsHostile(EventType type) => type is EventType.SANCTION or EventType.COERCE or EventType.ASSAULT or EventType.MOBILIZE;

    private static bool IsUtterance(EventType type) => type is EventType.REQUEST or EventType.ACCUSE or EventType.AGREE or EventType.THREATEN;

    private List<Participant> FromSlots(Arguments arguments, string[] slots, int index)
    {
        foreach (var slot in slots)
        {
            foreach (var item in arguments.Items)
            {
                // 'agreed to reopen embassies': buildings in the plural are no party.
                if (item.Slot != slot || (view.ChainAt(item.Word) is null && view.Sentence[item.Word].Xpos == "NNS" && (view.ClassesOf(item.Word) & view.Lexicon.Classes.Facility) != 0))
                {
                    continue;
                }

                var told = Told(item.Word, index);
                if (told.Count > 0 || (told = Without(_participants.Of(item.Word, Role.Recipient, false), index)).Count > 0)
                {
                    return told;
                }
            }
        }

        return [];
    }

    // Nobody agrees with, refuses or threatens themselves; no vehicle is refused.
    private List<Participant> Without(IReadOnlyList<Participant> found, int index) =>
        [.. found.Where(f => (f.Kind != EntityKind.Weapon || matches[index].Unit.Type != EventType.REJECT) && !fillings[index].Initiators.Any(i => IsSame(i, f)))];

    private static bool IsSame(Participant initiator, Participant other) =>
        initiator.Head == other.Head || other.Name.StartsWith(initiator.Name, StringComparison.Ordinal) || (initiator.Actor is not null && initiator.Actor == other.Actor);

    private int IndexAt(int word) => _byHead.TryGetValue(word, out var index) ? index : -1;
}
