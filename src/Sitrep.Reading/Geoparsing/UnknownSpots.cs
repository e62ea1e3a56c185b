namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// Draws spots that the gazetteer does not know ('Ashgrove Road') at a place that it knows, and says so: the one that the text says holds them, else
/// the nearest in the sentence, else the one that the report names most.
/// </summary>
internal static class UnknownSpots
{
    private const string Because = "not in the gazetteer: drawn at the place of the report that most likely holds it";
    private const string NotKnown = "the gazetteer knows the name in other countries only: drawn in the country that the report is about";

    /// <summary>Gives the spots their candidate; they stay without one where the report names no place that could hold them.</summary>
    public static void Fill(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates, Gazetteer gazetteer)
    {
        var main = Main(toponyms, candidates);
        var land = MainCountry(toponyms, candidates, gazetteer);
        for (var i = 0; i < toponyms.Count; i++)
        {
            if (toponyms[i].IsOpenWater)
            {
                candidates[i] = [];
            }
            else if (toponyms[i].Hits.Length == 0)
            {
                var holder = InSentence(toponyms, candidates, i);
                Draw(candidates, i, holder >= 0 ? holder : main);
            }
        }

        var meant = new Dictionary<int, IReadOnlyList<PlaceCandidate>>();
        foreach (var i in Enumerable.Range(0, toponyms.Count).Where(i => toponyms[i].Hits.Length > 0 && candidates[i].Count == 0).ToArray())
        {
            // One name, one place: by the first mention.
            var name = toponyms[i].Hits[0].Place;
            if (!meant.TryGetValue(name, out var drawn))
            {
                meant.Add(name, drawn = Elsewhere(toponyms, candidates, i, land, gazetteer));
            }

            candidates[i] = drawn;
        }
    }

    // A name of the gazetteer that means another place here: in what the text says holds it, else no finer than in a country that the report speaks of.
    private static IReadOnlyList<PlaceCandidate> Elsewhere(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates, int at, int land, Gazetteer gazetteer)
    {
        var said = toponyms[at].Container is { } container ? toponyms.IndexOf(container) : -1;
        said = said >= 0 && candidates[said].Count > 0 ? said : OfSort(toponyms, candidates, at);
        if (said >= 0)
        {
            return [candidates[said][0] with { Score = 0, Because = Because }];
        }

        var country = CountryInSentence(toponyms, candidates, at, gazetteer);
        country = country < 0 ? land : country;
        return country >= 0 ? [new PlaceCandidate(gazetteer.Place(country), 0, NotKnown)] : [];
    }

    // 'the Yida camp' after 'a camp in Unity state'
    private static int OfSort(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates, int at) => toponyms[at].Sort is not { } sort ? -1
        : toponyms.FindIndex(t => t.Sort == sort && t.IsLocated && t.Hits.Length > 0 && t.Hits[0] != toponyms[at].Hits[0]) is >= 0 and var other && candidates[other] is [{ Score: > 0 }, ..] ? other
        : -1;

    private static int CountryInSentence(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates, int at, Gazetteer gazetteer)
    {
        var (best, least) = (-1, MaxSteps);
        for (var step = -MaxSteps; step <= MaxSteps; step++)
        {
            var other = at + step;
            if (other >= 0 && other < toponyms.Count && Math.Abs(step) < least && toponyms[other].Sentence == toponyms[at].Sentence && toponyms[other].Hits.Length > 0
                && toponyms[other].Use is not (PlaceUse.Adjectival or PlaceUse.Embedded) && candidates[other] is [{ Place.Country: { } code, Score: > 0 }, ..])
            {
                (best, least) = (gazetteer.CountryPlace(code), Math.Abs(step));
            }
        }

        return best;
    }

    private static void Draw(IReadOnlyList<PlaceCandidate>[] candidates, int at, int holder) =>
        candidates[at] = holder < 0 ? [] : [candidates[holder][0] with { Score = 0, Because = Because }];

    // The country that the most places of the report lie in, by those that the text locates something in, and those of its beginning first of all.
    private static int MainCountry(List<Toponym> toponyms, IReadOnlyList<PlaceCandidate>[] candidates, Gazetteer gazetteer)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (best, most) = ("", 0);
        for (var i = 0; i < toponyms.Count; i++)
        {
            if (candidates[i] is [{ Place.Country: { } country }, ..] && toponyms[i].IsLocated)
            {
                var count = counts.GetValueOrDefault(country) + (toponyms[i].Sentence < 2 ? 2 : 1);
                counts[country] = count;
                if (count > most)
                {
                    (most, best) = (count, country);
                }
            }
        }

        return best.Length == 0 ? -1 : gazetteer.CountryPlace(best);
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
        toponym.Hits.Length > 0 && toponym.Use is not (PlaceUse.Adjectival or PlaceUse.Embedded) && (toponym.IsStrong || toponym.IsLocated || toponym.Container is not null) && candidates is [var best, ..]
        && best.Place.Kind is PlaceKind.City or PlaceKind.Quarter or PlaceKind.District or PlaceKind.Division or PlaceKind.Island or PlaceKind.Region;
}
