using System.CommandLine;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Sqlite;

namespace Sitrep.Cli.Arguments;

/// <summary>Which ledger a command uses.</summary>
internal sealed class LedgerOption
{
    private readonly Option<string> _path = new("--ledger")
    {
        Description = "The ledger: an SQLite file",
        HelpName = "PATH",
        DefaultValueFactory = _ => "sitrep.db",
    };

    /// <summary>Adds the option to a command.</summary>
    public LedgerOption AddTo(Command command)
    {
        command.Add(_path);
        return this;
    }

    /// <summary>The path that was given, or the default.</summary>
    public string PathOf(ParseResult parsed) => parsed.GetValue(_path)!;

    /// <summary>Opens a ledger that must be there; the caller disposes it.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public Ledger.Ledger Open(ParseResult parsed)
    {
        var path = PathOf(parsed);
        return File.Exists(path)
            ? SqliteLedger.Open(path)
            : throw new CommandException($"there is no ledger at '{VisibleText.OneLine(path)}': make one with 'sitrep read PATH', or name another with --ledger.", ExitCode.Usage);
    }

    /// <summary>Opens a ledger, or makes it; the caller disposes it.</summary>
    public Ledger.Ledger OpenOrCreate(ParseResult parsed) => SqliteLedger.OpenOrCreate(PathOf(parsed));
}
