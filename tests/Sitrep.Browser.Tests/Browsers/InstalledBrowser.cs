using System.ComponentModel;
using System.Diagnostics;

namespace Sitrep.Browser.Tests.Browsers;

/// <summary>
/// Finds a Chromium, and brings one where none is: the distribution's package where apt-get and its rights are there, else Playwright's own
/// download. Where neither can be had the tests fail and say so.
/// </summary>
internal static class InstalledBrowser
{
    /// <summary>Names a Chromium to use, before all others.</summary>
    public const string Variable = "SITREP_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>
    /// Paths of browsers to try, one after the other: asking for the next one says that the last did not start. What has to be brought is
    /// brought only when nothing that is there starts.
    /// </summary>
    /// <param name="ownPath">Where Playwright keeps its own.</param>
    public static async IAsyncEnumerable<string> Candidates(string ownPath)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            yield return given;
            yield break;
        }

        // On some distributions a name is only a hint to install something: it is tried, and does not start.
        foreach (var path in OnThisMachine())
        {
            yield return path;
        }

        if (File.Exists(ownPath))
        {
            yield return ownPath;
        }

        if (await FromTheDistribution())
        {
            foreach (var path in OnThisMachine())
            {
                yield return path;
            }
        }

        if (!File.Exists(ownPath) && await FromPlaywright() && File.Exists(ownPath))
        {
            yield return ownPath;
        }
    }

    private static IEnumerable<string> OnThisMachine()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Places).Where(File.Exists).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A list of packages that is out of date is tried too; another installation is waited for. Without a font a page has no letters.</summary>
    private static async Task<bool> FromTheDistribution()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        await Run("apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", "update");
        return await Run("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300", "install", "--no-install-recommends", "chromium", "fonts-dejavu-core");
    }

    private static Task<bool> FromPlaywright() => Task.Run(() => Microsoft.Playwright.Program.Main(["install", "--no-shell", "chromium"]) == 0);

    private static async Task<bool> Run(string file, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
