using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Gives a source its best name in the report: that of its chain, else the core of its noun phrase.</summary>
internal sealed class SourceNamer
{
    private readonly LinkedReport _linked;
    private Source? _lastSpeaker;

    public SourceNamer(LinkedReport linked)
    {
        _linked = linked;
    }

    /// <summary>Names the source at the head word; statements must be named in text order, as a pronoun without a chain takes the last speaker.</summary>
    public Source Name(SentenceTree tree, int head, int cue)
    {
        var span = SourcePhrase.Span(tree, head, cue);
        var named = Antecedent(tree, head);
        var chain = _linked.At(new WordAt(tree.Sentence.Index, named));
        var source = chain is not null
            ? new Source(IsNamedByItself(chain, tree, named) ? Core(tree, named, cue) : chain.Name, chain.Actor, span)
            : tree[named].Upos == PartOfSpeech.PRON && _lastSpeaker is { } last && IsThirdPerson(tree[named].Lemma)
                ? last with { Span = span }
                : new Source(Core(tree, named, cue), null, span);
        if (source.Actor is not null || tree[named].Upos != PartOfSpeech.PRON)
        {
            _lastSpeaker = source;
        }

        return source;
    }

    /// <summary>
    /// Whether the words of this place name the source more closely than its chain does: a state or public body under another name
    /// ('the White House', a capital), or a description of somebody whom the report never names.
    /// </summary>
    private static bool IsNamedByItself(ActorChain chain, SentenceTree tree, int word) =>
        (chain.Kind is EntityKind.State or EntityKind.PublicBody && tree[word].Upos == PartOfSpeech.PROPN)
        || (string.IsNullOrEmpty(chain.Actor) && tree[word].Upos == PartOfSpeech.NOUN);

    private static bool IsThirdPerson(string lemma) => lemma is "he" or "she" or "they" or "it" or "I" or "we" or "i";

    /// <summary>The noun that a relative pronoun stands for; else the word itself.</summary>
    private static int Antecedent(SentenceTree tree, int head)
    {
        if (tree[head].Xpos is not ("WP" or "WDT" or "WP$"))
        {
            return head;
        }

        var verb = tree[head].Head;
        return verb >= 0 && tree.Has(verb, "acl") ? tree[verb].Head : head;
    }

    /// <summary>The phrase from its first modifier to its head and the prepositional phrases right behind it.</summary>
    private string Core(SentenceTree tree, int head, int cue)
    {
        var first = head;
        var last = head;
        foreach (var child in tree.Children(head))
        {
            if (child < head && IsCoreModifier(tree, child))
            {
                first = Math.Min(first, tree.First(child));
            }
            else if (child > head && tree.First(child) == last + 1 && IsCoreComplement(tree, child))
            {
                last = tree.Last(child);
            }
        }

        if (cue > head && cue <= last)
        {
            last = head;
        }

        first = SourcePhrase.WithTornNoun(tree, first, head);
        return tree.Span(first, last).Of(_linked.Named.Parsed.Report.Text);
    }

    private static bool IsCoreModifier(SentenceTree tree, int child) =>
        tree.Has(child, "compound") || tree.Has(child, "amod") || tree.Has(child, "nummod") || tree.Has(child, "nmod")
        || tree.Has(child, "flat") || (tree.Has(child, "det") && tree[child].Lemma is not ("the" or "a" or "an"));

    private static bool IsCoreComplement(SentenceTree tree, int child) =>
        tree.Has(child, "flat") || tree.Has(child, "compound") || tree[child].Relation == "case"
        || (tree.Has(child, "nmod") && Embedding.Preposition(tree.Sentence, child) is "of" or "for" or "from" or "to" or "in");
}
