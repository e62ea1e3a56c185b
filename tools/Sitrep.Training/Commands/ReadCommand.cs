using System.Text.Json;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Segments, tags and parses raw text, for measuring models before they are built in.</summary>
internal sealed class ReadCommand : TrainingCommand
{
    public override string Name => "read";

    public override string Help => "FILE.jsonl... : writes CoNLL-U of the texts to standard output; --times 1 reads them so often, for measuring speed";

    public override int Run(CommandOptions options)
    {
        var loading = System.Diagnostics.Stopwatch.StartNew();
        var segmenter = ModelFolder.LoadSegmenter(options);
        var parser = ModelFolder.LoadParser(options);
        Console.Error.WriteLine($"loaded in {loading.ElapsedMilliseconds} ms");
        using var output = new StreamWriter(Console.OpenStandardOutput());
        var reports = options.Files.SelectMany(File.ReadLines).Select(Report).ToList();
        for (var time = options.Number("times", 1); time > 0; time--)
        {
            var cutting = new System.Diagnostics.Stopwatch();
            var parsing = new System.Diagnostics.Stopwatch();
            var words = 0L;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach (var report in reports)
            {
                cutting.Start();
                var segmented = segmenter.Segment(report);
                cutting.Stop();
                parsing.Start();
                var parsed = parser.Parse(segmented);
                parsing.Stop();
                words += parsed.Sentences.Sum(s => (long)s.Count);
                if (time == 1)
                {
                    ConlluWriter.Write(output, parsed);
                }
            }

            Console.Error.WriteLine(
                $"{words} words: segmenting {words / cutting.Elapsed.TotalSeconds:F0} words/s, parsing {words / parsing.Elapsed.TotalSeconds:F0}, "
                + $"both {words / (cutting.Elapsed + parsing.Elapsed).TotalSeconds:F0}; {(GC.GetAllocatedBytesForCurrentThread() - allocated) / words} bytes a word");
        }

        return 0;
    }

    private static Report Report(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new Report { Text = json.RootElement.GetProperty("text").GetString()!, GivenId = json.RootElement.GetProperty("id").GetString() };
    }
}
