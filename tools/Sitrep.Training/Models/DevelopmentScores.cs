using Sitrep.Reading.Documents;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Commands;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Models;

/// <summary>
/// Scores for the cards, on the development parts of the treebanks with their own sentences and words; relations without subtypes, as in CoNLL 2018.
/// The scoreboard is measured elsewhere, by the program that users have.
/// </summary>
internal static class DevelopmentScores
{
    private static readonly Corpus[] Treebanks = [Corpus.EwtDev, Corpus.GumDev];

    /// <summary>Share of words that have what a function gives for a sentence.</summary>
    /// <param name="run">The run.</param>
    /// <param name="read">Whether each word of a sentence is right, score by score.</param>
    public static Dictionary<string, Dictionary<string, double>> Words(TrainingRun run, Func<TreebankSentence, IEnumerable<(string Score, bool IsRight)>> read) =>
        Treebanks.ToDictionary(
            corpus => corpus.Name,
            corpus => run.Load(corpus).SelectMany(read).GroupBy(word => word.Score)
                .ToDictionary(g => g.Key, g => g.Average(word => word.IsRight ? 1.0 : 0.0)));

    /// <summary>Scores of tags.</summary>
    public static IEnumerable<(string Score, bool IsRight)> Tags(TreebankSentence gold, IReadOnlyList<string> tags) =>
        tags.Zip(gold.Tags).SelectMany(pair => new[]
        {
            ("upos", Universal(pair.First) == Universal(pair.Second)),
            ("xpos", pair.First[(Universal(pair.First).Length + 1)..] == pair.Second[(Universal(pair.Second).Length + 1)..]),
        });

    /// <summary>Scores of a tree.</summary>
    public static IEnumerable<(string Score, bool IsRight)> Tree(TreebankSentence gold, Func<int, (int Head, string Relation)> arc) =>
        Enumerable.Range(0, gold.Count).SelectMany(i =>
        {
            var (head, relation) = arc(i);
            var attached = head == gold.Heads[i];
            return new[] { ("uas", attached), ("las", attached && Plain(relation) == Plain(gold.Relations[i])) };
        });

    /// <summary>Scores of the whole parser.</summary>
    public static Dictionary<string, Dictionary<string, double>> Syntax(TrainingRun run, TrainedParser parser) =>
        Words(run, sentence =>
        {
            var parsed = parser.Parse(Given(sentence)).Sentences[0];
            var words = parsed.Words.ToArray();
            return Tags(sentence, [.. words.Select(w => w.Upos + "|" + w.Xpos)])
                .Concat(Tree(sentence, i => (words[i].Head < 0 ? sentence.Count : words[i].Head, words[i].Relation)));
        });

    /// <summary>F1 of the places where sentences end in running text.</summary>
    public static Dictionary<string, Dictionary<string, double>> SentenceEnds(TrainingRun run, ISegmenter segmenter) =>
        Treebanks.ToDictionary(corpus => corpus.Name, corpus =>
        {
            int right = 0, found = 0, gold = 0;
            foreach (var document in RawDocument.Load([run.File(corpus)]))
            {
                var ends = segmenter.Segment(new Report { Text = document.Text }).Sentences.Select(s => s.Span.End).ToHashSet();
                (right, found, gold) = (right + ends.Count(document.SentenceEnds.Contains), found + ends.Count, gold + document.SentenceEnds.Count);
            }

            return new Dictionary<string, double> { ["ends_f1"] = 2.0 * right / (found + gold) };
        });

    private static string Universal(string tag) => tag[..tag.IndexOf('|', StringComparison.Ordinal)];

    private static string Plain(string relation) => relation.Split(':')[0];

    private static SegmentedReport Given(TreebankSentence sentence)
    {
        var tokens = new Token[sentence.Count];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token(new TextSpan(at, at + sentence.Forms[i].Length), sentence.Forms[i], false);
            at += sentence.Forms[i].Length + 1;
        }

        return new SegmentedReport(new Report { Text = string.Join(' ', sentence.Forms) }, [new Sentence(new TextSpan(0, at - 1), tokens)]);
    }
}
