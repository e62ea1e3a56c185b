using Sitrep.Reading.Tests.Syntax;
using Xunit;

namespace Sitrep.Reading.Tests.Segmentation;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("They don't know and can't say.", "They do +n't know and ca +n't say .")]
    [InlineData("He cannot go; she won\u2019t.", "He can +not go ; she wo +n\u2019t .")]
    [InlineData("The minister's aides said they'd've left.", "The minister +'s aides said they +'d +'ve left .")]
    [InlineData("The rebels' camp was empty.", "The rebels +' camp was empty .")]
    [InlineData("He called them 'our rebels' and left.", "He called them ' our rebels ' and left .")]
    [InlineData("Mr. Haddow paid $1,250.50 (about \u20AC1.2m).", "Mr. Haddow paid $ 1,250.50 ( about \u20AC 1.2 m ) .")]
    [InlineData("A 15-year term for the ex-minister.", "A 15 - year term for the ex-minister .")]
    [InlineData("Talks between pro-government and anti-war groups.", "Talks between pro-government and anti-war groups .")]
    [InlineData("It began at 7:30pm on 9/11/2001.", "It began at 7:30 pm on 9/11/2001 .")]
    [InlineData("Gunmen killed 12 soldiers--nine of them officers.", "Gunmen killed 12 soldiers -- nine of them officers .")]
    [InlineData("The army \u2014 or what is left of it \u2014 fled.", "The army \u2014 or what is left of it \u2014 fled .")]
    [InlineData("Write to desk@tallow.org or see https://tallow.org/a?b=1.", "Write to desk@tallow.org or see https://tallow.org/a?b=1 .")]
    [InlineData("The U.S. envoy met J. R. Venn at 9 a.m. yesterday.", "The U.S. envoy met J. R. Venn at 9 a.m. yesterday .")]
    [InlineData("No. 5 was missing, but he said no.", "No. 5 was missing , but he said no .")]
    [InlineData("They waited... and waited.", "They waited ... and waited .")]
    [InlineData("\u201CWe will not leave,\u201D O\u2019Hara said.", "\u201C We will not leave , \u201D O\u2019Hara said .")]
    [InlineData("AT&T and R&D cost US$40 in the 1990s.", "AT&T and R&D cost US$ 40 in the 1990s .")]
    [InlineData("Call 555-0199 before noon.", "Call 555-0199 before noon .")]
    [InlineData("10\u00A0000 people fled 3.5\u00A0km.", "10 000 people fled 3.5 km .")]
    public void Words_are_cut_as_the_treebanks_cut_them(string text, string expected) =>
        Assert.Equal(expected, EnglishModels.Show(EnglishModels.Segment(text)));

    [Theory]
    [MemberData(nameof(LexiconEntries))]
    public void The_example_of_each_lexicon_entry_holds(string kind, string word, string value, string example)
    {
        var tokens = EnglishModels.Segment(example).Sentences.SelectMany(s => s.Tokens).Select(t => t.Form).ToList();
        var expected = kind switch
        {
            "abbreviation" => word + ".",
            "contraction" => word[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)..],
            "unit" => word,
            "prefix" => tokens.First(t => t.StartsWith(word + "-", StringComparison.OrdinalIgnoreCase)),
            _ => tokens.First(t => t.EndsWith("." + word, StringComparison.OrdinalIgnoreCase)),
        };

        Assert.Contains(expected, tokens);
    }

    public static TheoryData<string, string, string, string> LexiconEntries()
    {
        var data = new TheoryData<string, string, string, string>();
        using var reader = new StreamReader(typeof(English.English).Assembly.GetManifestResourceStream("en/lexicons/segmentation/words.tsv")!);
        foreach (var columns in reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')))
        {
            data.Add(columns[0], columns[1], columns[2], columns[3]);
        }

        return data;
    }
}
