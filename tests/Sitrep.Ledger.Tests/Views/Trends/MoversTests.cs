using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Sitrep.Views.Trends;
using Xunit;

namespace Sitrep.Ledger.Tests.Views.Trends;

/// <summary>Who looks at many kinds is not shown chance.</summary>
public sealed class MoversTests
{
    private const int Runs = 120;
    private const int Kinds = 50;

    [Fact]
    public void WhereNothingMovesLittleIsShown()
    {
        var shown = Enumerable.Range(0, Runs).Count(run => Movers.Standing(Made(run, moving: 0)).Count > 0);

        // Each by itself 'very likely' would be shown in every run: two in five of fifty.
        Assert.InRange((double)shown / Runs, 0, 0.35);
        Assert.Contains(Made(0, moving: 0), mover => mover.Sure >= 0.8);
    }

    [Fact]
    public void WhatMovesIsShownAndLittleElse()
    {
        var (right, wrong) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var shown = Movers.Standing(Made(run, moving: 6));
            right += shown.Count(mover => IsMoving(mover, 6));
            wrong += shown.Count(mover => !IsMoving(mover, 6));
            Assert.All(shown, mover => Assert.True(mover.Sure >= 0.8));
        }

        Assert.True(right > 0.8 * 6 * Runs, $"{right} of {6 * Runs} were shown");
        Assert.InRange((double)wrong / (right + wrong), 0, 0.25);
    }

    [Fact]
    public void AMoverIsWhatItsTrendSays()
    {
        using var folder = new TestFolder();
        using var ledger = SqliteLedger.Create(folder.File("ledger.db"));
        ledger.Add([.. Enumerable.Range(0, 90).Select(Report)]);

        var looked = Movers.Looked(ledger, weeks: 4, baseline: 20);

        Assert.Contains(looked, mover => mover.Type == EventType.PROTEST);
        Assert.Contains(looked, mover => mover.Country == "SL");
        Assert.All(looked, mover =>
        {
            var trend = Trend.Of(ledger, mover.Filter, weeks: 4, baseline: 20);
            Assert.Equal(trend.Ratio, mover.Ratio);
            Assert.Equal(trend.Weeks.Where(week => week.Week >= trend.From).Sum(week => week.Events), mover.Events);
        });
        var list = Movers.Of(ledger, most: 1, weeks: 4, baseline: 20);
        Assert.Equal((EventType.PROTEST, true), (Assert.Single(list.Shown).Type!.Value, list.Shown[0].IsRising));
        Assert.Equal(looked.Count, list.Types + list.Countries);
    }

    /// <summary>Three reports a week of 30 weeks, of three kinds in towns of four countries; in the last weeks most are protests.</summary>
    private static LedgerEntry Report(int number)
    {
        var (type, trigger) = number >= 72 && number % 5 != 0 ? (EventType.PROTEST, "marched") : (number % 7) switch
        {
            0 => (EventType.PROTEST, "marched"),
            1 or 2 or 3 => (EventType.ASSAULT, "attacked"),
            _ => (EventType.AID, "helped"),
        };
        var day = new DateOnly(2031, 1, 6).AddDays((7 * (number / 3)) + (number % 3));
        string[] towns = ["Portham/NL", "Easthaven/EL", "Suth/SL", "Orvale/OL"];
        return ReportBuilder.Text($"Group{number} {trigger} people of quarter {number} that day.", $"r{number}", $"Paper {number % 4}", day.AddDays(1).ToString("O"))
            .Row(new(type, trigger) { By = [$"Group{number}"], On = day.ToString("O"), Where = towns[(number * 5) % 4] }).Entry();
    }

    private static bool IsMoving(Mover mover, int moving) => int.Parse(mover.Country!, System.Globalization.CultureInfo.InvariantCulture) < moving;

    /// <summary>Kinds of which the first ones happen three times as often now as in the 52 weeks before.</summary>
    private static List<Mover> Made(int seed, int moving)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Kinds).Select(kind =>
        {
            var now = Weeks(random, 8, kind < moving ? 6 : 2);
            return new Mover(null, kind.ToString(System.Globalization.CultureInfo.InvariantCulture), RateRatio.Of(Weeks(random, 52, 2), now), (int)now.Sum(week => week.Count));
        })];
    }

    private static List<(double Count, double Exposure)> Weeks(Random random, int weeks, double mean) => [.. Enumerable.Range(0, weeks).Select(_ => (Poisson(random, mean), 100.0))];

    private static double Poisson(Random random, double mean)
    {
        var (count, left) = (0, random.NextDouble());
        for (var least = Math.Exp(-mean); left > least; left *= random.NextDouble())
        {
            count++;
        }

        return count;
    }
}
