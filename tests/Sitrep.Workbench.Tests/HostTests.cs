using System.Net;

namespace Sitrep.Workbench.Tests;

/// <summary>What the workbench answers to, and what every answer carries.</summary>
public sealed class HostTests(CaseLedger ledger)
{
    [Fact]
    public async Task IsHealthyAndTellsNobodyWhatServesIt()
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Get("/healthz");

        Assert.Equal("ok", answer.Text);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/nothing-here")]
    [InlineData("/api/nothing-here")]
    public async Task EveryAnswerForbidsWhatIsNotTheWorkbenchsOwn(string path)
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Get(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.example", HttpStatusCode.MisdirectedRequest)]
    public async Task AnswersToItsOwnNamesOnly(string host, HttpStatusCode expected)
    {
        await using var bench = await Bench.Start(ledger);
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = $"{host}:{bench.Address.Port}";

        var answer = await bench.Send(request);

        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task ChangesAreNotTakenFromOtherSitesPages(string header, string value)
    {
        await using var bench = await Bench.Start(ledger);
        var token = (await bench.Page("/name")).Token;
        var request = new HttpRequestMessage(HttpMethod.Post, "/name")
        {
            Content = Bench.Form(("name", "Eve"), ("__RequestVerificationToken", token)),
        };
        request.Headers.Add(header, value);

        var answer = await bench.Send(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task AFormWithoutItsTokenIsRefused()
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Send(new(HttpMethod.Post, "/name") { Content = Bench.Form(("name", "Eve")) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://192.0.2.7:0")]
    [InlineData("http://sitrep.example:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public void DoesNotStartWhereOthersReachItWithoutAccounts(string urls)
    {
        var failure = Assert.Throws<WorkbenchException>(() => WorkbenchHost.Create(new() { LedgerPath = ledger.Copy(), Urls = [urls] }));

        Assert.Contains("sitrep account add", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1:21")]
    [InlineData("127.0.0.1:8377")]
    [InlineData("")]
    public void SaysWhatIsWrongWithAnAddress(string urls) =>
        Assert.Contains("http://127.0.0.1:8377", Assert.Throws<WorkbenchException>(() => WorkbenchHost.Create(new() { LedgerPath = ledger.Copy(), Urls = [urls] })).Message, StringComparison.Ordinal);
}
