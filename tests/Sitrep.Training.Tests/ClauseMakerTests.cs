using Sitrep.Training.Clauses;
using Sitrep.Training.Corpora;
using Xunit;

namespace Sitrep.Training.Tests;

public sealed class ClauseMakerTests
{
    [Fact]
    public void Every_clause_is_a_projective_tree_of_known_tags()
    {
        foreach (var sentence in Make(500, seed: 3))
        {
            Assert.Single(sentence.Heads, head => head == sentence.Count);
            Assert.DoesNotContain("dep", sentence.Relations);
            for (var word = 0; word < sentence.Count; word++)
            {
                Assert.True(Reaches(sentence, word), string.Join(' ', sentence.Forms));
                Assert.All(Between(word, sentence.Heads[word], sentence.Count), inner => Assert.True(Dominates(sentence, sentence.Heads[word], inner)));
            }
        }
    }

    [Fact]
    public void One_seed_gives_the_same_clauses() =>
        Assert.Equal(Make(50, seed: 4).Select(s => string.Join(' ', s.Forms)), Make(50, seed: 4).Select(s => string.Join(' ', s.Forms)));

    [Theory]
    [InlineData("flee", "fled", "fled")]
    [InlineData("give", "gave", "given")]
    [InlineData("deny", "denied", "denied")]
    [InlineData("ram", "rammed", "rammed")]
    [InlineData("shell", "shelled", "shelled")]
    public void Verbs_of_the_file_have_their_past_forms(string verb, string past, string participle)
    {
        var forms = ClauseWords.Load().Verb(verb);

        Assert.Equal((past, participle), (forms.Past, forms.Participle));
    }

    private static List<TreebankSentence> Make(int count, ulong seed)
    {
        var maker = new ClauseMaker(ClauseWords.Load(), new SeededOrder(seed));
        return [.. Enumerable.Range(0, count).Select(_ => maker.Make())];
    }

    private static bool Reaches(TreebankSentence sentence, int word)
    {
        for (var steps = 0; word < sentence.Count; steps++)
        {
            if (steps > sentence.Count)
            {
                return false;
            }

            word = sentence.Heads[word];
        }

        return true;
    }

    private static IEnumerable<int> Between(int word, int head, int count) =>
        head == count ? [] : Enumerable.Range(Math.Min(word, head) + 1, Math.Abs(word - head) - 1);

    private static bool Dominates(TreebankSentence sentence, int head, int word)
    {
        for (var steps = 0; word < sentence.Count && steps <= sentence.Count; steps++)
        {
            if (word == head)
            {
                return true;
            }

            word = sentence.Heads[word];
        }

        return false;
    }
}
