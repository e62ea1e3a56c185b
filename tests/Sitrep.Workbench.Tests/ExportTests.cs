using System.Net;
using System.Text;
using System.Text.Json;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;

namespace Sitrep.Workbench.Tests;

/// <summary>What a screen shows, as a file.</summary>
public sealed class ExportTests(CaseLedger ledger)
{
    public static TheoryData<string> Files() => ["events.csv", "events.jsonl", "events.geojson", "rows.csv", "rows.jsonl", "actors.csv", "actors.jsonl", "sources.csv", "sources.jsonl", "contested.csv", "contested.jsonl", "due.csv", "due.ics", "judgements.csv", "judgements.jsonl", "brief.html", "brief.md"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task IsAFileToKeepAndRunsNothing(string name)
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Get("/export/" + name);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal($"attachment; filename=\"{name}\"", answer.Disposition);
        Assert.True(name.StartsWith("judgements", StringComparison.Ordinal) || answer.Text.Length > 100, answer.Text);
        Assert.False(name == "brief.html" && answer.Text.Contains("<script", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task HoldsWhatTheFilterLets()
    {
        var path = ledger.Copy();
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = path });
        using var read = SqliteLedger.Open(path);

        var answer = await bench.Get("/export/events.jsonl?type=SANCTION");

        Assert.Equal(
            read.Events(new() { Type = Reading.Events.EventType.SANCTION }).Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)),
            answer.Text.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task NoCellIsAFormula()
    {
        await using var bench = await Bench.Start(ledger);

        var lines = (await bench.Get("/export/rows.csv")).Text.Split("\r\n");

        Assert.True(lines.Length > 100);
        Assert.All(lines.SelectMany(line => line.Split(',')), cell => Assert.False(cell is ['=' or '+' or '@', ..], cell));
    }

    [Fact]
    public async Task ACountryIsNeverAPointOnTheMap()
    {
        await using var bench = await Bench.Start(ledger);

        using var json = JsonDocument.Parse((await bench.Get("/export/events.geojson")).Text);

        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Contains(features, feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Object);
        Assert.All(features.Where(feature => feature.GetProperty("properties").GetProperty("precision").GetString() == "country"), feature => Assert.Equal(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind));
        Assert.All(
            features.Select(feature => feature.GetProperty("geometry")).Where(geometry => geometry.ValueKind == JsonValueKind.Object),
            geometry => Assert.InRange(geometry.GetProperty("coordinates")[1].GetDouble(), -90, 90));
    }

    [Fact]
    public async Task TheCalendarIsFoldedAndWhole()
    {
        await using var bench = await Bench.Start(ledger);

        var text = (await bench.Get("/export/due.ics")).Text;

        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Equal(text.Split("BEGIN:VEVENT").Length, text.Split("END:VEVENT").Length);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/export/everything.exe", HttpStatusCode.NotFound)]
    [InlineData("/export/events.csv?from=soon", HttpStatusCode.BadRequest)]
    public async Task SaysWhatItCannotGive(string path, HttpStatusCode status)
    {
        await using var bench = await Bench.Start(ledger);

        Assert.Equal(status, (await bench.Get(path)).Status);
    }
}
