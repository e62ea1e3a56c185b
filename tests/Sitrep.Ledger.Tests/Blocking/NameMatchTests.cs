using Sitrep.Ledger.Blocking;
using Xunit;

namespace Sitrep.Ledger.Tests.Blocking;

public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Ada Venn", "VENN, Ada", true, true)]
    [InlineData("Ada Maria Venn", "Ada Venn", true, true)]
    [InlineData("A. Venn", "Ada Venn", true, true)]
    [InlineData("Dr Ada Venn", "Ada Venn", true, true)]
    [InlineData("Yusuf al-Khadir", "Yousuf Alkhadir", true, true)]
    [InlineData("Ада Веннова", "Ada Vennova", true, true)]
    [InlineData("Ada Venn", "Otto Venn", true, false)]
    [InlineData("Ada Maria Venn", "Ada Lucia Venn", true, false)]
    [InlineData("Ada Venn", "Venn", true, false)]
    [InlineData("A. Venn", "O. Venn", true, false)]
    [InlineData("Harbour Mills Ltd.", "Harbour Mills Limited", false, true)]
    [InlineData("First Portham Bank", "1st Portham Bank", false, true)]
    [InlineData("First Portham Bank", "Second Portham Bank", false, false)]
    [InlineData("PHC", "Portham Harbour Council", false, true)]
    [InlineData("Harbour Mills", "Harbour Guild", false, false)]
    public void TwoNamesMayOrMayNotStandForOne(string a, string b, bool isPerson, bool may)
    {
        Assert.Equal(may, NameMatch.MayBeOne(a, b, isPerson));
        Assert.Equal(may, NameMatch.MayBeOne(b, a, isPerson));
    }
}
