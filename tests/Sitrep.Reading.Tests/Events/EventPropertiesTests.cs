using CsCheck;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Reading.Tests.Events;

/// <summary>What holds of every event mention, whatever the text says.</summary>
public sealed class EventPropertiesTests(EventReadings reader) : IClassFixture<EventReadings>
{
    private static readonly string[] Pieces =
    [
        "The rebels shelled the town and killed at least 12 farmers on Monday. ",
        "Two men who had been accused of planning to bomb the embassy in Lima were arrested. ",
        "“We did not attack anybody,” the colonel said.\n\n",
        "The council imposed sanctions on the republic, which its president called an act of aggression. ",
        "Clashes between the police and the students broke out in Rabat. ",
        "and and and (((",
        "killed ",
        "\"",
        "\ud83d\ude42\ud83d ",
        "\n\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[1, 8].Select(picks => string.Concat(picks.Select(p => Pieces[p])));

    [Fact]
    public void A_trigger_lies_in_its_quote_and_the_quote_in_its_sentence()
    {
        Texts.Sample(
            text =>
            {
                var report = reader.Read(text);
                foreach (var mention in report.Events)
                {
                    var sentence = report.Located.Timed.Linked.Named.Parsed.Sentences[mention.Head.Sentence];
                    Assert.True(mention.Quote.Contains(mention.Trigger));
                    Assert.True(sentence.Span.Contains(mention.Quote));
                    Assert.True(mention.Trigger.Length > 0);
                    Assert.All(mention.Figures, f => Assert.Equal(f.Words, f.Span.Of(text)));
                    Assert.All(mention.Initiators.Concat(mention.Recipients), p => Assert.False(string.IsNullOrWhiteSpace(p.Name)));
                    Assert.Contains(mention.Derivations, d => d.Field == "type");
                }
            },
            iter: 60);
    }

    [Fact]
    public void Mentions_come_in_text_order_and_no_word_names_two()
    {
        Texts.Sample(
            text =>
            {
                var events = reader.Read(text).Events;
                Assert.Equal(events.OrderBy(e => e.Head.Sentence).ThenBy(e => e.Head.Word), events);
                Assert.Equal(events.Count, events.Select(e => e.Head).Distinct().Count());
            },
            iter: 40);
    }

    [Fact]
    public void Threads_do_not_change_what_is_read()
    {
        var text = string.Concat(Pieces);
        var alone = Describe(reader.Read(text));
        Assert.All(Enumerable.Range(0, 16).AsParallel().Select(_ => Describe(reader.Read(text))).ToList(), d => Assert.Equal(alone, d));
    }

    [Fact]
    public void Without_a_publication_date_nothing_is_dated_by_it()
    {
        var events = reader.ReadUndated("The rebels shelled the town. The army arrested two men.").Events;
        Assert.Equal(2, events.Count);
        Assert.All(events, e => Assert.Null(e.When));
    }

    [Theory]
    [InlineData("killed ")]
    [InlineData("the attack on ")]
    [InlineData("accused of planning to ")]
    [InlineData("and the rebels ")]
    [InlineData("( ")]
    public void A_hostile_sentence_ends(string piece)
    {
        var events = reader.Read(string.Concat(Enumerable.Repeat(piece, 20_000))).Events;
        Assert.All(events, e => Assert.True(e.Quote.Contains(e.Trigger)));
    }

    private static string Describe(EventReport report) => string.Join('\n', report.Events.Select(e =>
        $"{e.Type} {e.Trigger} {e.Quote} {string.Join(",", e.Initiators)} > {string.Join(",", e.Recipients)} {e.When} {e.Where?.Text} {string.Join(",", e.Figures)}"));
}
