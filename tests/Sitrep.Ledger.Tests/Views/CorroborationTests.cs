using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Sitrep.Views;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

/// <summary>Who counts as an independent source.</summary>
public sealed class CorroborationTests : IDisposable
{
    private const string Told = "Raiders from the hills struck the old mill in Portham before dawn on Monday";
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APaperThatTellsItTwiceIsOneVoice() =>
        Assert.Equal(["Harbour Post"], Event(Raid("Harbour Post", Told + "."), Raid("Harbour Post", "A day later: raiders struck the mill in Portham.", "later")).RootSources);

    [Fact]
    public void PapersWithOneSentenceNearlyWordForWordAreOneVoice()
    {
        Assert.Single(Event(Raid("Harbour Post", Told + "."), Raid("Evening Gull", "FRESH NEWS. " + Told.Replace("before dawn", "at dawn", StringComparison.Ordinal) + ".")).RootSources);
        Assert.Equal(2, Event(Raid("Harbour Post", Told + "."), Raid("Evening Gull", "Before sunrise a band struck the town's only mill.")).Corroboration);
    }

    [Fact]
    public void WhoCitesAPaperAddsNoVoiceToIt() => Assert.Equal(
        ["Harbour Post"], Event(Raid("Harbour Post", Told + "."), Raid("Evening Gull", "The mill was struck, the Harbour Post said.", says: "Harbour Post")).RootSources);

    [Fact]
    public void PapersThatOnlyCiteOneAnotherAreOneVoiceAndToldOf()
    {
        var happening = Event(
            Raid("Harbour Post", "The mill was struck, the Evening Gull said.", says: "Evening Gull"), Raid("Evening Gull", "The mill was struck, the Harbour Post said.", says: "Harbour Post"));

        Assert.Equal(1, happening.Corroboration);
        Assert.Contains("Evening Gull and Harbour Post cite one another", happening.Credibility.Reasons);
    }

    [Fact]
    public void WhoCitesAPaperCitesThePapersSource()
    {
        var happening = Event(
            Raid("Harbour Post", "The mill was struck, Otto Venn told the Evening Gull.", says: "Otto Venn=name:otto venn"), Raid("Evening Gull", "The mill was struck, the Harbour Post said.", says: "Harbour Post"));

        Assert.Equal(["Otto Venn"], happening.RootSources);
    }

    [Fact]
    public void WhoWasFirstAndWhoStandsAloneIsCounted()
    {
        using var ledger = SqliteLedger.Create(_folder.File("sources.db"));
        ledger.Add([
            Raid("Harbour Post", "Raiders struck the mill.").Entry(),
            ReportBuilder.Text("On Monday the mill was struck.", "g", "Evening Gull", "2031-05-14").Row(new(EventType.ASSAULT, "struck") { By = ["Raiders=raiders"], To = ["the mill=mill"], On = "2031-05-12", Where = "Portham/NL" }).Entry(),
            ReportBuilder.Text("Crowds marched in Westmoor.", "m", "Evening Gull", "2031-06-14").Row(new(EventType.PROTEST, "marched") { By = ["Crowds"], On = "2031-06-13" }).Entry(),
        ]);

        var sources = SourceList.Of(ledger, RowFilter.All).ToDictionary(entry => entry.Source.Name);

        Assert.Equal((1, 0), (sources["Harbour Post"].First, sources["Harbour Post"].Alone));
        Assert.Equal((0, 1), (sources["Evening Gull"].First, sources["Evening Gull"].Alone));
    }

    private EventRecord Event(params ReportBuilder[] reports)
    {
        File.Delete(_folder.File("ledger.db"));
        using var ledger = SqliteLedger.Create(_folder.File("ledger.db"));
        ledger.Add([.. reports.Select(report => report.Entry())]);
        return Assert.Single(ledger.Events());
    }

    private static ReportBuilder Raid(string publisher, string text, string? id = null, string? says = null) => ReportBuilder
        .Text(text, id ?? publisher, publisher)
        .Row(new(EventType.ASSAULT, "struck") { By = ["Raiders=raiders"], To = ["the mill=mill"], On = "2031-05-12", Where = "Portham/NL", Says = says });
}
