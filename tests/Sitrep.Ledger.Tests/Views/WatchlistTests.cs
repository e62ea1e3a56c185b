using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Sitrep.Reading.Relations;
using Sitrep.Views.Watchlists;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

public sealed class WatchlistTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<string> _flaws = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ACsvListIsReadWithItsAliasesAndItsFlawsAreNamed()
    {
        var entries = Read("id,Name,schema,aliases,countries\r\nq1,\"Venn, Ada\",Person,A. Venn; Ada Vennova,nl\r\nq2,,Person,,\r\nq3,Harbour Guild,Organization,,\r\n");

        Assert.Equal(["Venn, Ada", "A. Venn", "Ada Vennova"], entries[0].Names);
        Assert.Equal(("q1", true, "nl"), (entries[0].Id, entries[0].IsPerson, entries[0].Note));
        Assert.False(entries[1].IsPerson);
        Assert.Equal("record 3: it has no name", Assert.Single(_flaws));
    }

    [Fact]
    public void FollowTheMoneyEntitiesAreReadAndBrokenLinesNamed()
    {
        var entries = Read("""
            {"id":"e1","schema":"Person","properties":{"name":["Ada Venn"],"alias":["Ada Vennova"],"topics":["sanction"]}}
            {"id":"e2","schema":"Address","properties":{"full":["Mill Lane 1"]}}
            {broken
            {"id":"e3","schema":"Company","properties":{"name":["Portham Mills Ltd"]}}
            """);

        Assert.Equal(["e1", "e3"], entries.Select(entry => entry.Id));
        Assert.StartsWith("line 3:", Assert.Single(_flaws), StringComparison.Ordinal);
    }

    [Fact]
    public void AListWithoutNamesIsRefusedWithWhatItShouldBe()
    {
        Assert.Empty(Read("person;country\nAda Venn;nl\n"));
        Assert.Contains("no column 'name'", Assert.Single(_flaws), StringComparison.Ordinal);
    }

    [Fact]
    public void HitsAreThoseWhoseNamesMayBeOneAndNothingIsMerged()
    {
        using var ledger = SqliteLedger.Create(_folder.File("ledger.db"));
        ledger.Add([
            ReportBuilder.Text("Police arrested Ada Venn and Otto Venn.", "a").Row(new(EventType.COERCE, "arrested") { To = ["Ada Venn*", "Otto Venn*"] }).Entry(),
            ReportBuilder.Text("Police freed Ada Vennova of the Harbour Guild.", "b").Row(new(EventType.COERCE, "freed") { By = ["Harbour Guild"], To = ["Ada Vennova*"] }).Entry(),
        ]);

        var hits = Screening.Of(ledger, Read("name,aliases\n\"VENN, Ada\",Ada Vennova\nHarbour Guild,\n")).ToList();

        Assert.Equal(["Ada Venn", "Ada Vennova"], hits.Select(hit => hit.Name).Order(StringComparer.Ordinal));
        Assert.Equal(4, ledger.Actors().Count());
    }

    [Fact]
    public void AKeptListIsHeldAgainstWhatIsReadLaterAndSaysWhatFitsAndWhatDiffers()
    {
        using var ledger = SqliteLedger.Create(_folder.File("ledger.db"));
        var kept = ledger.Judge(JudgementDraft.Watch("threats", "id,name,countries,birth_date,positions\nw1,Ada Venn,nl,1985-06-01,head of the Harbour Front\nw2,Otto Venn,se,,\n"u8.ToArray(), "mara", "the list of May"));
        ledger.Add([
            ReportBuilder.Text("Police arrested Ada Venn, 45, the Norland head of the Harbour Front, and the Norlander Otto Venn.", "a")
                .Row(new(EventType.COERCE, "arrested") { To = ["Ada Venn*", "Otto Venn*"] })
                .Relation(new("Ada Venn*", RelationKind.Office, "head of the Harbour Front") { Office = "head", State = "NL", Of = "name:harbour front" })
                .Relation(new("Ada Venn*", RelationKind.Born, "Ada Venn, 45") { From = "1985-05-13", To = "1986-05-12" })
                .Relation(new("Otto Venn*", RelationKind.National, "Norlander Otto Venn") { State = "NL" })
                .Entry(),
        ]);

        var hits = Screening.OfKept(ledger).ToDictionary(hit => hit.Entry);

        Assert.Equal((3, 0, kept.Id), (hits["w1"].Fits, hits["w1"].Differs, hits["w1"].List));
        Assert.Equal((0, 1), (hits["w2"].Fits, hits["w2"].Differs));
        Assert.Contains(hits["w2"].Reasons, reason => reason.Contains("SE on the list, NL in reports", StringComparison.Ordinal));
        Assert.Single(Screening.OfActor(ledger, "name:ada venn"));
        Assert.True(ledger.Verify().Sound);

        ledger.Judge(new(JudgementKind.Undo, JudgementSubject.Judgement, [kept.Id], "mara", null));
        Assert.Empty(Screening.OfKept(ledger));
    }

    private List<WatchlistEntry> Read(string text) => [.. Watchlist.Read(new StringReader(text), _flaws.Add)];
}
