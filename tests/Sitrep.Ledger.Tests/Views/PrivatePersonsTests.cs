using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Sitrep.Reading.Relations;
using Sitrep.Views.Exports;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

public sealed class PrivatePersonsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NoNameOfAPersonIsLeftAndBodiesStay()
    {
        using var ledger = SqliteLedger.Create(_folder.File("ledger.db"));
        ledger.Add([
            ReportBuilder.Text("Norland police arrested Ada Venn in Portham, her brother Otto Venn said. Officials confirmed it.", "a")
                .Row(new(EventType.COERCE, "arrested") { By = ["Norland police=norland-police"], To = ["Ada Venn*"], Says = "Otto Venn" })
                .Row(new(EventType.COERCE, "confirmed") { By = ["Norland police=norland-police"], To = ["Ada Venn*"], Says = "officials" })
                .Statement("Otto Venn", "said", "Norland police arrested Ada Venn in Portham")
                .Relation(new("Otto Venn*", RelationKind.Occupation, "her brother Otto Venn") { Office = "brother" })
                .Relation(new("Norland police=norland-police", RelationKind.Part, "Norland police") { Of = "NL" })
                .Relation(new("Norland police=norland-police", RelationKind.Affiliated, "Norland police arrested Ada Venn") { Of = "person:ada-venn" })
                .Entry(),
        ]);
        var persons = new PrivatePersons(ledger);

        var written = ledger.Rows().Select(row => LedgerJson.Text(persons.Without(row), LedgerJson.Records.RowRecord))
            .Concat(ledger.Events().Select(happening => LedgerJson.Text(persons.Without(happening), LedgerJson.Records.EventRecord)))
            .Concat(ledger.Statements().Select(statement => LedgerJson.Text(persons.Without(statement), LedgerJson.Records.StatementRecord)))
            .Concat(ledger.Relations().Where(relation => !persons.IsAbout(relation)).Select(relation => LedgerJson.Text(persons.Without(relation), LedgerJson.Records.RelationRecord)))
            .Concat(ledger.Actors().Where(actor => !persons.IsPerson(actor)).Select(actor => LedgerJson.Text(actor, LedgerJson.Records.ActorRecord)))
            .ToList();

        Assert.All(written, line => Assert.DoesNotContain("Venn", line, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(written, line => line.Contains("Norland police", StringComparison.Ordinal));
        Assert.Contains(written, line => line.Contains("\"kind\":\"part\"", StringComparison.Ordinal));
        Assert.Contains(written, line => line.Contains("\"officials\"", StringComparison.Ordinal));
        Assert.Contains(written, line => line.Contains(PrivatePersons.Mark, StringComparison.Ordinal));
    }
}
