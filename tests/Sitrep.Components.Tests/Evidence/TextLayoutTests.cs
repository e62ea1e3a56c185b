using CsCheck;
using Sitrep.Components.Evidence;

namespace Sitrep.Components.Tests.Evidence;

public sealed class TextLayoutTests
{
    private static readonly Gen<TextMark[]> Marks = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 20], Gen.Enum<MarkKind>(), (start, length, kind) => new TextMark(start, start + length, kind)).Array[0, 25]
        .Select(marks => marks.Distinct().OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End).ThenBy(mark => mark.Kind).ToArray());

    [Fact]
    public void TheLongerMarkIsDrawnBelowTheShorterOneThatItHolds()
    {
        var placed = TextLayout.Place([new(0, 15, MarkKind.Who), new(9, 15, MarkKind.Where), new(20, 25, MarkKind.Deed)]);

        Assert.Equal([1, 0, 0], placed.Select(mark => mark.Depth));
    }

    [Fact]
    public void MarksThatOverlapHaveDepthsOfTheirOwnAsLongAsThereAreAny() => Marks.Sample(marks =>
    {
        var placed = TextLayout.Place(marks);

        Assert.Equal(marks, placed.Select(mark => mark.Mark));
        Assert.All(placed, mark => Assert.InRange(mark.Depth, 0, TextLayout.MostDepths - 1));
        var over = Enumerable.Range(0, 80).Select(at => placed.Where(mark => mark.Mark.Start <= at && at < mark.Mark.End).Select(mark => mark.Depth).ToList()).ToList();
        if (over.Max(depths => depths.Count) <= TextLayout.MostDepths)
        {
            Assert.All(over, depths => Assert.Distinct(depths));
        }
    });

    [Fact]
    public void NothingOfTheTextIsLostAndEveryPieceLiesUnderTheSameMarks() => Marks.Sample(marks =>
    {
        var placed = TextLayout.Place(marks);
        var pieces = TextLayout.Cut(5, 70, placed, [(10, 30)]);

        Assert.Equal(5, pieces[0].Start);
        Assert.Equal(70, pieces[^1].End);
        Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        foreach (var piece in pieces)
        {
            Assert.All(Enumerable.Range(piece.Start, piece.End - piece.Start), at =>
                Assert.Equal(placed.Where(mark => mark.Mark.Start <= at && at < mark.Mark.End).OrderBy(mark => mark.Mark.Start).ToHashSet(), piece.Marks.ToHashSet()));
            Assert.Equal(piece.Start >= 10 && piece.End <= 30, piece.IsQuoted);
        }
    });

    [Fact]
    public void ALabelStandsWhereAMarkBeginsAndHasRoom()
    {
        var pieces = TextLayout.Cut(0, 40, TextLayout.Place([new(0, 2, MarkKind.Who), new(0, 2, MarkKind.Where), new(10, 30, MarkKind.Who), new(10, 30, MarkKind.Where)]), []);

        Assert.Equal(["who \u00B7 where", "", "who \u00B7 where", ""], pieces.Select(piece => piece.Label));
        var narrow = TextLayout.Cut(0, 40, TextLayout.Place([new(0, 2, MarkKind.Who), new(0, 2, MarkKind.Where), new(3, 30, MarkKind.Deed)]), []);
        Assert.Equal(["who", "", "deed", ""], narrow.Select(piece => piece.Label));
    }
}
