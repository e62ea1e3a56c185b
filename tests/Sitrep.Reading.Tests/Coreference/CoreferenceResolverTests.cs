using System.Text.Json;
using CsCheck;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Tests.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Coreference;

public sealed class CoreferenceResolverTests(EnglishStages english) : IClassFixture<EnglishStages>
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Cases()
    {
        var cases = JsonSerializer.Deserialize<ChainCase[]>(
            File.ReadAllText(Path.Combine(EntityLexicons.Checkout(), "specs", "entities", "coreference.json")), Options)!;
        return [.. cases.Select(one => JsonSerializer.Serialize(one, Options))];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void LinksAsTheSpecsSay(string json)
    {
        var expected = JsonSerializer.Deserialize<ChainCase>(json, Options)!;

        var linked = english.Chains(expected.Text);

        foreach (var chain in expected.Chains)
        {
            var found = Assert.Single(linked.Chains, one => one.Name == chain.Name);
            Assert.Equal((chain.Kind, chain.Actor), (found.Kind.ToString(), found.Actor));
            Assert.Equal(chain.References, BesideTitles(found.References).Select(reference => reference.Span.Of(expected.Text)));
        }
    }

    // A title right before the name is part of naming somebody, however it hangs in the tree.
    private static IEnumerable<Reference> BesideTitles(IReadOnlyList<Reference> references) =>
        references.Where((reference, i) => i + 1 == references.Count || reference.Form != ReferenceForm.Description
            || references[i + 1].Span.Start != reference.Span.End + 1);

    [Fact]
    public void EveryReferenceSaysWhyAndHeadsOneChain()
    {
        string[] vocabulary = [
            "Ann", "Lee", "Iran", "the", "group", "he", "it", "they", "said", "that", "who", "Iranian", "officials", ",", ".", "a", "teacher", "and", "(", ")", "NLF"];
        Gen.Int[0, vocabulary.Length - 1].Array[0, 60].Select(parts => string.Join(' ', parts.Select(part => vocabulary[part]))).Sample(text => Hold(text, english.Chains(text)), iter: 200);
    }

    [Fact]
    public void TimeGrowsWithTheLengthOfASentenceNotFaster()
    {
        var (small, large) = (english.Names(Hostile(1_000)), english.Names(Hostile(8_000)));
        Hold(Hostile(8_000), english.Chains(large));

        Assert.True(EnglishStages.Fastest(() => english.Chains(large)) < 8 * 5 * EnglishStages.Fastest(() => english.Chains(small)));
    }

    private static string Hostile(int times) => string.Concat(Enumerable.Repeat("Ann said that he and the group, who knew it, saw them, ", times));

    private static void Hold(string text, LinkedReport linked)
    {
        for (var i = 0; i < linked.Chains.Count; i++)
        {
            var chain = linked.Chains[i];
            Assert.Equal(i, chain.Number);
            Assert.NotEmpty(chain.Name);
            foreach (var reference in chain.References)
            {
                Assert.NotEmpty(reference.Because);
                Assert.NotEmpty(reference.Span.Of(text));
                Assert.Same(chain, linked.At(reference.Head));
            }

            Assert.Equal(chain.References.OrderBy(r => r.Head.Sentence).ThenBy(r => r.Head.Word), chain.References);
        }
    }

    private sealed record ChainCase(string Why, string Text, ExpectedChain[] Chains);

    private sealed record ExpectedChain(string Name, string Kind, string? Actor, string[] References);
}
