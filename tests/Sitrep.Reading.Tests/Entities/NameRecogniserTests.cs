using System.Text.Json;
using CsCheck;
using Sitrep.Reading.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Entities;

public sealed class NameRecogniserTests(EnglishStages english) : IClassFixture<EnglishStages>
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Cases()
    {
        var cases = JsonSerializer.Deserialize<NameCase[]>(File.ReadAllText(Path.Combine(EntityLexicons.Checkout(), "specs", "entities", "names.json")), Options)!;
        return [.. cases.Select(one => JsonSerializer.Serialize(one, Options))];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void FindsTheNamesOfTheSpecs(string json)
    {
        var expected = JsonSerializer.Deserialize<NameCase>(json, Options)!;

        var found = english.Names(expected.Text).Names.Select(name => new ExpectedName(name.Text, name.Kind.ToString(), name.Actor));

        Assert.Equal(expected.Names, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("( ( ( ( ) ) ) ) ((NLF))")]
    [InlineData("\uD83D\uDE42 \uD800 \uDC00 Ann \uDFFF Lee")]
    [InlineData("THE QUICK BROWN FOX (QBF) ( ) UN (")]
    public void ReadsOddTexts(string text) => HoldSpans(text, english.Names(text));

    [Fact]
    public void TimeGrowsWithTheLengthOfASentenceNotFaster()
    {
        var (small, large) = (english.Parse(Hostile(2_000)), english.Parse(Hostile(16_000)));
        HoldSpans(large.Report.Text, english.Names(large));

        Assert.True(EnglishStages.Fastest(() => english.Names(large)) < 8 * 5 * EnglishStages.Fastest(() => english.Names(small)));
    }

    private static string Hostile(int times) => string.Concat(Enumerable.Repeat("Ann and Iran (UN), ", times));

    [Fact]
    public void SpansLieInTheTextInOrderWithoutOverlaps()
    {
        string[] vocabulary = ["Iran", "the", "Ministry", "of", "Health", "(", ")", "UN", "Ann", "Lee", ",", ".", "said", "-", "'s", "Al", "Qaeda", "\n", "2020"];
        Gen.Int[0, vocabulary.Length - 1].Array[0, 60].Select(parts => string.Join(' ', parts.Select(part => vocabulary[part]))).Sample(text => HoldSpans(text, english.Names(text)), iter: 200);
    }

    private static void HoldSpans(string text, NamedReport named)
    {
        var end = 0;
        foreach (var name in named.Names)
        {
            var sentence = named.Parsed.Sentences[name.First.Sentence];
            Assert.True(name.Span.Start >= end && name.Span.End > name.Span.Start && name.Span.End <= text.Length);
            Assert.Equal(name.Span.Of(text), name.Text);
            Assert.Equal(sentence[name.First.Word].Span.Start, name.Span.Start);
            Assert.Equal(sentence[name.EndWord - 1].Span.End, name.Span.End);
            Assert.InRange(name.HeadWord, name.First.Word, name.EndWord - 1);
            Assert.InRange(name.Score, 0, 1);
            Assert.NotEmpty(name.Because);
            end = name.Span.End;
        }
    }

    private sealed record NameCase(string Why, string Text, ExpectedName[] Names);

    private sealed record ExpectedName(string Text, string Kind, string? Actor = null);
}
