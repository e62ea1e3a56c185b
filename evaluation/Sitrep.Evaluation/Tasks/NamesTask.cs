using System.Text.RegularExpressions;
using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;

namespace Sitrep.Evaluation.Tasks;

/// <summary>UNER's IOB2 files, a sentence a text, against the names: exact span and one of person, organisation, location.</summary>
internal sealed partial class NamesTask : IEvaluationTask
{
    public string Name => "names";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var reader = new Reader(language);
        var micro = new Tally();
        foreach (var (text, gold) in Load(goldPath))
        {
            var predicted = reader.Read(new Report { Text = text }).Events.Located.Timed.Linked.Named.Names
                .Select(n => (n.Span, Class: Class(n.Kind))).Where(n => n.Class.Length > 0).Distinct().ToList();
            micro.Add(gold.Count(predicted.Contains), predicted.Count, gold.Count);
        }

        return [("micro_f1", micro.F1)];
    }

    /// <summary>The three classes of the gold; populations are set aside, the rest is wrong where it stands.</summary>
    private static string Class(EntityKind kind) => kind switch
    {
        EntityKind.Person => "PER",
        EntityKind.State or EntityKind.Place or EntityKind.Facility => "LOC",
        EntityKind.PublicBody or EntityKind.IntergovernmentalOrganisation or EntityKind.Organisation or EntityKind.Party
            or EntityKind.ArmedGroup or EntityKind.Company or EntityKind.Medium => "ORG",
        _ => "",
    };

    private static IEnumerable<(string Text, List<(TextSpan, string)> Gold)> Load(string path)
    {
        var text = "";
        var words = new List<(string Word, string Tag)>();
        foreach (var line in GoldFiles.ReadText(path).Split('\n').Append(""))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line["# text = ".Length..];
            }
            else if (line.Length == 0 && words.Count > 0)
            {
                yield return (text, Spans(text, words));
                words.Clear();
            }
            else if (TokenLine().Match(line) is { Success: true } token)
            {
                words.Add((token.Groups["word"].Value, token.Groups["tag"].Value));
            }
        }
    }

    private static List<(TextSpan, string)> Spans(string text, List<(string Word, string Tag)> words)
    {
        var spans = new List<(TextSpan Span, string Class)>();
        var (at, open) = (0, false);
        foreach (var (word, tag) in words)
        {
            var start = text.IndexOf(word, at, StringComparison.Ordinal);
            if (start < 0)
            {
                throw new InvalidDataException($"'{word}' does not stand in the sentence '{text}'.");
            }

            at = start + word.Length;
            if (tag[0] == 'I' && open && spans[^1].Class == tag[2..])
            {
                spans[^1] = (new TextSpan(spans[^1].Span.Start, at), spans[^1].Class);
            }
            else if (tag[0] != 'O')
            {
                spans.Add((new TextSpan(start, at), tag[2..]));
            }

            open = tag[0] != 'O';
        }

        return [.. spans.Where(s => s.Class is "PER" or "ORG" or "LOC")];
    }

    [GeneratedRegex(@"^\d+\t(?<word>[^\t]+)\t(?<tag>O|[BI]-\w+)(?:\t|$)")]
    private static partial Regex TokenLine();
}
