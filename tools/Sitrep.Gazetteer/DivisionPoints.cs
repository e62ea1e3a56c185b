namespace Sitrep.Gazetteer;

/// <summary>Reckons a point for a division from the towns that lie in it.</summary>
internal static class DivisionPoints
{
    /// <summary>
    /// The points of all divisions by code: halfway between the mean of the division's towns and the middle of the box around them. Towns gather, the box does
    /// not, so that the point comes nearer the middle of the land than either.
    /// </summary>
    public static Dictionary<string, (double Latitude, double Longitude)> Reckon(IEnumerable<GeoNamesRow> rows)
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

        return extents.ToDictionary(e => e.Key, e => e.Value.Middle, StringComparer.Ordinal);
    }

    private static void Take(Dictionary<string, Extent> extents, string code, GeoNamesRow row)
    {
        if (!extents.TryGetValue(code, out var extent))
        {
            extents.Add(code, extent = new Extent());
        }

        extent.Take(row.Latitude, row.Longitude);
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

        public (double Latitude, double Longitude) Middle =>
            _east - _west > 180
                ? (_latitudes / _count, _longitudes / _count)
                : (((_latitudes / _count) + ((_south + _north) / 2)) / 2, ((_longitudes / _count) + ((_west + _east) / 2)) / 2);

        public void Take(double latitude, double longitude)
        {
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
