using Sitrep.Formats;
using Sitrep.Ledger.Entries;
using Sitrep.Reading;

namespace Sitrep.Workbench.Tests;

/// <summary>Reads with the reader itself, one report after the other.</summary>
internal sealed class PlainReading : IReportReading
{
    public ReadingOutcome Read(
        Ledger.Ledger ledger, IReadOnlyList<GivenFile>? files, string? publisher, DateOnly? published, IProgress<ReadingProgress> progress, CancellationToken stop)
    {
        var reader = new Reader(English.English.Load());
        var options = new IntakeOptions { Publisher = publisher, Published = published };
        Assert.DoesNotContain(files ?? [], file => file.Name.Contains('/', StringComparison.Ordinal));
        var items = files?.SelectMany(file => ReportIntake.ReadOne(file.Name, new MemoryStream(file.Bytes.ToArray()), options)).ToList() ?? [.. CaseLedger.CaseItems()];
        ledger.Add([.. items.Select(item => item.Report is { } report ? LedgerEntry.Of(item.Origin.ToString(), item.Bytes, reader.Read(report)) : LedgerEntry.NotRead(item.Origin.ToString(), item.Bytes, item.Refusal!))]);
        ledger.Complete();
        return new(items.Count(item => item.Report is not null), 0, 0, [.. items.Where(item => item.Report is null).Select(item => $"{item.Origin}: {item.Refusal}")]);
    }
}
