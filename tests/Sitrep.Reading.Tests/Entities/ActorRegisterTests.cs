using System.Text.RegularExpressions;
using Sitrep.Reading.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Entities;

public sealed partial class ActorRegisterTests
{
    private static readonly StateRegister States = EntityLexicons.States();
    private static readonly ActorRegister Register = EntityLexicons.Actors(States);

    [Theory]
    [InlineData("Houthi", "houthis", EntityKind.ArmedGroup)]
    [InlineData("Ansar Allah", "houthis", EntityKind.ArmedGroup)]
    [InlineData("al Qaeda", "al-qaeda", EntityKind.ArmedGroup)]
    [InlineData("Al-Qa\u2019ida", "al-qaeda", EntityKind.ArmedGroup)]
    [InlineData("the UN Security Council", "un-security-council", EntityKind.IntergovernmentalOrganisation)]
    [InlineData("WHO", "who", EntityKind.IntergovernmentalOrganisation)]
    [InlineData("M.I.5", "mi5", EntityKind.PublicBody)]
    [InlineData("Medecins sans Frontieres", "msf", EntityKind.Organisation)]
    [InlineData("The Times", "times-uk", EntityKind.Medium)]
    public void FindsAnActorUnderTheNamesOfTheNews(string written, string key, EntityKind kind)
    {
        var found = Register.ByName(written);

        Assert.Equal((key, kind), (found?.Key, found!.Kind));
    }

    [Theory]
    [InlineData("Who")]
    [InlineData("who")]
    [InlineData("Times")]
    [InlineData("Fishers of Tarnow")]
    public void DoesNotFindWhatNamesNoActor(string written) => Assert.Null(Register.ByName(written));

    [Fact]
    public void EveryKeyIsWellFormed() => Assert.All(Register.Actors, actor => Assert.Matches(KeyForm(), actor.Key));

    [Fact]
    public void NoNameIsSharedWithoutAReason()
    {
        var ofStates = States.Names.Select(name => (Name: FoldedName.Of(name.Key), Key: name.Value.State.Key, Note: ""));
        var ofActors = Register.Actors.SelectMany(actor =>
            actor.Aliases.Prepend(actor.Name).Select(name => (Name: FoldedName.Of(name), actor.Key, actor.Note)));

        var shared = ofStates.Concat(ofActors).GroupBy(entry => entry.Name)
            .Where(entries => entries.Select(entry => entry.Key).Distinct().Count() > 1 && entries.All(entry => entry.Note.Length == 0))
            .Where(entries => entries.Any(entry => Register.ByKey(entry.Key) is not null))
            .Select(entries => $"{entries.Key}: {string.Join(", ", entries.Select(entry => entry.Key).Distinct())}");

        Assert.Empty(shared);
    }

    [Fact]
    public void NoActorRepeatsAName() =>
        Assert.All(Register.Actors, actor => Assert.Distinct(actor.Aliases.Prepend(actor.Name)));

    [Fact]
    public void RefusesAStateThatTheRegisterLacks()
    {
        var error = Assert.Throws<InvalidDataException>(() => ActorRegister.Read(
            new StringReader("key\tname\taliases\tkind\tstate\tnote\na\tA Group\t\tarmed-group\tQQ\t\n"), "x.tsv", States));

        Assert.Contains("x.tsv, line 2", error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KeyForm();
}
