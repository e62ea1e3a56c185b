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

    /// <summary>The path of a browser that starts.</summary>
    /// <param name="ownPath">Where Playwright keeps its own.</param>
    /// <exception cref="InvalidOperationException">There is none, and none can be had.</exception>
    public static async Task<string> PathOf(string ownPath)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return await Starts(given) ? given : throw new InvalidOperationException($"{Variable} names '{given}', which does not start as a browser.");
        }

        return await OnThisMachine() ?? (File.Exists(ownPath) ? ownPath : null)
            ?? await FromTheDistribution() ?? await FromPlaywright(ownPath)
            ?? throw new InvalidOperationException(
                $"The browser tests need Chromium, and there is none on this machine: neither 'apt-get install chromium' (needs Linux, apt-get and root) nor Playwright's own download brought one. Install Chromium or Chrome, or name one in {Variable}.");
    }

    private static async Task<string?> OnThisMachine()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Places).Where(File.Exists))
        {
            // On some distributions the name is only a hint to install something.
            if (await Starts(path))
            {
                return path;
            }
        }

        return null;
    }

    private static async Task<string?> FromTheDistribution()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        return await Run("apt-get", "update", "-q") && await Run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium") ? await OnThisMachine() : null;
    }

    private static async Task<string?> FromPlaywright(string ownPath)
    {
        var done = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        return done == 0 && File.Exists(ownPath) ? ownPath : null;
    }

    private static Task<bool> Starts(string path) => OperatingSystem.IsWindows() ? Task.FromResult(File.Exists(path)) : Run(path, "--version");

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
