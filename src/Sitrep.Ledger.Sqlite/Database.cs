using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>An open connection with its prepared commands; every failure comes out as a <see cref="LedgerException"/>.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public Database(SqliteConnection connection, string path)
    {
        _connection = connection;
        Path = path;
    }

    public string Path { get; }

    /// <summary>Runs a statement; returns the number of rows that it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Bind(Prepared(sql), values);
        return Guard(command.ExecuteNonQuery);
    }

    /// <summary>The first column of the first row; null for no row or NULL.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Bind(Prepared(sql), values);
        return Guard(command.ExecuteScalar) is var value and not DBNull ? value : null;
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) => Scalar(sql, values) is long number ? number : 0;

    /// <summary>Reads as it goes; each call has a command of its own, so that readings may be nested.</summary>
    public IEnumerable<T> Query<T>(string sql, object?[] values, Func<SqliteDataReader, T> map)
    {
        using var command = Bind(Command(sql), values);
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read))
        {
            yield return Guard(() => map(reader));
        }
    }

    /// <summary>Reads all at once with a kept command.</summary>
    public List<T> List<T>(string sql, ReadOnlySpan<object?> values, Func<SqliteDataReader, T> map)
    {
        var command = Bind(Prepared(sql), values);
        return Guard(() =>
        {
            var list = new List<T>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                list.Add(map(reader));
            }

            return list;
        });
    }

    /// <summary>Does the work in one transaction that holds the write lock from the start: all of it or nothing.</summary>
    public T Write<T>(Func<T> work)
    {
        if (_transaction is not null)
        {
            return work();
        }

        using var transaction = Guard(() => _connection.BeginTransaction(deferred: false));
        _transaction = transaction;
        try
        {
            var result = work();
            Guard(transaction.Commit);
            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw Failures.Explain(failure, Path);
        }
    }

    private void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    private SqliteCommand Prepared(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Command(sql);
            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        return command;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is constant text of this project; what comes from outside is bound as a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = _transaction;
        return command;
    }

    private static SqliteCommand Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        var parameters = command.Parameters;
        while (parameters.Count < values.Length)
        {
            parameters.Add(new SqliteParameter { ParameterName = $"@p{parameters.Count}" });
        }

        for (var i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
