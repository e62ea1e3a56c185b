using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Sitrep.Workbench.Accounts;

namespace Sitrep.Workbench.Tests;

/// <summary>Who may do what, on every route there is.</summary>
public sealed partial class RoleTests(CaseLedger ledger)
{
    private const string Password = "correct horse battery";

    // Whoever adds a route that not every reader may use, or that needs no account, says so here.
    private static readonly Dictionary<string, Role?> Least = new(StringComparer.Ordinal)
    {
        ["GET /healthz"] = null,
        ["GET /assets/{hash}/{name}"] = null,
        ["GET /sign-in"] = null,
        ["POST /sign-in"] = null,
        ["POST /name"] = Role.Reviewer,
        ["POST /judge"] = Role.Reviewer,
        ["POST /undo"] = Role.Reviewer,
        ["POST /api/judgements"] = Role.Reviewer,
        ["POST /saved"] = Role.Reviewer,
        ["POST /saved/remove"] = Role.Reviewer,
        ["POST /withdraw"] = Role.Admin,
        ["POST /add"] = Role.Admin,
    };

    [Fact]
    public async Task EveryRouteIsForThoseItIsMeantForAndNobodyElse()
    {
        var (accounts, tokens) = Accounts();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.Copy(), AccountsPath = accounts });
        var wrong = new List<string>();
        var routes = Routes(bench).ToList();
        foreach (var (method, route) in routes)
        {
            var least = Least.TryGetValue($"{method} {route}", out var role) ? role : Role.Reader;
            foreach (var holder in (Role?[])[null, Role.Reader, Role.Reviewer, Role.Admin])
            {
                var request = new HttpRequestMessage(new(method), Filled(route));
                if (method != "GET")
                {
                    request.Content = route.StartsWith("/api/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : Bench.Form(("kind", "accept"));
                }

                if (holder is { } who)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[who]);
                }

                var answer = await bench.Send(request);
                var isRefused = answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("/sign-in?", StringComparison.Ordinal) == true;
                var isMeant = least is null || holder >= least;
                if (isRefused == isMeant && !($"{method} {route}" == "POST /sign-in" && isMeant))
                {
                    wrong.Add($"{method} {route} as {holder?.ToString() ?? "nobody"}: {answer.Status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(Least.Keys.Except(routes.Select(route => $"{route.Method} {route.Route}")));
        Assert.True(routes.Count > 50, $"only {routes.Count} routes");
    }

    [Fact]
    public async Task EveryFormNeedsItsToken()
    {
        await using var bench = await Bench.Start(ledger);
        foreach (var (method, route) in Routes(bench).Where(route => route.Method != "GET" && !route.Route.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var answer = await bench.Send(new(new(method), Filled(route)) { Content = Bench.Form(("kind", "accept"), ("name", "Eve"), ("of", "x"), ("by", "Eve")) });

            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{method} {route}: {answer.Status}");
        }
    }

    [Fact]
    public async Task EveryRouteAnswersToItsOwnNamesAloneAndUnderThePolicy()
    {
        await using var bench = await Bench.Start(ledger);
        var wrong = new List<string>();
        foreach (var (method, route) in Routes(bench))
        {
            var rebound = new HttpRequestMessage(new(method), Filled(route));
            rebound.Headers.Host = $"rebound.example:{bench.Address.Port}";
            if ((await bench.Send(rebound)).Status != HttpStatusCode.MisdirectedRequest)
            {
                wrong.Add($"{method} {route}: answers to another name");
            }

            if (method != "GET")
            {
                var foreign = new HttpRequestMessage(new(method), Filled(route)) { Content = Bench.Form(("kind", "accept")) };
                foreign.Headers.Add("Origin", "http://evil.example");
                if ((await bench.Send(foreign)).Status != HttpStatusCode.Forbidden)
                {
                    wrong.Add($"{method} {route}: takes changes from another site's page");
                }

                continue;
            }

            var answer = await bench.Send(new(HttpMethod.Get, Filled(route)));
            if (!answer.Headers.TryGetValues("Content-Security-Policy", out var policy) || !policy.Single().Contains("default-src 'none'", StringComparison.Ordinal) || !answer.Headers.Contains("X-Content-Type-Options"))
            {
                wrong.Add($"{method} {route}: not under the policy");
            }

            var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
            wrong.AddRange(cookies.Where(cookie => !cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) || !cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase))
                .Select(cookie => $"{method} {route}: {cookie}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task APersonSignsInAndOut()
    {
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.Copy(), AccountsPath = Accounts().Path });
        var away = await bench.Get("/events?type=SANCTION");
        Assert.Equal("/sign-in?then=%2Fevents%3Ftype%3DSANCTION", away.Headers.Location!.PathAndQuery);
        Assert.Empty((await bench.Page("/sign-in")).Faults());

        var wrong = await bench.Post("/sign-in", "/sign-in", null, ("name", "reviewer"), ("password", "wrong"), ("then", "/events"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        var right = await bench.Post("/sign-in", "/sign-in", null, ("name", "reviewer"), ("password", Password), ("then", "/events"));

        Assert.Equal("/events", right.Headers.Location!.ToString());
        var cookie = right.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("sitrep=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var page = await bench.Page("/events");
        Assert.Contains("Signed in as reviewer", page.Text, StringComparison.Ordinal);
        await bench.Post("/events", "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await bench.Get("/events")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LooksAtItsScreensByItselfBeforeAnybodyAsks(bool withAccounts)
    {
        // The registers are opened for the screen of an actor, which comes last.
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var path = ledger.Copy();
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await using var bench = await Bench.Start(new WorkbenchOptions
        {
            LedgerPath = path,
            LooksFirst = true,
            AccountsPath = withAccounts ? Accounts().Path : null,
            Registers = () =>
            {
                looked.TrySetResult();
                return English.English.LoadDirectory();
            },
        });

        await looked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AJudgementIsKeptUnderTheAccountsNameWhateverTheFormSays()
    {
        var (accounts, tokens) = Accounts();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.Copy(), AccountsPath = accounts });
        await bench.Post("/sign-in", "/sign-in", null, ("name", "reviewer"), ("password", Password));
        var row = (await bench.Page("/review")).Document.QuerySelector("input[name=of]")!.GetAttribute("value")!;

        await bench.Post("/review", "/judge", null, ("kind", "accept"), ("of", row), ("by", "Somebody Else"));

        Assert.Contains("\"by\":\"reviewer\"", (await bench.Get("/api/judgements")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(tokens);
    }

    [Fact]
    public async Task PasswordsAreNotTriedFast()
    {
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.Copy(), AccountsPath = Accounts().Path });
        var token = (await bench.Page("/sign-in")).Token;
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            statuses.Add((await bench.Send(new(HttpMethod.Post, "/sign-in") { Content = Bench.Form(("name", "nobody"), ("password", "x"), ("__RequestVerificationToken", token)) })).Status);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public void PasswordsAndTokensAreKeptAsHashesAlone()
    {
        var (path, tokens) = Accounts();
        var kept = File.ReadAllText(path);

        Assert.DoesNotContain(Password, kept, StringComparison.Ordinal);
        Assert.All(tokens.Values, token => Assert.DoesNotContain(token, kept, StringComparison.Ordinal));
        var accounts = AccountsFile.Load(path);
        Assert.Equal(Role.Admin, accounts.SignIn("admin", Password)!.Role);
        Assert.Null(accounts.SignIn("admin", Password + "x"));
        Assert.Null(accounts.SignIn("nobody", ""));
        Assert.Null(accounts.OfToken("sitrep_0000"));
        Assert.Throws<WorkbenchException>(() => accounts.With("short", Role.Reader, "short"));
        Assert.False(PasswordHash.Fits("plain", "plain"));
    }

    private (string Path, Dictionary<Role, string> Tokens) Accounts()
    {
        var (accounts, tokens) = (new AccountsFile(), new Dictionary<Role, string>());
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = role.ToString().ToLowerInvariant();
            (accounts, tokens[role]) = accounts.With(name, role, Password).WithToken(name);
        }

        var path = ledger.New("accounts.json");
        accounts.Save(path);
        return (path, tokens);
    }

    private static IEnumerable<(string Method, string Route)> Routes(Bench bench) => bench.Routes.Endpoints.OfType<RouteEndpoint>()
        .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD")
            .Select(method => (method, "/" + route.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct();

    private static string Filled(string route) => Parameter().Replace(route.Replace("{documentName}", "v1", StringComparison.Ordinal), "x");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
