using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>
/// Links names, descriptions and pronouns of a report by rules, in text order; what is not clear stays apart. Immutable and safe
/// to share between threads; time grows with the number of words.
/// </summary>
public sealed class CoreferenceResolver : ICoreferenceResolver
{
    private readonly NameLexicon _lexicon;

    private CoreferenceResolver(NameLexicon lexicon) => _lexicon = lexicon;

    /// <summary>Makes a resolver that knows the names that a recogniser knows.</summary>
    public static CoreferenceResolver For(NameRecogniser recogniser)
    {
        ArgumentNullException.ThrowIfNull(recogniser);
        return new CoreferenceResolver(recogniser.Lexicon);
    }

    /// <inheritdoc/>
    public LinkedReport Link(NamedReport named)
    {
        ArgumentNullException.ThrowIfNull(named);
        var discourse = new Discourse(named.Parsed.Report.Text);
        var names = new NameLinker(_lexicon, discourse);
        var descriptions = new DescriptionLinker(_lexicon, discourse, names);
        var pronouns = new PronounLinker(discourse);
        var next = 0;
        foreach (var sentence in named.Parsed.Sentences)
        {
            var first = next;
            while (next < named.Names.Count && named.Names[next].First.Sentence == sentence.Index)
            {
                next++;
            }

            var walk = new SentenceWalk(named, sentence, first, next, names, descriptions, pronouns, discourse);
            walk.Run();
        }

        return new LinkedReport(named, Chains(discourse));
    }

    private static List<ActorChain> Chains(Discourse discourse)
    {
        var chains = new List<(WordAt First, Referent Referent)>();
        foreach (var referent in discourse.Referents)
        {
            if (referent.References.Count > (referent.IsNamed || referent.IsNamedTogether ? 0 : 1))
            {
                referent.References.Sort(static (a, b) => Compare(a.Head, b.Head));
                chains.Add((referent.References[0].Head, referent));
            }
        }

        chains.Sort(static (a, b) => Compare(a.First, b.First));
        var numbered = new List<ActorChain>(chains.Count);
        foreach (var (_, referent) in chains)
        {
            numbered.Add(new ActorChain
            {
                Number = numbered.Count,
                Name = referent.Name,
                Kind = referent.Kind,
                Actor = referent.Actor ?? ActorKey(referent),
                References = referent.References,
            });
        }

        return numbered;
    }

    private static int Compare(WordAt a, WordAt b) => a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.Word.CompareTo(b.Word);

    private static string? ActorKey(Referent referent) =>
        referent.IsNamed && referent.NameWords.Length > 0 ? "name:" + string.Join(' ', referent.NameWords) : null;
}

/// <summary>Goes through the words of a sentence and hands names, nouns and pronouns to their linkers.</summary>
internal sealed class SentenceWalk(
    NamedReport named, ParsedSentence sentence, int first, int end, NameLinker names, DescriptionLinker descriptions, PronounLinker pronouns, Discourse discourse)
{
    private readonly Dictionary<int, string> _states = [];
    private readonly HashSet<int> _titles = [];
    private readonly List<NameMention> _adjectives = [];

    /// <summary>Links what the sentence speaks of.</summary>
    public void Run()
    {
        Prepare();
        var next = first;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (next < end && named.Names[next].First.Word <= i)
            {
                LinkName(next);
                i = Math.Max(i, named.Names[next].EndWord - 1);
                next++;
            }
            else if (sentence[i].Upos == PartOfSpeech.PRON || sentence[i].Form is "who" or "which" or "that")
            {
                pronouns.Link(sentence, i);
            }
            else if (IsNominal(sentence[i]) && !_titles.Contains(i) && discourse.At(sentence.Index, i) is null)
            {
                descriptions.Link(sentence, i, _states);
            }
        }

        LinkAdjectives();
    }

    // 'the Greek demand': an adjective tells whose it is, unless its noun itself stands for the state ('Greek officials').
    private void LinkAdjectives()
    {
        foreach (var name in _adjectives)
        {
            if (name.Actor is { } key && names.IsState(key) && IsModifier(name.HeadWord)
                && discourse.At(sentence.Index, sentence[name.HeadWord].Head)?.Actor != key)
            {
                Discourse.Belong(names.StateOf(key), sentence, name.HeadWord, name.Span);
            }
        }
    }

    private static bool IsNominal(in Word word) =>
        word.Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN ? !ParsedSentence.Is(word.Relation, "compound") && !ParsedSentence.Is(word.Relation, "flat")
            : word.Upos == PartOfSpeech.ADJ && (ParsedSentence.Is(word.Relation, "nsubj") || ParsedSentence.Is(word.Relation, "obj"));

    // Nouns that a name beside them claims are left to it.
    private void Prepare()
    {
        for (var n = first; n < end; n++)
        {
            var name = named.Names[n];
            if (name.Actor is { } key && name.Kind is EntityKind.State or EntityKind.Population && key.Length > 0)
            {
                _states[name.HeadWord] = key;
            }

            ref readonly var head = ref sentence[name.HeadWord];
            if (head.Relation is "appos" or "flat" && head.Head >= 0)
            {
                _titles.Add(head.Head);
            }

            if (name.First.Word > 0 && sentence[name.First.Word - 1].Head is var titled && titled >= name.First.Word && titled < name.EndWord)
            {
                _titles.Add(name.First.Word - 1);
            }
        }
    }

    private void LinkName(int index)
    {
        var name = named.Names[index];
        if (AliasInBrackets(index) is { } known)
        {
            names.AddAlias(known, name.Text);
            discourse.Refer(known, sentence, name.HeadWord, name.Span, ReferenceForm.Alias, $"in brackets after '{known.Name}'");
            return;
        }

        if (NameLinker.IsAdjective(sentence, name))
        {
            _adjectives.Add(name);
            return;
        }

        var referent = names.Link(sentence, name);
        if (referent is { Kind: EntityKind.Person })
        {
            NotePair(name, referent);
        }
    }

    private bool IsModifier(int word)
    {
        ref readonly var w = ref sentence[word];
        return w.Head > word && Dependents.Child(sentence, word, "det") < 0
            && (ParsedSentence.Is(w.Relation, "amod") || ParsedSentence.Is(w.Relation, "compound") || ParsedSentence.Is(w.Relation, "nmod"));
    }

    // A name alone in brackets right behind another of its sort is another name of it.
    private Referent? AliasInBrackets(int index)
    {
        var name = named.Names[index];
        if (index == first || name.First.Word < 1 || name.EndWord >= sentence.Count
            || sentence[name.First.Word - 1].Form != "(" || sentence[name.EndWord].Form != ")")
        {
            return null;
        }

        var before = named.Names[index - 1];
        return before.EndWord == name.First.Word - 1 && EntityKinds.IsOrganisation(before.Kind) && !EntityKinds.IsLocation(name.Kind)
            && before.Kind != EntityKind.Medium && name.Kind != EntityKind.Medium
            ? discourse.At(sentence.Index, before.HeadWord) : null;
    }

    private void NotePair(NameMention name, Referent referent)
    {
        ref readonly var head = ref sentence[name.HeadWord];
        if (head.Relation != "conj" || head.Head < 0 || discourse.At(sentence.Index, head.Head) is not { Kind: EntityKind.Person } other || other == referent)
        {
            return;
        }

        discourse.Notice(discourse.MakePair(other, referent), sentence, head.Head);
    }
}
