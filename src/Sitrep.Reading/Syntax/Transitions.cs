namespace Sitrep.Reading.Syntax;

/// <summary>Kinds of transition of the arc-eager system.</summary>
internal enum TransitionKind : byte
{
    /// <summary>Moves the next word onto the stack.</summary>
    Shift,

    /// <summary>Pops the stack's top, which has its head.</summary>
    Reduce,

    /// <summary>Makes the next word the head of the stack's top, and pops that.</summary>
    Left,

    /// <summary>Makes the stack's top the head of the next word, and moves that onto the stack.</summary>
    Right,
}

/// <summary>
/// The numbered transitions of a model: shift, reduce, and an arc to the left or right for each relation seen in training.
/// Immutable.
/// </summary>
/// <remarks>
/// A class is named as the kind's first letter, with the relation after a colon: 'S', 'D', 'L:nsubj', 'R:obj'. 'L:root' is the
/// arc from the artificial root, which stands after the last word (M. Ballesteros and J. Nivre, Going to the roots of
/// dependency parsing, 2013).
/// </remarks>
internal sealed class Transitions
{
    /// <summary>Number of the shift.</summary>
    public const int Shift = 0;

    /// <summary>Number of the reduction.</summary>
    public const int Reduce = 1;

    private readonly TransitionKind[] _kinds;
    private readonly byte[] _labels;

    /// <summary>Reads the transitions from class names; the first two are 'S' and 'D'.</summary>
    /// <exception cref="InvalidDataException">The names are not those of transitions.</exception>
    public Transitions(IReadOnlyList<string> names)
    {
        if (names.Count < 3 || names[Shift] != "S" || names[Reduce] != "D")
        {
            throw new InvalidDataException("The classes are not those of a parser: train the model again.");
        }

        Relations = [.. names.Skip(2).Select(name => string.Intern(name[2..])).Distinct().Order(StringComparer.Ordinal)];
        _kinds = [.. names.Select(Kind)];
        _labels = [.. names.Select(name => name.Length < 3 ? (byte)0 : (byte)Array.IndexOf(Relations, name[2..]))];
        Root = names.ToList().IndexOf("L:root");
        FirstLeft = names.ToList().FindIndex(name => name[0] == 'L');
        FirstRight = names.ToList().FindIndex(name => name[0] == 'R');
    }

    /// <summary>Relations by label number.</summary>
    public string[] Relations { get; }

    /// <summary>Number of transitions.</summary>
    public int Count => _kinds.Length;

    /// <summary>Number of the arc from the artificial root.</summary>
    public int Root { get; }

    /// <summary>The first arc to the left; those up to <see cref="FirstRight"/> are the others.</summary>
    public int FirstLeft { get; }

    /// <summary>The first arc to the right; those up to <see cref="Count"/> are the others.</summary>
    public int FirstRight { get; }

    /// <summary>The kind of a transition.</summary>
    public TransitionKind KindOf(int transition) => _kinds[transition];

    /// <summary>The label number that a transition gives; 0 for those that make no arc.</summary>
    public byte LabelOf(int transition) => _labels[transition];

    /// <summary>The only transition that is allowed in a state, or -1 where there is a choice.</summary>
    public int Forced(ParserState state)
    {
        if (state.Depth == 0)
        {
            return Shift;
        }

        return state.Next < state.Length ? -1 : state.Heads[state.Top] == ParserState.None ? Root : Reduce;
    }

    /// <summary>Names of the transitions for trees with the given arcs: left relations and right relations.</summary>
    public static string[] Names(IEnumerable<string> left, IEnumerable<string> right) =>
    [
        "S",
        "D",
        .. left.Distinct().Order(StringComparer.Ordinal).Select(relation => "L:" + relation),
        .. right.Distinct().Order(StringComparer.Ordinal).Select(relation => "R:" + relation),
    ];

    private static TransitionKind Kind(string name) => name[0] switch
    {
        'S' => TransitionKind.Shift,
        'D' => TransitionKind.Reduce,
        'L' => TransitionKind.Left,
        'R' => TransitionKind.Right,
        _ => throw new InvalidDataException($"'{name}' is no transition: train the model again."),
    };
}
