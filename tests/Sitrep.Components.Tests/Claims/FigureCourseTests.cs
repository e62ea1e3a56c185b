using Sitrep.Components.Claims;
using Sitrep.Ledger.Records;

namespace Sitrep.Components.Tests.Claims;

public sealed class FigureCourseTests
{
    [Fact]
    public async Task TheRangeIsDrawnAndToldWithWhoGaveWhichNumber()
    {
        var page = await Page.Of<FigureCourse>(("Id", "f"), ("Figure", new FigureRangeRecord("killed", 3, 12, 3, true)
        {
            Course = [new(Happenings.Day("2024-05-13"), 3, 3, "officials"), new(Happenings.Day("2024-05-14"), 4, null, "the <b>ministry</b>"), new(Happenings.Day("2024-05-16"), 9, 12, "Evening Gull")],
        }));

        Assert.Equal(3, page.QuerySelectorAll(".st-course-point").Length);
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll(".st-mark-name").Select(number => number.TextContent));
        Assert.Equal(["3", "4 or more", "9-12"], page.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent));
        Assert.Contains("disputed", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("b"));

        // Later numbers stand further right, greater ones higher.
        var points = page.QuerySelectorAll(".st-course-point").Select(point => (X: double.Parse(point.GetAttribute("cx")!, System.Globalization.CultureInfo.InvariantCulture), Y: double.Parse(point.GetAttribute("cy")!, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.True(points[0].X < points[1].X && points[1].X < points[2].X);
        Assert.True(points[0].Y > points[1].Y && points[1].Y > points[2].Y);
    }

    [Fact]
    public async Task ASingleNumberNeedsNoDrawing()
    {
        var page = await Page.Of<FigureCourse>(("Id", "f"), ("Figure", new FigureRangeRecord("killed", 3, 3, 1, false) { Course = [new(null, 3, 3, "officials")] }));

        Assert.Empty(page.QuerySelectorAll("svg"));
        Assert.Equal("unknown", page.QuerySelector("tbody td.st-days")!.TextContent);
    }
}
