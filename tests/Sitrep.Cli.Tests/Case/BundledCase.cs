using Sitrep.Formats;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Reading;

namespace Sitrep.Cli.Tests.Case;

/// <summary>The bundled case read once, for all tests of it.</summary>
public sealed class BundledCase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BundledCase()
    {
        var reader = new Reader(English.English.Load());
        Ledger = SqliteLedger.Create(_folder["case.db"]);
        var items = new ReportIntake(new IntakeOptions(), () => Stream.Null).Read([Path.Combine(Root(), "samples", "case")]);
        Ledger.Add([.. items.Select(item => LedgerEntry.Of(item.Origin.ToString(), item.Bytes, reader.Read(item.Report!)))]);
        Ledger.Complete();
        Rows = [.. Ledger.Rows()];
        Events = [.. Ledger.Events()];
        Published = Ledger.Reports().GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.Min(r => r.Published));
    }

    public Ledger.Ledger Ledger { get; }

    public IReadOnlyList<RowRecord> Rows { get; }

    public IReadOnlyList<EventRecord> Events { get; }

    /// <summary>The first day on which a report with the id was published.</summary>
    public IReadOnlyDictionary<string, DateOnly?> Published { get; }

    /// <summary>The rows of the reports of a day.</summary>
    public IEnumerable<RowRecord> On(string day) => Rows.Where(r => Published[r.Report] == DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose()
    {
        Ledger.Dispose();
        _folder.Dispose();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Sitrep.slnx is not above the tests.");
        }

        return folder;
    }
}
