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
            for (var i = 0; i < sentences.Count; i++)
            {
                ConlluWriter.Write(output, sentences[i], parsed.Sentences[i]);
            }
        }

        return 0;
    }
}
