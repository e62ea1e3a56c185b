using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>
/// Finds and classes names with a linear-chain model: the labels of a sentence that score best together. Immutable and
/// safe to share between threads; time grows with the number of words.
/// </summary>
internal sealed class NameTagger
{
    private const int Never = -1_000_000;
    /// <summary>What the network counts beside the chain; tuned on the development part of the names.</summary>
    private const float NetworkShare = 0.3f;

    /// <summary>What a word outside of names is held back by, as a logarithm: balances what is missed against what is made up.</summary>
    private const float OutsidePenalty = 0.5f;

    private readonly LinearModel _model;
    private readonly TraitReader _traits;
    private readonly NameLexicon _lexicon;
    private readonly WordTable _casing;
    private readonly int[] _follow = new int[(NameLabels.Count + 1) * NameLabels.Count];
    private readonly int[][] _before;

    /// <summary>Makes a tagger.</summary>
    /// <param name="model">Its weights.</param>
    /// <param name="traits">Reads the traits that it was trained on.</param>
    /// <param name="lexicon">The lexicon that it was trained with.</param>
    /// <param name="casing">The table of words' usual letter case that it was trained with.</param>
    /// <exception cref="InvalidDataException">The model has other labels.</exception>
    public NameTagger(LinearModel model, TraitReader traits, NameLexicon lexicon, WordTable casing)
    {
        if (!model.Classes.SequenceEqual(NameLabels.Names))
        {
            throw new InvalidDataException("The model of names has other labels than this build: train it again.");
        }

        _model = model;
        _traits = traits;
        _lexicon = lexicon;
        _casing = casing;
        var scores = new int[NameLabels.Count];
        for (var before = -1; before < NameLabels.Count; before++)
        {
            Array.Clear(scores);
            model.Score([NameFeatures.Transition(before)], scores);
            for (var label = 0; label < NameLabels.Count; label++)
            {
                _follow[Row(before) + label] = NameLabels.MayFollow(before, label) ? scores[label] : Never;
            }
        }

        _before = [.. Enumerable.Range(0, NameLabels.Count)
            .Select(label => Enumerable.Range(0, NameLabels.Count).Where(before => NameLabels.MayFollow(before, label)).ToArray())];
    }

    /// <summary>Labels a sentence.</summary>
    /// <param name="forms">Its words.</param>
    /// <param name="network">What the parser's network thinks of each word's labels, in steps of <see cref="ParsedSentence.NameStep"/>; empty for nothing.</param>
    /// <param name="room">Buffers; the labels, margins and register matches are left in it.</param>
    public void Tag(ReadOnlySpan<string> forms, ReadOnlySpan<sbyte> network, NameTaggerRoom room)
    {
        room.Reserve(forms.Length);
        _lexicon.Match(forms, room.Matches);
        var traits = room.Traits.AsSpan(0, forms.Length);
        _traits.Read(new StringForms(forms), traits);
        var codes = room.Codes.AsSpan(0, forms.Length);
        NameFeatures.ReadCodes(forms, _lexicon, room.Matches, _casing, codes);
        var scores = room.Scores.AsSpan(0, forms.Length * NameLabels.Count);
        scores.Clear();
        var share = NetworkShare * ParsedSentence.NameStep / _model.Scale;
        for (var i = 0; i < network.Length; i++)
        {
            scores[i] = (int)MathF.Round(network[i] * share);
        }

        for (var i = 0; i < scores.Length; i += NameLabels.Count)
        {
            scores[i + NameLabels.Outside] -= (int)(OutsidePenalty / _model.Scale);
        }

        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        for (var i = 0; i < forms.Length; i++)
        {
            var count = NameFeatures.Read(traits, codes, i, features);
            _model.Score(features[..count], scores.Slice(i * NameLabels.Count, NameLabels.Count));
        }

        Decode(forms.Length, room);
    }

    private static int Row(int before) => (before + 1) * NameLabels.Count;

    private void Decode(int length, NameTaggerRoom room)
    {
        if (length == 0)
        {
            return;
        }

        Span<int> best = stackalloc int[NameLabels.Count];
        Span<int> next = stackalloc int[NameLabels.Count];
        for (var label = 0; label < NameLabels.Count; label++)
        {
            best[label] = _follow[Row(-1) + label] + room.Scores[label];
        }

        for (var i = 1; i < length; i++)
        {
            Step(best, next, room.Scores.AsSpan(i * NameLabels.Count), room.Back.AsSpan(i * NameLabels.Count));
            Level(next);
            next.CopyTo(best);
        }

        var last = -1;
        for (var label = 0; label < NameLabels.Count; label++)
        {
            if (NameLabels.MayFollow(label, NameLabels.Outside) && (last < 0 || best[label] > best[last]))
            {
                last = label;
            }
        }

        for (var i = length - 1; i >= 0; i--)
        {
            room.Labels[i] = (byte)last;
            last = i > 0 ? room.Back[(i * NameLabels.Count) + last] : -1;
        }
    }

    // Keeps the scores of a long sentence from growing without bound; only differences matter.
    private static void Level(Span<int> scores)
    {
        var top = int.MinValue;
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        foreach (ref var score in scores)
        {
            score = Math.Max(score - top, 2 * Never);
        }
    }

    private void Step(ReadOnlySpan<int> best, Span<int> next, ReadOnlySpan<int> scores, Span<byte> back)
    {
        for (var label = 0; label < NameLabels.Count; label++)
        {
            var top = int.MinValue;
            foreach (var before in _before[label])
            {
                var score = best[before] + _follow[Row(before) + label];
                if (score > top)
                {
                    top = score;
                    back[label] = (byte)before;
                }
            }

            next[label] = top + scores[label];
        }
    }
}

/// <summary>Buffers of a tagger's call, as long as its longest sentence; not safe to share between threads.</summary>
internal sealed class NameTaggerRoom
{
    /// <summary>Traits of the words.</summary>
    public WordTraits[] Traits { get; private set; } = [];

    /// <summary>What the lexicon knows of the words.</summary>
    public uint[] Codes { get; private set; } = [];

    /// <summary>Scores of the labels of each word.</summary>
    public int[] Scores { get; private set; } = [];

    /// <summary>For each word and label, the best label before it.</summary>
    public byte[] Back { get; private set; } = [];

    /// <summary>The labels.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>The registers' names in the sentence.</summary>
    public List<RegisterMatch> Matches { get; } = [];

    /// <summary>Makes room for so many words.</summary>
    public void Reserve(int words)
    {
        if (Labels.Length < words)
        {
            var size = Math.Max(64, words * 5 / 4);
            Traits = new WordTraits[size];
            Codes = new uint[size];
            Scores = new int[size * NameLabels.Count];
            Back = new byte[size * NameLabels.Count];
            Labels = new byte[size];
        }
    }
}

/// <summary>Words as the traits' reader takes them.</summary>
internal readonly ref struct StringForms(ReadOnlySpan<string> forms) : IForms
{
    private readonly ReadOnlySpan<string> _forms = forms;

    /// <inheritdoc/>
    public int Count => _forms.Length;

    /// <inheritdoc/>
    public ReadOnlySpan<char> this[int index] => _forms[index];
}
