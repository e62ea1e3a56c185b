using System.Globalization;
using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Resolution;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Which rows stand, and for which node each of them does.</summary>
internal sealed class Membership(Database database, NodeStore nodes)
{
    private readonly Resolver _resolver = new(nodes);

    /// <summary>Puts a row in; one that a person set apart makes up the event of that name.</summary>
    public void Enter(long row, long report, EventRow told)
    {
        var features = RowFeatures.Of(told.Row, told.Index, told.Report);
        var apart = database.Scalar("SELECT name FROM apart WHERE row = @p0", row) as string;
        var node = apart is null ? _resolver.Add(PositionOf(told.Row), features) : _resolver.AddApart(apart, features);
        database.Run("INSERT INTO member (row, node) VALUES (@p0, @p1)", row, node.Number);
        database.Run("INSERT OR IGNORE INTO unsettled (report) VALUES (@p0)", report);
    }

    /// <summary>Takes a row out; one that is not in is passed over.</summary>
    public void Leave(long row)
    {
        if (database.Scalar("SELECT node FROM member WHERE row = @p0", row) is not long number)
        {
            return;
        }

        database.Run("DELETE FROM member WHERE row = @p0", row);
        database.Run("INSERT OR IGNORE INTO unsettled (report) SELECT report FROM row WHERE seq = @p0", row);
        var node = nodes.Get(number);
        MarkStale(node.Root);
        if (database.Scalar("SELECT 1 FROM member WHERE node = @p0 LIMIT 1", number) is null)
        {
            _resolver.Remove(node);
        }
    }

    /// <summary>Notes the events that have changed, so that they are summed up again; to be called before the transaction ends.</summary>
    public void Settle()
    {
        foreach (var root in _resolver.TakeTouched())
        {
            MarkStale(root);
        }
    }

    private void MarkStale(long root)
    {
        database.Run("INSERT OR IGNORE INTO stale (event) VALUES (@p0)", root);
        database.Run("INSERT OR IGNORE INTO stale (event) SELECT event FROM joined WHERE root = @p0", root);
    }

    private static string PositionOf(RowRecord row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Trigger.Start}-{row.Trigger.End} {row.Start}-{row.End}");
}
