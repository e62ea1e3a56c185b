using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Geoparsing;

/// <summary>The gazetteer as the recogniser of names asks it.</summary>
public sealed class GazetteerNames : IPlaceNames
{
    private const int Million = 1_000_000;
    private const int LargeTown = 100_000;
    private const int Town = 15_000;
    private readonly Gazetteer _gazetteer;

    /// <summary>Makes the view of a gazetteer.</summary>
    public GazetteerNames(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
    }

    /// <inheritdoc/>
    public int Prominence(ReadOnlySpan<char> name)
    {
        foreach (var hit in _gazetteer.Find(name))
        {
            var population = _gazetteer.Population(hit.Place);
            return population >= Million || _gazetteer.Rank(hit.Place) == 3 ? 4
                : population >= LargeTown || _gazetteer.Rank(hit.Place) == 2 ? 3
                : population >= Town ? 2 : 1;
        }

        return 0;
    }
}
