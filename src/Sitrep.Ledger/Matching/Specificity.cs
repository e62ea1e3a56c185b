using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Matching;

/// <summary>How much a row says of its event: the more, the rather others hang on it.</summary>
internal static class Specificity
{
    /// <summary>The measure; 0 for what says that nothing happened: a denial hangs on what it denies, not the other way round.</summary>
    public static int Of(RowFeatures row) => row.Status == EventStatus.Not
        ? 0
        : 1 + (row.IsExact ? row.Guessed ? 3 : 4 : row.HasDate ? 1 : 0)
            + Side(row.Initiators)
            + Side(row.Recipients)
            + (row.Place is { } place ? Math.Max(1, place.Fineness) : 0);

    private static int Side(IReadOnlyList<ActorFeature> actors) => actors.Count == 0 ? 0 : actors.Any(actor => actor.Key is not null) ? 3 : 1;
}
