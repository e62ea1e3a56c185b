namespace Sitrep.Components.Evidence;

/// <summary>What a mention in a text is of; what says most first.</summary>
public enum MarkKind
{
    /// <summary>What is done.</summary>
    Deed,

    /// <summary>Somebody who does something, or to whom it is done.</summary>
    Who,

    /// <summary>A time.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A number of something.</summary>
    Count,

    /// <summary>Words that say that somebody says so, or who says so.</summary>
    Says,
}

/// <summary>A mention in a text that rows rest on.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Kind">What it is of.</param>
public sealed record TextMark(int Start, int End, MarkKind Kind)
{
    /// <summary>What it is called above the words.</summary>
    public string Label => LabelOf(Kind);

    /// <summary>What a kind of mention is called.</summary>
    public static string LabelOf(MarkKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>A sentence of a text, as a reader counts them.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last.</param>
public sealed record TextSentence(int Number, int Start, int End)
{
    /// <summary>Whether some of a stretch of text lies in it.</summary>
    public bool Touches(int start, int end) => start < End && Start < end;
}
