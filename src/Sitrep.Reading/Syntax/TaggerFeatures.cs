using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>The feature templates of the tagger.</summary>
internal static class TaggerFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Capacity = 100;

    private static readonly WordTraits Outside = new() { Form = 7, Lower = 7, Shape = 7, Suffix3 = 7, Ambiguity = 7 };

    /// <summary>
    /// Writes the keys of the features of the word at <paramref name="i"/> and returns how many there are.
    /// </summary>
    /// <param name="words">Traits of the sentence's words.</param>
    /// <param name="tags">Tag numbers given so far: those before <paramref name="i"/> count.</param>
    /// <param name="i">Index of the word.</param>
    /// <param name="features">Receives the keys.</param>
    public static int Extract(ReadOnlySpan<WordTraits> words, ReadOnlySpan<byte> tags, int i, Span<ulong> features)
    {
        var writer = new FeatureWriter(features);
        ref readonly var w = ref words[i];
        ref readonly var p1 = ref At(words, i - 1);
        ref readonly var p2 = ref At(words, i - 2);
        ref readonly var n1 = ref At(words, i + 1);
        ref readonly var n2 = ref At(words, i + 2);
        var t1 = i > 0 ? tags[i - 1] + 1u : 0;
        var t2 = i > 1 ? tags[i - 2] + 1u : 0;
        AddSpelling(ref writer, w);
        AddNeighbours(ref writer, w, p1, p2, n1, n2);
        AddTags(ref writer, w, n1, t1, t2);
        AddKnowledge(ref writer, w, p1, n1, n2, t1);
        AddUsage(ref writer, w, p1, n1, t1);
        return writer.Count;
    }

    private static void AddUsage(ref FeatureWriter writer, in WordTraits w, in WordTraits p1, in WordTraits n1, uint t1)
    {
        writer.Add(72, w.Usage);
        writer.AddKnown(73, n1.Usage);
        writer.AddKnown(74, p1.Usage);
        writer.AddKnown(75, w.Usage, n1.Usage);
        writer.AddKnown(76, w.Usage, t1);
        writer.AddKnown(77, w.Usage, w.Shape);
        writer.AddKnown(78, w.Usage, w.Flags & (uint)WordFlags.First, w.Ambiguity);
        writer.AddKnown(79, w.Usage, t1, n1.Usage);
    }

    private static ref readonly WordTraits At(ReadOnlySpan<WordTraits> words, int i)
    {
        if ((uint)i < (uint)words.Length)
        {
            return ref words[i];
        }

        return ref Outside;
    }

    private static void AddSpelling(ref FeatureWriter writer, in WordTraits w)
    {
        writer.Add(1, w.Form);
        writer.Add(2, w.Lower);
        writer.Add(3, w.Suffix1);
        writer.Add(4, w.Suffix2);
        writer.Add(5, w.Suffix3);
        writer.Add(6, w.Suffix4);
        writer.Add(7, w.Suffix5);
        writer.Add(8, w.Prefix1);
        writer.Add(9, w.Prefix2);
        writer.Add(10, w.Prefix3);
        writer.Add(11, w.Prefix4);
        writer.Add(12, w.Shape);
        writer.Add(13, w.Flags);
        writer.Add(14, w.Flags & (uint)WordFlags.First, w.Shape);
        writer.Add(15, 1);
        writer.Add(16, w.Suffix3, w.Flags);
    }

    private static void AddNeighbours(
        ref FeatureWriter writer, in WordTraits w, in WordTraits p1, in WordTraits p2, in WordTraits n1, in WordTraits n2)
    {
        writer.Add(20, p1.Lower);
        writer.Add(21, p2.Lower);
        writer.Add(22, n1.Lower);
        writer.Add(23, n2.Lower);
        writer.Add(24, p1.Lower, w.Lower);
        writer.Add(25, w.Lower, n1.Lower);
        writer.Add(26, p1.Lower, n1.Lower);
        writer.Add(27, p1.Suffix3);
        writer.Add(28, n1.Suffix3);
        writer.Add(29, p1.Shape, w.Shape);
        writer.Add(30, w.Shape, n1.Shape);
        writer.Add(31, n1.Lower, n2.Lower);
        writer.Add(32, p2.Lower, p1.Lower);
        writer.Add(33, n1.Suffix2, w.Suffix3);
        writer.Add(34, n2.Suffix3);
    }

    private static void AddTags(ref FeatureWriter writer, in WordTraits w, in WordTraits n1, uint t1, uint t2)
    {
        writer.Add(40, t1);
        writer.Add(41, t1, t2);
        writer.Add(42, t1, w.Lower);
        writer.Add(43, t1, n1.Lower);
        writer.Add(44, t1, w.Suffix3);
        writer.Add(45, t2);
        writer.Add(46, t1, w.Shape);
        writer.Add(47, t1, t2, w.Lower);
        writer.Add(48, t1, w.Suffix2, n1.Suffix2);
    }

    private static void AddKnowledge(
        ref FeatureWriter writer, in WordTraits w, in WordTraits p1, in WordTraits n1, in WordTraits n2, uint t1)
    {
        writer.Add(50, w.Ambiguity);
        writer.Add(51, n1.Ambiguity);
        writer.Add(52, n1.Ambiguity, t1);
        writer.Add(53, w.Ambiguity, t1);
        writer.Add(54, w.Ambiguity, n1.Ambiguity);
        writer.Add(55, n1.Ambiguity, n2.Ambiguity);
        writer.Add(56, t1, w.Ambiguity, n1.Ambiguity);
        writer.Add(57, w.Lower, n1.Ambiguity);
        writer.Add(58, w.Suffix3, n1.Ambiguity);
        writer.AddKnown(60, w.Clusters.Fine);
        writer.AddKnown(61, w.Clusters.Middle);
        writer.AddKnown(62, w.Clusters.Coarse);
        writer.AddKnown(63, p1.Clusters.Fine);
        writer.AddKnown(64, p1.Clusters.Middle);
        writer.AddKnown(65, n1.Clusters.Fine);
        writer.AddKnown(66, n1.Clusters.Middle);
        writer.AddKnown(67, w.Clusters.Middle, n1.Clusters.Middle);
        writer.AddKnown(68, p1.Clusters.Middle, w.Clusters.Middle);
        writer.AddKnown(69, w.Clusters.Fine, t1);
        writer.AddKnown(70, n1.Clusters.Coarse, n2.Clusters.Coarse);
        writer.AddKnown(71, w.Clusters.Middle, w.Suffix2);
    }
}

/// <summary>Collects feature keys.</summary>
internal ref struct FeatureWriter
{
    private readonly Span<ulong> _features;

    /// <summary>Makes a writer into a buffer that is long enough for all that will be added.</summary>
    public FeatureWriter(Span<ulong> features) => _features = features;

    /// <summary>Number of keys written.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature of one value.</summary>
    public void Add(int template, uint a) => _features[Count++] = FeatureHash.Feature(template, a);

    /// <summary>Adds a feature of two values.</summary>
    public void Add(int template, uint a, uint b) => _features[Count++] = FeatureHash.Feature(template, a, b);

    /// <summary>Adds a feature of three values.</summary>
    public void Add(int template, uint a, uint b, uint c) => _features[Count++] = FeatureHash.Feature(template, a, b, c);

    /// <summary>Adds a feature of four values.</summary>
    public void Add(int template, uint a, uint b, uint c, uint d) => _features[Count++] = FeatureHash.Feature(template, a, b, c, d);

    /// <summary>Adds a feature of one value unless that is 0, which stands for unknown.</summary>
    public void AddKnown(int template, uint a)
    {
        if (a != 0)
        {
            Add(template, a);
        }
    }

    /// <summary>Adds a feature of two values unless the first is 0, which stands for unknown.</summary>
    public void AddKnown(int template, uint a, uint b)
    {
        if (a != 0)
        {
            Add(template, a, b);
        }
    }

    /// <summary>Adds a feature of three values unless the first is 0, which stands for unknown.</summary>
    public void AddKnown(int template, uint a, uint b, uint c)
    {
        if (a != 0)
        {
            Add(template, a, b, c);
        }
    }
}
