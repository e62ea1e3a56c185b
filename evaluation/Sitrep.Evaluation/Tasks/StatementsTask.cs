using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Documents;

namespace Sitrep.Evaluation.Tasks;

/// <summary>
/// PolNeAR's attributions (brat) against the statements. A span is its set of word tokens; half means a Jaccard index of at least 0.5.
/// Where several people annotated a text the first by file name is the gold.
/// </summary>
internal sealed partial class StatementsTask : IEvaluationTask
{
    public string Name => "statements";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var reader = new Reader(language);
        var (source, content, pair) = (new Tally(), new Tally(), new Tally());
        foreach (var file in GoldFiles.Below(goldPath, ".ann").DistinctBy(Key))
        {
            var folder = Path.GetDirectoryName(Path.GetDirectoryName(file))!;
            var text = GoldFiles.ReadText(Path.Combine(folder, "text", Key(file) + ".txt"));
            var words = Word().Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length)).ToList();
            var gold = Load(file, words);
            var predicted = reader.Read(new Report { Text = text }).Statements
                .Select(s => new Said(Words(words, s.Source?.Span is { } at ? [at] : []), Words(words, [.. s.ContentParts]))).ToList();
            source.Add(Pairs(Sets(gold, a => a.Source), Sets(predicted, a => a.Source), Equal));
            content.Add(Pairs(Sets(gold, a => a.Content), Sets(predicted, a => a.Content), Half));
            pair.Add(Pairs(Whole(gold), Whole(predicted), HalfOfBoth));
        }

        return [("source_exact_f1", source.F1), ("content_half_f1", content.F1), ("pair_half_f1", pair.F1)];
    }

    private static string Key(string file) => Version().Replace(Path.GetFileNameWithoutExtension(file), "");

    private static List<Said> Load(string file, List<TextSpan> words)
    {
        var spans = new Dictionary<string, List<TextSpan>>();
        var roles = new List<Dictionary<string, List<TextSpan>>>();
        foreach (var fields in File.ReadLines(file).Select(line => line.Split('\t')).Where(f => f.Length > 1))
        {
            if (fields[0].StartsWith('T'))
            {
                spans[fields[0]] = [.. Fragment().Matches(fields[1]).Select(m => new TextSpan(Number(m.Groups["a"]), Number(m.Groups["b"])))];
            }
            else if (fields[0].StartsWith('E'))
            {
                roles.Add(fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
                    .GroupBy(part => part[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
                    .ToDictionary(g => g.Key, g => g.SelectMany(part => spans.GetValueOrDefault(part[1], [])).ToList()));
            }
        }

        return [.. roles.Select(r => new Said(Words(words, r.GetValueOrDefault("Source", [])), Words(words, r.GetValueOrDefault("Content", []))))];
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static WordSet Words(List<TextSpan> words, List<TextSpan> fragments) =>
        new([.. Enumerable.Range(0, words.Count).Where(i => fragments.Any(f => f.Overlaps(words[i])))]);

    private static List<WordSet> Sets(List<Said> said, Func<Said, WordSet> side) => [.. said.Select(side).Where(s => s.Words.Length > 0).Distinct()];

    private static List<Said> Whole(List<Said> said) => [.. said.Where(s => s.Source.Words.Length > 0 && s.Content.Words.Length > 0).Distinct()];

    /// <summary>One-to-one by falling similarity.</summary>
    private static (int Right, int Predicted, int Gold) Pairs<T>(List<T> gold, List<T> predicted, Func<T, T, double> similarity)
    {
        var candidates = (from i in Enumerable.Range(0, gold.Count)
                          from j in Enumerable.Range(0, predicted.Count)
                          let s = similarity(gold[i], predicted[j])
                          where s > 0
                          orderby -s, i, j
                          select (i, j)).ToList();
        var (goldUsed, predictedUsed) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (i, j) in candidates)
        {
            if (!goldUsed.Contains(i) && !predictedUsed.Contains(j))
            {
                goldUsed.Add(i);
                predictedUsed.Add(j);
            }
        }

        return (goldUsed.Count, predicted.Count, gold.Count);
    }

    private static double Jaccard(WordSet a, WordSet b)
    {
        var shared = a.Words.Intersect(b.Words).Count();
        return shared == 0 ? 0 : (double)shared / (a.Words.Length + b.Words.Length - shared);
    }

    private static double Equal(WordSet a, WordSet b) => a == b ? 1 : 0;

    private static double Half(WordSet a, WordSet b) => Jaccard(a, b) is >= 0.5 and var s ? s : 0;

    private static double HalfOfBoth(Said a, Said b) =>
        Half(a.Source, b.Source) is > 0 and var s && Half(a.Content, b.Content) is > 0 and var c ? s + c : 0;

    private sealed record Said(WordSet Source, WordSet Content);

    /// <summary>A set of word indices, equal by content.</summary>
    private readonly record struct WordSet(int[] Words)
    {
        public bool Equals(WordSet other) => Words.AsSpan().SequenceEqual(other.Words);

        public override int GetHashCode() => Words.Length == 0 ? 0 : HashCode.Combine(Words.Length, Words[0], Words[^1]);
    }

    [GeneratedRegex(@"_[0-9a-f]{4}$")]
    private static partial Regex Version();

    [GeneratedRegex(@"(?<a>\d+) (?<b>\d+)")]
    private static partial Regex Fragment();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
