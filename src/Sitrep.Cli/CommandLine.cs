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
        var root = Root(terminal);
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

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(Description)
        {
            DemoCommand.Create(terminal),
            ReadCommand.Create(terminal),
            EventsCommand.Create(terminal),
            ClaimsCommand.Create(terminal),
            ActorsCommand.Create(terminal),
            ActorCommand.Create(terminal),
            CaseCommand.Create(terminal),
            SourcesCommand.Create(terminal),
            DueCommand.Create(terminal),
            TrendCommand.Create(terminal),
            BriefCommand.Create(terminal),
            CopiesCommand.Create(terminal),
            WatchlistCommand.Create(terminal),
            ShowCommand.Create(terminal),
            RereadCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            MergeCommand.Create(terminal),
            SplitCommand.Create(terminal),
            RateCommand.Create(terminal),
            WithdrawCommand.Create(terminal),
            UndoCommand.Create(terminal),
            JudgementsCommand.Create(terminal),
            ExportCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            AnnotateCommand.Create(terminal),
            ServeCommand.Create(terminal),
            AccountCommand.Create(terminal),
        };
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
