using System.Globalization;
using Sitrep.Components.Maps;

namespace Sitrep.Components.Tests.Maps;

public sealed class WorldOutlinesTests
{
    [Fact]
    public void EveryStateOfTheRegisterLiesWhereItsOutlineIs()
    {
        var lines = File.ReadLines(Path.Combine(Checkout.Root, "resources", "en", "lexicons", "geoparsing", "countries.tsv")).Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("key", StringComparison.Ordinal)).Select(line => line.Split('\t')).ToList();
        var known = lines.Where(cells => WorldOutlines.World.Of(cells[0]).Any()).ToList();

        Assert.True(known.Count > 230, $"{known.Count} of {lines.Count} have an outline");
        // The middle of some scattered islands is the open sea.
        var far = known.Select(cells => (Code: cells[0], Degrees: Degrees(cells[0], Number(cells[3]), Number(cells[2])))).Where(state => state.Degrees > 1.5).ToList();
        Assert.Equal(["IO", "PF", "PN"], far.Select(state => state.Code));
        Assert.All(far, state => Assert.InRange(state.Degrees, 1.5, 12));
    }

    [Theory]
    [InlineData("FR", 2.35, 48.86)]
    [InlineData("NZ", 175.28, -37.79)]
    [InlineData("SY", 36.3, 33.5)]
    [InlineData("RU", 129.7, 62.0)]
    public void ATownLiesInItsState(string code, double lon, double lat)
    {
        Assert.True(IsInside(code, lon, lat));
        Assert.False(IsInside(code, lon - 90, -lat));
    }

    /// <summary>How far a point is from the nearest point of a state's outline; 0 inside it.</summary>
    private static double Degrees(string code, double lon, double lat) => IsInside(code, lon, lat) ? 0 : WorldOutlines.World.Of(code)
        .SelectMany(outline => outline.Rings).SelectMany(WorldOutlines.World.Points)
        .Min(point => Math.Sqrt(Math.Pow(Math.Abs(point.Lon - lon) % 359, 2) + Math.Pow(point.Lat - lat, 2)));

    private static bool IsInside(string code, double lon, double lat) => WorldOutlines.World.Of(code).SelectMany(outline => outline.Rings).Count(ring =>
    {
        var points = WorldOutlines.World.Points(ring).ToList();
        return points.Zip([.. points.Skip(1), points[0]]).Count(edge => (edge.First.Lat > lat) != (edge.Second.Lat > lat)
            && lon < ((edge.Second.Lon - edge.First.Lon) * (lat - edge.First.Lat) / (edge.Second.Lat - edge.First.Lat)) + edge.First.Lon) % 2 == 1;
    }) % 2 == 1;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
