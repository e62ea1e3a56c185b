using Microsoft.Playwright;

namespace Sitrep.Browser.Tests.Browsers;

/// <summary>Pictures of the main screens for the documentation, taken only when the variable SITREP_PICTURES names the folder for them.</summary>
internal static class Pictures
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["/"] = "picture",
        ["/network"] = "network",
        ["/due"] = "due",
        ["/review"] = "review",
        ["/contested"] = "contested",
        ["/events > main a[href^='/events/']"] = "event",
        ["/reports > main a[href^='/reports/']"] = "report",
    };

    /// <summary>Takes a picture of a screen where one is asked for.</summary>
    public static async Task KeepWhereAsked(IPage page, string screen)
    {
        if (Environment.GetEnvironmentVariable("SITREP_PICTURES") is { Length: > 0 } folder && Names.TryGetValue(screen, out var name))
        {
            await page.SetViewportSizeAsync(1200, 800);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
