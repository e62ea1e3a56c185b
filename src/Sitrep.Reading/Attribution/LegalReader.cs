using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// Says where the persons of a row stand in a case before the law, where the row's own sentence says so: an accused is never taken for a
/// convict, and what is only foreseen, hedged or denied gives nothing.
/// </summary>
/// <param name="lexicon">The words for it.</param>
/// <param name="types">The types of the report's event mentions by their heads.</param>
internal sealed class LegalReader(LegalLexicon lexicon, IReadOnlyDictionary<WordAt, EventType> types)
{
    // More parts no phrase of running English has; keeps hostile text linear.
    private const int MostChildren = 24;
    private const int StepsClimbed = 16;

    private static readonly string[] Crimes = ["intelligence", "terrorism", "cyber", "crime", "corruption", "illegal_drugs", "trafficking"];

    /// <summary>The standings that a row gives, in the order of its persons; one for a person.</summary>
    public IReadOnlyList<LegalStanding> Of(EventMention mention, SentenceTree tree, FoldState state)
    {
        List<LegalStanding>? found = null;
        foreach (var person in mention.Recipients.Where(IsPerson))
        {
            Add(ref found, OfEvent(mention, tree, state, person) ?? OfGround(mention, tree, state, person) ?? OfEpithet(tree, person));
        }

        foreach (var person in mention.Initiators.Where(IsPerson))
        {
            Add(ref found, OfWrapper(mention, tree, state, person) ?? OfEpithet(tree, person));
        }

        return found ?? [];
    }

    private static void Add(ref List<LegalStanding>? found, LegalStanding? standing)
    {
        if (standing is not null && found?.Exists(other => other.Person.Span == standing.Person.Span) is not true)
        {
            (found ??= []).Add(standing);
        }
    }

    private static bool IsPerson(Participant participant) => participant.Kind is EntityKind.Person;

    private static bool IsSo(FoldState state) =>
        state.Status is EventStatus.Occurred or EventStatus.Ongoing && state.Stance is not (Stance.Denies or Stance.Alleges or Stance.Suspects or Stance.Predicts);

    /// <summary>Of 'found not guilty' the row of the finding of guilt is negated and nothing else.</summary>
    private static bool IsFoundNot(FoldState state) => state.Status == EventStatus.Not && state.Wrappers is [{ Entry.Function: WrapperFunction.Negate }];

    /// <summary>The event is a step of the case: 'was convicted', 'the charges against him were dropped'.</summary>
    private LegalStanding? OfEvent(EventMention mention, SentenceTree tree, FoldState state, Participant person)
    {
        var head = mention.Head.Word;
        LegalEntry? best = null;
        foreach (var entry in lexicon.Find(tree[head].Lemma, LegalPlace.Event))
        {
            if ((best is null || entry.Words.Length > best.Words.Length) && HasWords(entry, tree, head) && IsBroughtBy(entry, mention, tree))
            {
                best = entry;
            }
        }

        if (best is null || (best.Status == LegalStatus.Alleged && !IsOfCrime(mention, tree)))
        {
            return null;
        }

        if (IsWrong(tree, head))
        {
            return null;
        }

        return IsSo(state) || (best.Status == LegalStatus.Acquitted && best.Words[^1] == "not" && IsFoundNot(state)) ? new LegalStanding(person, best.Status, WithOffence(tree, head, Words(best, mention, tree)), best.Because) : null;
    }

    /// <summary>Whether the step is told as a wrong one ('was wrongly convicted').</summary>
    private static bool IsWrong(SentenceTree tree, int step) =>
        tree.Sentence.Child(step, "advmod") is >= 0 and var manner && tree[manner].Lemma is "wrongly" or "falsely" or "wrongfully";

    private static bool HasWords(LegalEntry entry, SentenceTree tree, int head)
    {
        for (var i = 1; i < entry.Words.Length; i++)
        {
            if (WordBelow(tree, head, entry.Words[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The word of the dictionary form that hangs on the head or on what hangs on it; -1 for none.</summary>
    private static int WordBelow(SentenceTree tree, int head, string lemma)
    {
        var children = tree.Children(head);
        for (var i = 0; i < children.Length && i < MostChildren; i++)
        {
            if (tree[children[i]].Lemma == lemma)
            {
                return children[i];
            }

            foreach (var below in tree.Children(children[i]))
            {
                if (tree[below].Lemma == lemma && tree[below].Relation is "case" or "advmod" or "amod" or "compound")
                {
                    return below;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether those who do it can: only a court clears of a crime.</summary>
    private static bool IsBroughtBy(LegalEntry entry, EventMention mention, SentenceTree tree)
    {
        if (entry.By.Length == 0)
        {
            return true;
        }

        var agent = tree.Sentence.Child(mention.Head.Word, "obl:agent");
        return (agent < 0 || Can(agent)) && mention.Initiators.All(initiator => initiator.Head.Sentence != mention.Head.Sentence || Can(initiator.Head.Word));

        bool Can(int word) => entry.By.Contains(tree[word].Lemma.ToLowerInvariant(), StringComparer.Ordinal);
    }

    /// <summary>Whether what somebody is accused of is a crime by its words, or an act of violence or force.</summary>
    private bool IsOfCrime(EventMention mention, SentenceTree tree)
    {
        if (mention.Type == EventType.ASSAULT || mention.Contexts.Any(context => Crimes.Contains(context, StringComparer.Ordinal)))
        {
            return true;
        }

        for (var word = tree.First(mention.Head.Word); word <= tree.Last(mention.Head.Word); word++)
        {
            if (types.TryGetValue(mention.Head with { Word = word }, out var type) && type == EventType.ASSAULT && HangsOn(tree, word, mention.Head.Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HangsOn(SentenceTree tree, int word, int above)
    {
        for (var steps = 0; steps < StepsClimbed && word >= 0; steps++, word = tree[word].Head)
        {
            if (word == above)
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan Words(LegalEntry entry, EventMention mention, SentenceTree tree)
    {
        var span = mention.Trigger;
        for (var i = 1; i < entry.Words.Length; i++)
        {
            span = span.Cover(tree[WordBelow(tree, mention.Head.Word, entry.Words[i])].Span);
        }

        return span;
    }

    /// <summary>The words with what for: 'charged with fraud', up to the next comma.</summary>
    private static TextSpan WithOffence(SentenceTree tree, int head, TextSpan words)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree[child].Span.Start < words.End || Embedding.Preposition(tree.Sentence, child) is not ("of" or "with" or "for" or "on"))
            {
                continue;
            }

            var last = tree.First(child);
            while (last < tree.Last(child) && tree[last + 1].Form != ",")
            {
                last++;
            }

            return tree[tree.First(child)].Form is "," ? words : words.Cover(tree[last].Span);
        }

        return words;
    }

    /// <summary>'arrested on suspicion of murder': the ground of what befalls the person.</summary>
    private LegalStanding? OfGround(EventMention mention, SentenceTree tree, FoldState state, Participant person)
    {
        if (!IsSo(state))
        {
            return null;
        }

        var children = tree.Children(mention.Head.Word);
        for (var i = 0; i < children.Length && i < MostChildren; i++)
        {
            foreach (var entry in lexicon.Find(tree[children[i]].Lemma, LegalPlace.Ground))
            {
                if (Embedding.Preposition(tree.Sentence, children[i]) == entry.Words[1])
                {
                    return new LegalStanding(person, entry.Status, tree[tree.First(children[i])].Span.Cover(tree[tree.Last(children[i])].Span), entry.Because);
                }
            }
        }

        return null;
    }

    /// <summary>The deed is wrapped in a step of the case: 'was charged with killing'. What stands further out must leave that step a fact.</summary>
    private LegalStanding? OfWrapper(EventMention mention, SentenceTree tree, FoldState state, Participant person)
    {
        for (var i = state.Wrappers.Count - 1; i >= 0; i--)
        {
            var wrapper = state.Wrappers[i];
            if (lexicon.Find(wrapper.Entry.Lemma, LegalPlace.Wrapper) is [var entry, ..])
            {
                return (tree.WordAt(wrapper.Span) is >= 0 and var step && IsWrong(tree, step)) || (entry.Status == LegalStatus.Alleged && !mention.Contexts.Any(context => Crimes.Contains(context, StringComparer.Ordinal)) && mention.Type != EventType.ASSAULT)
                    ? null
                    : new LegalStanding(person, entry.Status, mention.Trigger.Cover(wrapper.Span ?? mention.Trigger), entry.Because);
            }

            if (wrapper.Entry.Function is not (WrapperFunction.Realise or WrapperFunction.Presuppose or WrapperFunction.Continue or WrapperFunction.Confirm))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>'alleged smuggler Boris Lund', 'the suspect': the phrase that names the person says it.</summary>
    private LegalStanding? OfEpithet(SentenceTree tree, Participant person)
    {
        if (person.Head.Sentence != tree.Sentence.Index)
        {
            return null;
        }

        var head = person.Head.Word;
        if (EpithetAt(tree, head) is { } own)
        {
            return own;
        }

        foreach (var child in tree.Children(head))
        {
            if (tree.Has(child, "nmod") || tree.Has(child, "compound") || tree.Has(child, "appos") || tree.Has(child, "flat"))
            {
                if (EpithetAt(tree, child) is { } beside)
                {
                    return beside;
                }
            }
        }

        return null;

        LegalStanding? EpithetAt(SentenceTree tree, int noun)
        {
            if (tree[noun].Upos == PartOfSpeech.NOUN && lexicon.Find(tree[noun].Lemma, LegalPlace.Epithet) is [var named, ..])
            {
                return new LegalStanding(person, named.Status, tree[noun].Span, named.Because);
            }

            foreach (var child in tree.Children(noun))
            {
                if (tree[child].Relation == "amod" && lexicon.Find(tree[child].Form.ToLowerInvariant(), LegalPlace.Epithet) is [var entry, ..])
                {
                    return new LegalStanding(person, entry.Status, tree[child].Span.Cover(tree[noun].Span), entry.Because);
                }
            }

            return null;
        }
    }
}
