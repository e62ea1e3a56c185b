namespace Sitrep.Reading.Geoparsing;

/// <summary>One name of a report with all its mentions: it means one place throughout.</summary>
internal sealed class ToponymSense
{
    private const double SureBy = 1.0;
    private const int MaxLinks = 16;
    private const double MaybeListed = 0.25;

    private readonly List<Toponym> _linked = [];
    private readonly List<Toponym> _contained = [];

    public ToponymSense(PlaceHit[] hits) => Hits = hits;

    /// <summary>The places that it may mean.</summary>
    public PlaceHit[] Hits { get; }

    /// <summary>Positions of its mentions in the report's list.</summary>
    public List<int> Mentions { get; } = [];

    public PlaceCue SortAsked { get; private set; }

    /// <summary>The likeliest place; -1 for none.</summary>
    public int Best { get; private set; } = -1;

    /// <summary>Whether the likeliest place is likelier by far than any in another country.</summary>
    public bool IsSure { get; private set; }

    public void Add(int at, Toponym toponym)
    {
        Mentions.Add(at);
        SortAsked |= toponym.SortAsked;
        if (toponym.Container is not null && _linked.Count < MaxLinks)
        {
            _linked.Add(toponym);
        }
    }

    /// <summary>Takes note of a toponym that the text says lies in this one.</summary>
    public void Hold(Toponym inner)
    {
        if (_contained.Count < MaxLinks)
        {
            _contained.Add(inner);
        }
    }

    public void Judge(ToponymResolver resolver)
    {
        Best = -1;
        var best = double.MinValue;
        var second = double.MinValue;
        foreach (var hit in Hits)
        {
            var score = resolver.Score(this, hit);
            if (score > best)
            {
                second = Best >= 0 ? best : second;
                best = score;
                Best = hit.Place;
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        IsSure = best - second >= SureBy;
    }

    public IReadOnlyList<PlaceCandidate> Candidates(ToponymResolver resolver) => resolver.Rank(this);

    /// <summary>Whether the text says that it lies in a place that holds the given one: 1 where it does, less where it may only list the two, 0 where not.</summary>
    public double SaidWithin(Gazetteer gazetteer, int place)
    {
        var most = 0.0;
        foreach (var inner in _linked)
        {
            foreach (var outer in inner.Container!.Hits)
            {
                if (outer.Place != place && gazetteer.IsWithin(place, outer.Place) && !(MayBeCountry(gazetteer) && gazetteer.Kind(outer.Place) == PlaceKind.Country))
                {
                    most = Math.Max(most, inner.ContainerMayBeListed ? MaybeListed : 1);
                }
            }
        }

        return most;
    }

    /// <summary>Whether it may also mean a town that is the seat of the given division: then it means the town first ('Zurich').</summary>
    public bool HasSeatIn(Gazetteer gazetteer, int division)
    {
        foreach (var hit in Hits)
        {
            if (!hit.IsAlternative && gazetteer.Kind(hit.Place) == PlaceKind.City && gazetteer.Rank(hit.Place) >= 2 && gazetteer.IsWithin(hit.Place, division))
            {
                return true;
            }
        }

        return false;
    }

    // 'China, Japan' lists two countries: the second does not hold a town called like the first.
    public bool MayBeCountry(Gazetteer gazetteer) => Hits.Length > 0 && gazetteer.Kind(Hits[0].Place) == PlaceKind.Country;

    /// <summary>Whether the text says that something lies in it that lies in the given place.</summary>
    public bool IsSaidToHold(Gazetteer gazetteer, int place)
    {
        foreach (var inner in _contained)
        {
            foreach (var hit in inner.Hits)
            {
                if (hit.Place != place && gazetteer.IsWithin(hit.Place, place))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
