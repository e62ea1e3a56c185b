using System.Text.RegularExpressions;
using Sitrep.Reading.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Entities;

public sealed partial class StateRegisterTests
{
    private static readonly StateRegister Register = EntityLexicons.States();

    [Theory]
    [InlineData("Iran", "IR", StateNameRole.Name)]
    [InlineData("the United States", "US", StateNameRole.Name)]
    [InlineData("U.S.", "US", StateNameRole.Name)]
    [InlineData("UNITED STATES", "US", StateNameRole.Name)]
    [InlineData("Cote d\u2019Ivoire", "CI", StateNameRole.Name)]
    [InlineData("Timor Leste", "TL", StateNameRole.Name)]
    [InlineData("Burma", "MM", StateNameRole.Name)]
    [InlineData("Soviet Union", "SUHH", StateNameRole.Name)]
    [InlineData("East Germany", "DDDE", StateNameRole.Name)]
    [InlineData("Burmese", "MM", StateNameRole.Adjective)]
    [InlineData("Spaniards", "ES", StateNameRole.People)]
    [InlineData("Bogota", "CO", StateNameRole.Capital)]
    [InlineData("The Hague", "NL", StateNameRole.Metonym)]
    [InlineData("the Kremlin", "RU", StateNameRole.Metonym)]
    [InlineData("Niger", "NE", StateNameRole.Name)]
    [InlineData("Nigerien", "NE", StateNameRole.Adjective)]
    [InlineData("Nigerian", "NG", StateNameRole.Adjective)]
    public void FindsAStateUnderTheNamesOfTheNews(string written, string key, StateNameRole role)
    {
        var found = Assert.NotNull(Register.Find(written));

        Assert.Equal((key, role), (found.State.Key, found.Role));
    }

    [Theory]
    [InlineData("us")]
    [InlineData("Us")]
    [InlineData("car")]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("Atlantis")]
    public void DoesNotFindWhatNamesNoState(string written) => Assert.Null(Register.Find(written));

    [Fact]
    public void KeepsTheRolesApart()
    {
        Assert.Equal("GE", Register.ByName("Georgia")?.Key);
        Assert.Equal("GE", Register.ByDemonym("Georgian")?.Key);
        Assert.Equal("GE", Register.ByCapital("Tbilisi")?.Key);
        Assert.Null(Register.ByCapital("Georgia"));
        Assert.Null(Register.ByDemonym("Tbilisi"));
        Assert.Null(Register.ByName("Georgians"));
        Assert.Equal("Georgia", Register.ByKey("GE")?.Name);
        Assert.Null(Register.ByKey("ge"));
    }

    [Fact]
    public void EveryKeyIsOfTheFormThatItsKindAsks()
    {
        Assert.All(Register.States, state => Assert.Matches(KeyForm(), state.Key));
        Assert.All(
            Register.States.Where(state => state.Kind is StateKind.State or StateKind.Territory),
            state => Assert.Equal((2, 3), (state.Key.Length, state.Alpha3.Length)));
        Assert.All(Register.States.Where(state => state.Kind == StateKind.Former), state => Assert.NotEqual(2, state.Key.Length));
        Assert.Equal(193 + 1, Register.States.Count(state => state.Kind == StateKind.State));
    }

    [Fact]
    public void NoNameIsSharedByTwoStates()
    {
        var shared = Register.Names
            .Where(name => name.Value.Role is StateNameRole.Name or StateNameRole.Adjective or StateNameRole.People)
            .GroupBy(name => FoldedName.Of(name.Key))
            .Where(names => names.Select(name => name.Value.State.Key).Distinct().Count() > 1)
            .Select(names => $"{names.First().Key}: {string.Join(", ", names.Select(name => name.Value.State.Key))}");

        Assert.Empty(shared);
    }

    [Fact]
    public void NamesTheFileAndLineOfABadTable()
    {
        const string Header = "key\talpha3\tkind\tname\taliases\tadjectives\tpeople\tcapitals\tmetonyms\tnote\n";

        var kind = Assert.Throws<InvalidDataException>(() => StateRegister.Read(new StringReader(Header + "AA\tAAA\tplanet\tA\t\t\t\t\t\t\n"), "x.tsv"));
        var fields = Assert.Throws<InvalidDataException>(() => StateRegister.Read(new StringReader("# c\n" + Header + "AA\tAAA\n"), "x.tsv"));
        var header = Assert.Throws<InvalidDataException>(() => StateRegister.Read(new StringReader("key\tname\n"), "x.tsv"));

        Assert.Contains("x.tsv, line 2", kind.Message, StringComparison.Ordinal);
        Assert.Contains("x.tsv, line 3", fields.Message, StringComparison.Ordinal);
        Assert.Contains("alpha3", header.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LooksUpWithoutAllocating()
    {
        Register.Find("the United States");
        Register.ByDemonym("Afghans");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Register.Find("the United States");
            Register.ByDemonym("Afghans");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [GeneratedRegex("^([A-Z]{2}(-[A-Z0-9]{2,3})?|[A-Z]{4}|[a-z]+(-[a-z]+)*)$")]
    private static partial Regex KeyForm();
}
