using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Says what a failure of SQLite means for a ledger and what to do.</summary>
internal static class Failures
{
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static LedgerException Explain(SqliteException failure, string path) => new(Message(failure, path), failure);

    public static LedgerException NoLedger(string path) =>
        new($"'{path}' is not a Sitrep ledger; nothing was changed. Name another file with --ledger.");

    public static LedgerException Newer(string path, long version) =>
        new($"The ledger '{path}' was written by a newer Sitrep (ledger version {version}; this one reads up to {Schema.Version}). Use that Sitrep, or a new ledger.");

    public static LedgerException Older(string path, long version) =>
        new($"The ledger '{path}' was written by an older Sitrep (ledger version {version}; this one reads version {Schema.Version}). Use that Sitrep, or read the reports into a new ledger.");

    public static LedgerException Missing(string path) =>
        new($"There is no ledger '{path}'. Make one with 'sitrep read --ledger {path} REPORTS', or name another with --ledger.");

    public static LedgerException Exists(string path) =>
        new($"'{path}' exists already; a new ledger needs a new file.");

    private static string Message(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Busy or Locked => $"The ledger '{path}' is in use by another process that did not finish in time; nothing was changed. Run again when it is done.",
        Full => $"The disk that holds the ledger '{path}' is full, or the ledger may grow no larger; what was being added was not, all before it is safe. Free some space and run again.",
        Corrupt => $"The ledger '{path}' is damaged ({failure.Message}). Keep the file, restore a copy, or read the reports into a new ledger.",
        NotADatabase => NoLedger(path).Message,
        ReadOnly or Permission => $"The ledger '{path}' cannot be written: give yourself write access to the file and its folder.",
        CannotOpen => $"The ledger '{path}' cannot be opened: check that its folder exists and that you may read and write there.",
        InputOutput => $"The disk failed while the ledger '{path}' was in use ({failure.Message}); what was being added was not, all before it is safe. Check the disk and run again.",
        _ => $"The ledger '{path}' failed: {failure.Message}",
    };
}
