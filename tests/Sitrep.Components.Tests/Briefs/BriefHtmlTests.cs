using AngleSharp.Html.Parser;
using Sitrep.Components.Briefs;
using Sitrep.Ledger.Stores;
using Sitrep.Views.Briefs;

namespace Sitrep.Components.Tests.Briefs;

public sealed class BriefHtmlTests(Case sample) : IClassFixture<Case>
{
    [Fact]
    public void TheSameLedgerGivesTheSameBytes() => Assert.Equal(Html(), Html());

    [Fact]
    public void NothingOfAReportIsRunOrFetched()
    {
        var page = new HtmlParser().ParseDocument(Html());

        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, embed, base, form"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "src" or "style");
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void TimelineAndMapAreDrawnAndEveryCitationHasItsWords()
    {
        var page = new HtmlParser().ParseDocument(Html());

        Assert.NotEmpty(page.QuerySelectorAll(".st-timeline .st-bar"));
        Assert.NotEmpty(page.QuerySelectorAll(".st-map .st-place"));
        Assert.NotEmpty(page.QuerySelectorAll(".st-cite"));
        Assert.All(page.QuerySelectorAll("[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Empty(page.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void NetworkAndTrendAreThere()
    {
        var page = new HtmlParser().ParseDocument(Html());

        Assert.Single(page.QuerySelectorAll(".st-network figcaption"));
        Assert.Single(page.QuerySelectorAll(".st-trend figcaption"));
    }

    private string Html()
    {
        using var writer = new StringWriter();
        BriefHtml.Write(writer, BriefMaker.Of(sample.Ledger, RowFilter.All));
        return writer.ToString();
    }
}
