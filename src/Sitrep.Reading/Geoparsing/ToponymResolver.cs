using System.Globalization;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Ranks the gazetteer's candidates for the toponyms of one report.</summary>
internal sealed class ToponymResolver
{
    private const int MaxCandidates = 5;
    private const int Metropolis = 1_000_000;
    private const double Trace = 0.01;
    private const int MaxSure = 48;
    private const int Town = 20_000;
    private const double NearDegrees = 6;
    private const double NearBonus = 1.5;
    private const double Spoken = 2;

    private readonly Gazetteer _gazetteer;
    private readonly string _text;
    private readonly double[] _countryWeight = new double[GazetteerFormat.CountrySlots];
    private readonly Dictionary<int, double> _divisionWeight = [];
    private readonly Dictionary<int, double> _sure = [];
    private double _weight;

    public ToponymResolver(Gazetteer gazetteer, string text)
    {
        _gazetteer = gazetteer;
        _text = text;
    }

    /// <summary>The candidates of each toponym, best first.</summary>
    public IReadOnlyList<PlaceCandidate>[] Resolve(List<Toponym> toponyms)
    {
        var senses = Senses(toponyms);
        foreach (var sense in senses)
        {
            sense.Judge(this);
        }

        foreach (var sense in senses)
        {
            Weigh(sense, 1);
        }

        foreach (var sense in senses)
        {
            Weigh(sense, -1);
            sense.Judge(this);
            Weigh(sense, 1);
        }

        var candidates = new IReadOnlyList<PlaceCandidate>[toponyms.Count];
        foreach (var sense in senses)
        {
            var ranked = IsStranded(sense, toponyms) ? [] : sense.Candidates(this);
            foreach (var at in sense.Mentions)
            {
                candidates[at] = ranked;
            }
        }

        UnknownSpots.Fill(toponyms, candidates, _gazetteer);
        return candidates;
    }

    // One name, one place, unless the text itself tells two apart: 'Paris, Texas' and 'Paris, France'. Then a bare 'Paris' is the one named last.
    private List<ToponymSense> Senses(List<Toponym> toponyms)
    {
        var byName = new Dictionary<string, ToponymSense>(StringComparer.OrdinalIgnoreCase);
        var lookup = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var told = new Dictionary<ToponymSense, string>();
        var kept = toponyms.ToHashSet();
        var senses = new List<ToponymSense>();
        var senseOf = new Dictionary<Toponym, ToponymSense>(toponyms.Count);
        for (var i = 0; i < toponyms.Count; i++)
        {
            toponyms[i].Container = toponyms[i].Container is { } named && kept.Contains(named) ? named : null;
            var written = _text.AsSpan(toponyms[i].Span.Start, toponyms[i].Span.Length);
            var holder = toponyms[i] is { Container: { } outer, ContainerMayBeListed: false } ? outer.Span.Of(_text) : null;
            if (!lookup.TryGetValue(written, out var sense) || (holder is not null && told.TryGetValue(sense, out var other) && !holder.Equals(other, StringComparison.OrdinalIgnoreCase)))
            {
                senses.Add(sense = new ToponymSense(toponyms[i].Hits));
                lookup[written] = sense;
            }

            if (holder is not null)
            {
                told[sense] = holder;
            }

            sense.Add(i, toponyms[i]);
            senseOf.Add(toponyms[i], sense);
        }

        foreach (var toponym in toponyms)
        {
            if (toponym.Container is { } container && senseOf.TryGetValue(container, out var outer))
            {
                outer.Hold(toponym);
            }
        }

        return senses;
    }

    private void Weigh(ToponymSense sense, int sign)
    {
        if (sense.Best < 0 || !sense.IsSure)
        {
            return;
        }

        var amount = sign * (1 + Math.Log(sense.Mentions.Count));
        var slot = _gazetteer.CountrySlot(sense.Best);
        if (slot >= 0)
        {
            _countryWeight[slot] += amount;
            _weight += amount;
        }

        if (_sure.Count < MaxSure || _sure.ContainsKey(sense.Best))
        {
            _sure[sense.Best] = _sure.GetValueOrDefault(sense.Best) + amount;
        }

        var division = Division(sense.Best);
        if (division >= 0)
        {
            _divisionWeight[division] = _divisionWeight.GetValueOrDefault(division) + amount;
        }
    }

    // A name that only other languages give a place, or that of a village, in a country that the report does not speak of: another place of that name is meant, one that the gazetteer does not know.
    private bool IsStranded(ToponymSense sense, List<Toponym> toponyms)
    {
        if (IsSaidElsewhere(sense, toponyms))
        {
            return true;
        }

        if (sense.Best < 0 || sense.Mentions.Exists(at => toponyms[at].IsStrong || toponyms[at].Container is not null || IsLikeOwnName(toponyms[at], sense.Best)))
        {
            return false;
        }

        return !IsSpokenOf(sense) && _weight - Own(sense) >= Spoken;
    }

    // Whether other names of the report lie in the country of its likeliest place; of a place without a country they always do.
    private bool IsSpokenOf(ToponymSense sense) => _gazetteer.CountrySlot(sense.Best) is not (>= 0 and var slot) || _countryWeight[slot] - Own(sense) >= Trace;

    private static double Own(ToponymSense sense) => sense.IsSure ? 1 + Math.Log(sense.Mentions.Count) : 0;

    // 'Sarkh, Logar' is no town of Chad that another language calls so: what the text says holds it is in another country, and has no place of the name.
    private bool IsSaidElsewhere(ToponymSense sense, List<Toponym> toponyms)
    {
        if (sense.Best < 0 || !sense.Hits.Any(hit => hit.Place == sense.Best && hit.IsAlternative) || IsSpokenOf(sense))
        {
            return false;
        }

        foreach (var at in sense.Mentions)
        {
            if (toponyms[at] is { ContainerMayBeListed: false, IsStrong: false, Container: { Use: not PlaceUse.Adjectival, Hits: { Length: > 0 } outer } }
                && Array.TrueForAll(outer, hit => _gazetteer.CountrySlot(hit.Place) is >= 0 and var slot && slot != _gazetteer.CountrySlot(sense.Best)))
            {
                return true;
            }
        }

        return false;
    }

    // 'Clacton' of Clacton-on-Sea is no foreign name, 'Yida' of Jeddah is.
    private bool IsLikeOwnName(Toponym toponym, int place) => _gazetteer.Population(place) >= Town
        && _gazetteer.Name(place).AsSpan().StartsWith(_text.AsSpan(toponym.Span.Start, Math.Min(3, toponym.Span.Length)), StringComparison.OrdinalIgnoreCase);

    private int Division(int place)
    {
        for (var depth = 0; place >= 0 && depth < 6; depth++)
        {
            if (_gazetteer.Kind(place) == PlaceKind.Division)
            {
                return place;
            }

            place = _gazetteer.Within(place);
        }

        return -1;
    }

    /// <summary>How likely a hit is for a sense, and why.</summary>
    public double Score(ToponymSense sense, PlaceHit hit)
    {
        var score = Standing(hit, sense);
        var slot = _gazetteer.CountrySlot(hit.Place);
        if (slot >= 0 && _countryWeight[slot] > 0)
        {
            score += 0.8 + (2.0 * _countryWeight[slot] / _weight);
        }

        var division = Division(hit.Place);
        if (division >= 0 && division != hit.Place && _divisionWeight.GetValueOrDefault(division) > 0)
        {
            score += 1.2;
        }

        if (sense.Hits.Length > 1)
        {
            score += NearBonus * Nearness(hit.Place, sense.Best);
        }

        return score + ((hit.IsAlternative ? 4 : 7.5) * sense.SaidWithin(_gazetteer, hit.Place)) + (sense.IsSaidToHold(_gazetteer, hit.Place) ? 3 : 0);
    }

    // The share of the report's other sure places that lie within a day's drive.
    private double Nearness(int place, int own)
    {
        var (near, all) = (0.0, 0.0);
        var (latitude, longitude) = (_gazetteer.Latitude(place), _gazetteer.Longitude(place));
        foreach (var (other, weight) in _sure)
        {
            if (weight > Trace && other != place && other != own)
            {
                all += weight;
                var north = latitude - _gazetteer.Latitude(other);
                var east = (longitude - _gazetteer.Longitude(other)) * Math.Cos(latitude * Math.PI / 180);
                near += (north * north) + (east * east) <= NearDegrees * NearDegrees ? weight : 0;
            }
        }

        return all > Trace ? near / Math.Max(all, 2) : 0;
    }

    private double Standing(PlaceHit hit, ToponymSense sense)
    {
        var kind = _gazetteer.Kind(hit.Place);
        var population = _gazetteer.Population(hit.Place);
        var town = Math.Log10(population + 10) + (0.3 * _gazetteer.Fame(hit.Place));
        var standing = kind switch
        {
            PlaceKind.Country or PlaceKind.Continent => 11,
            PlaceKind.WorldRegion => 10,
            PlaceKind.Sea or PlaceKind.River => 9.5,
            PlaceKind.Region or PlaceKind.Landform or PlaceKind.Island => 8.5,
            PlaceKind.Facility => 8,
            PlaceKind.Division => population == 0 ? 8 : Math.Clamp(2.4 + Math.Log10(population + 10), 6, 9.2),
            PlaceKind.District => Math.Clamp(0.3 + Math.Log10(population + 10), 3, 7),
            PlaceKind.Quarter => town - 1,
            _ => town + (population >= Metropolis ? 0.7 : 0) + (_gazetteer.Rank(hit.Place) switch { 3 => 2, 2 => 0.5, 1 => 0.2, _ => 0 }),
        };
        standing -= !hit.IsAlternative ? 0 : kind switch { PlaceKind.Division => 2, PlaceKind.Country => 4, _ => 3 };
        var asked = kind is PlaceKind.Division or PlaceKind.District ? PlaceCue.Division | PlaceCue.DivisionName : PlaceCue.Settlement;
        if (kind == PlaceKind.Division && hit.Standing == NameStanding.Usual && sense.HasSeatIn(_gazetteer, hit.Place))
        {
            standing -= 2;
        }

        return standing + ((sense.SortAsked & asked) == 0 ? 0 : sense.MayBeCountry(_gazetteer) ? 1.5 : 3);
    }

    /// <summary>Candidates for a person to see.</summary>
    public List<PlaceCandidate> Rank(ToponymSense sense)
    {
        var scored = sense.Hits.Select(hit => (hit.Place, Score: Score(sense, hit))).ToList();
        scored.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Place.CompareTo(b.Place));
        return scored.Take(MaxCandidates)
            .Select(s => new PlaceCandidate(_gazetteer.Place(s.Place), Math.Round(s.Score, 3), Because(sense, s.Place)))
            .ToList();
    }

    private string Because(ToponymSense sense, int place)
    {
        var slot = _gazetteer.CountrySlot(place);
        var share = slot >= 0 && _weight > 0 ? _countryWeight[slot] / _weight : 0;
        var said = sense.SaidWithin(_gazetteer, place) >= 1 ? "the text says that it lies there; " : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"gazetteer: {_gazetteer.Kind(place)}, population {_gazetteer.Population(place)}; {said}its country has {share:P0} of the report's places");
    }
}
