using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Sitrep.Workbench.Tests;

/// <summary>A workbench that runs in the test's process on a free port, with a client that keeps cookies and follows nothing.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Bench(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        Client = NewClient();
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient Client { get; }

    /// <summary>The routes.</summary>
    public Microsoft.AspNetCore.Routing.EndpointDataSource Routes => _app.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>();

    public static async Task<Bench> Start(WorkbenchOptions options)
    {
        var app = WorkbenchHost.Create(options with { Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public static Task<Bench> Start(CaseLedger ledger) => Start(new WorkbenchOptions { LedgerPath = ledger.Copy() });

    /// <summary>A client that nobody has met yet.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }, disposeHandler: true) { BaseAddress = Address };

    /// <summary>The answer to a request.</summary>
    public async Task<Answer> Send(HttpRequestMessage request, HttpClient? client = null)
    {
        var stop = TestContext.Current.CancellationToken;
        using (request)
        using (var answer = await (client ?? Client).SendAsync(request, stop))
        {
            return new(answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.ToString(), await answer.Content.ReadAsStringAsync(stop));
        }
    }

    /// <summary>The answer to a look at a path.</summary>
    public Task<Answer> Get(string path, HttpClient? client = null) => Send(new(HttpMethod.Get, path), client);

    /// <summary>The page at a path, which must be there.</summary>
    public async Task<Page> Page(string path, HttpClient? client = null)
    {
        var answer = await Get(path, client);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Status}\n{answer.Text}");
        return answer.Page;
    }

    /// <summary>The answer to a form that is sent with the token that the page at a path holds.</summary>
    public async Task<Answer> Post(string page, string action, HttpClient? client = null, params (string Name, string Value)[] fields)
    {
        var token = (await Page(page, client)).Token;
        return await Send(new(HttpMethod.Post, action) { Content = Form([.. fields, ("__RequestVerificationToken", token)]) }, client);
    }

    /// <summary>A form with fields.</summary>
    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, string? Disposition, string Text)
{
    /// <summary>As a page.</summary>
    public Page Page => new(Text);
}
