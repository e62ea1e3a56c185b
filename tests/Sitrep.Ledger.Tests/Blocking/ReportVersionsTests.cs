using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Tests.Building;
using Xunit;

namespace Sitrep.Ledger.Tests.Blocking;

/// <summary>Which reports are versions of one.</summary>
public sealed class ReportVersionsTests
{
    private const string First = "Raiders struck the old mill in Portham before dawn on Monday and set its stores alight, the harbour office said.";
    private const string Longer = First + " At least four people were killed and the road to the quay was closed until noon.";
    private const string Page = "https://www.harbour.example/mill";

    [Theory]
    [InlineData("http://harbour.example/mill/#top", true)]
    [InlineData("https://harbour.example/quay", false)]
    public void OneAddressAndMuchOfTheWords(string address, bool expected) => Assert.Equal(expected, AreVersions(Report(First, "Mill burns", Page), First, Report(Longer, "Four die", address), Longer));

    [Theory]
    [InlineData("UPDATE 2-Raiders burn the mill", true)]
    [InlineData("CORRECTED-UPDATE 1-Raiders burn the mill", true)]
    [InlineData("Raiders burn the mill (corrected)", true)]
    [InlineData("Raiders burn the mill", false)]
    [InlineData("UPDATE 2-Raiders burn the quay", false)]
    public void OneHeadlineThatSaysSo(string title, bool expected) => Assert.Equal(expected, AreVersions(Report(First, "Raiders burn the mill"), First, Report(Longer, title), Longer));

    [Fact]
    public void OtherPublishersOtherWordsAndTheSameWordsAreNoVersions()
    {
        Assert.False(AreVersions(Report(First, "Mill burns", Page), First, Report(Longer, "Mill burns", Page, publisher: "Evening Gull"), Longer));
        var other = string.Join(' ', Enumerable.Range(0, 60).Select(number => FormattableString.Invariant($"word{number}")));
        Assert.False(AreVersions(Report(First, "Mill burns", Page), First, Report(other, "Mill burns", Page), other));
        Assert.False(AreVersions(Report(First, "Mill burns", Page), First, Report(First, "Mill burns", Page, day: "2031-05-13"), First));
        Assert.False(AreVersions(Report(First, "Mill burns", Page), First, Report(Longer, "Mill burns", Page, day: "2031-08-12"), Longer));
    }

    [Fact]
    public void LaterDaysThenHigherNumbersThenCorrectionsComeLater()
    {
        string[] order =
        [
            Order("Raiders burn the mill", "2031-05-12"), Order("UPDATE 1-Raiders burn the mill", "2031-05-12"), Order("UPDATE 2-Raiders burn the mill", "2031-05-12"),
            Order("CORRECTED-UPDATE 2-Raiders burn the mill", "2031-05-12"), Order("Raiders burn the mill", "2031-05-13"),
        ];
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
    }

    [Fact]
    public void AHeadlineThatOnlySpeaksOfAnUpdateIsNotMarked()
    {
        Assert.False(AreVersions(Report(First, "Raiders burn mill"), First, Report(Longer, "Update raiders burn mill"), Longer));
        Assert.NotEmpty(ReportVersions.Keys(Report(First, "Raiders burn mill")));
        Assert.Empty(ReportVersions.Keys(Report(First, "News")));
    }

    private static string Order(string title, string day) => ReportVersions.OrderOf(Report(First, title, day: day));

    private static bool AreVersions(ReportRecord a, string text, ReportRecord b, string other)
    {
        var are = ReportVersions.AreVersions(a, text, b, other);
        Assert.Equal(are, ReportVersions.AreVersions(b, other, a, text));
        return are && ReportVersions.Keys(a).Intersect(ReportVersions.Keys(b)).Any();
    }

    private static ReportRecord Report(string text, string title, string? url = null, string publisher = "The Harbour Post", string day = "2031-05-12") =>
        ReportBuilder.Text(text, null, publisher, day, title, url).Entry().Report!;
}
