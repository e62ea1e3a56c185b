namespace Sitrep.Reading.Attribution;

/// <summary>Where a cue's content stands.</summary>
/// <param name="Head">The word that it hangs on.</param>
/// <param name="Without">A word below it whose subtree is the reporting clause and no content; null for none.</param>
/// <param name="Last">Where it ends, where that is not the end of the head's subtree; -1 for the subtree's end.</param>
/// <param name="First">Where it begins, where that is not the start of the head's subtree; -1 for the subtree's start.</param>
internal readonly record struct Content(int Head, int? Without, int Last = -1, int First = -1)
{
    /// <summary>First and last word of a reporting clause with its marks that stands inside and is no content; null for none.</summary>
    public (int First, int Last)? Hole { get; init; }
}
