using System.Diagnostics;
using CsCheck;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Tests.Syntax;
using Xunit;

namespace Sitrep.Reading.Tests.Segmentation;

public sealed class SegmentationProperties
{
    /// <summary>Any UTF-16, lone surrogates included, mixed with what makes tokenisers stumble.</summary>
    public static Gen<string> Texts => Gen.OneOf(Gen.Char.Select(c => c.ToString()), Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]))
        .Array[0, 60].Select(string.Concat);

    private static readonly string[] Pieces =
    [
        ".", "..", "'", "\u2019s", "n't", "-", "--", "\n", "\r\n", "\n\n", " ", "\u00A0", "(", ")", "\"", "@", "http://", "www.", "U.S.", "a", "Mr.", "9", "9.5",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\u0301", "'s", "can't've", "e-mail", "x@y.z", "$", "\u2028", "\0",
    ];

    [Fact]
    public void Tokens_cover_every_visible_character_once_and_in_order() => Texts.Sample(text =>
    {
        var segmented = EnglishModels.Segment(text);
        var at = 0;
        foreach (var token in segmented.Sentences.SelectMany(s => s.Tokens))
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Span.Start]));
            Assert.Equal(token.Span.Of(text), token.Form);
            Assert.True(!token.ContinuesToken || token.Span.Start == at);
            at = token.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });

    [Fact]
    public void Sentences_reach_from_their_first_token_to_their_last() => Texts.Sample(text =>
    {
        foreach (var sentence in EnglishModels.Segment(text).Sentences)
        {
            Assert.NotEmpty(sentence.Tokens);
            Assert.False(sentence.Tokens[0].ContinuesToken);
            Assert.Equal(new TextSpan(sentence.Tokens[0].Span.Start, sentence.Tokens[^1].Span.End), sentence.Span);
        }
    });

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData("a ", 60_000)]
    [InlineData("(", 60_000)]
    [InlineData("(www.a", 60_000)]
    [InlineData("a.", 60_000)]
    [InlineData("a-", 60_000)]
    [InlineData("1,000", 60_000)]
    [InlineData("'", 60_000)]
    [InlineData("a'b", 1_000_000)]
    [InlineData("\uD83D\uDE00", 60_000)]
    [InlineData("\uD83D", 60_000)]
    [InlineData("word\n", 60_000)]
    [InlineData("x@", 1_000_000)]
    [InlineData("\u0301", 1_000_000)]
    public void Hostile_texts_are_cut_and_parsed_in_linear_time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var clock = Stopwatch.StartNew();
        var parsed = EnglishModels.Parse(text);

        Assert.All(parsed.Sentences, s => Assert.InRange(s.Count, 1, 400));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void Cutting_is_the_same_on_many_threads()
    {
        const string Text = "The envoy met Gen. Torvik at 9 a.m. on Jan. 3. \"We can't agree,\" he said.";
        var expected = EnglishModels.Show(EnglishModels.Segment(Text));

        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => EnglishModels.Show(EnglishModels.Segment(Text))), shown => Assert.Equal(expected, shown));
    }
}
