using Sitrep.Reading.Syntax;

namespace Sitrep.Training.Corpora;

/// <summary>A sentence of a treebank as the trainers see it; words from 0, the artificial root after the last.</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Lemmas, string[] Tags, string[] Features, int[] Heads, string[] Relations)
{
    /// <summary>Number of words.</summary>
    public int Count => Forms.Length;
}

/// <summary>Reads treebanks for training.</summary>
internal static class Treebank
{
    /// <summary>All sentences of CoNLL-U files, in order.</summary>
    public static List<TreebankSentence> Load(IReadOnlyList<string> files)
    {
        var sentences = new List<TreebankSentence>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            sentences.AddRange(ConlluReader.Read(reader, file).Select(Convert));
        }

        Console.Error.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} words");
        return sentences;
    }

    private static TreebankSentence Convert(ConlluSentence sentence)
    {
        var words = sentence.Words;
        return new TreebankSentence(
            [.. words.Select(w => w.Form)],
            [.. words.Select(w => w.Lemma)],
            [.. words.Select(w => w.Upos + "|" + w.Xpos)],
            [.. words.Select(w => w.Feats)],
            [.. words.Select(w => w.Head < 0 ? words.Count : w.Head)],
            [.. words.Select(w => w.Relation)]);
    }
}

/// <summary>Forms of a treebank's sentence.</summary>
internal readonly struct ArrayForms(string[] forms) : IForms
{
    /// <inheritdoc/>
    public int Count => forms.Length;

    /// <inheritdoc/>
    public ReadOnlySpan<char> this[int index] => forms[index];
}

/// <summary>A small generator of its own, so that training gives the same bytes under every version of .NET.</summary>
internal sealed class SeededOrder(ulong seed)
{
    private ulong _state = (seed * 2) + 1;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)((NextBits() >> 33) % (ulong)limit);

    /// <summary>A fraction from 0 to below 1.</summary>
    public double NextFraction() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Shuffles.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
