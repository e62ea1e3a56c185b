using Sitrep.Reading.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Entities;

public sealed class AcronymsTests
{
    [Theory]
    [InlineData("the Union of River Pilots ( URP )", "Union")]
    [InlineData("the Union of River Pilots ( URP", null)]
    [InlineData("the Harbour and Coast Agency ( HCA )", "Harbour")]
    [InlineData("the Ostra People 's Party ( OPP )", "Ostra")]
    [InlineData("the Union of Pilots ( URP )", null)]
    [InlineData("some river pilots ( RP )", null)]
    [InlineData("( UN )", null)]
    [InlineData("Pilots ( the )", null)]
    public void TheNameBeginsWhereTheInitialsDo(string sentence, string? first)
    {
        var words = sentence.Split(' ');

        var start = Acronyms.NameStart(words, Array.IndexOf(words, "(") + 1);

        Assert.Equal(first, start < 0 ? null : words[start]);
    }
}
