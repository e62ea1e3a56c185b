using System.Diagnostics;
using System.Globalization;
using Sitrep.Formats;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>Times what reports cost as a ledger grows: processor time of reading, adding and merging, by the thousand.</summary>
internal static class GrowthTimes
{
    private const int AtOnce = 1_000;
    private const int Ends = 10;

    /// <summary>Prints a line for each thousand, and the cost of the last ten thousands over that of the first.</summary>
    /// <param name="paths">The reports, in the order of their reading.</param>
    /// <param name="language">What the reader knows.</param>
    /// <param name="most">At most so many.</param>
    public static void Print(IReadOnlyList<string> paths, Language language, int most)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-growth-");
        try
        {
            var reader = new Reader(language);
            var costs = new List<(double Read, double Merge, long Rows)>();
            using var ledger = SqliteLedger.Create(Path.Combine(folder.FullName, "growth.sitrep"));
            Console.WriteLine($"{"reports",10}{"rows",9}{"read ms/report",16}{"merge ms/report",17}{"merge ms/row",14}");
            foreach (var items in new ReportIntake(new IntakeOptions(), Console.OpenStandardInput).Read(paths).Where(item => item.Report is not null).Take(most).Chunk(AtOnce))
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                LedgerEntry[] entries = [.. items.Select(item => LedgerEntry.Of(item.Origin.ToString(), item.Bytes, reader.Read(item.Report!)))];
                var between = Process.GetCurrentProcess().TotalProcessorTime;
                ledger.Add(entries);
                ledger.Complete();
                var after = Process.GetCurrentProcess().TotalProcessorTime;
                var rows = entries.Sum(entry => (long)entry.Rows.Count);
                costs.Add(((between - before).TotalMilliseconds / items.Length, (after - between).TotalMilliseconds / items.Length, rows));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{costs.Count * AtOnce,10}{rows,9}{costs[^1].Read,16:N3}{costs[^1].Merge,17:N3}{costs[^1].Merge * items.Length / Math.Max(1, rows),14:N3}"));
            }

            // The first thousand pays for what the runtime compiles.
            var (first, last) = (costs.Skip(1).Take(Ends).ToList(), costs.TakeLast(Ends).ToList());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"last {last.Count} thousands over the {first.Count} after the first: read and merge {last.Average(cost => cost.Read + cost.Merge) / first.Average(cost => cost.Read + cost.Merge):N2}, merge alone {last.Average(cost => cost.Merge) / first.Average(cost => cost.Merge):N2}, merge for each row {last.Sum(cost => cost.Merge) / last.Sum(cost => cost.Rows) / (first.Sum(cost => cost.Merge) / first.Sum(cost => cost.Rows)):N2}; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
