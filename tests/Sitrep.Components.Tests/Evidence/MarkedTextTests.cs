using Sitrep.Components.Evidence;

namespace Sitrep.Components.Tests.Evidence;

public sealed class MarkedTextTests(Case sample) : IClassFixture<Case>
{
    [Fact]
    public async Task TheWordsStayWhatTheyWereUnderEveryMark()
    {
        foreach (var report in sample.Ledger.Reports())
        {
            var text = sample.Ledger.TextOf(report);
            var rows = sample.Ledger.RowsOf(report).ToList();
            var marks = MarkFinder.Of(text, rows, sample.Ledger.StatementsOf(report));
            var page = await Page.Of<MarkedText>(("Text", text), ("Sentences", (IReadOnlyList<TextSentence>)[new(1, 0, text.Length)]), ("Marks", marks), ("Quotes", rows.Select(row => (row.Start, row.End)).ToList()));

            Assert.Equal(Formats.Text.VisibleText.Lines(text), page.TextContent);
            Assert.All(rows, row => Assert.Contains(marks, mark => mark.Kind == MarkKind.Deed && mark.Start == row.Trigger.Start && mark.End == row.Trigger.End));
            Assert.NotEmpty(page.QuerySelectorAll("[data-label]"));
        }
    }

    [Fact]
    public void WhoSaysSoIsMarkedToo()
    {
        var report = sample.Ledger.Reports().Single(report => report.Id == "b");
        var text = sample.Ledger.TextOf(report);

        var marks = MarkFinder.Of(text, [.. sample.Ledger.RowsOf(report)], sample.Ledger.StatementsOf(report));

        Assert.Contains(marks, mark => mark.Kind == MarkKind.Says && text[mark.Start..mark.End] == "said");
        Assert.Contains(marks, mark => mark.Kind == MarkKind.Count && text[mark.Start..mark.End] == "nine");
        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [Fact]
    public async Task ASentenceWithRowsLeadsToThemAndTheChosenOneHasTheFocus()
    {
        const string Text = "One thing. Another thing.";
        var page = await Page.Of<MarkedText>(
            ("Text", Text),
            ("Sentences", (IReadOnlyList<TextSentence>)[new(1, 0, 10), new(2, 11, 25)]),
            ("Rows", new Dictionary<int, int> { [2] = 3 }),
            ("Chosen", (IReadOnlyList<int>)[2]),
            ("ToSentence", (Func<int, string?>)(number => $"/x?sentence={number}")));

        var link = Assert.Single(page.QuerySelectorAll("a"));
        Assert.Equal("/x?sentence=2", link.GetAttribute("href"));
        Assert.Equal("2: 3 rows on this sentence", link.GetAttribute("aria-label"));
        Assert.Equal(MarkedText.FocusId, page.QuerySelector(".st-chosen")!.Id);
    }
}
