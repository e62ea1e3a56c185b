using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Ledger.Tests.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Sitrep.Views;
using Sitrep.Views.Exports;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

public sealed class ViewTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Ledger _ledger;

    public ViewTests() => _ledger = SqliteLedger.Create(_folder.File("ledger.db"));

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ADenialStandsBesideItsClaimAndContestedClaimsComeFirst()
    {
        _ledger.Add([
            ReportBuilder.Text("Crowds marched in Westmoor.", "m").Row(new(EventType.PROTEST, "marched") { On = "2031-01-01", By = ["Crowds"] }).Entry(),
            LedgerConformance.ArrestReport().Entry(),
            LedgerConformance.DenialReport().Entry(),
        ]);

        var claims = ClaimList.Of(_ledger, RowFilter.All).ToList();

        Assert.Equal(2, claims.Count);
        Assert.True(claims[0].IsContested);
        Assert.Equal("a", Assert.Single(claims[0].Claims).Report);
        Assert.Equal("b", Assert.Single(claims[0].Denials).Report);
        Assert.False(claims[1].IsContested);
        Assert.Single(ClaimList.Of(_ledger, RowFilter.All, contestedOnly: true));

        // Asked for by a filter that only the claim passes, the denial comes along.
        Assert.Single(ClaimList.Of(_ledger, new RowFilter { Status = EventStatus.Occurred }, contestedOnly: true).Single().Denials);
    }

    [Fact]
    public void WhatIsDueIsToldFromWhatCameAndWhatWasNeverReported()
    {
        RowSpec Trial(string who, string on, EventStatus status) => new(EventType.COERCE, "trial") { To = [who], On = on, Status = status };
        _ledger.Add([
            ReportBuilder.Text("The trial of Ada Venn opens in June.", "a").Row(Trial("Ada Venn", "2031-06-02", EventStatus.Scheduled)).Entry(),
            ReportBuilder.Text("The trial of Bela Corr opens on Friday.", "b").Row(Trial("Bela Corr", "2031-05-16", EventStatus.Scheduled)).Entry(),
            ReportBuilder.Text("The trial of Cato Dunn opens on Friday.", "c").Row(Trial("Cato Dunn", "2031-05-16", EventStatus.Scheduled)).Entry(),
            ReportBuilder.Text("The trial of Dora Egg opens on Thursday.", "e").Row(Trial("Dora Egg", "2031-05-15", EventStatus.Scheduled)).Entry(),
            ReportBuilder.Text("Dora Egg stood before her judges a day late.", "f", published: "2031-05-17")
                .Row(new(EventType.COERCE, "stood before") { To = ["Dora Egg"], On = "2031-05-17" }).Entry(),
            ReportBuilder.Text("The trial of Cato Dunn opened.", "d", published: "2031-05-17").Row(Trial("Cato Dunn", "2031-05-16", EventStatus.Occurred)).Entry(),
        ]);

        var entries = DueList.Of(_ledger, RowFilter.All).ToList();
        var due = entries.ToDictionary(entry => entry.Event.Recipient[0].Name, entry => entry.State);
        Assert.Equal("Dora Egg stood before her judges a day late.", entries.Single(entry => entry.Outcome is not null).Outcome!.Quote);
        Assert.Equal(DueState.Unreported, due["Dora Egg"]);

        Assert.Equal(DueState.Upcoming, due["Ada Venn"]);
        Assert.Equal(DueState.Unreported, due["Bela Corr"]);
        Assert.False(due.ContainsKey("Cato Dunn"));
        Assert.Empty(DueList.Of(_ledger, RowFilter.All, ReportBuilder.Day("2031-05-01")));
        var then = DueList.Of(_ledger, RowFilter.All, ReportBuilder.Day("2031-05-12")).ToList();
        Assert.All(then, entry => Assert.Equal(DueState.Upcoming, entry.State));
        Assert.Contains(then, entry => entry.Event.Recipient[0].Name == "Cato Dunn");
    }

    [Theory]
    [InlineData("2031-03-01", "2031-03-01", DayPrecision.Day)]
    [InlineData("2031-03-01", "2031-03-07", DayPrecision.Week)]
    [InlineData("2031-03-01", "2031-03-31", DayPrecision.Month)]
    [InlineData("2031-01-01", "2031-12-31", DayPrecision.Year)]
    [InlineData("2029-01-01", "2031-12-31", DayPrecision.Longer)]
    public void TheTimelineSaysHowFinelyADayIsKnown(string from, string to, DayPrecision precision) =>
        Assert.Equal(precision, Timeline.PrecisionOf(new DaysRecord(ReportBuilder.Day(from), ReportBuilder.Day(to))));

    [Fact]
    public void TheTimelineGoesByDayAndEndsWithTheUndated()
    {
        _ledger.Add([
            ReportBuilder.Text("Crowds marched again.", "a").Row(new(EventType.PROTEST, "marched")).Entry(),
            ReportBuilder.Text("Crowds marched in May.", "b").Row(new(EventType.PROTEST, "marched") { On = "2031-05-01" }).Entry(),
            ReportBuilder.Text("Crowds marched in April.", "c").Row(new(EventType.PROTEST, "marched") { On = "2031-04-01", Until = "2031-04-30" }).Entry(),
        ]);
        Assert.Equal([DayPrecision.Month, DayPrecision.Day, DayPrecision.Unknown], Timeline.Of(_ledger.Events()).Select(entry => entry.Precision));
    }

    [Fact]
    public void AnExportIsTheSameWhateverTheOrderOfReading()
    {
        using var other = SqliteLedger.Create(_folder.File("other.db"));
        var entries = new[] { LedgerConformance.ArrestReport().Entry(), LedgerConformance.DenialReport().Entry(), LedgerConformance.ArrestReport("c", "Evening Gull").Entry() };
        _ledger.Add(entries);
        foreach (var entry in entries.Reverse())
        {
            other.Add([entry]);
            other.Complete();
        }

        Assert.Equal(Export(_ledger), Export(other));
    }

    private static byte[] Export(Ledger ledger)
    {
        using var bytes = new MemoryStream();
        JsonLines.Write(bytes, ledger.Rows(), LedgerJson.Records.RowRecord);
        JsonLines.Write(bytes, ledger.Events(), LedgerJson.Records.EventRecord);
        JsonLines.Write(bytes, ledger.Actors(), LedgerJson.Records.ActorRecord);
        JsonLines.Write(bytes, ledger.Sources(), LedgerJson.Records.SourceRecord);
        JsonLines.Write(bytes, ledger.Statements(), LedgerJson.Records.StatementRecord);
        JsonLines.Write(bytes, ledger.Contradictions(), LedgerJson.Records.ContradictionRecord);
        return bytes.ToArray();
    }
}
