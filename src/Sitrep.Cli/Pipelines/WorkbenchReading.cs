using Sitrep.Cli.Commands;
using Sitrep.Formats;
using Sitrep.Workbench;

namespace Sitrep.Cli.Pipelines;

/// <summary>Reads what people give the workbench, as <c>sitrep read</c> reads files.</summary>
/// <param name="reader">The reader of the process.</param>
internal sealed class WorkbenchReading(SharedReader reader) : IReportReading
{
    public ReadingOutcome Read(
        Ledger.Ledger ledger, IReadOnlyList<GivenFile>? files, string? publisher, DateOnly? published, IProgress<ReadingProgress> progress, CancellationToken stop)
    {
        var options = new IntakeOptions { Publisher = publisher, Published = published };
        var items = files is null ? SampleCase.Read() : files.SelectMany(file => ReportIntake.ReadOne(file.Name, new MemoryStream(file.Bytes.ToArray(), writable: false), options));
        var teller = new Teller(progress);
        var reading = new LedgerReading(ledger, reader, teller);
        reading.Run(items, () => 0, Environment.ProcessorCount, stop);
        return new(reading.Tally.Added, reading.Tally.Rows, reading.Tally.Known, teller.Said);
    }

    private sealed class Teller(IProgress<ReadingProgress> progress) : IReadingProgress
    {
        public List<string> Said { get; } = [];

        public void Run(Action reading) => reading();

        public void Tell(long reports, long words, long bytes) => progress.Report(new(reports, Merging: false));

        public void TellMerged(long rows) => progress.Report(new(0, Merging: true));

        public void Say(string message) => Said.Add(message);
    }
}
