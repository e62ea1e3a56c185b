using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>A source with how it stands to others; counts that anybody can check, no score.</summary>
/// <param name="Source">The source.</param>
/// <param name="First">Of how many events that several publishers tell of it was the only one to tell on the first day.</param>
/// <param name="Alone">Behind how many events it is the only independent source.</param>
public sealed record SourceEntry(SourceRecord Source, int First, int Alone);

/// <summary>Who says things, the busiest first.</summary>
public static class SourceList
{
    /// <summary>The sources of rows that pass the filter.</summary>
    public static IEnumerable<SourceEntry> Of(Ledger.Ledger ledger, RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var alone = ledger.Events(filter).Where(happening => happening.RootSources.Count == 1).CountBy(happening => happening.RootSources[0]).ToDictionary(StringComparer.Ordinal);
        var first = Firsts(ledger, filter);
        return ledger.Sources(filter).Select(source => new SourceEntry(source, first.GetValueOrDefault(source.Name), alone.GetValueOrDefault(source.Name)));
    }

    private static Dictionary<string, int> Firsts(Ledger.Ledger ledger, RowFilter filter)
    {
        var reports = ledger.Reports().GroupBy(report => report.Id).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var told = new Dictionary<string, HashSet<(string Publisher, DateOnly Day)>>(StringComparer.Ordinal);
        foreach (var row in ledger.Rows(filter).Where(row => row.Event is not null))
        {
            foreach (var report in reports.GetValueOrDefault(row.Report) ?? [])
            {
                if (report is { Publisher: { } publisher, Published: { } day })
                {
                    if (!told.TryGetValue(row.Event!, out var tellers))
                    {
                        told.Add(row.Event!, tellers = []);
                    }

                    tellers.Add((publisher, day));
                }
            }
        }

        return told.Values.Select(First).OfType<string>().CountBy(name => name).ToDictionary(StringComparer.Ordinal);
    }

    private static string? First(HashSet<(string Publisher, DateOnly Day)> tellers)
    {
        var earliest = tellers.Min(teller => teller.Day);
        return tellers.DistinctBy(teller => teller.Publisher).Count() > 1 && tellers.Where(teller => teller.Day == earliest).Select(teller => teller.Publisher).Distinct().ToList() is [var only] ? only : null;
    }
}
