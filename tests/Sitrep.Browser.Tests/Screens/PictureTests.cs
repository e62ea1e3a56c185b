using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

/// <summary>The pictures of the README: taken anew at each run, kept where the variable SITREP_PICTURES names a folder for them.</summary>
public sealed class PictureTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    private const int MostBytes = 200_000;

    /// <summary>The pictures by name: the height of the window, the address, and the links to follow from there.</summary>
    private static readonly Dictionary<string, (int Height, string[] Way)> Pictures = new(StringComparer.Ordinal)
    {
        ["picture"] = (1500, ["/"]),
        ["report"] = (780, ["/reports", "main a:text-is('Britain breaks with Syria')", ".st-verse:text-is('3')"]),
        ["event"] = (900, ["/contested", "main h2 a:has-text('Rainbow Warrior')"]),
        ["contested"] = (800, ["/contested"]),
        ["network"] = (1050, ["/network"]),
        ["due"] = (800, ["/due?on=1985-07-26"]),
        ["review"] = (900, ["/review"]),
    };

    public static TheoryData<string> Names() => [.. Pictures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task APictureOfTheReadmeIsTakenOfWhatIsThere(string name)
    {
        var (height, way) = Pictures[name];
        await using var visit = await chromium.Visit(await shared.Address(ledger), new() { ViewportSize = new() { Width = 1200, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        await visit.Open(way[0]);
        foreach (var link in way.Skip(1))
        {
            await visit.Follow(visit.Page.Locator(link).First);
        }

        var taken = await visit.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("SITREP_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), taken, TestContext.Current.CancellationToken);
        }

        // Letters differ from machine to machine, and so does the size; what the README shows is small.
        Assert.InRange(taken.Length, MostBytes / 20, 3 * MostBytes);
        Assert.Contains($"(docs/pictures/{name}.png)", await File.ReadAllTextAsync(Path.Combine(CaseLedger.Root(), "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(CaseLedger.Root(), "docs", "pictures", name + ".png")).Length, 1, MostBytes);
    }
}
