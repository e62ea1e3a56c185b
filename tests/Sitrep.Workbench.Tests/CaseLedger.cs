using Sitrep.Formats;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Workbench.Tests;

[assembly: AssemblyFixture(typeof(CaseLedger))]

namespace Sitrep.Workbench.Tests;

/// <summary>A ledger of the bundled case and of one hostile report, read once; each workbench under test gets a copy of its own.</summary>
public sealed class CaseLedger : IDisposable
{
    /// <summary>What a hostile report would have run, in each of its parts.</summary>
    public const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-workbench-");
    private int _copies;

    public CaseLedger()
    {
        var reader = new Reader(English.English.Load());
        using var ledger = SqliteLedger.Create(Original);
        ledger.Add([.. CaseItems().Select(item => LedgerEntry.Of(item.Origin.ToString(), item.Bytes, reader.Read(item.Report!)))]);
        var hostile = new Report
        {
            Text = $"PORTHAM, May 4 -- Police in Portham arrested two men {Script} on Tuesday for attacking the harbour, the mayor said. The governor denied that police arrested the men.",
            Title = "Arrests " + Script,
            Publisher = "Herald " + Script,
            Published = new DateOnly(1987, 10, 2),
            Address = "javascript:alert(3)",
        };
        ledger.Add([LedgerEntry.Of($"mail{Script}.txt", "hostile"u8.ToArray(), reader.Read(hostile))]);
        ledger.Complete();
    }

    private string Original => Path.Combine(_folder.FullName, "case.db");

    /// <summary>A copy that a test may change.</summary>
    public string Copy()
    {
        var copy = Path.Combine(_folder.FullName, $"copy{Interlocked.Increment(ref _copies)}.db");
        File.Copy(Original, copy);
        return copy;
    }

    /// <summary>A path in the folder of the copies, where nothing is yet.</summary>
    public string New(string name) => Path.Combine(_folder.FullName, Interlocked.Increment(ref _copies) + name);

    /// <summary>The bundled case, not read yet.</summary>
    public static IEnumerable<IntakeItem> CaseItems() => new ReportIntake(new IntakeOptions(), () => Stream.Null).Read([Path.Combine(Root(), "samples", "case")]);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The folder of the checkout.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Sitrep.slnx is not above the tests.");
        }

        return folder;
    }
}
