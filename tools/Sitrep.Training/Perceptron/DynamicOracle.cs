using Sitrep.Reading.Syntax;

namespace Sitrep.Training.Perceptron;

/// <summary>
/// Counts what a transition loses of a gold tree from any state of the arc-eager system (Y. Goldberg and J. Nivre, 2012).
/// </summary>
internal sealed class DynamicOracle
{
    private readonly int[] _heads;
    private readonly byte[] _labels;
    private readonly List<int>[] _children;
    private readonly bool[] _onStack;

    /// <summary>Takes a gold tree: heads with the artificial root as the word after the last, and label numbers.</summary>
    public DynamicOracle(int[] heads, byte[] labels)
    {
        _heads = heads;
        _labels = labels;
        _children = new List<int>[heads.Length + 1];
        for (var i = 0; i <= heads.Length; i++)
        {
            _children[i] = [];
        }

        for (var i = 0; i < heads.Length; i++)
        {
            _children[heads[i]].Add(i);
        }

        _onStack = new bool[heads.Length + 1];
    }

    /// <summary>Looks at a state before its costs are asked for.</summary>
    public void Observe(ParserState state)
    {
        Array.Clear(_onStack);
        for (var depth = 0; depth < state.Depth; depth++)
        {
            _onStack[state.Peek(depth)] = true;
        }
    }

    /// <summary>The cost of shifting.</summary>
    public int Shift(ParserState state)
    {
        var next = state.Next;
        return (_onStack[_heads[next]] && _heads[next] < next ? 1 : 0) + HeadlessChildrenOnStack(state, next);
    }

    /// <summary>The cost of reducing.</summary>
    public int Reduce(ParserState state) => ChildrenFrom(state.Top, state.Next);

    /// <summary>The cost of an arc to the left without that of its label.</summary>
    public int Left(ParserState state)
    {
        int top = state.Top, next = state.Next;
        return ChildrenFrom(top, next) + (_heads[top] > next ? 1 : 0);
    }

    /// <summary>The cost of an arc to the right without that of its label.</summary>
    public int Right(ParserState state)
    {
        int top = state.Top, next = state.Next, head = _heads[next];
        var lostHead = head != top && (head > next || (head < next && _onStack[head]));
        return (lostHead ? 1 : 0) + HeadlessChildrenOnStack(state, next);
    }

    /// <summary>Whether the arc to the left has a wrong label for the right head.</summary>
    public bool WrongLeft(ParserState state, byte label) => _heads[state.Top] == state.Next && _labels[state.Top] != label;

    /// <summary>Whether the arc to the right has a wrong label for the right head.</summary>
    public bool WrongRight(ParserState state, byte label) => _heads[state.Next] == state.Top && _labels[state.Next] != label;

    private int ChildrenFrom(int head, int first)
    {
        var lost = 0;
        foreach (var child in _children[head])
        {
            lost += child >= first ? 1 : 0;
        }

        return lost;
    }

    private int HeadlessChildrenOnStack(ParserState state, int head)
    {
        var lost = 0;
        foreach (var child in _children[head])
        {
            lost += child < head && _onStack[child] && state.Heads[child] == ParserState.None ? 1 : 0;
        }

        return lost;
    }
}
