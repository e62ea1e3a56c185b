using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Ledger.Tests.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Sitrep.Views;
using Sitrep.Views.Briefs;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

public sealed class BriefTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Ledger _ledger;

    public BriefTests()
    {
        _ledger = SqliteLedger.Create(_folder.File("ledger.db"));
        _ledger.Add([
            LedgerConformance.ArrestReport().Entry(),
            LedgerConformance.DenialReport().Entry(),
            ReportBuilder.Text("Raiders struck the mill in Portham and killed three.", "m1", "Harbour Post", "2031-05-13").Row(Raid(3)).Entry(),
            ReportBuilder.Text("Raiders struck the mill in Portham; nine were killed.", "m2", "Evening Gull", "2031-05-14").Row(Raid(9)).Entry(),
            ReportBuilder.Text("The trial of <b>Bela Corr</b> opens in June.", "t", "Evening Gull", "2031-05-14")
                .Row(new(EventType.COERCE, "trial") { To = ["Bela Corr*"], On = "2031-06-02", Status = EventStatus.Scheduled }).Entry(),
            ReportBuilder.Text("Norland accuses Ada Venn of theft.", "x", "Evening Gull", "2031-05-14")
                .Row(new(EventType.COERCE, "theft") { By = ["Ada Venn*"], To = ["Norland=NL"], On = "2031-05-10", Says = "Norland=NL", Stance = Stance.Alleges }).Entry(),
        ]);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void EverySentenceCitesTheWordsThatItRestsOn()
    {
        var brief = BriefMaker.Of(_ledger, RowFilter.All);

        Assert.Empty(BriefLint.Flaws(brief));
        Assert.All(brief.Sections.SelectMany(section => section.Sentences), sentence => Assert.NotEmpty(brief.Citations(sentence)));
        Assert.Contains(Section(brief, "Contested"), sentence => sentence.Text.Contains("Norland denies", StringComparison.Ordinal));
        Assert.Contains(Section(brief, "Due"), sentence => sentence.Text.Contains("2031-06-02", StringComparison.Ordinal));
        Assert.Contains(Section(brief, "Figures that differ"), sentence => sentence.Text.Contains("Harbour Post, 2031-05-13", StringComparison.Ordinal));
        Assert.Contains(Section(brief, "Timeline"), sentence => sentence.Text.Contains("theft", StringComparison.Ordinal) && sentence.Text.Contains("alleged, not established", StringComparison.Ordinal));
    }

    [Fact]
    public void OfASentenceThatTellsOfOtherThingsFirstTheRestIsQuoted()
    {
        using var ledger = SqliteLedger.Create(_folder.File("court.db"));
        ledger.Add([
            ReportBuilder.Text("Eleven ministers agreed in Portham to sell no more arms, two weeks after a court in Norland jailed a man for the plot.", "c", "Harbour Post", "2031-05-20")
                .Row(new(EventType.COERCE, "jailed") { By = ["a court"], To = ["a man"], On = "2031-05-06", Quote = "a court in Norland jailed a man for the plot" }).Entry(),
            ReportBuilder.Text("Norland helped the bomber. It closed its ports to foreign ships.", "d", "Harbour Post", "2031-05-21")
                .Row(new(EventType.AID, "helped") { By = ["Norland=NL"], To = ["the bomber"], On = "2031-05-01", Quote = "Norland helped the bomber." })
                .Row(new(EventType.COERCE, "closed") { By = ["Norland=NL"], To = ["foreign ships"], On = "2031-05-02", Quote = "It closed its ports" }).Entry(),
        ]);

        var told = Section(BriefMaker.Of(ledger, RowFilter.All), "Timeline").Select(sentence => sentence.Text).ToList();

        Assert.Contains("2031-05-06: ... \u201Ca court in Norland jailed a man for the plot\u201D.", told);
        Assert.Contains("2031-05-02: \u201CIt closed its ports to foreign ships\u201D.", told);
        Assert.Contains("2031-05-01: \u201CNorland helped the bomber\u201D.", told);
    }

    [Fact]
    public void TheLintRefusesASentenceWithoutEvidenceAndWordsThatNobodyWrote()
    {
        var brief = BriefMaker.Of(_ledger, RowFilter.All);
        var row = brief.Evidence[0].Row.Id;
        BriefSection Odd(string text, params string[] rows) => new("Odd", [new(text, rows)], "");

        Assert.Single(BriefLint.Flaws(brief with { Sections = [Odd("It will surely end badly.")] }));
        Assert.Single(BriefLint.Flaws(brief with { Sections = [Odd("It is so.", "no-such-row")] }));
        Assert.Single(BriefLint.Flaws(brief with { Sections = [Odd("\u201CThe mill confessed\u201D.", row)] }));
        Assert.Empty(BriefLint.Flaws(brief with { Sections = [Odd("It is so.", row)] }));
    }

    [Fact]
    public void ABriefOfLateReportsHoldsOnlyWhatTheyTellOf()
    {
        var brief = BriefMaker.Of(_ledger, RowFilter.All, new DateOnly(2031, 5, 14));

        Assert.Contains("3 events in this brief's field", brief.Basis, StringComparison.Ordinal);
        Assert.Equal(3, brief.Timeline.Bars.Count + brief.Timeline.Undated.Count);
        Assert.DoesNotContain(Section(brief, "New since 2031-05-14"), sentence => sentence.Text.Contains("mill", StringComparison.Ordinal));
    }

    [Fact]
    public void ASectionThatLeavesOutSaysWhereTheRestIsListed()
    {
        for (var i = 0; i < 28; i++)
        {
            _ledger.Add([ReportBuilder.Text($"Norland tried Otto Venn in town {i}.", $"n{i}", "Evening Gull", "2031-05-14")
                .Row(new(EventType.COERCE, "tried") { By = ["Norland=NL"], To = [$"Otto Venn {i}*"], On = $"2031-04-{i + 1:00}" }).Entry()]);
        }

        var brief = BriefMaker.Of(_ledger, RowFilter.All);

        Assert.Matches("^[0-9]+ more: sitrep events --actor \"NL\"$", brief.Sections.Single(section => section.Heading == "Actor: Norland").More);
        Assert.EndsWith(" in all: sitrep events", brief.Sections.Single(section => section.Heading == "Timeline").More, StringComparison.Ordinal);
        Assert.Null(brief.Sections.Single(section => section.Heading == "Due").More);
    }

    [Fact]
    public void TheSameLedgerGivesTheSameBrief()
    {
        string Markdown()
        {
            using var writer = new StringWriter();
            BriefMarkdown.Write(writer, BriefMaker.Of(_ledger, RowFilter.All));
            return writer.ToString();
        }

        Assert.Equal(Markdown(), Markdown());
        Assert.Contains("\n## Evidence\n\n- [1] ", Markdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.01, "almost no chance")]
    [InlineData(0.1, "very unlikely")]
    [InlineData(0.5, "roughly even chance")]
    [InlineData(0.6, "likely")]
    [InlineData(0.9, "very likely")]
    [InlineData(0.99, "almost certain")]
    public void TheWordsKeepToTheirBands(double probability, string word) => Assert.Equal(word, EstimativeWords.Of(probability));

    private static IReadOnlyList<BriefSentence> Section(Brief brief, string heading) => brief.Sections.Single(section => section.Heading == heading).Sentences;

    private static RowSpec Raid(int killed) => new(EventType.ASSAULT, "struck")
    {
        By = ["Raiders=raiders"],
        To = ["the mill=mill"],
        On = "2031-05-12",
        Where = "Portham/NL",
        Figures = [("killed", killed, killed)],
    };
}
