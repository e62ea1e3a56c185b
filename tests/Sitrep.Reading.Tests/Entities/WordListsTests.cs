using Sitrep.Reading.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Entities;

public sealed class WordListsTests
{
    private static readonly WordLists Words = new(EntityLexicons.Open);

    [Fact]
    public void TitlesAreFoundWithAndWithoutTheirPoint()
    {
        Assert.Equal(TitleKind.Rank, Words.TitleOf("Gen.").Kind);
        Assert.Equal(TitleKind.Rank, Words.TitleOf("Gen").Kind);
        Assert.Equal(TitleKind.Office, Words.TitleOf("Prime Minister").Kind);
        Assert.Equal((TitleKind.Honorific, Gender.Female), (Words.TitleOf("Mrs").Kind, Words.TitleOf("Mrs").Gender));
        Assert.Equal(TitleKind.None, Words.TitleOf("fisherman").Kind);
    }

    [Fact]
    public void HeadNounsSayWhatANameNames()
    {
        Assert.Equal(new HeadNoun(EntityKind.PublicBody, LeadsToo: true, IsSuffix: false), Words.HeadOf("Ministry"));
        Assert.Equal(new HeadNoun(EntityKind.Company, LeadsToo: false, IsSuffix: true), Words.HeadOf("Ltd"));
        Assert.Equal(EntityKind.Place, Words.HeadOf("Province")?.Kind);
        Assert.Null(Words.HeadOf("Orlen"));
    }

    [Fact]
    public void DescriptionsKnowNumberAndGender()
    {
        Assert.Equal(new Description("gunman", EntityKind.Person, Gender.Male, Plural: true), Words.DescriptionOf("gunmen"));
        Assert.Equal(new Description("policewoman", EntityKind.Person, Gender.Female, Plural: false), Words.DescriptionOf("policewoman"));
        Assert.Equal(EntityKind.ArmedGroup, Words.DescriptionOf("militia")?.Kind);
        Assert.Null(Words.DescriptionOf("harbour"));
    }

    [Fact]
    public void GivenNamesKnowWhoBearsThem()
    {
        Assert.True(Words.IsGivenName("Fatima", out var fatima) && fatima == Gender.Female);
        Assert.True(Words.IsGivenName("José", out var jose) && jose == Gender.Male);
        Assert.False(Words.IsGivenName("Ministry", out _));
    }

    [Theory]
    [InlineData("titles.tsv", "title\tkind\tgender\nMr\tking\tm\n")]
    [InlineData("titles.tsv", "title\tkind\tgender\nMr\thonorific\tx\n")]
    [InlineData("head-nouns.tsv", "noun\tkind\tposition\nBank\tbankish\tlast\n")]
    [InlineData("descriptions.tsv", "singular\tplural\tkind\tgender\nman\tmen\tperson\n")]
    public void ABadListIsRefusedByFileAndLine(string file, string table)
    {
        var error = Assert.Throws<InvalidDataException>(() => new WordLists(name => name == file ? new StringReader(table) : EntityLexicons.Open(name)));

        Assert.Contains($"{file}, line 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titles.tsv", 0)]
    [InlineData("head-nouns.tsv", 0)]
    [InlineData("given-names.tsv", 0)]
    [InlineData("descriptions.tsv", 0)]
    public void NoEntryStandsTwice(string file, int column)
    {
        using var reader = EntityLexicons.Open(file);

        Assert.Distinct(LexiconTable.Read(reader, file).Rows.Select(row => row.Fields[column]));
    }
}
