using Sitrep.Ledger.Blocking;

namespace Sitrep.Ledger.Matching;

/// <summary>Weighs the places of two rows.</summary>
internal static class PlaceScore
{
    private const int Same = 15;
    private const int Alike = 12;
    private const int Around = 5;
    private const int Region = 2;

    /// <summary>The score, and whether both name one place finer than a country.</summary>
    public static (int Score, bool Same) Of(PlaceFeature? a, PlaceFeature? b)
    {
        if (a is null || b is null)
        {
            return (0, false);
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            return (PairScore.Never, false);
        }

        var isFine = a.IsFine && b.IsFine || a.Fineness == 0 && b.Fineness == 0;
        if (a.IsUnlisted || b.IsUnlisted ? a.Words == b.Words : IsSame(a, b))
        {
            return (a.Fineness == 1 && !isFine ? Around : Same, a.Fineness != 1 || isFine);
        }

        if (NameWords.Alike(a.Words, b.Words))
        {
            return (Alike, isFine);
        }

        // Two towns, two camps: what happens in one does not happen in the other. A region may hold a town.
        return a.Fineness > Region && b.Fineness > Region ? (PairScore.Never, false) : (a.Country is null || b.Country is null ? 0 : Around, false);
    }

    private static bool IsSame(PlaceFeature a, PlaceFeature b) =>
        a.GeoNames is not null && b.GeoNames is not null ? a.GeoNames == b.GeoNames : a.Folded == b.Folded || a.Words == b.Words;
}
