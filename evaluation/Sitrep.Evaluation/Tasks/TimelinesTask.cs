using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Views;
using Sitrep.Views.Watchlists;

namespace Sitrep.Evaluation.Tasks;

/// <summary>
/// Days of a topic's timeline: as many days as the gold timeline has are chosen, those that most speaks for, and Date-F1 is taken over
/// all timelines of the topics. The naive line: the days on which most was published.
/// </summary>
internal sealed partial class TimelinesTask : IEvaluationTask
{
    public string Name => "timelines";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var (scores, naive) = (new List<double>(), new List<double>());
        foreach (var topic in Directory.EnumerateDirectories(goldPath).Order(StringComparer.Ordinal))
        {
            List<Report> reports = [.. CsvReader.Read(new StringReader(GoldFiles.ReadText(Path.Combine(topic, "outputwithpub.csv")))).Skip(1).Where(cells => cells.Count >= 2 && cells[1].Trim().Length > 0).Select(Report)];
            var days = Days(reports, language);
            var published = reports.GroupBy(report => report.Published!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).ToList();
            foreach (var gold in Gold(Path.Combine(topic, "outputTimelinesTime.csv")))
            {
                scores.Add((double)days.Take(gold.Count).Count(gold.Contains) / gold.Count);
                naive.Add((double)published.Take(gold.Count).Count(gold.Contains) / gold.Count);
            }
        }

        return [("date_f1", scores.Average()), ("published_date_f1", naive.Average())];
    }

    private static Report Report(IReadOnlyList<string> cells) =>
        new() { Text = cells[1].Trim(), Published = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) };

    private static List<DateOnly> Days(List<Report> reports, Language language)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-timelines-");
        try
        {
            var reader = new Reader(language);
            using var ledger = SqliteLedger.Create(Path.Combine(folder.FullName, "topic.db"));
            foreach (var batch in reports.Chunk(50))
            {
                ledger.Add([.. batch.AsParallel().AsOrdered().Select(report => LedgerEntry.Of("", ReadOnlyMemory<byte>.Empty, reader.Read(report)))]);
            }

            return [.. KeyDays.Of(ledger).Select(day => day.Day)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<HashSet<DateOnly>> Gold(string file) => CsvReader.Read(new StringReader(GoldFiles.ReadText(file)))
        .Where(cells => cells[0].StartsWith('['))
        .Select(cells => Day().Matches(cells[0]).Select(match => DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet());

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Day();
}
