using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Names;

namespace Sitrep.Training.Networks;

/// <summary>Makes sentences ready for a network's training: those of treebanks with the names that corpora of names mark in them, and those with names alone.</summary>
internal sealed class ExampleMaker(TraitReader traits, string[] tags, Transitions transitions)
{
    private readonly Dictionary<string, int> _tags = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
    private readonly Dictionary<string, (NamedSentence Sentence, int Guidelines)> _named = [];

    /// <summary>Lets sentences of these words have these names.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="guidelines">By which corpus's guidelines they are marked.</param>
    public void AddNames(IEnumerable<NamedSentence> sentences, int guidelines)
    {
        foreach (var sentence in sentences)
        {
            _named.TryAdd(string.Join(' ', sentence.Forms), (sentence, guidelines));
        }
    }

    /// <summary>A sentence with its tree, and with its names where a corpus has them.</summary>
    public NetworkExample Make(TreebankSentence sentence) => _named.Remove(string.Join(' ', sentence.Forms), out var names)
        ? Make(sentence, names.Sentence.Allowed, names.Guidelines)
        : Make(sentence, [], 0);

    /// <summary>A sentence with its tree and these names.</summary>
    public NetworkExample Make(TreebankSentence sentence, uint[] names, int guidelines) =>
        new(
            Rows(sentence.Forms),
            [.. sentence.Tags.Select(t => _tags.GetValueOrDefault(t, -1))],
            sentence.Heads,
            [.. sentence.Relations.Select(r => (byte)Math.Max(0, Array.IndexOf(transitions.Relations, r)))],
            names,
            guidelines);

    /// <summary>The sentences with names that no treebank's sentence had.</summary>
    public IEnumerable<NetworkExample> Rest() => _named.Values.Where(s => s.Sentence.Forms.Length <= EncoderPass.Longest)
        .Select(s => new NetworkExample(Rows(s.Sentence.Forms), [.. s.Sentence.Forms.Select(_ => -1)], [], [], s.Sentence.Allowed, s.Guidelines));

    private int[] Rows(string[] forms)
    {
        var words = new WordTraits[forms.Length];
        traits.Read(new ArrayForms(forms), words);
        var rows = new int[forms.Length * EmbeddingRows.Count];
        for (var i = 0; i < words.Length; i++)
        {
            EmbeddingRows.Of(words[i], rows.AsSpan(i * EmbeddingRows.Count, EmbeddingRows.Count));
        }

        return rows;
    }
}
