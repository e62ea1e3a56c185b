using System.Globalization;
using AngleSharp.Dom;
using Sitrep.Components.Linking;
using Sitrep.Components.Networks;
using Sitrep.Ledger.Records;
using Sitrep.Views.Networks;
using static Sitrep.Components.Tests.Happenings;

namespace Sitrep.Components.Tests.Networks;

public sealed class NetworkChartTests(Case read) : IClassFixture<Case>
{
    private static readonly ViewLinks Links = new() { ToActor = key => "/network?actor=" + Uri.EscapeDataString(key), ToPair = (from, to) => $"/network?actor={Uri.EscapeDataString(from)}&with={Uri.EscapeDataString(to)}" };

    [Fact]
    public async Task TheStrokeOfALineSaysHowFarItIsEstablished()
    {
        var page = await Chart(View(
            Event(1, by: "A", whom: "B"), Event(2, by: "A", whom: "C", stance: "alleges"), Event(3, by: "B", whom: "C", contested: true), Event(4, by: "C", whom: "A", status: "threatened")));

        Assert.Equal("st-tie st-tie-asserted", Line(page, "A", "B").ClassName);
        Assert.Equal("st-tie st-tie-open", Line(page, "A", "C").ClassName);
        Assert.Equal("st-tie st-tie-open", Line(page, "C", "A").ClassName);
        Assert.Equal("st-tie st-tie-contested", Line(page, "B", "C").ClassName);

        // Not by colour alone: a contested line is double and bears a sign.
        Assert.NotNull(Line(page, "B", "C").QuerySelector(".st-tie-rails"));
        Assert.Equal("\u2260", Line(page, "B", "C").QuerySelector("text")!.TextContent);
        Assert.Null(Line(page, "A", "B").QuerySelector(".st-tie-rails"));
    }

    [Fact]
    public async Task ALineOpensWhatItCountsAndTheTableIsItsEqual()
    {
        var page = await Chart(View(Event(1, by: "A", whom: "B"), Event(2, by: "A", whom: "B"), Event(3, by: "B", whom: "A")));

        Assert.Contains("assault 2", Line(page, "A", "B").QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Equal(["2", "1"], rows.Select(row => row.QuerySelectorAll("td")[3].TextContent.Trim()));
        Assert.Equal("/network?actor=A&with=B", rows[0].QuerySelectorAll("td")[3].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ManyActorsStayReadable()
    {
        var random = new Random(3);
        var events = Enumerable.Range(0, 400).Select(i => Event(i, by: $"Group {random.Next(60)}", whom: $"Group {random.Next(60)}"));
        var view = new NetworkMaker(read.Ledger).Of([.. events], 30);
        var page = await Chart(view);

        Assert.Equal(30, page.QuerySelectorAll(".st-actor").Length);
        Assert.True(view.AllActors > 30);
        Assert.Contains($"of {view.AllActors} actors", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);

        // No name stands upon another.
        var names = page.QuerySelectorAll(".st-actor-name").Select(name => (X: Number(name, "x"), Y: Number(name, "y"), Half: name.TextContent.Length * 6.3 / 2)).ToList();
        Assert.Empty(names.SelectMany((a, i) => names.Skip(i + 1).Where(b => Math.Abs(a.Y - b.Y) < 12 && Math.Abs(a.X - b.X) < a.Half + b.Half).Select(b => (a, b))));
        Assert.All(names, name => Assert.InRange(name.X, name.Half - 1, 961 - name.Half));
    }

    [Fact]
    public async Task TheSameNetworkGivesTheSameDrawing()
    {
        EventRecord[] events = [Event(1, by: "A", whom: "B"), Event(2, by: "B", whom: "C"), Event(3, by: "C", whom: "D"), Event(4, by: "D", whom: "A")];

        Assert.Equal(
            await Page.MarkupOf<NetworkChart>((nameof(NetworkChart.View), View(events))),
            await Page.MarkupOf<NetworkChart>((nameof(NetworkChart.View), View([.. events.Reverse()]))));
    }

    [Fact]
    public void AroundAFocusStandThoseThatItIsTiedTo()
    {
        var view = new NetworkMaker(read.Ledger).Of([Event(1, by: "A", whom: "B"), Event(2, by: "C", whom: "D"), Event(3, by: "C", whom: "D"), Event(4, by: "B", whom: "E")], 3, "A");

        Assert.Equal(["A", "B", "E"], view.Actors.Select(actor => actor.Key).Order(StringComparer.Ordinal));
        Assert.Equal("A", view.Actors[0].Key);
    }

    [Fact]
    public async Task WhereNothingLeadsAnywhereItIsDrawnWithoutLinks()
    {
        var page = await Page.Of<NetworkChart>((nameof(NetworkChart.View), View(Event(1, by: "A", whom: "B"))));

        Assert.Equal(2, page.QuerySelectorAll("g.st-actor[role=img]").Length);
        Assert.Single(page.QuerySelectorAll("g.st-tie"));
        Assert.Empty(page.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task WithoutTiesItSaysWhatToDo()
    {
        var page = await Chart(View());

        Assert.Contains("Widen the days", page.QuerySelector(".st-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("svg"));
    }

    [Fact]
    public async Task WhatAReportWroteIsTextAndHidesNothing()
    {
        var page = await Chart(View(Event(1, by: "<img src=x onerror=alert(1)>\u202Etxt", whom: "B")));

        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain('\u202E', page.InnerHtml);
    }

    private NetworkView View(params EventRecord[] events) => new NetworkMaker(read.Ledger).Of(events, 24);

    private static Task<IElement> Chart(NetworkView view) => Page.Of<NetworkChart>((nameof(NetworkChart.View), view), (nameof(NetworkChart.Links), Links));

    private static IElement Line(IElement page, string from, string to) => Assert.Single(page.QuerySelectorAll("svg a"), link => link.GetAttribute("href") == $"/network?actor={from}&with={to}");

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
