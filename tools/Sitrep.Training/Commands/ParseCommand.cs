using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Parses CoNLL-U with given tokens, for measuring models before they are built in.</summary>
internal sealed class ParseCommand : TrainingCommand
{
    public override string Name => "parse";

    public override string Help => "FILE.conllu... : writes CoNLL-U with predicted tags, lemmas and trees to standard output";

    public override int Run(CommandOptions options)
    {
        var parser = ModelFolder.LoadParser(options);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var file in options.Files)
        {
            using var reader = new StreamReader(file);
            var sentences = ConlluReader.Read(reader, file).ToList();
            var segmented = ConlluSentence.ToReport(sentences);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var parsed = parser.Parse(segmented);
            var words = parsed.Sentences.Sum(s => s.Count);
            Console.Error.WriteLine($"{words} words in {clock.ElapsedMilliseconds} ms: {words * 1000L / Math.Max(1, clock.ElapsedMilliseconds)} words/s");
            Calibrate(sentences, parsed);
            for (var i = 0; i < sentences.Count; i++)
            {
                ConlluWriter.Write(output, sentences[i], parsed.Sentences[i]);
            }
        }

        return 0;
    }

    /// <summary>Shows how often words of each tenth of confidence have the given head and relation.</summary>
    private static void Calibrate(List<ConlluSentence> given, ParsedReport parsed)
    {
        var bins = new (int Right, int All, double Sum)[10];
        foreach (var (sentence, tree) in given.Zip(parsed.Sentences))
        {
            for (var i = 0; i < tree.Count; i++)
            {
                var word = tree[i];
                var right = word.Head == sentence.Words[i].Head && ParsedSentence.Is(word.Relation, sentence.Words[i].Relation.Split(':')[0]);
                ref var bin = ref bins[Math.Min(9, (int)(word.Confidence * 10))];
                bin = (bin.Right + (right ? 1 : 0), bin.All + 1, bin.Sum + word.Confidence);
            }
        }

        foreach (var (right, all, sum) in bins.Where(b => b.All > 0))
        {
            Console.Error.WriteLine($"confidence {sum / all:F3}: {(double)right / all:F3} of {all} words right");
        }
    }
}
