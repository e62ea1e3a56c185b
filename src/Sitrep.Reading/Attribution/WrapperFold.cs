using Sitrep.Reading.Events;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// Folds the wrappers around an event from the innermost to the outermost: climbs from the event's word to the words that it
/// hangs on, applies what hangs on each and then what each does to its complement, until something takes the event for a
/// fact or puts it into somebody's mouth.
/// </summary>
internal sealed class WrapperFold
{
    private const int StepsClimbed = 64;
    private const int WrappersOnOneWord = 16;

    private readonly SentenceTree _tree;
    private readonly WrapperIndex _index;
    private readonly EventMention _event;
    private readonly FoldState _state = new();

    private WrapperFold(SentenceTree tree, WrapperIndex index, EventMention mention)
    {
        _tree = tree;
        _index = index;
        _event = mention;
    }

    /// <summary>Folds the wrappers of the sentence around the event.</summary>
    public static FoldState Fold(SentenceTree tree, WrapperIndex index, EventMention mention)
    {
        var fold = new WrapperFold(tree, index, mention);
        fold.Climb();
        return fold._state;
    }

    private void Climb()
    {
        var word = _event.Head.Word;
        Tense.Apply(_tree.Sentence, word, _event, _state);
        ApplyModifiers(word);
        for (var steps = 0; steps < StepsClimbed && _tree[word].Head >= 0; steps++)
        {
            var slot = Embedding.SlotOf(_tree.Sentence, word);
            if (slot is null || !StepUp(word, slot))
            {
                return;
            }

            word = _tree[word].Head;
        }
    }

    /// <summary>Applies what the head of the word does to it; false where the climb ends.</summary>
    private bool StepUp(int word, string slot)
    {
        var head = _tree[word].Head;
        if (slot == "conj")
        {
            return JoinFirstConjunct(word, head);
        }

        if (slot == "appos")
        {
            return true;
        }

        var entry = _index.Governor(head, slot) ?? WhileEntry(head, slot);
        if (entry is null)
        {
            return PassUnlisted(word, head, slot);
        }

        ApplyGovernor(head, entry);
        return !Ends(entry.Function);
    }

    private WrapperEntry? WhileEntry(int head, string slot)
    {
        var caught = slot == Embedding.While && _state.Intended || slot == "before" && _state.Status == EventStatus.Possible;
        return caught ? _index.Governor(head, Embedding.While) : null;
    }

    private void ApplyGovernor(int head, WrapperEntry entry)
    {
        _state.Apply(entry, _tree[head].Form, _tree[head].Span);
        if (entry.Function is WrapperFunction.Plan or WrapperFunction.Attempt)
        {
            ApplyContrast(head);
        }

        if (entry.Function is WrapperFunction.Realise)
        {
            Tense.Apply(_tree.Sentence, head, _event, _state);
        }

        if (entry.Function != WrapperFunction.Presuppose)
        {
            ApplyModifiers(head);
        }
    }

    /// <summary>'tried to cross but were stopped': what a coordinated clause says of the attempt.</summary>
    private void ApplyContrast(int attempt)
    {
        var children = _tree.Children(attempt);
        for (var i = 0; i < children.Length && i < WrappersOnOneWord; i++)
        {
            if (children[i] > attempt && _tree.Has(children[i], "conj") && _index.Governor(children[i], Embedding.But) is { } entry)
            {
                _state.Apply(entry, _tree[children[i]].Form, _tree[children[i]].Span);
                return;
            }
        }
    }

    private bool PassUnlisted(int word, int head, string slot)
    {
        switch (slot)
        {
            case Embedding.Infinitive when _tree.Has(word, "xcomp"):
                ApplyModifiers(head);
                return true;
            case Embedding.Purpose:
            case Embedding.Infinitive:
                Hedge(word);
                return false;
            default:
                return false;
        }
    }

    private void Hedge(int word)
    {
        if (_state.Status is EventStatus.Occurred)
        {
            _state.Set(EventStatus.Possible, _tree[word].Form, _tree[word].Span, "an infinitive of purpose does not say that it came about");
        }
    }

    /// <summary>A later conjunct shares the wrappers of the first one unless it has a subject or a tense of its own.</summary>
    private bool JoinFirstConjunct(int word, int head)
    {
        var own = _tree[word].Xpos is "VBD" or "VBZ" or "VBP" || _tree.Sentence.Child(word, "nsubj") >= 0 || _tree.Sentence.Child(word, "aux") >= 0;
        if (!own)
        {
            ApplyModifiers(head);
        }

        return true;
    }

    private void ApplyModifiers(int word)
    {
        var applied = 0;
        for (var wrapper = _index.First(word); wrapper >= 0 && applied < WrappersOnOneWord; wrapper = _index.Next(wrapper), applied++)
        {
            if (!_event.Trigger.Contains(_tree[wrapper].Span) && !IsDenialClause(wrapper))
            {
                _state.Apply(_index.Entry(wrapper), _tree[wrapper].Form, _tree[wrapper].Span);
            }
        }
    }

    /// <summary>A denial in a relative clause stands beside what the main clause says: it makes a row of its own.</summary>
    private bool IsDenialClause(int wrapper) =>
        _index.Entry(wrapper).Function == WrapperFunction.Deny && _tree.Has(wrapper, "acl:relcl");

    /// <summary>Whether what stands further out no longer bears on whether the event came about.</summary>
    private static bool Ends(WrapperFunction function) => function is WrapperFunction.Presuppose or WrapperFunction.Deny
        or WrapperFunction.Allege or WrapperFunction.Believe or WrapperFunction.Suspect or WrapperFunction.Predict
        or WrapperFunction.Confirm or WrapperFunction.Threaten or WrapperFunction.Demand;
}
