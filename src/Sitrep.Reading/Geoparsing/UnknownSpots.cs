namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// Draws spots that the gazetteer does not know ('Ashgrove Road') at a place that it knows, and says so: the one that the text says holds them, else
/// the nearest in the sentence, else the one that the report names most.
/// </summary>
internal static class UnknownSpots
{
    private const string Because = "not in the gazetteer: drawn at the place of the report that most likely holds it";

    /// <summary>Gives the spots their candidate; they stay without one where the report names no place that could hold them.</summary>
    public static void Fill(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates)
    {
        var main = Main(toponyms, candidates);
        for (var i = 0; i < toponyms.Count; i++)
        {
            if (toponyms[i].Hits.Length == 0)
            {
                var holder = InSentence(toponyms, candidates, i);
                holder = holder >= 0 ? holder : main;
                candidates[i] = holder < 0 ? [] : [candidates[holder][0] with { Score = 0, Because = Because }];
            }
        }
    }

    // The nearest place of the sentence, a town before a region; a place right after a comma or 'in' is named first of all.
    private static int InSentence(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates, int at)
    {
        var best = -1;
        var least = int.MaxValue;
        for (var step = -MaxSteps; step <= MaxSteps; step++)
        {
            var other = at + step;
            if (other < 0 || other >= toponyms.Count || toponyms[other].Sentence != toponyms[at].Sentence || !CanHold(toponyms[other], candidates[other]))
            {
                continue;
            }

            var far = (2 * Math.Abs(step)) + (step < 0 ? 1 : 0) + (candidates[other][0].Place.Precision >= PlacePrecision.City ? 0 : 100);
            far = ReferenceEquals(toponyms[at].Container, toponyms[other]) ? 0 : far;
            if (far < least)
            {
                (least, best) = (far, other);
            }
        }

        return best;
    }

    private const int MaxSteps = 6;

    private static int Main(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates)
    {
        var counts = new Dictionary<GazetteerPlace, int>();
        var best = -1;
        var most = 0;
        for (var i = 0; i < toponyms.Count; i++)
        {
            if (!CanHold(toponyms[i], candidates[i]))
            {
                continue;
            }

            var place = candidates[i][0].Place;
            var count = counts.GetValueOrDefault(place) + (place.Precision >= PlacePrecision.City ? 3 : 1) + (toponyms[i].InDateline ? 3 : 0);
            counts[place] = count;
            if (count > most)
            {
                (most, best) = (count, i);
            }
        }

        return best;
    }

    private static bool CanHold(Toponym toponym, IReadOnlyList<PlaceCandidate> candidates) =>
        toponym.Hits.Length > 0 && toponym.Use is not (PlaceUse.Adjectival or PlaceUse.Embedded) && candidates is [var best, ..]
        && best.Place.Kind is PlaceKind.City or PlaceKind.Quarter or PlaceKind.District or PlaceKind.Division or PlaceKind.Island or PlaceKind.Region;
}
