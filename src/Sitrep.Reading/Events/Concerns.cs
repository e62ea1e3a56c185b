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
    private static readonly string[] Undergoers = ["obj", "iobj", "with", "to", "against", "on", "for", "from"];
    private static readonly string[] Complements = ["against", "on", "to", "with", "for", "of", "from", "into"];
    private static readonly string[] Owners = ["poss", "by", "from", "of"];

    private readonly Participants _participants = new(view);
    private readonly bool[] _done = new bool[matches.Count];

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

        if (match.Unit.Class == UnitClass.Verb && match.Arguments.Find("obj", match.Words) is { Word: >= 0 } told && view.IsActor(told.Word)
            && (match.Arguments.Find("xcomp", []).Word >= 0 || match.Arguments.Find("ccomp", []).Word >= 0)
            && Without(_participants.Of(told.Word, Role.Recipient, false), index) is { Count: > 0 } addressees)
        {
            fillings[index].Because.Add(new Derivation("recipient", "obj: to whom it is said"));
            fillings[index] = fillings[index] with { Recipients = addressees };
            return;
        }

        foreach (var word in ContentsOf(match))
        {
            var found = IsDenial(match) ? OfClaim(word, index) : Of(word, index, 0);
            if (found.Count > 0)
            {
                fillings[index].Because.Add(new Derivation("recipient", $"whom '{view.Sentence[word].Form}' concerns"));
                fillings[index] = fillings[index] with { Recipients = found };
                return;
            }
        }
    }

    // What is denied concerns nobody; the claim does, of whoever makes it.
    private bool IsDenial(UnitMatch match) => view.LemmaOf(match.Head) is "deny" or "denial" or "refute" or "rebut" or "dispute" or "plead";

    private List<Participant> OfClaim(int word, int index)
    {
        var inner = IndexAt(word);
        return view.Sentence[word].Upos == PartOfSpeech.VERB ? []
            : inner >= 0 && matches[inner].Unit.Type is not (EventType.ACCUSE or EventType.REQUEST) ? []
            : FromSlots(view.Reader.OfNoun(word), Owners, index);
    }

    private List<int> ContentsOf(UnitMatch match)
    {
        var contents = new List<int>();
        foreach (var slot in Contents)
        {
            foreach (var item in match.Arguments.Items)
            {
                if (item.Slot == slot && item.Word != match.Head && !view.IsTime(item.Word) && (slot != "in" || IndexAt(item.Word) >= 0))
                {
                    contents.Add(item.Word);
                }
            }
        }

        contents.AddRange(match.Words.Where(word => word != match.Head && view.Sentence[word].Upos == PartOfSpeech.NOUN));
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

    private List<Participant> Of(int word, int index, int depth)
    {
        if (depth > MaximumDepth)
        {
            return [];
        }

        var inner = IndexAt(word);
        if (inner >= 0 && inner != index)
        {
            Complete(inner);
            if (Without(Told(matches[index].Unit.Type, matches[inner], fillings[inner]), index) is { Count: > 0 } told)
            {
                return told;
            }
        }

        var verb = view.Sentence[word].Upos is PartOfSpeech.VERB;
        var type = matches[index].Unit.Type;
        if (type == EventType.ACCUSE || (type == EventType.SUPPORT && !verb))
        {
            return verb ? [] : FromSlots(view.Reader.OfNoun(word), Owners, index);
        }

        if (type == EventType.REQUEST)
        {
            return verb ? Without(_participants.Of(view.Predicates.Subject(word) is { Word: >= 0 } doer ? doer.Word : word, Role.Recipient, false), index) : [];
        }

        var arguments = verb ? view.Reader.OfVerb(word) : view.Reader.OfNoun(word);
        if (verb && arguments.Find("obj", []) is { Word: >= 0 } place && view.ChainAt(place.Word) is { Kind: EntityKind.Place or EntityKind.Facility })
        {
            return [];
        }
        if (!verb && type == EventType.REJECT && FromSlots(arguments, Owners, index) is { Count: > 0 } asking)
        {
            return asking;
        }

        return FromSlots(arguments, verb ? Undergoers : Complements, index) is { Count: > 0 } found ? found
            : !verb && OfParticiple(word, index) is { Count: > 0 } imposed ? imposed
            : Deeper(arguments, index, depth);
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
                if (item.Slot == slot && !view.IsTime(item.Word) && view.Sentence[item.Word].Upos is PartOfSpeech.NOUN or PartOfSpeech.VERB
                    && Of(item.Word, index, depth + 1) is { Count: > 0 } found)
                {
                    return found;
                }
            }
        }

        return [];
    }

    /// <summary>Who, of the participants of the inner event, the outer one is directed at.</summary>
    private static IReadOnlyList<Participant> Told(EventType outer, UnitMatch inner, RoleFilling filling) => outer switch
    {
        EventType.ACCUSE => filling.Initiators,
        EventType.REQUEST => IsHostile(inner.Unit.Type) && filling.Recipients.Count > 0 ? filling.Recipients : filling.Initiators,
        EventType.REJECT when inner.Unit.Class == UnitClass.Noun && inner.Unit.Type is EventType.REQUEST or EventType.ACCUSE or EventType.AGREE or EventType.THREATEN => filling.Initiators,
        _ => filling.Recipients,
    };

    private static bool IsHostile(EventType type) => type is EventType.SANCTION or EventType.COERCE or EventType.ASSAULT or EventType.MOBILIZE;

    private List<Participant> FromSlots(Arguments arguments, string[] slots, int index)
    {
        foreach (var slot in slots)
        {
            foreach (var item in arguments.Items)
            {
                if (item.Slot != slot)
                {
                    continue;
                }

                var inner = IndexAt(item.Word);
                if (inner >= 0 && inner != index)
                {
                    Complete(inner);
                }

                var told = inner < 0 || inner == index ? [] : Without(Told(matches[index].Unit.Type, matches[inner], fillings[inner]), index);
                if (told.Count > 0 || (told = Without(_participants.Of(item.Word, Role.Recipient, false), index)).Count > 0)
                {
                    return told;
                }
            }
        }

        return [];
    }

    // Nobody agrees with, refuses or threatens themselves.
    private List<Participant> Without(IReadOnlyList<Participant> found, int index) =>
        [.. found.Where(f => !fillings[index].Initiators.Any(i => i.Head == f.Head || f.Name.StartsWith(i.Name, StringComparison.Ordinal) || (i.Actor is not null && i.Actor == f.Actor)))];

    private int IndexAt(int word)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Head == word)
            {
                return i;
            }
        }

        return -1;
    }
}
