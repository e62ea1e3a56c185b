using System.Text.RegularExpressions;
using Sitrep.Evaluation.Scoring;
using Sitrep.Ledger.Blocking;
using Sitrep.Reading;

namespace Sitrep.Evaluation.Tasks;

/// <summary>
/// Copies among reports. The gold is generated: real reports are edited as desks do (cut, under another headline, in another order, two
/// merged, quoted in a third, words changed), and each edited report is to be found a copy of those that it was made of, and of no other.
/// </summary>
internal sealed partial class CopiesTask : IEvaluationTask
{
    private const int MostOriginals = 1200;
    private const int Edits = 600;
    private const int FewestWords = 120;
    private const int SharedRun = 10;

    public string Name => "copies";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var originals = Distinct(Reports(goldPath)).Take(MostOriginals).ToList();
        var edited = Enumerable.Range(0, Math.Min(Edits, originals.Count / 2)).Select(number => Edit(originals, number)).ToList();
        var finder = new CopyFinder();
        var (tally, naive) = (new Tally(), new Tally());
        var kinds = new Dictionary<string, Tally>(StringComparer.Ordinal);
        originals.ForEach(text => tally.Add(0, finder.Add(text).Count, 0));
        var exact = originals.Select((text, number) => (text, number)).ToDictionary(pair => pair.text, pair => pair.number);
        foreach (var (kind, text, of) in edited)
        {
            // What an edited report shares with another edited one is neither right nor wrong.
            var found = finder.Add(text).Select(match => match.Of).Where(number => number < originals.Count).ToHashSet();
            var right = of.Count(found.Contains);
            tally.Add(right, found.Count, of.Length);
            if (!kinds.TryGetValue(kind, out var ofKind))
            {
                kinds.Add(kind, ofKind = new());
            }

            ofKind.Add(right, found.Count, of.Length);
            naive.Add(exact.TryGetValue(text, out var same) && of.Contains(same) ? 1 : 0, exact.ContainsKey(text) ? 1 : 0, of.Length);
        }

        return
        [
            ("precision", tally.Precision), ("recall", tally.Recall), ("equal_text_recall", naive.Recall),
            .. kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => ($"{kind.Key}_recall", kind.Value.Recall)),
        ];
    }

    private static IEnumerable<string> Reports(string path) => GoldFiles.Below(path, "")
        .SelectMany(file => Header().Split(GoldFiles.ReadText(file)))
        .Select(text => text.Trim())
        .Where(text => text.Count(char.IsWhiteSpace) >= FewestWords);

    /// <summary>Leaves out reports that share a run of ten words with one before: they may be copies already.</summary>
    private static IEnumerable<string> Distinct(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var runs = Enumerable.Range(0, Math.Max(0, words.Length - SharedRun + 1)).Select(at => string.Join(' ', words, at, SharedRun)).ToList();
            var isNew = !runs.Any(seen.Contains);
            seen.UnionWith(runs);
            if (isNew)
            {
                yield return text;
            }
        }
    }

    private static (string Kind, string Text, int[] Of) Edit(List<string> originals, int number)
    {
        // The later half of the reports lends what an edited one is mixed with.
        var (own, other) = (number, (originals.Count / 2) + number);
        var (sentences, others) = (Sentences(originals[own]), Sentences(originals[other]));
        var random = new Random(number);
        return (number % 6) switch
        {
            0 => ("cut", Join(sentences.Take((sentences.Count + 1) / 2)), [own]),
            1 => ("headed", "A NEW HEADLINE OVER AN OLD STORY\n\nTHIS PAPER HAS LEARNED THE FOLLOWING.  " + Join(sentences.Skip(1)), [own]),
            2 => ("ordered", Join(sentences.Chunk(3).OrderBy(_ => random.Next()).SelectMany(chunk => chunk)), [own]),
            3 => ("merged", Join(sentences.Take((sentences.Count + 1) / 2).Concat(others.Take((others.Count + 1) / 2))), [own, other]),
            4 => ("quoted", Join(others.Take(3).Concat(sentences.Skip(sentences.Count / 3).Take(3)).Concat(others.Skip(3))), [own, other]),
            _ => ("reworded", string.Join(' ', originals[own].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where((_, at) => at % 15 != 7)), [own]),
        };
    }

    private static List<string> Sentences(string text) => [.. SentenceEnd().Split(text).Where(sentence => sentence.Length > 0)];

    private static string Join(IEnumerable<string> sentences) => string.Join("  ", sentences);

    [GeneratedRegex(@"^[A-Z]+\d?-MUC\d-\d+.*$", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
