using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Stores;

/// <summary>What every store must do; a class for each store runs it.</summary>
public abstract class LedgerConformance
{
    private static readonly string Arrest = "Police in Portham arrested Ada Venn on Monday, the harbour office said.";
    private static readonly string Denial = "Norland denied that its police had arrested Ada Venn.";

    /// <summary>Opens the one ledger of the test, made where it is not there yet.</summary>
    protected abstract Ledger Open();

    internal static ReportBuilder ArrestReport(string? id = "a", string? publisher = "The Harbour Post") => ReportBuilder
        .Text(Arrest, id, publisher)
        .Row(new(EventType.COERCE, "arrested")
        {
            Quote = "Police in Portham arrested Ada Venn on Monday",
            By = ["Police=norland-police"],
            To = ["Ada Venn"],
            On = "2031-05-12",
            Where = "Portham/NL",
            Mode = "arrest",
            Says = "the harbour office",
        })
        .Statement("the harbour office", "said", "Police in Portham arrested Ada Venn on Monday");

    internal static ReportBuilder DenialReport() => ReportBuilder
        .Text(Denial, "b", "Norland Daily", "2031-05-13")
        .Row(new(EventType.COERCE, "arrested")
        {
            Quote = "its police had arrested Ada Venn",
            By = ["Police=norland-police"],
            To = ["Ada Venn"],
            On = "2031-05-12",
            Mode = "arrest",
            Says = "Norland=NL",
            Status = EventStatus.Not,
            Stance = Stance.Denies,
        });

    [Fact]
    public void GivesBackWhatWasAdded()
    {
        var entry = ArrestReport().Entry();
        using var ledger = Open();
        Assert.Equal(AddResult.Added, Assert.Single(ledger.Add([entry])).Result);
        ledger.Complete();

        var row = Assert.Single(ledger.Rows());
        Assert.Equal(entry.Rows[0].Record.Id, row.Id);
        Assert.Equal("a", row.Report);
        Assert.Equal("Police in Portham arrested Ada Venn on Monday", row.Quote);
        Assert.Equal(["the harbour office"], row.Sources);
        Assert.NotNull(row.Event);
        var report = Assert.Single(ledger.Reports());
        Assert.Equal(Arrest, ledger.TextOf(report));
        Assert.Equal("raw " + Arrest, System.Text.Encoding.UTF8.GetString(ledger.RawOf(report)));
        Assert.Equal("said", Assert.Single(ledger.Statements()).Cue.Text);
        Assert.Equal("lexicon entry 'arrested'", Assert.Single(ledger.Why(row)!.Fields).Because);
    }

    [Fact]
    public void ReadingAgainAddsNothing()
    {
        using (var ledger = Open())
        {
            ledger.Add([ArrestReport().Entry()]);
        }

        using var again = Open();
        var read = ArrestReport().Read();
        Assert.True(again.Contains(read.Report));
        Assert.Equal(AddResult.Known, Assert.Single(again.Add([ArrestReport().Entry("elsewhere.txt")])).Result);
        Assert.Equal(1, again.Summarise().Rows);
        Assert.True(again.Verify().Sound);
    }

    [Fact]
    public void AGivenIdServesOneReport()
    {
        using var ledger = Open();
        ledger.Add([ArrestReport().Entry()]);
        var other = ReportBuilder.Text("Other words altogether.", "a").Entry("second.jsonl, line 4");

        var outcome = Assert.Single(ledger.Add([other]));

        Assert.Equal(AddResult.Refused, outcome.Result);
        Assert.Contains("'a'", outcome.Reason, StringComparison.Ordinal);
        var refusal = Assert.Single(ledger.Refusals());
        Assert.Equal("second.jsonl, line 4", refusal.Name);
        Assert.Equal("raw Other words altogether.", System.Text.Encoding.UTF8.GetString(ledger.RawOf(refusal)));
        Assert.Equal(1, ledger.Summarise().Reports);
    }

    [Fact]
    public void TheSameWordsInTwoPapersAreTwoReportsOfOneCopy()
    {
        using var ledger = Open();
        ledger.Add([ArrestReport(null, "The Harbour Post").Entry(), ArrestReport(null, "Evening Gull").Entry()]);
        ledger.Complete();

        Assert.Equal(2, ledger.Summarise().Rows);
        var happening = Assert.Single(ledger.Events());
        Assert.Equal(2, happening.Reports);
        Assert.Equal(1, happening.Corroboration);
    }

    [Fact]
    public void ARefusalIsKeptOnce()
    {
        using var ledger = Open();
        var refusal = LedgerEntry.NotRead("scan.pdf", new byte[] { 1, 2, 3 }, "it holds no text");
        Assert.Equal(AddResult.Added, ledger.Add([refusal])[0].Result);
        Assert.Equal(AddResult.Known, ledger.Add([refusal])[0].Result);
        Assert.Equal([1, 2, 3], ledger.RawOf(Assert.Single(ledger.Refusals())));
    }

    [Theory]
    [InlineData("Ada Venn", true)]
    [InlineData("venn", true)]
    [InlineData("norland-police", true)]
    [InlineData("Ad", false)]
    [InlineData("Bela Venn", false)]
    public void FindsByActor(string actor, bool found) => Assert.Equal(found, Finds(new RowFilter { Actor = actor }));

    [Theory]
    [InlineData("NL", true)]
    [InlineData("portham", true)]
    [InlineData("PT", false)]
    [InlineData("Nowhere|Portham", true)]
    [InlineData("NL|77", true)]
    [InlineData("Nowhere | Elsewhere", false)]
    public void FindsByPlace(string place, bool found) => Assert.Equal(found, Finds(new RowFilter { Place = place }));

    [Theory]
    [InlineData("harbour office", true)]
    [InlineData("Harbour Post", true)]
    [InlineData("Evening Gull", false)]
    public void FindsBySource(string source, bool found) => Assert.Equal(found, Finds(new RowFilter { Source = source }));

    [Theory]
    [InlineData("2031-05-12", null, true)]
    [InlineData("2031-05-13", null, false)]
    [InlineData(null, "2031-05-11", false)]
    [InlineData("2031-05-01", "2031-05-31", true)]
    public void FindsByDay(string? from, string? to, bool found) => Assert.Equal(
        found, Finds(new RowFilter { From = from is null ? null : ReportBuilder.Day(from), To = to is null ? null : ReportBuilder.Day(to) }));

    [Theory]
    [InlineData("arrested ADA", true)]
    [InlineData("ada arrested", false)]
    [InlineData("\" OR 1", false)]
    public void FindsByWords(string text, bool found) => Assert.Equal(found, Finds(new RowFilter { Text = text }));

    [Fact]
    public void FindsByTypeAndStatus()
    {
        Assert.True(Finds(new RowFilter { Type = EventType.COERCE, Status = EventStatus.Occurred }));
        Assert.False(Finds(new RowFilter { Type = EventType.ASSAULT }));
    }

    [Fact]
    public void ADenialMeetsWhatItDenies()
    {
        using var ledger = Open();
        ledger.Add([ArrestReport().Entry(), DenialReport().Entry()]);
        ledger.Complete();

        var happening = Assert.Single(ledger.Events());
        Assert.True(happening.Contested);
        Assert.Equal(1, happening.Corroboration);
        var pair = Assert.Single(ledger.Contradictions());
        Assert.Equal(ContradictionKind.Denial, pair.Kind);
        var rows = ledger.RowsOf(happening).ToDictionary(row => row.Id);
        Assert.Equal(EventStatus.Occurred, rows[pair.A].Status);
        Assert.Equal(Stance.Denies, rows[pair.B].Stance);
        Assert.Equal(1, ledger.Sources().Single(source => source.Name == "Norland").Denies);
    }

    [Fact]
    public void WhyRowsAreOneEventIsSaidWithPoints()
    {
        using var ledger = Open();
        ledger.Add([ArrestReport().Entry(), DenialReport().Entry()]);

        var link = Assert.Single(ledger.LinksOf(Assert.Single(ledger.Events())));

        Assert.Equal(ledger.Rows().Select(row => row.Id).Order(StringComparer.Ordinal), new[] { link.A, link.B }.Order(StringComparer.Ordinal));
        Assert.True(link.Score >= link.Enough);
        Assert.Contains("days +15", link.Reasons);
        Assert.Equal(link.Score, link.Reasons.Sum(reason => int.Parse(reason.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void AnIdOrItsBeginningLeadsToTheRecord()
    {
        using var ledger = Open();
        ledger.Add([ArrestReport().Entry()]);
        ledger.Complete();
        var old = Assert.Single(ledger.Events()).Id;
        ledger.Add([DenialReport().Entry(), ArrestReport("c", "Evening Gull").Entry()]);
        ledger.Complete();

        Assert.Equal(Assert.Single(ledger.Events()).Id, Assert.Single(ledger.Find(old)).Event!.Id);
        Assert.Equal("b", Assert.Single(ledger.Find("b")).Report!.Id);
        Assert.Contains(ledger.Find("norland-police"), found => found.Actor is { Rows: 3 });
        var row = ledger.Rows().First();
        Assert.Contains(ledger.Find(row.Id[..12]), found => found.Row?.Id == row.Id);
        Assert.Empty(ledger.Find("nothing-begins-so"));
    }

    [Fact]
    public void TheOrderOfReadingDoesNotCount()
    {
        LedgerEntry[] entries = [ArrestReport().Entry(), DenialReport().Entry(), ArrestReport("c", "Evening Gull").Entry()];
        using var ledger = Open();
        foreach (var entry in entries.Reverse())
        {
            ledger.Add([entry]);
            ledger.Complete();
        }

        var events = ledger.Events().Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)).ToList();
        var contradictions = ledger.Contradictions().ToList();
        ledger.Rebuild();
        Assert.Equal(events, ledger.Events().Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)));
        Assert.Equal(contradictions, ledger.Contradictions());
    }

    private bool Finds(RowFilter filter)
    {
        using var ledger = Open();
        ledger.Add([ArrestReport().Entry()]);
        ledger.Complete();
        var rows = ledger.Rows(filter).Count();
        Assert.Equal(rows, ledger.Events(filter).Count());
        Assert.Equal(rows > 0, ledger.Actors(filter).Any());
        return rows == 1;
    }
}
