using Sitrep.Ledger.Blocking;
using Xunit;

namespace Sitrep.Ledger.Tests.Blocking;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("The Norland Navy", "norland navy")]
    [InlineData("Norland's navy", "norland navy")]
    [InlineData("Norland\u2019s Navy", "norland navy")]
    [InlineData("José  Ñandú-Ibáñez", "jose nandu ibanez")]
    [InlineData("U.N.", "un")]
    [InlineData("O'Dell", "odell")]
    [InlineData("\uFF21\uFF44\uFF41", "ada")]
    [InlineData("...", "")]
    [InlineData("The", "the")]
    [InlineData("a\uD800b", "a b")]
    public void FoldsNames(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Theory]
    [InlineData("harbour camp", "harbour refugee camp", true)]
    [InlineData("venn", "ada venn", true)]
    [InlineData("ada venn", "bela venn", false)]
    [InlineData("east forces", "west forces", false)]
    [InlineData("", "", false)]
    public void ComparesNamesByWords(string name, string other, bool alike)
    {
        Assert.Equal(alike, NameWords.Alike(name, other));
        Assert.Equal(alike, NameWords.Alike(other, name));
    }
}
