using System.Diagnostics;
using System.Text;

namespace Sitrep.Cli.Tests.EndToEnd;

/// <summary>What a run of the program gave.</summary>
internal sealed record Run(int ExitCode, string Output, string Error);

/// <summary>Runs the built program as a process of its own.</summary>
internal static class SitrepProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "sitrep.exe" : "sitrep");

    public static Run In(TemporaryFolder folder, params string[] arguments) => In(folder, null, arguments);

    public static Run In(TemporaryFolder folder, string? input, string[] arguments)
    {
        using var process = Start(folder, arguments);
        return Finish(process, input);
    }

    /// <summary>Runs a line of the shell, in which $SITREP is the program.</summary>
    public static Run Shell(TemporaryFolder folder, string line)
    {
        var start = StartInfo("/bin/sh", folder.Root);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["SITREP"] = Executable;
        using var process = Process.Start(start)!;
        return Finish(process, null);
    }

    public static Process Start(TemporaryFolder folder, params string[] arguments)
    {
        var start = StartInfo(Executable, folder.Root);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    public static Run Finish(Process process, string? input)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using (process.StandardInput)
        {
            process.StandardInput.Write(input);
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"sitrep did not end within {Patience}.");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo StartInfo(string program, string folder)
    {
        var utf8 = new UTF8Encoding(false);
        return new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
    }
}
