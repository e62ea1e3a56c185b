namespace Sitrep.Gazetteer;

/// <summary>A point for a division, and how many people live in those of its towns that the dump has.</summary>
internal readonly record struct DivisionPoint(double Latitude, double Longitude, int Population);

/// <summary>Reckons a point for a division from the towns that lie in it.</summary>
internal static class DivisionPoints
{
    /// <summary>
    /// The points of all divisions by code: halfway between the mean of the division's towns and the middle of the box around them. Towns gather, the box does
    /// not, so that the point comes nearer the middle of the land than either.
    /// </summary>
    public static Dictionary<string, DivisionPoint> Reckon(IEnumerable<GeoNamesRow> rows)
    {
        var extents = new Dictionary<string, Extent>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Class == 'P' && row.Country.Length == 2))
        {
            Take(extents, $"{row.Country}.{row.Division1}", row);
            if (row.Division2.Length > 0)
            {
                Take(extents, $"{row.Country}.{row.Division1}.{row.Division2}", row);
            }
        }

        return extents.ToDictionary(e => e.Key, e => e.Value.Point, StringComparer.Ordinal);
    }

    private static void Take(Dictionary<string, Extent> extents, string code, GeoNamesRow row)
    {
        if (!extents.TryGetValue(code, out var extent))
        {
            extents.Add(code, extent = new Extent());
        }

        extent.Take(row);
    }

    private sealed class Extent
    {
        private double _south = 90;
        private double _north = -90;
        private double _west = 180;
        private double _east = -180;
        private double _latitudes;
        private double _longitudes;
        private int _count;
        private long _population;

        public DivisionPoint Point
        {
            get
            {
                var latitude = _latitudes / _count;
                var longitude = _longitudes / _count;
                var people = (int)Math.Min(_population, int.MaxValue);
                return _east - _west > 180
                    ? new DivisionPoint(latitude, longitude, people)
                    : new DivisionPoint((latitude + ((_south + _north) / 2)) / 2, (longitude + ((_west + _east) / 2)) / 2, people);
            }
        }

        public void Take(GeoNamesRow row)
        {
            var (latitude, longitude) = (row.Latitude, row.Longitude);
            _population += row.Code == "PPLX" ? 0 : row.Population;
            _south = Math.Min(_south, latitude);
            _north = Math.Max(_north, latitude);
            _west = Math.Min(_west, longitude);
            _east = Math.Max(_east, longitude);
            _latitudes += latitude;
            _longitudes += longitude;
            _count++;
        }
    }
}
