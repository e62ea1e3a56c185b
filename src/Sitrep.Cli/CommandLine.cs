using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli;

/// <summary>The command line: its verbs, and how each of them ends.</summary>
internal static class CommandLine
{
    private const string Description =
        "Reads news reports and keeps the record: who did what to whom, when, where, who says so, who denies it, how sure.";

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = Root(args, terminal);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed, terminal);
        }

        return Guarded(terminal, () => parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        }));
    }

    /// <summary>The verbs, by name in the order of the help.</summary>
    internal static IReadOnlyList<(string Name, Func<Terminal, Command> Create)> Verbs { get; } =
    [
        ("demo", DemoCommand.Create),
        ("read", ReadCommand.Create),
        ("events", EventsCommand.Create),
        ("claims", ClaimsCommand.Create),
        ("actors", ActorsCommand.Create),
        ("actor", ActorCommand.Create),
        ("case", CaseCommand.Create),
        ("sources", SourcesCommand.Create),
        ("due", DueCommand.Create),
        ("trend", TrendCommand.Create),
        ("brief", BriefCommand.Create),
        ("copies", CopiesCommand.Create),
        ("watchlist", WatchlistCommand.Create),
        ("show", ShowCommand.Create),
        ("reread", RereadCommand.Create),
        ("review", ReviewCommand.Create),
        ("merge", MergeCommand.Create),
        ("split", SplitCommand.Create),
        ("rate", RateCommand.Create),
        ("withdraw", WithdrawCommand.Create),
        ("undo", UndoCommand.Create),
        ("judgements", JudgementsCommand.Create),
        ("export", ExportCommand.Create),
        ("verify", VerifyCommand.Create),
        ("annotate", AnnotateCommand.Create),
        ("serve", ServeCommand.Create),
        ("account", AccountCommand.Create),
    ];

    /// <summary>The command that the arguments belong to. Where they begin with a verb only that one is made: the start is quicker by the making of the others.</summary>
    private static RootCommand Root(string[] args, Terminal terminal)
    {
        var root = new RootCommand(Description);
        var asked = args.Length > 0 ? Verbs.FirstOrDefault(verb => verb.Name == args[0]) : default;
        foreach (var (_, create) in asked.Create is null ? Verbs : [asked])
        {
            root.Add(create(terminal));
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!, "sitrep demo", "sitrep read reports/", "sitrep events --actor Iran");
        return root;
    }

    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var verb = command is RootCommand ? "sitrep" : "sitrep " + command.Name;
        foreach (var message in UsageMessages.Of(parsed, verb))
        {
            terminal.Error.WriteLine($"sitrep: {message}.");
        }

        terminal.Error.WriteLine($"Type '{verb} --help' for how it is used.");
        return ExitCode.Usage;
    }

    // The one place where whatever goes wrong becomes a message for a person.
    private static int Guarded(Terminal terminal, Func<int> command)
    {
        try
        {
            var exitCode = command();
            terminal.Flush();
            return exitCode;
        }
        catch (CommandException failure)
        {
            return Fail(terminal, failure.Message, failure.ExitCode);
        }
        catch (LedgerException failure)
        {
            return Fail(terminal, failure.Message, ExitCode.Refused);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, failure.Message, ExitCode.Refused);
        }
        catch (Exception failure) when (Environment.GetEnvironmentVariable("SITREP_TRACE") is null)
        {
            return Fail(terminal, $"a fault of Sitrep ({failure.GetType().Name}: {failure.Message}). Please report it; SITREP_TRACE=1 shows where it happened.", ExitCode.Refused);
        }
    }

    private static int Fail(Terminal terminal, string message, int exitCode)
    {
        terminal.Error.WriteLine($"sitrep: {VisibleText.Lines(message)}");
        return exitCode;
    }
}
