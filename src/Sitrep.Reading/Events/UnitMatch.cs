namespace Sitrep.Reading.Events;

/// <summary>A unit found in a sentence, before its roles are named.</summary>
/// <param name="Head">Index of its head word.</param>
/// <param name="Unit">The lexicon's entry.</param>
/// <param name="Words">Indices of its words, ascending.</param>
/// <param name="Arguments">The filled slots.</param>
/// <param name="Support">The verb or adjective that lends a noun its arguments; null for none.</param>
internal sealed record UnitMatch(int Head, EventUnit Unit, int[] Words, Arguments Arguments, SupportMatch? Support)
{
    // Conditions that hold count first, then roles that are filled.
    private int Strength => (Unit.Conditions.Count * 3) + Filled(Unit.Frame.Initiators) + Filled(Unit.Frame.Recipients);

    private int Filled(IReadOnlyList<string> slots) => slots.Any(s => Arguments.Find(s, []).Word >= 0) ? 1 : 0;

    /// <summary>Whether the other match is better for the same words: more words, then more conditions, then the earlier entry.</summary>
    public static int Compare(UnitMatch left, UnitMatch right)
    {
        var byWords = right.Words.Length.CompareTo(left.Words.Length);
        if (byWords != 0)
        {
            return byWords;
        }

        var byConditions = right.Strength.CompareTo(left.Strength);
        return byConditions != 0 ? byConditions : left.Head.CompareTo(right.Head);
    }
}
