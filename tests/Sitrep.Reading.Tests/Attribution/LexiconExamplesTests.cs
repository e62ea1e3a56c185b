using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Xunit;

namespace Sitrep.Reading.Tests.Attribution;

/// <summary>Every entry of the attribution lexicons does in its example what it says.</summary>
public sealed class LexiconExamplesTests(MarkedEvents events) : IClassFixture<MarkedEvents>
{
    private const string Folder = "lexicons/attribution/";

    [Fact]
    public void Every_wrapper_gives_its_example_the_status_and_stance_that_it_says()
    {
        var wrong = Wrappers().Examples.Select(Failure).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_cue_finds_source_and_content_of_its_example()
    {
        var wrong = Cues().Examples.Select(Failure).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_way_to_say_how_a_case_stands_gives_the_person_of_its_example_the_status()
    {
        var legal = LegalLexicon.Read(Folder + "legal.tsv", Open("legal.tsv"));
        var wrong = legal.Examples.Select(Failure).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static WrapperLexicon Wrappers() => WrapperLexicon.Read(Folder + "wrappers.tsv", Open("wrappers.tsv"));

    private static CueLexicon Cues() => CueLexicon.Read(Folder + "cues.tsv", Open("cues.tsv"));

    private static StreamReader Open(string name) => new(
        typeof(Sitrep.English.English).Assembly.GetManifestResourceStream("en/" + Folder + name)
        ?? throw new InvalidOperationException($"the build lacks {name}"));

    private string? Failure(WrapperExample example)
    {
        var read = events.Read(new MarkedSentence(example.Sentence, "*"));
        var row = read.Rows.Count == 0 ? null : read.Rows[0];
        var right = example.Status is { } status ? row?.Status == status && row.Stance == example.Stance : row is null;
        return right ? null : $"line {example.Row.Line}: {example.Sentence} gave {row?.Status.ToString() ?? "no row"}, {row?.Stance}: "
            + string.Join(" | ", row?.Fold.Select(step => $"{step.Words}: {step.Effect}") ?? []);
    }

    private string? Failure(LegalExample example)
    {
        var marked = new MarkedSentence(example.Sentence, "[]");
        var person = marked.Spans('[')[0];
        var standings = events.ReadWhole(marked.Text).Rows.SelectMany(row => row.Legal).ToList();
        var never = example.Never.Length == 0 ? [] : events.ReadWhole(example.Never).Rows.SelectMany(row => row.Legal).Where(standing => standing.Status == example.Status).ToList();
        var right = standings.Exists(standing => standing.Status == example.Status && (person.Overlaps(standing.Person.Span) || person.Of(marked.Text).EndsWith(standing.Person.Name, StringComparison.Ordinal)));
        return right && never.Count == 0
            ? null
            : $"line {example.Row.Line}: {marked.Text} gave {string.Join(", ", standings.Select(standing => $"{standing.Person.Name} {standing.Status}"))}{(never.Count > 0 ? "; never: " + example.Never : "")}";
    }

    private string? Failure(CueExample example)
    {
        var marked = new MarkedSentence(example.Sentence, "[]{}<>");
        var read = events.Read(marked);
        var statement = read.Statements.FirstOrDefault(found => found.Cue.Overlaps(marked.Spans('{')[0]));
        if (statement is null)
        {
            return $"line {example.Row.Line}: {example.Sentence} gave no statement";
        }

        var source = marked.Spans('[') is [var wanted, ..] ? wanted.Of(marked.Text) : null;
        var found = statement.Source?.Span?.Of(marked.Text);
        var right = statement.Stance == example.Stance && found == source && Share(marked.Spans('<'), statement.ContentParts) >= 0.5;
        return right ? null : $"line {example.Row.Line}: {example.Sentence} gave [{found}] {statement.Stance} <{string.Join(" // ", statement.ContentParts.Select(part => part.Of(marked.Text)))}>";
    }

    /// <summary>How much of both contents is shared: characters of the intersection over those of the union.</summary>
    private static double Share(IReadOnlyList<TextSpan> wanted, IReadOnlyList<TextSpan> found)
    {
        var shared = wanted.Sum(left => found.Sum(right => Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start))));
        return (double)shared / (wanted.Sum(span => span.Length) + found.Sum(span => span.Length) - shared);
    }
}
