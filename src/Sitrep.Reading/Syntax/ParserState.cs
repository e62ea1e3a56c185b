namespace Sitrep.Reading.Syntax;

/// <summary>
/// Stack, buffer and arcs of a sentence while it is parsed. The artificial root is the word after the last. Reused from
/// sentence to sentence; not safe to share between threads.
/// </summary>
internal sealed class ParserState
{
    /// <summary>Stands for 'no word'.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private int _depth;

    /// <summary>Number of words without the artificial root, which is also the index of that root.</summary>
    public int Length { get; private set; }

    /// <summary>The next word of the buffer; <see cref="Length"/> when only the artificial root is left.</summary>
    public int Next { get; private set; }

    /// <summary>The stack's top, or <see cref="None"/>.</summary>
    public int Top => Peek(0);

    /// <summary>Whether all words are attached: the stack is empty and only the artificial root is left.</summary>
    public bool IsFinal => _depth == 0 && Next == Length;

    /// <summary>Number of words on the stack.</summary>
    public int Depth => _depth;

    /// <summary>Heads so far; <see cref="None"/> where there is none yet.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Label numbers of the arcs so far, plus one; 0 where there is none yet.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>Outermost dependents to the left and right, or <see cref="None"/>.</summary>
    public int[] Leftmost { get; private set; } = [];

    /// <summary>See <see cref="Leftmost"/>.</summary>
    public int[] Rightmost { get; private set; } = [];

    /// <summary>The dependents found before the outermost ones.</summary>
    public int[] SecondLeft { get; private set; } = [];

    /// <summary>See <see cref="SecondLeft"/>.</summary>
    public int[] SecondRight { get; private set; } = [];

    /// <summary>Numbers of dependents to the left and right.</summary>
    public byte[] LeftCount { get; private set; } = [];

    /// <summary>See <see cref="LeftCount"/>.</summary>
    public byte[] RightCount { get; private set; } = [];

    /// <summary>Sets of labels of the dependents to the left and right, as hashed bits.</summary>
    public ulong[] LeftLabels { get; private set; } = [];

    /// <summary>See <see cref="LeftLabels"/>.</summary>
    public ulong[] RightLabels { get; private set; } = [];

    /// <summary>The word at a depth of the stack, 0 the top, or <see cref="None"/>.</summary>
    public int Peek(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : None;

    /// <summary>Begins a sentence of so many words.</summary>
    public void Begin(int length)
    {
        Length = length;
        Next = 0;
        _depth = 0;
        Reserve(length + 1);
        Heads.AsSpan(0, length + 1).Fill(None);
        Labels.AsSpan(0, length + 1).Clear();
        Leftmost.AsSpan(0, length + 1).Fill(None);
        Rightmost.AsSpan(0, length + 1).Fill(None);
        SecondLeft.AsSpan(0, length + 1).Fill(None);
        SecondRight.AsSpan(0, length + 1).Fill(None);
        LeftCount.AsSpan(0, length + 1).Clear();
        RightCount.AsSpan(0, length + 1).Clear();
        LeftLabels.AsSpan(0, length + 1).Clear();
        RightLabels.AsSpan(0, length + 1).Clear();
    }

    /// <summary>Whether a kind of transition is allowed now.</summary>
    public bool Allows(TransitionKind kind) => kind switch
    {
        TransitionKind.Shift => Next < Length,
        TransitionKind.Reduce => _depth > 0 && Heads[Top] != None,
        TransitionKind.Left => _depth > 0 && Heads[Top] == None,
        _ => _depth > 0 && Next < Length,
    };

    /// <summary>Makes an allowed transition.</summary>
    public void Apply(TransitionKind kind, byte label)
    {
        switch (kind)
        {
            case TransitionKind.Shift:
                _stack[_depth++] = Next++;
                break;
            case TransitionKind.Reduce:
                _depth--;
                break;
            case TransitionKind.Left:
                AttachLeft(Next, Top, label);
                _depth--;
                break;
            default:
                AttachRight(Top, Next, label);
                _stack[_depth++] = Next++;
                break;
        }
    }

    private void AttachLeft(int head, int dependent, byte label)
    {
        Heads[dependent] = head;
        Labels[dependent] = (byte)(label + 1);
        SecondLeft[head] = Leftmost[head];
        Leftmost[head] = dependent;
        LeftLabels[head] |= 1UL << (label & 63);
        LeftCount[head] = (byte)Math.Min(LeftCount[head] + 1, 255);
    }

    private void AttachRight(int head, int dependent, byte label)
    {
        Heads[dependent] = head;
        Labels[dependent] = (byte)(label + 1);
        SecondRight[head] = Rightmost[head];
        Rightmost[head] = dependent;
        RightLabels[head] |= 1UL << (label & 63);
        RightCount[head] = (byte)Math.Min(RightCount[head] + 1, 255);
    }

    private void Reserve(int size)
    {
        if (Heads.Length >= size)
        {
            return;
        }

        size = Math.Max(size, 64);
        _stack = new int[size];
        Heads = new int[size];
        Labels = new byte[size];
        Leftmost = new int[size];
        Rightmost = new int[size];
        SecondLeft = new int[size];
        SecondRight = new int[size];
        LeftCount = new byte[size];
        RightCount = new byte[size];
        LeftLabels = new ulong[size];
        RightLabels = new ulong[size];
    }
}
