using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>What the parser's features see of a word: hashes of word, joint tag and universal tag, and its clusters.</summary>
internal struct ParserWord
{
    /// <summary>Word in lower case.</summary>
    public uint Word;

    /// <summary>Number of the joint tag, from 1; 0 for no word.</summary>
    public uint Tag;

    /// <summary>Universal part of speech, from 1; 0 for no word.</summary>
    public uint Upos;

    /// <summary>Clusters.</summary>
    public Clusters Clusters;
}

/// <summary>
/// The feature templates of the parser: those of Y. Zhang and J. Nivre, Transition-based dependency parsing with rich
/// non-local features, 2011, with the second word of the stack, the words around the two in question, word triples and clusters.
/// </summary>
internal readonly ref struct ParserFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Capacity = 140;

    private readonly ReadOnlySpan<ParserWord> _words;
    private readonly ParserState _state;

    /// <summary>Looks at a state.</summary>
    /// <param name="words">The sentence's words, then one for the artificial root, then one of zeros for 'no word'.</param>
    /// <param name="state">The state.</param>
    public ParserFeatures(ReadOnlySpan<ParserWord> words, ParserState state)
    {
        _words = words;
        _state = state;
    }

    /// <summary>Writes the keys of the state's features and returns how many there are.</summary>
    public int Extract(Span<ulong> features)
    {
        var writer = new FeatureWriter(features);
        int s0 = _state.Top, n0 = _state.Next;
        AddWords(ref writer, s0, n0);
        AddPairs(ref writer, s0, n0);
        AddFamily(ref writer, s0, n0);
        AddCounts(ref writer, s0, n0);
        AddSurroundings(ref writer, s0, n0);
        AddClusters(ref writer, s0, n0);
        return writer.Count;
    }

    private ref readonly ParserWord At(int i)
    {
        if ((uint)i <= (uint)_state.Length)
        {
            return ref _words[i];
        }

        return ref _words[_state.Length + 1];
    }

    private static int Link(int[] links, int word) => word < 0 ? ParserState.None : links[word];

    private uint Label(int word) => word < 0 ? 0u : _state.Labels[word];

    private void AddWords(ref FeatureWriter writer, int s0, int n0)
    {
        AddUnigram(ref writer, 1, At(s0));
        AddUnigram(ref writer, 4, At(n0));
        AddUnigram(ref writer, 7, At(n0 + 1));
        AddUnigram(ref writer, 10, At(n0 + 2));
        AddUnigram(ref writer, 13, At(_state.Peek(1)));
        writer.Add(16, At(s0).Upos);
        writer.Add(17, At(n0).Upos);
        writer.Add(18, At(s0).Upos, At(n0).Upos);
        writer.Add(19, Label(s0));
    }

    private static void AddUnigram(ref FeatureWriter writer, int template, in ParserWord w)
    {
        writer.Add(template, w.Word);
        writer.Add(template + 1, w.Tag);
        writer.Add(template + 2, w.Word, w.Tag);
    }

    private void AddPairs(ref FeatureWriter writer, int s0, int n0)
    {
        ref readonly var s = ref At(s0);
        ref readonly var n = ref At(n0);
        writer.Add(20, s.Word, s.Tag, n.Word, n.Tag);
        writer.Add(21, s.Word, s.Tag, n.Word);
        writer.Add(22, s.Word, n.Word, n.Tag);
        writer.Add(23, s.Word, s.Tag, n.Tag);
        writer.Add(24, s.Tag, n.Word, n.Tag);
        writer.Add(25, s.Word, n.Word);
        writer.Add(26, s.Tag, n.Tag);
        writer.Add(27, n.Tag, At(n0 + 1).Tag);
        writer.Add(28, n.Tag, At(n0 + 1).Tag, At(n0 + 2).Tag);
        writer.Add(29, s.Tag, n.Tag, At(n0 + 1).Tag);
        ref readonly var s1 = ref At(_state.Peek(1));
        writer.Add(30, s1.Tag, s.Tag, n.Tag);
        writer.Add(31, s1.Tag, n.Tag);
        writer.Add(32, s1.Word, n.Word);
        writer.Add(33, s1.Word, s.Word, n.Tag);
        writer.Add(34, s.Word, n.Tag, At(n0 + 1).Tag);
        writer.Add(35, s.Tag, n.Word, At(n0 + 1).Tag);
    }

    private void AddFamily(ref FeatureWriter writer, int s0, int n0)
    {
        ref readonly var s = ref At(s0);
        ref readonly var n = ref At(n0);
        var head = Link(_state.Heads, s0);
        var left = Link(_state.Leftmost, s0);
        var right = Link(_state.Rightmost, s0);
        var nextLeft = Link(_state.Leftmost, n0);
        var head2 = Link(_state.Heads, head);
        var left2 = Link(_state.SecondLeft, s0);
        var right2 = Link(_state.SecondRight, s0);
        var nextLeft2 = Link(_state.SecondLeft, n0);
        AddMember(ref writer, 40, head, Label(s0));
        AddMember(ref writer, 43, left, Label(left));
        AddMember(ref writer, 46, right, Label(right));
        AddMember(ref writer, 49, nextLeft, Label(nextLeft));
        AddMember(ref writer, 52, head2, Label(head));
        AddMember(ref writer, 55, left2, Label(left2));
        AddMember(ref writer, 58, right2, Label(right2));
        AddMember(ref writer, 61, nextLeft2, Label(nextLeft2));
        writer.Add(64, s.Tag, At(head).Tag, n.Tag);
        writer.Add(65, s.Tag, At(left).Tag, n.Tag);
        writer.Add(66, s.Tag, At(right).Tag, n.Tag);
        writer.Add(67, s.Tag, n.Tag, At(nextLeft).Tag);
        writer.Add(68, s.Tag, At(left).Tag, At(left2).Tag);
        writer.Add(69, s.Tag, At(right).Tag, At(right2).Tag);
        writer.Add(70, s.Tag, At(head).Tag, At(head2).Tag);
        writer.Add(71, n.Tag, At(nextLeft).Tag, At(nextLeft2).Tag);
        writer.Add(72, At(head).Word, s.Word, n.Word);
        writer.Add(73, s.Word, At(right).Word, n.Word);
        writer.Add(74, Label(s0), s.Tag, n.Tag);
        writer.Add(75, Label(right), s.Tag, n.Tag);
        writer.Add(76, At(head).Word, s.Tag, n.Word);
        writer.Add(77, Label(s0), s.Word, n.Tag);
        writer.Add(78, Label(s0), s.Tag, n.Word);
    }

    private void AddMember(ref FeatureWriter writer, int template, int word, uint label)
    {
        writer.AddKnown(template, At(word).Word);
        writer.Add(template + 1, At(word).Tag);
        writer.Add(template + 2, label, At(word).Upos);
    }

    private void AddCounts(ref FeatureWriter writer, int s0, int n0)
    {
        ref readonly var s = ref At(s0);
        ref readonly var n = ref At(n0);
        var distance = s0 < 0 ? 0u : (uint)Math.Min(n0 - s0, 10);
        distance = distance > 6 ? distance == 10 ? 8u : 7u : distance;
        writer.Add(80, s.Word, distance);
        writer.Add(81, s.Tag, distance);
        writer.Add(82, n.Word, distance);
        writer.Add(83, n.Tag, distance);
        writer.Add(84, s.Word, n.Word, distance);
        writer.Add(85, s.Tag, n.Tag, distance);
        if (s0 >= 0)
        {
            AddSide(ref writer, 86, s, _state.RightCount[s0], _state.RightLabels[s0]);
            AddSide(ref writer, 90, s, _state.LeftCount[s0], _state.LeftLabels[s0]);
        }

        AddSide(ref writer, 94, n, _state.LeftCount[n0], _state.LeftLabels[n0]);
    }

    private static void AddSide(ref FeatureWriter writer, int template, in ParserWord w, byte count, ulong labels)
    {
        var set = (uint)(labels ^ ((labels >> 32) * 0x9E3779B1));
        writer.Add(template, w.Word, count);
        writer.Add(template + 1, w.Tag, count);
        writer.Add(template + 2, w.Word, set);
        writer.Add(template + 3, w.Tag, set);
    }

    private void AddSurroundings(ref FeatureWriter writer, int s0, int n0)
    {
        uint s = At(s0).Tag, n = At(n0).Tag;
        uint beforeS = At(s0 - 1).Tag, afterS = s0 >= 0 ? At(s0 + 1).Tag : 0, beforeN = At(n0 - 1).Tag;
        writer.Add(100, s, afterS, n);
        writer.Add(101, s, beforeN, n);
        writer.Add(102, beforeS, s, n);
        writer.Add(103, beforeN, n);
        writer.Add(104, beforeS, s);
        writer.Add(105, s, afterS);
        writer.Add(106, s, beforeN, n, At(n0 + 1).Tag);
        writer.Add(107, At(n0 - 1).Word, n);
    }

    private void AddClusters(ref FeatureWriter writer, int s0, int n0)
    {
        ref readonly var s = ref At(s0);
        ref readonly var n = ref At(n0);
        writer.AddKnown(110, s.Clusters.Fine);
        writer.AddKnown(111, s.Clusters.Middle);
        writer.AddKnown(112, n.Clusters.Fine);
        writer.AddKnown(113, n.Clusters.Middle);
        writer.AddKnown(114, At(n0 + 1).Clusters.Fine);
        writer.AddKnown(115, s.Clusters.Fine, n.Clusters.Fine);
        writer.AddKnown(116, s.Clusters.Middle, n.Clusters.Middle);
        writer.AddKnown(117, s.Clusters.Coarse, n.Clusters.Coarse);
        writer.AddKnown(118, s.Clusters.Middle, n.Tag);
        writer.AddKnown(119, n.Clusters.Middle, s.Tag);
        writer.AddKnown(120, s.Clusters.Fine, n.Tag);
        writer.AddKnown(121, n.Clusters.Fine, s.Tag);
        var distance = s0 < 0 ? 0u : (uint)Math.Min(n0 - s0, 5);
        writer.AddKnown(122, s.Clusters.Middle, n.Clusters.Middle, distance);
        var head = Link(_state.Heads, s0);
        var right = Link(_state.Rightmost, s0);
        writer.AddKnown(123, At(head).Clusters.Middle, s.Clusters.Middle, n.Clusters.Middle);
        writer.AddKnown(124, At(_state.Peek(1)).Clusters.Middle, s.Clusters.Middle, n.Clusters.Middle);
        writer.AddKnown(125, At(right).Clusters.Middle, s.Clusters.Middle, n.Clusters.Middle);
        writer.AddKnown(126, At(head).Clusters.Fine, n.Clusters.Fine);
        writer.AddKnown(127, At(right).Clusters.Fine, n.Tag);
    }
}
