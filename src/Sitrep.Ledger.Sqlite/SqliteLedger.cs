using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Opens and makes ledgers that live in one SQLite file.</summary>
public static class SqliteLedger
{
    /// <summary>How long a ledger that another process is writing to is waited for: 30 seconds.</summary>
    public static TimeSpan DefaultPatience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens a ledger that exists.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="LedgerException">There is none, it is no ledger, it is damaged, locked, or newer than this program.</exception>
    public static Ledger Open(string path, SqliteLedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return File.Exists(path) ? Connect(path, options ?? new()) : throw Failures.Missing(path);
    }

    /// <summary>Makes a new ledger.</summary>
    /// <inheritdoc cref="Open" path="/param"/>
    /// <exception cref="LedgerException">The file exists, or cannot be made.</exception>
    public static Ledger Create(string path, SqliteLedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return File.Exists(path) ? throw Failures.Exists(path) : Connect(path, options ?? new());
    }

    /// <summary>Opens a ledger, or makes it where the file does not exist or is empty.</summary>
    /// <inheritdoc cref="Open" path="/param"/>
    /// <exception cref="LedgerException">It is no ledger, damaged, locked, newer than this program, or cannot be made.</exception>
    public static Ledger OpenOrCreate(string path, SqliteLedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Connect(path, options ?? new());
    }

    private static Ledger Connect(string path, SqliteLedgerOptions options)
    {
        var database = OpenDatabase(path, options);
        try
        {
            Prepare(database);
            Limit(database, options);
            return new Ledger(new SqliteStore(database, options));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static Database OpenDatabase(string path, SqliteLedgerOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.Patience.TotalSeconds)),
        }.ConnectionString);
        try
        {
            connection.Open();
            return new Database(connection, path);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Failures.Explain(failure, path);
        }
    }

    private static void Prepare(Database database)
    {
        if (!IsLedger(database))
        {
            database.Run("PRAGMA page_size = 8192");
            database.Run("PRAGMA journal_mode = WAL");
            database.Write(() => IsLedger(database) || Make(database));
        }

        if (database.Number(Schema.CountLater) < Schema.AllLater)
        {
            database.Write(() => database.Run(Schema.Later + Schema.Refill));
        }

        database.Run("PRAGMA synchronous = FULL");
        database.Run("PRAGMA cache_size = -65536");
        database.Run("PRAGMA temp_store = MEMORY");
    }

    private static void Limit(Database database, SqliteLedgerOptions options)
    {
        if (options.LargestFile is { } bytes)
        {
            var pages = Math.Max(1, bytes / database.Number("PRAGMA page_size"));
            database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }
    }

    private static bool IsLedger(Database database)
    {
        // Tables and mark come in one transaction: asked for the tables first, a ledger that another process is just making is
        // either empty or whole.
        var hasTables = database.Number("SELECT count(*) FROM sqlite_schema") > 0;
        var application = database.Number("PRAGMA application_id");
        var version = database.Number("PRAGMA user_version");
        if (application == Schema.ApplicationId)
        {
            return version == Schema.Version ? true : throw (version < Schema.Version ? Failures.Older(database.Path, version) : Failures.Newer(database.Path, version));
        }

        return hasTables || application != 0 || version != 0 ? throw Failures.NoLedger(database.Path) : false;
    }

    private static bool Make(Database database)
    {
        database.Run(Schema.Create);
        foreach (var table in Schema.Records)
        {
            database.Run(Schema.AppendOnly(table));
        }

        database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Schema.ApplicationId}"));
        database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Schema.Version}"));
        return true;
    }
}

/// <summary>How a ledger file is used.</summary>
public sealed record SqliteLedgerOptions
{
    /// <summary>How long another process that writes to the ledger is waited for; whole seconds, at least one.</summary>
    public TimeSpan Patience { get; init; } = SqliteLedger.DefaultPatience;

    /// <summary>The most bytes that the file may grow to; null for as many as the disk holds.</summary>
    public long? LargestFile { get; init; }

    /// <summary>The clock of the custody chain.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the custody chain says that made an entry: name and version of the program.</summary>
    public string Tool { get; init; } = "sitrep " + typeof(SqliteLedger).Assembly.GetName().Version?.ToString(3);
}
