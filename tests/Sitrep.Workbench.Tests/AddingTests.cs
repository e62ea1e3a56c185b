using System.Net;
using System.Text;

namespace Sitrep.Workbench.Tests;

/// <summary>Reports that people drop and paste, and views that they save.</summary>
public sealed class AddingTests(CaseLedger ledger)
{
    [Fact]
    public async Task DroppedAndPastedReportsAreReadAndWhatIsNotIsNamed()
    {
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.New("added.db"), Reading = new PlainReading() });
        Assert.Empty((await bench.Page("/add")).Faults());
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await bench.Page("/add")).Token), "__RequestVerificationToken" },
            { new ByteArrayContent("PORTHAM, May 4 -- Police in Portham arrested two smugglers on Tuesday, the mayor said."u8.ToArray()), "files", "../../arrest<b>.txt" },
            { new ByteArrayContent([0, 1, 2, 3, 0, 0]), "files", "picture.bin" },
            { new StringContent("The governor of Portham expelled three foreign envoys on Monday."), "text" },
            { new StringContent("Herald"), "publisher" },
            { new StringContent("1987-05-05"), "published" },
        };

        var begun = await bench.Send(new(HttpMethod.Post, "/add") { Content = form });

        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
        var page = await Over(bench, begun.Headers.Location!.ToString());
        Assert.Contains("Read 2 reports", page.Text, StringComparison.Ordinal);
        Assert.Contains("picture.bin", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Faults());
        Assert.Contains("\"total\":2", (await bench.Get("/api/reports")).Text, StringComparison.Ordinal);
        Assert.Contains("Herald", (await bench.Page("/reports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFallingReadingIsSaidAndTheWorkbenchGoesOn()
    {
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.Copy(), Reading = new FallingReading() });

        var begun = await bench.Post("/add", "/add", null, ("text", "Some words."));

        Assert.Contains("ran out of ink", (await Over(bench, begun.Headers.Location!.ToString())).Text, StringComparison.Ordinal);
        Assert.Empty((await bench.Page("/events")).Faults());
    }

    [Fact]
    public async Task AViewIsSavedUnderANameAndOpensAgain()
    {
        await using var bench = await Bench.Start(ledger);
        var save = (await bench.Page("/events?type=SANCTION")).Links.Single(link => link.StartsWith("/saved?", StringComparison.Ordinal));
        var address = (await bench.Page(save)).Document.QuerySelector("input[name=address]")!.GetAttribute("value")!;

        await bench.Post(save, "/saved", null, ("name", "Sanctions " + CaseLedger.Script), ("address", address));
        await bench.Post(save, "/saved", null, ("name", "Elsewhere"), ("address", "//evil.example"));

        var page = await bench.Page("/saved");
        Assert.Empty(page.Faults());
        Assert.Equal("/events?type=SANCTION", page.Document.QuerySelector(".card h2 a")!.GetAttribute("href"));
        Assert.Single(page.Document.QuerySelectorAll(".card"));
        await bench.Post("/saved", "/saved/remove", null, ("name", "Sanctions " + CaseLedger.Script));
        Assert.Empty((await bench.Page("/saved")).Document.QuerySelectorAll(".card"));
    }

    private static async Task<Page> Over(Bench bench, string path)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await bench.Page(path);
            if (page.Document.QuerySelector("[data-look]") is null)
            {
                return page;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The reading did not end.");
    }

    private sealed class FallingReading : IReportReading
    {
        public ReadingOutcome Read(
            Ledger.Ledger ledger, IReadOnlyList<GivenFile>? files, string? publisher, DateOnly? published, IProgress<ReadingProgress> progress, CancellationToken stop) =>
            throw new InvalidOperationException("ran out of ink: " + Encoding.UTF8.GetString(files![0].Bytes.Span));
    }
}
