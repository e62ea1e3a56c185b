using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;

namespace Sitrep.Workbench.Tests;

/// <summary>The interface for programs.</summary>
public sealed class ApiTests(CaseLedger ledger)
{
    [Fact]
    public async Task EventsAreTheSameJsonAsExportsWrite()
    {
        var path = ledger.Copy();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = path });
        using var read = SqliteLedger.Open(path);

        var answer = await bench.Get("/api/events?take=500");

        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal(
            read.Events().Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)),
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
        Assert.Equal(read.Summarise().Events, json.RootElement.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("/api/events?take=40")]
    [InlineData("/api/rows?take=70&type=SANCTION")]
    [InlineData("/api/actors?take=30")]
    [InlineData("/api/reports?take=9")]
    [InlineData("/api/claims?take=5&contested=true")]
    [InlineData("/api/sources?take=10")]
    [InlineData("/api/due?take=5&on=1985-07-26")]
    [InlineData("/api/judgements?take=5")]
    public async Task PagesGiveTheWholeListOnceAndInOrder(string first)
    {
        await using var bench = await Bench.Start(ledger);
        var items = new List<string>();
        var total = 0L;
        for (var next = first; next is not null;)
        {
            using var page = JsonDocument.Parse((await bench.Get(next)).Text);
            items.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            total = page.RootElement.GetProperty("total").GetInt64();
            next = page.RootElement.GetProperty("next").GetString();
        }

        Assert.Equal(total, items.Count);
        Assert.Equal(items.Count, items.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/api/events?type=WAR", HttpStatusCode.BadRequest, "none of the words")]
    [InlineData("/api/events?from=yesterday", HttpStatusCode.BadRequest, "no day")]
    [InlineData("/api/rows?take=0", HttpStatusCode.BadRequest, "1 to 500")]
    [InlineData("/api/trend?weeks=0", HttpStatusCode.BadRequest, "weeks")]
    [InlineData("/api/events/none", HttpStatusCode.NotFound, "none")]
    [InlineData("/api/nothing", HttpStatusCode.NotFound, "openapi")]
    public async Task SaysWhatIsWrongAsAProblem(string path, HttpStatusCode status, string says)
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Get(path);

        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/summary")]
    [InlineData("/api/trend?type=SANCTION")]
    [InlineData("/api/search?q=harbour")]
    [InlineData("/api/review?take=3")]
    public async Task ViewsAreJson(string path)
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var json = JsonDocument.Parse(answer.Text);
    }

    [Fact]
    public async Task AnUnchangedLedgerAnswersInShort()
    {
        await using var bench = await Bench.Start(ledger);
        var first = await bench.Get("/api/events");
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/events");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await bench.Send(again)).Status);
    }

    [Fact]
    public async Task AJudgementNeedsTheVersionThatWasSeenAndAName()
    {
        await using var bench = await Bench.Start(ledger);
        var id = await FirstRow(bench);
        var seen = (await bench.Get($"/api/rows/{id}")).Headers.ETag!.Tag;

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Judge(bench, id, null, "Ada Venn")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Judge(bench, id, seen, null)).Status);
        var made = await Judge(bench, id, seen, "Ada Venn");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Judge(bench, id, seen, "Bo Lund")).Status);

        using var judgement = JsonDocument.Parse(made.Text);
        Assert.Equal("Ada Venn", judgement.RootElement.GetProperty("by").GetString());
        Assert.Contains("\"holds\":true", (await bench.Get(made.Headers.Location!.ToString())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProgramMayCorrectARow()
    {
        await using var bench = await Bench.Start(ledger);
        var id = await FirstRow(bench);
        var correction = new
        {
            type = "RETREAT",
            from = "1985-07-10",
            initiators = new[] { "Pilots" },
            sources = new[] { "the harbour master" },
            contexts = new[] { "crime" },
            figures = new[] { new { of = "killed", low = 12, high = 15 } },
            legal = new[] { new { name = "Pilots", status = "on trial" } },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/judgements")
        {
            Content = JsonContent.Create(new { kind = "correct", of = new[] { id }, correction, reason = "read again" }),
        };
        request.Headers.Add("If-Match", (await bench.Get($"/api/rows/{id}")).Headers.ETag!.Tag);
        request.Headers.Add("X-Reviewer", "Ada Venn");

        var answer = await bench.Send(request);

        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        using var judgement = JsonDocument.Parse(answer.Text);
        var row = judgement.RootElement.GetProperty("row");
        Assert.Equal("RETREAT", row.GetProperty("type").GetString());
        Assert.Equal("1985-07-10", row.GetProperty("when").GetProperty("from").GetString());
        Assert.Equal("Pilots", row.GetProperty("initiator")[0].GetProperty("name").GetString());
        Assert.Equal("the harbour master", row.GetProperty("sources")[0].GetString());
        Assert.Equal("crime", row.GetProperty("contexts")[0].GetString());
        Assert.Equal(15, row.GetProperty("figures")[0].GetProperty("high").GetInt32());
        Assert.Equal("on trial", row.GetProperty("legal")[0].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"kind":"crown","of":["x"]}""")]
    [InlineData("""{"of":["x"]}""")]
    [InlineData("""{"kind":"undo","of":[]}""")]
    [InlineData("""{"kind":"correct","of":["x"],"correction":{"figuers":[]}}""")]
    public async Task ABrokenJudgementIsRefusedAsAProblem(string body)
    {
        await using var bench = await Bench.Start(ledger);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/judgements") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Reviewer", "Ada Venn");

        var answer = await bench.Send(request);

        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{answer.Status} {answer.Text}");
        Assert.Equal("application/problem+json", answer.MediaType);
    }

    [Fact]
    public async Task AFormCannotPassForAProgram()
    {
        await using var bench = await Bench.Start(ledger);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/judgements") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain") };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await bench.Send(request)).Status);
    }

    [Fact]
    public async Task TheDescriptionNamesEveryRouteForPrograms()
    {
        await using var bench = await Bench.Start(ledger);

        using var json = JsonDocument.Parse((await bench.Get("/openapi/v1.json")).Text);

        Assert.StartsWith("3.", json.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var described = json.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal);
        var routes = bench.Routes.Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText!).Where(route => route.StartsWith("/api/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(routes, described);
        Assert.All(
            json.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString())));
    }

    private static async Task<string> FirstRow(Bench bench)
    {
        using var page = JsonDocument.Parse((await bench.Get("/api/rows?take=1")).Text);
        return page.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private static Task<Answer> Judge(Bench bench, string id, string? version, string? by)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/judgements") { Content = JsonContent.Create(new { kind = "accept", of = new[] { id } }) };
        if (version is not null)
        {
            request.Headers.Add("If-Match", version);
        }

        if (by is not null)
        {
            request.Headers.Add("X-Reviewer", by);
        }

        return bench.Send(request);
    }
}
