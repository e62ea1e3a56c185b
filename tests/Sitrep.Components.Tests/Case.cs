using System.Text;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Reading;
using Sitrep.Reading.Documents;

namespace Sitrep.Components.Tests;

/// <summary>A small ledger of our own reports, read once: a raid, its denial, two tolls, a trial that is due, a hostile text.</summary>
public sealed class Case : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-components-");

    public Case()
    {
        var reader = new Reader(English.English.Load());
        Ledger = SqliteLedger.Create(Path.Combine(_folder.FullName, "case.db"));
        Ledger.Add([
            Read(reader, "a", "Harbour Post", "2024-05-13", "Rebels attacked the airport in Aden on Sunday and killed three soldiers, officials said."),
            Read(reader, "b", "Evening Gull", "2024-05-14", "Rebels attacked the airport in Aden on Sunday, killing nine soldiers, the ministry said. The rebels denied that they attacked the airport."),
            Read(reader, "c", "Evening Gull", "2024-05-15", "The trial of the rebel commander will open in Paris on 2 June 2024. French police arrested two men in Marseille last week."),
            Read(reader, "d", "<script>alert(1)</script>", "2024-05-15", "Police in Lyon arrested <img src=x onerror=alert(2)> Jean Martin on Monday. \u202EThey seized weapons in Germany."),
        ]);
        Ledger.Complete();
    }

    public Ledger.Ledger Ledger { get; }

    public void Dispose()
    {
        Ledger.Dispose();
        _folder.Delete(recursive: true);
    }

    private static LedgerEntry Read(Reader reader, string id, string publisher, string day, string text) => LedgerEntry.Of(
        id, Encoding.UTF8.GetBytes(text), reader.Read(new Report { GivenId = id, Publisher = publisher, Published = Happenings.Day(day), Title = $"Report {id}", Text = text }));
}
