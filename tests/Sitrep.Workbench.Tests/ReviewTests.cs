using System.Net;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;

namespace Sitrep.Workbench.Tests;

/// <summary>A person reviews: decides, takes back, loses nothing.</summary>
public sealed class ReviewTests(CaseLedger ledger)
{
    [Fact]
    public async Task TheQueueBeginsWithWhatIsContested()
    {
        await using var bench = await Bench.Start(ledger);

        var page = await bench.Page("/review");

        Assert.Empty(page.Faults());
        Assert.Contains("contested", page.Document.QuerySelector("a[data-row] small")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelector(".text mark")!.TextContent);
    }

    [Fact]
    public async Task TheNameIsAskedForOnceAndKeptWithEachJudgement()
    {
        await using var bench = await Bench.Start(ledger);
        var before = await bench.Page("/review");
        Assert.Empty(before.Document.QuerySelectorAll("input[name=by]"));

        // The first judgement waits while the name is asked for; what is no name is asked for again.
        var asked = await Decide(bench, "reject", ("why", "other"), ("reason", "\"so & so\"\nhe said"));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Empty(asked.Page.Faults());
        var form = asked.Page.Document.QuerySelector("form")!;
        var again = await bench.Send(new(HttpMethod.Post, form.GetAttribute("action")) { Content = Bench.Form([.. Sent(form).Where(field => field.Name != "by"), ("by", "   ")]) });
        Assert.Contains("That is no name", again.Text, StringComparison.Ordinal);
        var answer = await bench.Send(new(HttpMethod.Post, form.GetAttribute("action")) { Content = Bench.Form([.. Sent(form).Where(field => field.Name != "by"), ("by", "Ada Venn")]) });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var after = await bench.Page(answer.Headers.Location!.ToString());
        Assert.Contains("Rejected", after.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("You judge as Ada Venn", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Chosen(before), Queue(after));
        await Decide(bench, "unsure");
        var judgements = await bench.Page("/judgements");
        Assert.Contains("other: \"so & so\"", judgements.Text, StringComparison.Ordinal);
        Assert.Equal(2, judgements.Document.QuerySelectorAll("tbody tr td:nth-child(2)").Count(cell => cell.TextContent == "Ada Venn"));
    }

    [Fact]
    public async Task UndoTakesBackOneAfterTheOtherUntilNothingIsLeft()
    {
        var path = ledger.Copy();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = path });
        var before = Everything(path);
        await Decide(bench, "accept", ("by", "Ada Venn"));
        await Decide(bench, "reject", ("why", "wrong day"), ("reason", "the raid of May"));
        await Decide(bench, "correct", ("status", "possible"));
        Assert.NotEqual(before, Everything(path));

        for (var i = 0; i < 3; i++)
        {
            Assert.EndsWith("said=undo", (await Undo(bench)).Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(before, Everything(path));
        Assert.EndsWith("said=nothing", (await Undo(bench)).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARejectionKeepsItsReasonAndTakesTheRowOutOfTheViews()
    {
        var path = ledger.Copy();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = path });
        var row = Chosen(await bench.Page("/review"));

        await Decide(bench, "reject", ("by", "Ada Venn"), ("why", "not an event"), ("reason", "a war game"));

        using var after = SqliteLedger.Open(path);
        Assert.DoesNotContain(after.Rows(), other => other.Id == row);
        Assert.Equal("not an event: a war game", after.Judgements().All[^1].Reason);
    }

    [Fact]
    public async Task ACorrectionChangesWhatThePersonWroteAndNothingElse()
    {
        var path = ledger.Copy();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = path });
        using var read = SqliteLedger.Open(path);
        var row = read.Rows().First(row => row.Figures.Count > 0 && row.Where?.Lat is not null && row.Contexts.Count > 0);
        var page = await bench.Page("/review?row=" + row.Id);
        var form = page.Document.QuerySelector("#correction form")!;
        Assert.Empty(page.Faults());

        // As a browser sends it, with two fields written anew.
        var sent = Sent(form).Append((Name: "by", Value: "Ada Venn")).Select(field => field.Name switch
        {
            "initiators" => (field.Name, Value: "Harbour Guild\nPilots"),
            "figure-high" when field.Value.Length > 0 => (field.Name, Value: "9999"),
            _ => field,
        });
        var answer = await bench.Send(new(HttpMethod.Post, "/judge") { Content = Bench.Form([.. sent]) });

        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        var corrected = read.Rows().Single(other => other.Corrects == row.Id);
        Assert.Equal(["Harbour Guild", "Pilots"], corrected.Initiator.Select(actor => actor.Name));
        Assert.All(corrected.Figures, figure => Assert.Equal(9999, figure.High));
        var parties = corrected.Initiator.Concat(corrected.Recipient).Select(actor => actor.Name).ToHashSet();
        Assert.Equal(
            LedgerJson.Text(row with { Legal = [.. row.Legal.Where(standing => parties.Contains(standing.Name))] }, LedgerJson.Records.RowRecord),
            LedgerJson.Text(corrected with { Id = row.Id, Corrects = null, Event = row.Event, Initiator = row.Initiator, Figures = row.Figures }, LedgerJson.Records.RowRecord));
        var history = (await bench.Page("/events/" + corrected.Event)).Text;
        Assert.Contains("a row was corrected: who: Harbour Guild, Pilots, was ", history, StringComparison.Ordinal);
        Assert.Contains("9,999, was ", history, StringComparison.Ordinal);
    }

    /// <summary>What a browser sends of a form as it stands.</summary>
    private static IEnumerable<(string Name, string Value)> Sent(AngleSharp.Dom.IElement form) => form.QuerySelectorAll("input[name], select[name], textarea[name]")
        .Where(field => field is not AngleSharp.Html.Dom.IHtmlInputElement { Type: "checkbox", IsChecked: false })
        .Select(field => (field.GetAttribute("name")!, field switch
        {
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
            AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
            AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
            _ => "",
        }));

    [Fact]
    public async Task NobodyDecidesOverAnothersHeadUnknowing()
    {
        await using var bench = await Bench.Start(ledger);
        var seen = await bench.Page("/review");
        await Decide(bench, "unsure", ("by", "Ada Venn"));
        using var other = bench.NewClient();

        var answer = await bench.Send(
            new(HttpMethod.Post, "/judge") { Content = Bench.Form(("kind", "reject"), ("of", Chosen(seen)), ("version", Version(seen)), ("by", "Bo Lund"), ("__RequestVerificationToken", (await bench.Page("/review", other)).Token)) },
            other);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
        Assert.Contains("Somebody else decided", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EventsAreMergedAndSplitAfterALookAtWhatTheyWouldBe()
    {
        var path = ledger.Copy();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = path });
        using var read = SqliteLedger.Open(path);
        var events = read.Events().Take(2).ToList();
        var preview = await bench.Page($"/merge?id={events[0].Id}&id={events[1].Id}");
        Assert.Contains("What it would be", preview.Text, StringComparison.Ordinal);
        Assert.Empty(preview.Faults());

        await bench.Post("/review", "/judge", null, ("kind", "same"), ("of", events[0].Id), ("of", events[1].Id), ("by", "Ada Venn"), ("then", "/events"));

        var merged = read.Find(events[0].Id).Single(found => found.Event is not null).Event!;
        Assert.Equal(events.SelectMany(happening => happening.Rows).Order(StringComparer.Ordinal), merged.Rows);

        // What a person merged is taken apart by undoing that, and the split says so.
        var answer = await bench.Post("/review", "/judge", null, [("kind", "different"), ("event", merged.Id), .. events[1].Rows.Select(row => ("of", row))]);
        Assert.Contains("Ada Venn said on", answer.Text, StringComparison.Ordinal);

        var many = read.Events().First(happening => happening.Rows.Count > 2 && !happening.Rows.Intersect(merged.Rows).Any());
        var look = $"/split?event={many.Id}&row={many.Rows[1]}";
        Assert.Contains("What would stay", (await bench.Page(look)).Text, StringComparison.Ordinal);
        await bench.Post(look, "/judge", null, ("kind", "different"), ("event", many.Id), ("of", many.Rows[1]));
        Assert.Equal([many.Rows[1]], read.Find("ev" + many.Rows[1]).Single(found => found.Event is not null).Event!.Rows);
    }

    [Fact]
    public async Task WhatCannotBeDecidedIsSaid()
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Post("/review", "/judge", null, ("kind", "accept"), ("of", "none"), ("by", "Ada Venn"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("no row in the ledger has the id", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task NoFormLeadsOutOfTheWorkbench(string then)
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Post("/name", "/name", null, ("name", "Ada Venn"), ("then", then));

        Assert.Equal("/?said=named", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task ASourceIsRatedWithItsHistory()
    {
        await using var bench = await Bench.Start(ledger);
        var source = (await bench.Page("/sources")).Links.First(link => link.StartsWith("/source?", StringComparison.Ordinal));
        var name = (await bench.Page(source)).Document.QuerySelector("h1")!.TextContent;

        await bench.Post(source, "/judge", null, ("kind", "reliability"), ("of", name), ("value", "C"), ("by", "Ada Venn"), ("reason", "two of forty were corrected"));
        await bench.Post(source, "/judge", null, ("kind", "reliability"), ("of", name), ("value", "B"));

        var page = await bench.Page(source);
        Assert.Contains("B, usually reliable", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("tr"), row => row.TextContent.Contains("Ada Venn", StringComparison.Ordinal) && row.Children.Any(cell => cell.TextContent.Trim().StartsWith('C')));
        Assert.Contains("two of forty were corrected", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchFindsActorsRowsAndReportsByTheirWords()
    {
        await using var bench = await Bench.Start(ledger);

        var page = await bench.Page("/search?q=harbour");

        Assert.Empty(page.Faults());
        Assert.Contains(CaseLedger.Script, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("section:nth-of-type(3) li"));
        Assert.Contains("0 reports", (await bench.Page("/search?q=%22harbour+zeppelin%22")).Text, StringComparison.Ordinal);
        Assert.Empty((await bench.Page("/search?q=%22%22+*+%28+NEAR%29+%27")).Faults());

        // Filters narrow rows and reports, and are in the address of what is shown.
        var all = await bench.Page("/search?q=Syria");
        var some = await bench.Page("/search?q=Syria&type=SANCTION");
        Assert.Empty(some.Faults());
        Assert.InRange(Total(some, "rows"), 1, Total(all, "rows") - 1);
        Assert.InRange(Total(some, "reports"), 1, Total(all, "reports"));
        Assert.All(some.Document.QuerySelectorAll("#rows ~ ol .kind"), kind => Assert.StartsWith("sanction", kind.TextContent, StringComparison.Ordinal));
        Assert.Equal("Syria", some.Document.QuerySelector(".filters input[name=q]")!.GetAttribute("value"));
    }

    private static int Total(Page page, string of) => int.Parse(page.Document.QuerySelector("#" + of)!.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string Everything(string path)
    {
        using var ledger = SqliteLedger.Open(path);
        return string.Join('\n', ledger.Events().Select(happening => Sitrep.Ledger.Records.LedgerJson.Text(happening, Sitrep.Ledger.Records.LedgerJson.Records.EventRecord)));
    }

    private static async Task<Answer> Decide(Bench bench, string kind, params (string, string)[] fields)
    {
        var page = await bench.Page("/review");
        return await bench.Post("/review", "/judge", null, [("kind", kind), ("of", Chosen(page)), ("version", Version(page)), .. fields]);
    }

    private static Task<Answer> Undo(Bench bench) => bench.Post("/review", "/undo");

    private static string Chosen(Page page) => page.Document.QuerySelector("input[name=of]")!.GetAttribute("value")!;

    private static string Version(Page page) => page.Document.QuerySelector("input[name=version]")!.GetAttribute("value")!;

    private static IEnumerable<string> Queue(Page page) => page.Document.QuerySelectorAll("a[data-row]").Select(link => link.GetAttribute("href")!.Split("row=")[1]);
}
