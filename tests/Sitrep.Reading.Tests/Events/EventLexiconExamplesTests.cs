using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Reading.Tests.Events;

/// <summary>Every entry of the event lexicon reads its own example as it says, through the whole reader.</summary>
public sealed class EventLexiconExamplesTests(EventReadings reader) : IClassFixture<EventReadings>
{
    private const string Folder = "en/lexicons/events/";

    private static readonly EventLexicon Lexicon = EventLexicon.Read(Open);

    public static TheoryData<EventType> Types() => [.. Enum.GetValues<EventType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_unit_is_found_in_its_example_with_its_roles(EventType type)
    {
        var units = Lexicon.Units.Where(u => u.Type == type).ToList();
        var wrong = units.Select(u => Failure(u.Source, u.Name, u.Example, type)).OfType<string>().ToList();

        Assert.NotEmpty(units);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_unit_is_found_in_another_sense(EventType type)
    {
        var wrong = Lexicon.Units.Where(u => u.Type == type && u.Never is not null)
            .Where(u => reader.Read(u.Never!).Events.Any(e => e.Type == type && Unit(e).Split(' ')[0] == u.Source))
            .Select(u => $"{u.Source}: '{u.Name}' is found in '{u.Never}'");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_support_verb_lends_its_arguments_in_its_example()
    {
        var wrong = Lexicon.Support.Select(s => Failure(s.Source, s.Words[0][0], s.Example, s.Type)).OfType<string>().ToList();

        Assert.NotEmpty(Lexicon.Support);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_context_of_the_ontology_is_read_in_its_example()
    {
        var rows = Lexicon.Contexts.Rows;
        var wrong = rows.Where(r => !reader.Read(r.Fields[2]).Events.Any(e => e.Contexts.Contains(r.Fields[0])))
            .Select(r => $"contexts.tsv:{r.Line}: no event of '{r.Fields[2]}' has the context {r.Fields[0]}");

        Assert.Equal(37, rows.Select(r => r.Fields[0]).Distinct().Count());
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("kill\tv\tsubj obj\t\t\t\tThey killed him.\t", "'>'")]
    [InlineData("kill\tx\tsubj > obj\t\t\t\tThey killed him.\t", "part of speech")]
    [InlineData("kill\tv\tsubj > obj\tobj:@nobody\t\t\tThey killed him.\t", "@nobody")]
    [InlineData("kill\tv\tsubj > obj\twhat\t\t\tThey killed him.\t", "'what'")]
    [InlineData("kill\tv\tsubj > obj\t\t\t\t\t", "example")]
    public void A_malformed_entry_is_refused_with_its_line(string entry, string complaint)
    {
        var error = Assert.Throws<InvalidDataException>(() => EventLexicon.Read(name => name == "assault.tsv"
            ? new StringReader("unit\tpos\tframe\tneeds\tmode\tcontexts\texample\tnever\n" + entry)
            : Open(name)));

        Assert.Contains("assault.tsv:2", error.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    private string? Failure(string source, string unit, string example, EventType type)
    {
        var marked = MarkedExample.Parse(example);
        var found = reader.Read(marked.Text).Events;
        return found.Any(e => e.Type == type && Same(e.Initiators, marked.Initiators) && Same(e.Recipients, marked.Recipients))
            ? null
            : $"{source}: '{unit}' in '{example}' gave {string.Join("; ", found.Select(e => $"{e.Type} {string.Join(", ", e.Initiators.Select(p => p.Name))} > {string.Join(", ", e.Recipients.Select(p => p.Name))}"))}";
    }

    private static bool Same(IReadOnlyList<Participant> found, IReadOnlyList<TextSpan> wanted) =>
        found.Count == wanted.Count && wanted.All(w => found.Any(p => p.Span.Overlaps(w)));

    private static string Unit(EventMention mention) => mention.Derivations.First(d => d.Field == "type").Because;

    private static StreamReader Open(string name) => new(
        typeof(Sitrep.English.English).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException($"the build lacks {name}"));
}
