using Sitrep.Ledger.Sqlite;
using Sitrep.Views;

namespace Sitrep.Workbench.Tests;

/// <summary>What the screen of an event is made of, over every event of the bundled case.</summary>
public sealed class EventAccountTests(CaseLedger ledger)
{
    [Fact]
    public void EveryRowGoesBackToOneSourceAndTheSourcesAreThoseThatCount()
    {
        using var opened = SqliteLedger.Open(ledger.Copy());
        foreach (var happening in opened.Events())
        {
            var rows = opened.RowsOf(happening).ToList();
            var voices = opened.Voices([.. rows.Select(row => row.Id)]);
            Assert.Equal(rows.Select(row => row.Id).Order(StringComparer.Ordinal), voices.SelectMany(voice => voice.Rows).Order(StringComparer.Ordinal));

            var told = opened.Voices([.. rows.Where(row => !row.IsDenial).Select(row => row.Id)]);
            Assert.Equal(happening.RootSources, told.Select(voice => voice.Name));
        }
    }

    [Fact]
    public void ACopyIsFoldedUnderItsSource()
    {
        using var opened = SqliteLedger.Open(ledger.Copy());
        var folded = opened.Events().SelectMany(happening => VoiceList.Of(opened, [.. opened.RowsOf(happening)])).Where(voice => voice.Lines.Any(line => line.IsCopy)).ToList();

        Assert.NotEmpty(folded);
        Assert.All(folded, voice => Assert.False(voice.Lines[0].IsCopy));
    }

    [Fact]
    public void WhoDeniesIsTheSourceOfADenialThatAReportOnlyTells()
    {
        using var opened = SqliteLedger.Open(ledger.Copy());
        var denials = opened.Events().SelectMany(happening => ClaimList.Entry(opened, happening).Denials).Where(row => VoiceList.Denier(row) is not null).ToList();

        Assert.NotEmpty(denials);
        Assert.All(denials, row => Assert.Equal(row.Initiator[0].Name, Assert.Single(VoiceList.Of(opened, [row])).Name));
    }

    [Fact]
    public void TheHistoryTellsWhoWasFirstAndWhatChanged()
    {
        using var opened = SqliteLedger.Open(ledger.Copy());
        var contested = opened.Events().Where(happening => happening.Contested).ToList();
        Assert.NotEmpty(contested);
        foreach (var happening in contested)
        {
            var entry = ClaimList.Entry(opened, happening);
            var (claims, denials) = (VoiceList.Of(opened, entry.Claims), VoiceList.Of(opened, entry.Denials));
            var history = EventHistory.Of(happening, claims, denials, []);

            Assert.Equal(history.Select(line => line.Day ?? DateOnly.MaxValue).Order(), history.Select(line => line.Day ?? DateOnly.MaxValue));
            Assert.Equal(claims.Count > 0 ? 1 : 0, history.Count(line => line.What == "first told"));
            Assert.Equal(denials.Count > 0 ? 1 : 0, history.Count(line => line.What == "first denied"));
            Assert.All(OppositionList.Of(entry, 2), pair => Assert.NotEqual(pair.A.Id, pair.B.Id));
        }
    }
}
