using Sitrep.Reading.Temporal;
using Xunit;

namespace Sitrep.Reading.Tests.Temporal;

/// <summary>Runs the examples that stand beside the rules of the grammar and the entries of the lexicon.</summary>
public sealed class TemporalExamplesTests(EnglishFixture english) : IClassFixture<EnglishFixture>
{
    private static readonly DateOnly Published = new(2020, 10, 14);

    [Fact]
    public void Each_rule_reads_its_examples_whole()
    {
        var examples = ((TimeTagger)english.Language.Times).RuleExamples.ToList();

        Assert.NotEmpty(examples);
        Assert.Empty(examples.Where(e => !ReadsWhole(e.Rule, e.Phrase)).Select(e => $"{e.Rule}: '{e.Phrase}' is read as {Shown(Frame(e.Phrase))}"));
    }

    [Fact]
    public void Each_entry_of_the_lexicon_is_read_in_its_example()
    {
        var entries = Directory.EnumerateFiles(Path.Combine(TimeSpecs.Checkout(), "resources", "en", "lexicons", "temporal"), "*.tsv")
            .SelectMany(file => File.ReadLines(file).Skip(1).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
            .ToList();

        Assert.NotEmpty(entries);
        Assert.Empty(entries.Where(cells => cells.Length != 4 || !IsRead(cells[0], cells[1], cells[3])).Select(cells => $"{string.Join(" | ", cells)}: {Shown(cells[^1])}"));
    }

    private static string Frame(string phrase) => $"It was sealed in {phrase}.";

    private bool ReadsWhole(string rule, string phrase) =>
        Read(Frame(phrase)) is [var time] && time.Text == phrase && time.Because.Contains(rule, StringComparison.Ordinal);

    private bool IsRead(string phrase, string kind, string example) => Read(example).Any(time => kind switch
    {
        "Preposition" => time.Preposition == phrase,
        "RangeTo" => time.Range is not null,
        _ => time.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase),
    });

    private string Shown(string text) => string.Join("; ", Read(text).Select(time => $"[{time.Text}] {time.Value} by {time.Because}"));

    private IReadOnlyList<TimeExpression> Read(string text) => english.Language.Times.Tag(PlainReports.Of(text, Published)).Times;
}
