using Sitrep.Reading.Entities;
using Sitrep.Reading.Relations;
using Xunit;

namespace Sitrep.Reading.Tests.Relations;

/// <summary>The registers of actors.</summary>
public sealed class ActorDirectoryTests
{
    private readonly ActorDirectory _directory = English.English.LoadDirectory();

    [Fact]
    public void ItKnowsGroupsWithTheirParentsAndOfficesWithTheirTerms()
    {
        Assert.True(_directory.Actors.Actors.Count(actor => actor.Kind == EntityKind.ArmedGroup) >= 300);
        Assert.True(_directory.Offices.Holders.Count() >= 500);
        Assert.Contains(_directory.ByKey("quds-force")!.Parents, parent => parent is { Of: "irgc", Kind: "part" });
        Assert.Contains(_directory.ChildrenOf("hamas"), child => child.Actor == "qassam-brigades");
        Assert.Equal(new DateOnly(2005, 11, 22), _directory.ByName("Angela Merkel")!.Terms.Single(term => term.Office == "chancellor").Days.From);
    }

    [Fact]
    public void AnOrganOfAStateHasItsOwnKeyAndParent()
    {
        var organ = _directory.ByKey("NO.navy")!;

        Assert.Equal(("navy of Norway", EntityKind.PublicBody, "NO"), (organ.Name, organ.Kind, organ.State));
        Assert.Equal("NO.armed-forces", organ.Parents.Single().Of);
        Assert.Equal("pentagon", OrganRegister.KeyOf(_directory.Organs.Find("Defense Ministry")!, "US"));
        Assert.Null(_directory.ByKey("ZZ.navy"));
    }

    [Fact]
    public void NoTermEndsBeforeItBeginsAndNoOfficeIsHeldByTwoForLong()
    {
        foreach (var term in _directory.Offices.Holders.SelectMany(holder => holder.Terms))
        {
            Assert.True(term.Days.To is not { } to || term.Days.From < to, $"{term.Office} of {term.Of} from {term.Days.From}");
        }

        var doubled = _directory.Offices.Holders.SelectMany(holder => holder.Terms.Select(term => (holder, term))).GroupBy(pair => (pair.term.Office, pair.term.Of))
            .SelectMany(office => office.OrderBy(pair => pair.term.Days.From).Zip(office.OrderBy(pair => pair.term.Days.From).Skip(1)))
            .Where(pair => pair.First.term.Days.To is not { } to || to > pair.Second.term.Days.From!.Value.AddDays(200))
            .Select(pair => $"{pair.First.holder.Name} and {pair.Second.holder.Name}: {pair.First.term.Office} of {pair.First.term.Of}");
        Assert.Empty(doubled);
    }

    [Fact]
    public void EveryKnownOrganIsInTheRegisterOfActors() =>
        Assert.All(_directory.Organs.Organs.SelectMany(organ => organ.Known.Values), key => Assert.NotNull(_directory.Actors.ByKey(key)));
}
