using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

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
    private int _reached;

    private WrapperFold(SentenceTree tree, WrapperIndex index, EventMention mention)
    {
        _tree = tree;
        _index = index;
        _event = mention;
        _modifiers = new FoldModifiers(tree, index, mention.Trigger, _state);
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
        if (Lasting(word) is { } lasting)
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

    /// <summary>
    /// The entry of a verb that lasts in a perfect with 'since', or of a noun for what lasts in a clause of the present and without a
    /// date of its own; null for others.
    /// </summary>
    private WrapperEntry? Lasting(int word)
    {
        if (_tree[word].Upos == PartOfSpeech.NOUN)
        {
            return _event.When is not { Basis: TimeBasis.Words } && Tense.IsInPresentClause(_tree.Sentence, word) ? _index.Governor(word, Embedding.Lasting) : null;
        }

        return Tense.IsSince(_tree.Sentence, word) ? _index.Governor(word, Embedding.Since) : null;
    }

    /// <summary>Applies what the head of the word does to it; false where the climb ends.</summary>
    private bool StepUp(int word, string slot)
    {
        var head = _tree[word].Head;
        _reached = head;
        if (slot == "conj")
        {
            return JoinFirstConjunct(word, head);
        }

        if (slot == "appos")
        {
            return true;
        }

        var entry = NounEntry(word, ref head, slot) ?? _index.Governor(head, ClaimSlot(word, head, slot)) ?? WhileEntry(head, slot)
            ?? StrayEntry(word, ref head, slot);
        if (slot == Embedding.Clause && IsSaidFalsely(head))
        {
            return false;
        }

        if (entry is null)
        {
            return PassUnlisted(word, head, slot);
        }

        if (entry.Function is WrapperFunction.Deny or WrapperFunction.Negate && IsUttered(word, slot))
        {
            TurnedDown = head;
            return false;
        }

        if (entry.Function is WrapperFunction.Deny or WrapperFunction.Confirm && IsWithheld(head))
        {
            _state.Set(EventStatus.Possible, _tree[head].Form, _tree[head].Span, "it is neither denied nor confirmed");
            return false;
        }

        ApplyGovernor(word, head, entry);
        if (entry is { Function: WrapperFunction.Allege, Kind: WrapperKind.Noun } && _tree[head].Head >= 0)
        {
            Denial = DenialAbove(head);
            ApplyVerdict(head);
        }

        return !Ends(entry.Function);
    }

    /// <summary>Whether a verb of denial or confirmation is itself negated ('did not deny', 'neither confirmed nor denied').</summary>
    private bool IsWithheld(int verb)
    {
        var first = _tree.Has(verb, "conj") ? _tree[verb].Head : verb;
        foreach (var child in _tree.Children(verb))
        {
            if (child < verb && _tree[child].Lemma is "not" or "neither" or "nor" or "never" or "n't")
            {
                return true;
            }
        }

        foreach (var child in _tree.Children(first))
        {
            if (child < verb && _tree[child].Lemma is "neither" or "nor")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the event is itself something said ('rejected the request'): turned down, it has been said all the same.</summary>
    private bool IsUttered(int word, string slot) =>
        word == _event.Head.Word && slot is Embedding.Object or Embedding.Claim && _tree[word].Upos == PartOfSpeech.NOUN
        && (_event.Type is EventType.REQUEST or EventType.THREATEN or EventType.REJECT or EventType.ACCUSE || _tree[word].Lemma is "offer" or "proposal" or "invitation");

    /// <summary>'The claim that ... is false': what is said of the claim is said of what it claims.</summary>
    private void ApplyVerdict(int claim)
    {
        if (Embedding.SlotOf(_tree.Sentence, claim) == Embedding.Subject && _tree[claim].Head is var verdict && _tree[verdict].Upos == PartOfSpeech.ADJ
            && _index.Governor(verdict, Embedding.Clause) is { Function: WrapperFunction.Negate } entry)
        {
            _state.Apply(entry, _tree[verdict].Form, _tree[verdict].Span);
        }
    }

    /// <summary>'falsely reported that': the report is false, whatever else stands around it.</summary>
    private bool IsSaidFalsely(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree[child].Relation == "advmod" && _tree[child].Lemma is "falsely" or "wrongly" or "incorrectly" or "mistakenly")
            {
                _state.Set(EventStatus.Not, _tree[child].Form + " " + _tree[verb].Form, _tree[child].Span, "what is said falsely is not so");
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb that denies the claim whose noun is the word; -1 for none.</summary>
    private int DenialAbove(int claim)
    {
        var slot = Embedding.SlotOf(_tree.Sentence, claim);
        var verb = _tree[claim].Head;
        return slot == Embedding.Object && (_index.Governor(verb, Embedding.Claim) ?? _index.Governor(verb, slot))?.Function == WrapperFunction.Deny
            ? verb
            : -1;
    }

    /// <summary>The entry of the noun that a clause directly follows though the tree hangs it on the noun's verb.</summary>
    private WrapperEntry? NounEntry(int word, ref int head, string slot)
    {
        var noun = slot is Embedding.Object or Embedding.Subject ? -1 : Embedding.NounBefore(_tree, word);
        if (noun < 0)
        {
            return null;
        }

        var entry = _index.Governor(noun, slot == Embedding.Purpose ? Embedding.Infinitive : slot == "that" ? Embedding.Clause : slot);
        if (entry is not null)
        {
            head = _reached = noun;
        }

        return entry;
    }

    /// <summary>The object of a verb that treats claims otherwise than deeds ('rejected the accusation', 'rejected a ceasefire').</summary>
    private string ClaimSlot(int word, int head, string slot) =>
        slot == Embedding.Object && _index.IsClaim(word) && _index.Governor(head, Embedding.Claim) is not null ? Embedding.Claim : slot;

    private WrapperEntry? WhileEntry(int head, string slot)
    {
        var caught = slot == Embedding.While && _state.Intended || slot == "before" && _state.Status == EventStatus.Possible;
        return caught ? _index.Governor(head, Embedding.While) : null;
    }

    /// <summary>
    /// The entry that a complement has to the verb where the tree hangs it one word too low or calls it a clause of purpose:
    /// 'accused the guards of torturing', 'called on the army to withdraw'.
    /// </summary>
    private WrapperEntry? StrayEntry(int word, ref int head, string slot)
    {
        if (slot == Embedding.Purpose)
        {
            return _index.Governor(head, Embedding.Infinitive);
        }

        if (slot == "relcl")
        {
            return _tree[_tree.First(word)].Lemma == "that" && _tree[head].Upos == PartOfSpeech.NOUN && _tree.Sentence.Child(word, "nsubj") > _tree.First(word)
                ? _index.Governor(head, Embedding.Clause)
                : null;
        }

        if (!_tree.Has(head, "obj") || _tree[head].Head is not (>= 0 and var verb) || slot is Embedding.Object or Embedding.Subject)
        {
            return null;
        }

        var entry = _index.Governor(verb, slot);
        if (entry is not null)
        {
            head = _reached = verb;
        }

        return entry;
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
        if (_tree.Has(word, "xcomp") || SharesClause(word, slot) || IsNewObject(word, slot))
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
        if (!own)
        {
            _modifiers.Apply(head);
        }

        return true;
    }

    /// <summary>Whether what stands further out no longer bears on whether the event came about.</summary>
    private static bool Ends(WrapperFunction function) => function is WrapperFunction.Presuppose or WrapperFunction.Deny
        or WrapperFunction.Allege or WrapperFunction.Believe or WrapperFunction.Suspect or WrapperFunction.Predict
        or WrapperFunction.Confirm or WrapperFunction.Demand;
}
