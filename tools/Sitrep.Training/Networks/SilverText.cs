using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Commands;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;

namespace Sitrep.Training.Networks;

/// <summary>Raw text as a first network, with the perceptrons, parses it: what the second is trained on before the treebanks.</summary>
internal static class SilverText
{
    private const int FewestCharacters = 40;
    private const int FewestWords = 4;
    private const int MostWords = 80;

    /// <summary>Each so manieth line is read: all of the news, less of what repeats itself.</summary>
    public static readonly (Corpus Corpus, int Every)[] Sample =
    [
        (Corpus.Wikinews, 1), (Corpus.CurrentEvents, 5), (Corpus.PressReleases, 4), (Corpus.HumanRights, 40), (Corpus.Speeches, 16),
    ];

    /// <summary>Parsed sentences with their names.</summary>
    public static List<NetworkExample> Read(TrainingRun run, byte[] network, ExampleMaker maker)
    {
        var segmenter = TrainedModels.Segmenter(run);
        var parser = TrainedModels.Parser(run, network);
        var lines = Sample.SelectMany(s => RawText.Lines(run.File(s.Corpus)).Where((line, i) => i % s.Every == 0 && line.Length > FewestCharacters));
        return [.. lines.AsParallel().AsOrdered().SelectMany(line =>
            parser.Parse(segmenter.Segment(new Report { Text = line.Trim() })).Sentences
                .Where(s => s.Count is >= FewestWords and <= MostWords).Select(s => Example(s, maker)).ToList())];
    }

    private static NetworkExample Example(ParsedSentence parsed, ExampleMaker maker)
    {
        var words = parsed.Words.ToArray();
        return maker.Make(
            new TreebankSentence(
                [.. words.Select(w => w.Form)],
                [.. words.Select(w => w.Lemma)],
                [.. words.Select(w => w.Upos + "|" + w.Xpos)],
                [.. words.Select(_ => "_")],
                [.. words.Select(w => w.Head < 0 ? words.Length : w.Head)],
                [.. words.Select(w => w.Relation)]),
            [.. words.Select((_, i) => 1u << Best(parsed.NameScores.AsSpan(i * NameLabels.Count, NameLabels.Count)))],
            0);
    }

    /// <summary>The network's own label of a name: with that of the tagger of names the network would hang on the lists that it looks names up in.</summary>
    private static int Best(ReadOnlySpan<sbyte> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
