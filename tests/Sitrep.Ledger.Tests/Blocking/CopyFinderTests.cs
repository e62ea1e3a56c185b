using System.Globalization;
using Sitrep.Ledger.Blocking;
using Xunit;

namespace Sitrep.Ledger.Tests.Blocking;

public sealed class CopyFinderTests
{
    [Fact]
    public void AWholeCopyACutOneAndAQuotationAreFoundAndAnotherStoryIsNot()
    {
        var finder = new CopyFinder();
        var (own, other) = (Story(1, 20), Story(2, 20));
        Assert.Empty(finder.Add(own));
        Assert.Empty(finder.Add(other));

        Assert.True(Assert.Single(finder.Add(own.ToUpperInvariant().Replace(",", " -", StringComparison.Ordinal))).IsWhole);
        Assert.Equal(0, Assert.Single(finder.Add(own[..(own.Length / 2)])).Of);
        var quoting = finder.Add($"{Story(3, 10)}{own[200..600]}{Story(4, 10)}");
        Assert.Equal(0, Assert.Single(quoting).Of);
        Assert.InRange(quoting[0].Share, 0.05, 0.5);
        Assert.Equal([0, 1], finder.Add(own[..(own.Length / 2)] + other[..(other.Length / 2)]).Select(match => match.Of).Order());
    }

    [Fact]
    public void ARunOfWordsThatIsLongEnoughIsNeverUnseen()
    {
        var run = string.Join(' ', Enumerable.Range(0, TextPrints.Run).Select(i => "shared" + i.ToString(CultureInfo.InvariantCulture)));
        for (var i = 0; i < 50; i++)
        {
            var (a, b) = (TextPrints.Of(Story(i, 3) + " " + run + " " + Story(i + 100, 3)), TextPrints.Of(Story(i + 200, 4) + " " + run + " " + Story(i + 300, 2)));
            Assert.NotEmpty(a.Intersect(b));
        }
    }

    [Fact]
    public void AStandingParagraphOfVeryManyReportsMakesNoCopies()
    {
        var finder = new CopyFinder();
        var standing = Story(7, 5);
        var found = Enumerable.Range(0, CopyFinder.Hosts + 20).Select(i => finder.Add(Story(100 + i, 20) + standing).Count).ToList();
        Assert.Equal(0, found[^1]);
    }

    [Fact]
    public void AWidelyPrintedStoryLeadsToTheFirstPaper()
    {
        var finder = new CopyFinder();
        var story = Story(8, 20);
        finder.Add(story);
        for (var i = 0; i < 2 * CopyFinder.Hosts; i++)
        {
            Assert.Equal(0, finder.Add(story)[0].Of);
        }
    }

    /// <summary>Sentences of words that no other story has.</summary>
    private static string Story(int number, int sentences)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, sentences).Select(_ =>
            string.Join(' ', Enumerable.Range(0, 12).Select(_ => string.Create(CultureInfo.InvariantCulture, $"w{random.Next(5000)}n{number % 7}"))) + ", as told. "));
    }
}
