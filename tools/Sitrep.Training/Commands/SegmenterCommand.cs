using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the sentence splitter on treebanks' documents.</summary>
internal sealed class SegmenterCommand : TrainingCommand
{
    private static readonly string[] Classes = ["in", "end"];

    public override string Name => "segmenter";

    public override string What => "Averaged perceptron that says where sentences end.";

    public override IReadOnlyList<Corpus> Data => Corpus.Treebanks;

    public override IReadOnlyList<string> Inputs => TrainedModels.SegmenterInputs;

    public override IReadOnlyList<(string Name, double Value)> Settings => [("passes", 8), ("seed", 1), ("threshold", 0.1), ("step", 0.1)];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var casing = TrainedModels.Words(run, "casing/casing.bin");
        var tokeniser = new Tokeniser(TrainedModels.Lexicon(run));
        var documents = RawDocument.Load([.. Corpus.Treebanks.Select(run.File)]).Select(d => (Document: d, Tokens: tokeniser.Cut(d.Text))).ToArray();
        var trainer = new PerceptronTrainer(Classes.Length);
        var random = new SeededOrder(run.Seed);
        for (var pass = 0; pass < run.Whole("passes"); pass++)
        {
            random.Shuffle(documents.AsSpan());
            var (right, all) = documents.Aggregate((0, 0), (sum, d) => Add(sum, Learn(trainer, d.Document, d.Tokens, casing)));
            Console.Error.WriteLine($"segmenter pass {pass + 1}: {(double)right / all:F4} of {all}, {trainer.Features} features");
        }

        using (var weights = run.Create("models/segmenter/weights.bin"))
        {
            ModelWriter.Write(weights, Classes, AveragedWeights.Mean([trainer], (float)run["threshold"]), (float)run["step"]);
        }

        return DevelopmentScores.SentenceEnds(run, TrainedModels.Segmenter(run));
    }

    private static (int Right, int All) Add((int Right, int All) a, (int Right, int All) b) => (a.Right + b.Right, a.All + b.All);

    private static (int Right, int All) Learn(PerceptronTrainer trainer, RawDocument document, List<TokenCut> tokens, WordTable casing)
    {
        Span<ulong> features = stackalloc ulong[BoundaryFeatures.Capacity];
        Span<int> scores = stackalloc int[Classes.Length];
        var words = SentenceSplitter.Read(document.Text, tokens, casing);
        var lines = new LineBreaks(document.Text);
        var block = default(TextBlock);
        var context = default(BoundaryContext);
        var (right, all) = (0, 0);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            context.Pass(words[i].First);
            var layout = lines.Judge(tokens[i].End, tokens[i + 1].Start, ref block);
            var gold = document.SentenceEnds.Contains(tokens[i].End) ? 1 : 0;
            if (layout == LayoutBreak.None && !tokens[i + 1].Continues && SentenceSplitter.IsCandidate(words[i], words[i + 1]))
            {
                var count = BoundaryFeatures.Extract(words, i, context, features);
                trainer.Score(features[..count], scores);
                trainer.Tick();
                var given = scores[1] > scores[0] ? 1 : 0;
                all++;
                right += given == gold ? 1 : 0;
                if (given != gold)
                {
                    trainer.Update(features[..count], gold, given);
                }
            }

            context = layout != LayoutBreak.None ? default : context;
            context.Since = gold == 1 ? 0 : context.Since;
        }

        return (right, all);
    }
}
