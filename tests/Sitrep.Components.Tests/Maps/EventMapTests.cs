using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Sitrep.Components.Linking;
using Sitrep.Components.Maps;
using Sitrep.Ledger.Records;
using Sitrep.Views;
using static Sitrep.Components.Tests.Happenings;

namespace Sitrep.Components.Tests.Maps;

public sealed partial class EventMapTests
{
    private static readonly EventPlaceRecord Paris = new("Paris", "FR", 48.85, 2.35, 2988507, "city");
    private static readonly EventPlaceRecord Versailles = new("Versailles", "FR", 48.8, 2.13, 2969679, "city");
    private static readonly EventPlaceRecord Airport = new("Heathrow", "GB", 51.47, -0.46, 6296599, "facility");
    private static readonly EventPlaceRecord Brittany = new("Brittany", "FR", 48.2, -2.8, 3030293, "region");
    private static readonly EventPlaceRecord France = new("France", "FR", 46, 2, 3017382, "country");
    private static readonly EventPlaceRecord Auckland = new("Auckland", "NZ", -36.85, 174.76, 2193733, "city");
    private static readonly EventPlaceRecord Hao = new("Hao", "PF", -18.1, -140.9, 4034000, "city");

    [Fact]
    public async Task TheShapeOfAMarkSaysHowFinelyThePlaceIsKnown()
    {
        var page = await Map(Event(1, where: Paris), Event(2, where: Airport), Event(3, where: Brittany));

        Assert.NotNull(page.QuerySelector(".st-place-city circle"));
        Assert.NotNull(page.QuerySelector(".st-place-facility rect.st-place-shape"));
        Assert.NotNull(page.QuerySelector(".st-place-region circle"));
        Assert.Equal("/events?place=2988507", page.QuerySelector(".st-place-city")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ACountryIsShadedAndNeverAPin()
    {
        var page = await Map(Event(1, where: France), Event(2, where: Paris));

        var area = Assert.Single(page.QuerySelectorAll(".st-place-area"));
        Assert.Empty(area.QuerySelectorAll("circle, .st-place-shape"));
        Assert.Equal("1", area.QuerySelector("text")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".st-land[fill='url(#map-shade)']"));
        Assert.Contains("Known to the", page.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVillageThatIsOnlyKnownToBeInACountryIsThatCountrysArea()
    {
        var page = await Map(Event(1, where: new("Vieuxbourg", "FR", null, null, null, null)));

        Assert.Contains("only the country is known", Assert.Single(page.QuerySelectorAll(".st-place-area")).GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloseTownsAreOneMarkThatCountsEvents()
    {
        var page = await Map(Event(1, where: Paris), Event(2, where: Paris), Event(3, where: Versailles), Event(4, where: Auckland));

        var cluster = Assert.Single(page.QuerySelectorAll(".st-place-cluster"));
        Assert.Equal("3", cluster.QuerySelector(".st-place-number")!.TextContent);
        Assert.Contains("Paris, FR: 2; Versailles, FR: 1", cluster.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(cluster.GetAttribute("href")!));
    }

    [Fact]
    public async Task WhatHasNoPlaceLiesInTheTray()
    {
        var page = await Map(Event(1), Event(2, where: new("Nowhere", null, null, null, null, null)), Event(3, where: Paris));

        Assert.Contains("2 events", page.QuerySelector(".st-tray summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".st-tray li").Length);
        Assert.Single(page.QuerySelectorAll(".st-place"));
    }

    [Fact]
    public void AFrameGoesOverTheDateLineWhereThatIsTheShorterWay()
    {
        var frame = MapFrame.Around([Box(Auckland), Box(Hao)], 960);
        var (auckland, hao) = (frame.Place(new(174.76, -36.85)), frame.Place(new(-140.9, -18.1)));

        Assert.True(frame.Box.East - frame.Box.West < 100);
        Assert.True(auckland.X < hao.X);
        Assert.True(auckland.Y > hao.Y);
    }

    [Fact]
    public void TheWorldIsDrawnSmallEnoughForAPage()
    {
        var paths = OutlinePaths.Of(WorldOutlines.World, MapFrame.Around([], 960)).ToList();

        Assert.True(paths.Count > 150, $"{paths.Count} outlines");
        Assert.InRange(paths.Sum(outline => outline.Path.Length), 20_000, 160_000);
        Assert.All(paths, outline => Assert.Matches(@"^(M-?[\d.]+ -?[\d.]+l[-\d. ]+z)+$", outline.Path));
    }

    [Theory]
    [InlineData(-180)]
    [InlineData(-20)]
    [InlineData(150)]
    public void NoBorderRunsAcrossTheMapWhereARingGoesOverTheDateLine(double west)
    {
        var frame = MapFrame.Around([new(west, -60, west + 359, 80)], 960);

        // Nothing but the ice of the poles is wider than two thirds of the world.
        Assert.All(OutlinePaths.Of(WorldOutlines.World, frame).Where(outline => outline.Country.Code != "AQ"), outline =>
        {
            var steps = Step().Matches(outline.Path).Select(step => Math.Abs(double.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture)));
            Assert.True(steps.DefaultIfEmpty().Max() < 640, outline.Country.Name);
        });
    }

    [Fact]
    public async Task TheSameEventsGiveTheSameMap()
    {
        EventRecord[] events = [Event(1, where: Paris), Event(2, where: France), Event(3, where: Auckland)];

        Assert.Equal(await Markup(events), await Markup(events));
    }

    private static GeoBox Box(EventPlaceRecord place) => new(place.Lon!.Value, place.Lat!.Value, place.Lon.Value, place.Lat.Value);

    private static Task<IElement> Map(params EventRecord[] events) => Page.Of<EventMap>((nameof(EventMap.View), MapView.Of(events)), (nameof(EventMap.Links), new ViewLinks { ToPlace = place => place.GeoNames is { } id ? $"/events?place={id}" : null }));

    private static Task<string> Markup(EventRecord[] events) => Page.MarkupOf<EventMap>((nameof(EventMap.View), MapView.Of(events)));

    [GeneratedRegex(@"(?<=[l ])(-?[\d.]+) -?[\d.]+(?=[ z])")]
    private static partial Regex Step();
}
