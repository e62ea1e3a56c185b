namespace Sitrep.Ledger.Stores;

/// <summary>A part of a list, so that a page of it can be read without the rest.</summary>
/// <param name="Skip">How many are left out at the beginning; 0 or more.</param>
/// <param name="Take">How many are wanted at most; 0 or more.</param>
public readonly record struct Slice(int Skip, int Take)
{
    /// <summary>The whole list.</summary>
    public static Slice All { get; } = new(0, int.MaxValue);

    /// <summary>Whether the events are wanted with the latest first (those without a day last), instead of the earliest.</summary>
    public bool LatestFirst { get; init; }
}
