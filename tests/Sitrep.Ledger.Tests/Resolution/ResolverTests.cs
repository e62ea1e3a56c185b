using System.Globalization;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Resolution;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Resolution;

public sealed class ResolverTests
{
    private const int Monday = 741000;

    [Fact]
    public void ARowThatSaysLittleJoinsOneEventAndTiesNoTwo()
    {
        var east = Row("strike", "portham", by: "k:NL", to: "n:east quay");
        var west = Row("strike", "portham", by: "k:NL", to: "n:west mill");
        var vague = Row("strike", null, by: "k:NL");

        var events = Resolve([east, west, vague]);

        Assert.Equal(2, events.Distinct().Count());
        Assert.NotEqual(events[0], events[1]);
    }

    [Fact]
    public void DaysOfALongStoryDoNotRunIntoOneAnother()
    {
        var days = Enumerable.Range(0, 30).Select(day => Row("shell", "portham", by: "k:NL", to: "k:SL", day: Monday + day)).ToArray();
        Assert.Equal(30, Resolve(days).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EventsAreAFunctionOfTheSetOfRows(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 400).Select(_ => Any(random)).ToArray();
        var expected = Partition(rows, Enumerable.Range(0, rows.Length).ToArray());

        for (var i = 0; i < 4; i++)
        {
            var order = Enumerable.Range(0, rows.Length).ToArray();
            random.Shuffle(order);
            Assert.Equal(expected, Partition(rows, order));
        }
    }

    [Fact]
    public void ALargeBlockGivesTheSameEventsWhateverTheOrder()
    {
        var random = new Random(9);
        var rows = Enumerable.Range(0, 2 * Resolver.Hosts)
            .Select(number => Row("arrest", number % 3 == 0 ? "portham" : null, by: "k:NL", to: string.Create(CultureInfo.InvariantCulture, $"n:man{number / 3:000}"), figure: number % 2))
            .ToArray();
        var nodes = new MemoryNodes();
        _ = Resolve(rows, nodes);
        Assert.True(nodes.LargestBlock > Resolver.Hosts);

        var order = Enumerable.Range(0, rows.Length).ToArray();
        var expected = Partition(rows, order);
        for (var i = 0; i < 3; i++)
        {
            random.Shuffle(order);
            Assert.Equal(expected, Partition(rows, order));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void RowsThatAreTakenAwayLeaveTheEventsOfTheOthers(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 2 * Resolver.Hosts)
            .Select(number => Row("arrest", number % 3 == 0 ? "portham" : null, by: "k:NL", to: string.Create(CultureInfo.InvariantCulture, $"n:man{number / 3:000}"), figure: number % 2))
            .Concat(Enumerable.Range(0, 200).Select(_ => Any(random)))
            .ToArray();
        var order = Enumerable.Range(0, rows.Length).ToArray();
        random.Shuffle(order);
        int[] kept = [.. order.Where(index => index % 3 != 0)];

        Assert.Equal(Partition(rows, kept), Partition(rows, order, taken: [.. order.Except(kept)]));
    }

    [Fact]
    public void OneDeedOfOneStoryIsOneEventUnderTwoWordsAndTwoStoriesStayApart()
    {
        RowFeatures Told(string lemma, int report, params int[] story) => Row(lemma, null, figure: report) with { Figures = [], Place = new("norland", "norland", "NL", null, 1), Story = story };

        Assert.Single(Resolve([Told("explosion", 1, 11, 12, 13), Told("bombing", 2, 11, 12, 13, 14)]).Distinct());
        Assert.Equal(2, Resolve([Told("explosion", 1, 11, 12, 13), Told("bombing", 2, 21, 22, 23)]).Distinct().Count());
    }

    [Fact]
    public void WithoutDaysOneWordInOneStoryIsOneEvent()
    {
        RowFeatures Told(int report, int published, params int[] story) => Row("arrest", null, day: null, figure: report) with { Figures = [], Published = published, Story = story };

        Assert.Single(Resolve([Told(1, Monday, 11, 12), Told(2, Monday + 2, 11, 12, 13)]).Distinct());
        Assert.Equal(2, Resolve([Told(1, Monday, 11, 12), Told(2, Monday + 9, 11, 12)]).Distinct().Count());
        Assert.Equal(2, Resolve([Told(1, Monday, 11, 12), Told(2, Monday + 2, 21, 22)]).Distinct().Count());
    }

    [Fact]
    public void ManyRowsOfOneGreatEventStayTogether()
    {
        var rows = Enumerable.Range(0, 3 * Resolver.Hosts).Select(number => Row("shell", "portham", by: "k:NL", to: "k:SL", figure: number)).ToArray();
        Assert.Single(Resolve(rows).Distinct());
    }

    /// <summary>Which rows stand together, in one spelling for every order of adding.</summary>
    private static string Partition(RowFeatures[] rows, int[] order, int[]? taken = null)
    {
        var nodes = new MemoryNodes();
        var resolver = new Resolver(nodes);
        var members = order.ToDictionary(index => index, index => resolver.Add(Position(index), rows[index]));
        foreach (var index in taken ?? [])
        {
            members.Remove(index, out var node);
            if (!members.ContainsValue(node!))
            {
                resolver.Remove(node!);
            }
        }

        var groups = members.GroupBy(pair => nodes.Get(pair.Value.Number).Root).Select(group => string.Join(' ', group.Select(pair => pair.Key).Order()));
        return string.Join('\n', groups.Order(StringComparer.Ordinal));
    }

    private static string Position(int row) => string.Create(CultureInfo.InvariantCulture, $"row{row}");

    private static long[] Resolve(RowFeatures[] rows, MemoryNodes? nodes = null)
    {
        nodes ??= new MemoryNodes();
        var resolver = new Resolver(nodes);
        var members = rows.Select((row, index) => resolver.Add(Position(index), row).Number).ToArray();
        return [.. members.Select(number => nodes.Get(number).Root)];
    }

    private static RowFeatures Any(Random random)
    {
        string? Maybe(string prefix, int many) => random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{prefix}{random.Next(many)}");
        return Row(
            "lemma" + random.Next(3).ToString(CultureInfo.InvariantCulture),
            Maybe("town", 3),
            Maybe(random.Next(2) == 0 ? "k:A" : "n:word", 4),
            Maybe(random.Next(2) == 0 ? "k:A" : "n:word", 4),
            random.Next(5) == 0 ? null : Monday + random.Next(3),
            random.Next(3),
            random.Next(2) == 0 ? EventType.ASSAULT : EventType.ACCUSE,
            random.Next(3) == 0);
    }

    private static RowFeatures Row(
        string lemma, string? town, string? by = null, string? to = null, int? day = Monday, int figure = 0, EventType type = EventType.ASSAULT, bool guessed = false) => new()
        {
            Type = type,
            Lemma = lemma,
            From = day,
            To = day,
            Guessed = guessed && day is not null,
            Published = Monday + 2,
            Status = EventStatus.Occurred,
            Initiators = Actors(by),
            Recipients = Actors(to),
            Place = town is null ? null : new PlaceFeature(town, town, "NL", null, 3),
            Figures = figure == 0 ? [] : [new FigureFeature("killed", figure, figure)],
            Report = "report" + figure.ToString(CultureInfo.InvariantCulture),
        };

    private static ActorFeature[] Actors(string? name) => name switch
    {
        null => [],
        ['k', ':', .. var key] => [new(key, key.ToLowerInvariant())],
        _ => [new(name.Contains("word", StringComparison.Ordinal) ? null : "name:" + name[2..], name[2..])],
    };
}
