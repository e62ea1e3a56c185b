using System.Text;
using CsCheck;
using Sitrep.Reading.Attribution;
using Xunit;

namespace Sitrep.Reading.Tests.Attribution;

/// <summary>What holds of every reading, whatever the text says.</summary>
public sealed class AttributionPropertiesTests(MarkedEvents events) : IClassFixture<MarkedEvents>
{
    private static readonly string[] Pieces =
    [
        "The governor said that rebels had *shelled* the mill. ",
        "“We did not *bomb* the port,” the colonel said. “Nobody was *killed*.”\n\n",
        "Two officials briefed on the matter denied that the envoy would be *expelled*. ",
        "According to the harbour master, smugglers tried to *ship* rifles but were stopped. ",
        "Reportedly, the *attack* was planned abroad, which the island denies. ",
        "He added that the union may *strike*. ",
        "\"",
        "(((",
        "\n\n",
    ];

    private static readonly Gen<MarkedSentence> Texts = Gen.Int[0, Pieces.Length - 1].Array[1, 8]
        .Select(picks => new MarkedSentence(string.Concat(picks.Select(pick => Pieces[pick])), "*"));

    [Fact]
    public void Spans_lie_in_the_text_and_contents_hold_their_parts_in_order()
    {
        Texts.Sample(
            text =>
            {
                var read = events.Read(text);
                Assert.All(read.Statements, statement => AssertSpans(statement, text.Text.Length));
                Assert.All(read.Rows.SelectMany(row => row.Fold), step => Assert.True(step.Span is not { } span || span.End <= text.Text.Length));
            },
            iter: 60);
    }

    [Fact]
    public void A_second_reading_gives_the_same_rows()
    {
        Texts.Sample(text => Assert.Equal(Describe(events.Read(text)), Describe(events.Read(text))), iter: 30);
    }

    [Fact]
    public void Threads_do_not_change_what_is_read()
    {
        var text = new MarkedSentence(string.Concat(Pieces), "*");
        var alone = Describe(events.Read(text));
        var together = Enumerable.Range(0, 16).AsParallel().Select(_ => Describe(events.Read(text))).ToList();
        Assert.All(together, described => Assert.Equal(alone, described));
    }

    [Fact]
    public void Ids_of_a_report_differ_even_where_two_rows_share_the_trigger()
    {
        var read = events.Read(new MarkedSentence("The mayor accused the guards of an *attack* on the mill, which the army has denied.", "*"));
        Assert.Equal(2, read.Rows.Count);
        Assert.Equal(2, read.Rows.Select(row => row.Id).Distinct().Count());
        Assert.All(read.Rows, row => Assert.Matches("^r[0-9a-f]{16}$", row.Id));
    }

    [Theory]
    [InlineData("said ")]
    [InlineData("“")]
    [InlineData("not ")]
    [InlineData("(")]
    [InlineData("that the king said ")]
    [InlineData("\ud83d")]
    public void A_text_that_only_repeats_is_read_to_its_end(string piece)
    {
        var text = new StringBuilder("The king *fled*. ");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(piece);
        }

        var read = events.Read(new MarkedSentence(text.ToString(), "*"));
        Assert.Single(read.Rows);
    }

    private static void AssertSpans(Statement statement, int length)
    {
        Assert.NotEmpty(statement.ContentParts);
        Assert.True(statement.Cue.End <= length && statement.Content.End <= length);
        Assert.True(statement.Source?.Span is not { } source || source.End <= length);
        for (var i = 0; i < statement.ContentParts.Count; i++)
        {
            Assert.True(statement.Content.Contains(statement.ContentParts[i]));
            Assert.True(i == 0 || statement.ContentParts[i - 1].End <= statement.ContentParts[i].Start);
        }
    }

    private static string Describe(ReadReport read) => string.Join('\n', read.Rows.Select(row =>
        $"{row.Id} {row.Status} {row.Stance} {string.Join(';', row.Sources.Select(source => source.Name))} {string.Join(';', row.Fold)}"));
}
