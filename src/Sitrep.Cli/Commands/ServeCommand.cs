using System.CommandLine;
using System.Diagnostics;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Workbench;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep serve</c>: the workbench over a ledger, until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("serve", "Opens the workbench over a ledger: look, read, check, decide. One process on this machine; nothing is fetched from outside",
            "sitrep serve", "sitrep serve --ledger world.db --no-open", "sitrep serve --urls http://0.0.0.0:8377 --accounts accounts.json");
        var urls = new Option<string[]>("--urls") { Description = $"The addresses to listen on; {WorkbenchOptions.DefaultUrl} without it, port 0 for a free one", HelpName = "URL" };
        var accounts = Parsed.Text("--accounts", "The file of accounts, which 'sitrep account' makes; needed for addresses that other machines can reach", "PATH");
        var noOpen = new Option<bool>("--no-open") { Description = "Does not open the browser" };
        verb.Add(urls);
        verb.Add(accounts);
        verb.Add(noOpen);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            var given = parsed.GetValue(urls);
            Serve(
                terminal,
                new()
                {
                    LedgerPath = ledgerOption.PathOf(parsed),
                    Urls = given is { Length: > 0 } ? given : [WorkbenchOptions.DefaultUrl],
                    AccountsPath = parsed.GetValue(accounts),
                },
                open: !parsed.GetValue(noOpen) && terminal.OutIsWatched);
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Serves until Ctrl-C.</summary>
    /// <param name="terminal">Where the address is said.</param>
    /// <param name="options">What the workbench is started with.</param>
    /// <param name="open">Whether the browser is opened.</param>
    public static void Serve(Terminal terminal, WorkbenchOptions options, bool open)
    {
        using var interruption = new Interruption();
        try
        {
            Run(terminal, options with { LooksFirst = true, KeysFolder = KeysFolder(), Reading = new WorkbenchReading(new SharedReader()), Registers = English.English.LoadDirectory, Segmenter = English.English.LoadSegmenter }, open, interruption.Token).GetAwaiter().GetResult();
        }
        catch (WorkbenchException failure)
        {
            throw new CommandException(failure.Message, ExitCode.Usage);
        }
    }

    private static async Task Run(Terminal terminal, WorkbenchOptions options, bool open, CancellationToken stop)
    {
        await using var workbench = WorkbenchHost.Create(options);
        await workbench.StartAsync(stop);
        foreach (var url in workbench.Urls)
        {
            terminal.Out.WriteLine($"The workbench over '{options.LedgerPath}' is at {url}; Ctrl-C ends it.");
        }

        terminal.Flush();
        if (open)
        {
            Open(workbench.Urls.First());
        }

        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            await workbench.StopAsync(CancellationToken.None);
        }
    }

    private static void Open(string url)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            // Where no browser can be opened the address stands on the screen.
        }
    }

    private static string? KeysFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (data.Length == 0)
        {
            return null;
        }

        var folder = Path.Combine(data, "sitrep", "keys");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
