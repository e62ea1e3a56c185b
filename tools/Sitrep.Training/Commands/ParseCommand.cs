using System.Globalization;
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

    /// <summary>Shows, from the least to the most sure of some equal parts of the words, how many have the given head and relation.</summary>
    private static void Calibrate(List<ConlluSentence> given, ParsedReport parsed)
    {
        var words = new List<(float Confidence, bool Right)>();
        foreach (var (sentence, tree) in given.Zip(parsed.Sentences))
        {
            for (var i = 0; i < tree.Count; i++)
            {
                var word = tree[i];
                words.Add((word.Confidence, word.Head == sentence.Words[i].Head && ParsedSentence.Is(word.Relation, sentence.Words[i].Relation.Split(':')[0])));
            }
        }

        foreach (var part in words.OrderBy(w => w.Confidence).Chunk(Math.Max(1, words.Count / 25)))
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"confidence {part[0].Confidence:F6} to {part[^1].Confidence:F6}: {part.Average(w => w.Right ? 1 : 0):F3} right"));
        }
    }
}
