using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Training.Corpora;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the sentence splitter on treebanks' documents.</summary>
internal sealed class SegmenterCommand : TrainingCommand
{
    private static readonly string[] Classes = ["in", "end"];

    public override string Name => "segmenter";

    public override string Help => "--passes 8 --seed 1 --lexicon FILE TREEBANK... : trains segmenter/";

    public override int Run(CommandOptions options)
    {
        var lexicon = ModelFolder.LoadLexicon(options);
        using var casingFile = File.OpenRead(options.Model("casing", "casing.bin"));
        var casing = WordTable.Load(casingFile);
        var tokeniser = new Tokeniser(lexicon);
        var documents = RawDocument.Load(options.Files).Select(d => (Document: d, Tokens: tokeniser.Cut(d.Text))).ToArray();
        var trainer = new PerceptronTrainer(Classes.Length);
        var random = new SeededOrder((ulong)options.Number("seed", 1));
        for (var pass = 0; pass < options.Number("passes", 8); pass++)
        {
            random.Shuffle(documents.AsSpan());
            var (right, all) = documents.Aggregate((0, 0), (sum, d) => Add(sum, Learn(trainer, d.Document, d.Tokens, casing)));
            Console.Error.WriteLine($"segmenter pass {pass + 1}: {(double)right / all:F4} of {all}, {trainer.Features} features");
        }

        using var weights = File.Create(options.Model("segmenter", "weights.bin"));
        ModelWriter.Write(weights, Classes, trainer, options.Fraction("threshold", 0.1f), options.Fraction("step", 0.1f));
        return 0;
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
