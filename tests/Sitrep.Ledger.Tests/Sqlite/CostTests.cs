using System.Globalization;
using System.Text;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Sqlite;

/// <summary>What hostile reports cost.</summary>
public sealed class CostTests : IDisposable
{
    private const int Few = 1_000;
    private const int Times = 6;
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AReportOfThousandsOfClaimsAndDenialsCostsInProportion()
    {
        Cost(Few / 2);
        var few = Cost(Few);
        var many = Cost(Few * Times);

        // In proportion it is 6 times; were each batch of events to read the whole report it would be 36 times.
        Assert.True(many < few * Times * 2, string.Create(CultureInfo.InvariantCulture, $"{Few} sentences took {few}, {Times} times as many took {many}."));
    }

    private TimeSpan Cost(int sentences)
    {
        using var ledger = SqliteLedger.OpenOrCreate(_folder.File(string.Create(CultureInfo.InvariantCulture, $"{sentences}.db")));
        ledger.Add([Hostile(sentences)]);
        var before = Environment.CpuUsage.TotalTime;
        ledger.Complete();
        var cost = Environment.CpuUsage.TotalTime - before;
        Assert.Equal(sentences, ledger.Contradictions().Count());
        return cost;
    }

    private static LedgerEntry Hostile(int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Harriers raided mill {i}. The Harriers issued a denial of raid {i}.\n");
        }

        var report = ReportBuilder.Text(text.ToString());
        for (var i = 0; i < sentences; i++)
        {
            report
                .Row(new(EventType.ASSAULT, "raided") { Quote = string.Create(CultureInfo.InvariantCulture, $"Harriers raided mill {i}."), By = ["Harriers=harriers"] })
                .Row(new(EventType.REJECT, "denial")
                {
                    Quote = string.Create(CultureInfo.InvariantCulture, $"The Harriers issued a denial of raid {i}."),
                    By = ["Harriers=harriers"],
                });
        }

        return report.Entry();
    }
}
