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
    private readonly FoldModifiers _modifiers;
    private readonly FoldGovernors _governors;
    private readonly FoldDenials _denials;
    private int _reached;

    private WrapperFold(SentenceTree tree, WrapperIndex index, EventMention mention)
    {
        _tree = tree;
        _index = index;
        _event = mention;
        _modifiers = new FoldModifiers(tree, index, mention.Trigger, _state);
        _governors = new FoldGovernors(tree, index, mention, _state);
        _denials = new FoldDenials(tree, index, mention, _state);
    }

    /// <summary>The status and stance that the wrappers give.</summary>
    public FoldState State => _state;

    /// <summary>The verb that denies the claim which the event is the content of ('denied claims that ...'); -1 for none.</summary>
    public int Denial { get; private set; } = -1;

    /// <summary>The verb that turns down what the event says ('rejected the request'); -1 for none.</summary>
    public int TurnedDown { get; private set; } = -1;

    /// <summary>Folds the wrappers of the sentence around the event.</summary>
    public static WrapperFold Over(SentenceTree tree, WrapperIndex index, EventMention mention)
    {
        var fold = new WrapperFold(tree, index, mention);
        fold.Climb();
        return fold;
    }

    private void Climb()
    {
        var word = _event.Head.Word;
        Tense.Apply(_tree.Sentence, word, _event, _state);
        if (_governors.Lasting(word) is { } lasting)
        {
            _state.Apply(lasting, _tree[word].Form, _tree[word].Span);
        }

        _modifiers.Apply(word);
        _modifiers.ApplyNegatedComplement(word);
        for (var steps = 0; steps < StepsClimbed && _tree[word].Head >= 0; steps++)
        {
            var slot = Embedding.SlotOf(_tree.Sentence, word);
            if (slot is null || !StepUp(word, slot))
            {
                return;
            }

            word = _reached;
        }
    }

    /// <summary>Applies what the head of the word does to it; false where the climb ends.</summary>
    private bool StepUp(int word, string slot)
    {
        var head = _reached = _tree[word].Head;
        if (slot == "conj")
        {
            return JoinFirstConjunct(word, head);
        }

        if (slot == "appos")
        {
            return true;
        }

        var entry = _governors.Of(word, ref head, slot);
        _reached = head;
        if (slot == Embedding.Clause && (_denials.ApplyFalsely(head) || _denials.ApplyWarning(head, word)))
        {
            return false;
        }

        if (entry is null)
        {
            return PassUnlisted(word, head, slot);
        }

        if (entry.Function is WrapperFunction.Deny or WrapperFunction.Negate && _denials.IsUttered(word, slot))
        {
            TurnedDown = head;
            return false;
        }

        if (entry.Function is WrapperFunction.Deny or WrapperFunction.Confirm && _denials.IsWithheld(head))
        {
            _state.Set(EventStatus.Possible, _tree[head].Form, _tree[head].Span, "it is neither denied nor confirmed");
            return false;
        }

        ApplyGovernor(word, head, entry);
        if (entry is { Function: WrapperFunction.Allege, Kind: WrapperKind.Noun } && _tree[head].Head >= 0)
        {
            Denial = _denials.Above(head);
            _denials.ApplyVerdict(head);
        }

        return !Ends(entry.Function);
    }

    private void ApplyGovernor(int word, int head, WrapperEntry entry)
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
            _modifiers.Apply(head, word);
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

    /// <summary>What a head without an entry lets through; false where the climb ends.</summary>
    private bool PassUnlisted(int word, int head, string slot)
    {
        if (_tree.Has(word, "xcomp") || SharesClause(word, slot) || IsNewObject(word, slot) || (slot == Embedding.Subject && (_tree.Sentence.Child(head, "expl") >= 0 || ComesAbout(head))))
        {
            _modifiers.Apply(head, word);
            return true;
        }

        if (slot is Embedding.Purpose or Embedding.Infinitive && !IsRanked(head))
        {
            Hedge(word);
        }

        return false;
    }

    /// <summary>'Protests may erupt': what is said of the coming about is said of the event.</summary>
    private bool ComesAbout(int verb) => _tree[verb].Lemma is "begin" or "break" or "erupt" or "flare" or "happen" or "occur" or "resume" or "spread" or "start" or "take";

    /// <summary>'The first state to recognise it', 'the last to ratify': who is counted among the doers has done it.</summary>
    private bool IsRanked(int noun)
    {
        if (_tree[noun].Lemma is "first" or "last" or "second" or "third" or "latest")
        {
            return true;
        }

        foreach (var child in _tree.Children(noun))
        {
            if (child < noun && _tree.Has(child, "amod") && _tree[child].Lemma is "first" or "last" or "second" or "third" or "latest" or "only")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A participle or gerund that tells how the act of its main clause is done shares what is said of that act.</summary>
    private bool SharesClause(int word, string slot) =>
        _tree[word].Xpos == "VBG" && _tree.Has(word, "advcl") && slot is Embedding.While or "by" or "in" && _tree.Sentence.Child(word, "nsubj") < 0;

    /// <summary>What an indefinite object names exists only as far as the clause holds ('may sign a treaty'); a definite one is taken for a fact.</summary>
    private bool IsNewObject(int word, string slot)
    {
        var determiner = slot == Embedding.Object ? _tree.Sentence.Child(word, "det") : -1;
        return determiner >= 0 && _tree[determiner].Feats.Contains("=Ind", StringComparison.Ordinal);
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
        if (!own && !IsNor(word))
        {
            _modifiers.Apply(head);
        }

        return true;
    }

    /// <summary>'neither attacked nor <em>shelled</em>': the conjunct has a negation of its own.</summary>
    private bool IsNor(int word) => _tree.Sentence.Child(word, "cc") is >= 0 and var conjunction && _tree[conjunction].Lemma == "nor";

    /// <summary>Whether what stands further out no longer bears on whether the event came about.</summary>
    private static bool Ends(WrapperFunction function) => function is WrapperFunction.Presuppose or WrapperFunction.Deny
        or WrapperFunction.Allege or WrapperFunction.Believe or WrapperFunction.Suspect or WrapperFunction.Predict
        or WrapperFunction.Confirm or WrapperFunction.Demand;
}
