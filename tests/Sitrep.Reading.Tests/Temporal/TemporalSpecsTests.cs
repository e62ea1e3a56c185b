using System.Globalization;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Temporal;
using Xunit;

namespace Sitrep.Reading.Tests.Temporal;

/// <summary>Runs the golden cases of <c>specs/temporal</c>.</summary>
public sealed class TemporalSpecsTests(EnglishFixture english) : IClassFixture<EnglishFixture>
{
    public static TheoryData<string> Files() => [.. TimeSpecs.Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Times_are_read_as_the_specs_say(string file)
    {
        var specs = TimeSpecs.Read(file);

        Assert.NotEmpty(specs.Cases);
        var differences = specs.Cases.Select(c => Difference(c, Read(c, specs.Parsed))).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void The_specs_are_many_and_no_text_stands_twice()
    {
        var cases = TimeSpecs.Names().SelectMany(name => TimeSpecs.Read(name).Cases).ToList();

        Assert.True(cases.Count >= 600, $"{cases.Count} cases");
        Assert.Empty(cases.GroupBy(c => (c.Published, c.Text)).Where(same => same.Count() > 1).Select(same => same.Key.Text));
    }

    private IReadOnlyList<TimeExpression> Read(TimeCase wanted, bool parsed) =>
        english.Language.Times.Tag(parsed ? Parsed(wanted) : PlainReports.Of(wanted.Text, wanted.Day)).Times;

    private LinkedReport Parsed(TimeCase wanted)
    {
        var report = new Report { Text = wanted.Text, Published = wanted.Day };
        return english.Language.Coreference.Link(english.Language.Names.Recognise(english.Language.Parser.Parse(english.Language.Segmenter.Segment(report))));
    }

    private static string? Difference(TimeCase wanted, IReadOnlyList<TimeExpression> times)
    {
        var expected = string.Join("; ", wanted.Times.Select(Show));
        var found = string.Join("; ", times.Select(time => Show(Expected(time))));
        return expected == found ? null : $"'{wanted.Text}' ({wanted.Published}): expected {expected}; found {found}";
    }

    private static string Show(ExpectedTime time) =>
        string.Join(' ', $"[{time.Text}]", time.Type, time.Value, time.Mod ?? "-", time.From ?? "..", time.To ?? "..", time.Anchor ?? "None", time.Preposition ?? "-", time.Other ?? "", time.Quant ?? "", time.Freq ?? "");

    private static ExpectedTime Expected(TimeExpression time) => new(time.Text, time.Type.ToString().ToUpperInvariant(), time.Value)
    {
        Mod = time.Modifier,
        Quant = time.Quantifier,
        Freq = time.Frequency,
        From = time.Interval?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        To = time.Interval?.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Anchor = time.Anchor.ToString(),
        Preposition = time.Preposition,
        Other = time.Other?.Value,
    };
}
