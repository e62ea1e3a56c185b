using System.Globalization;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Names;

namespace Sitrep.Training.Commands;

/// <summary>Parses raw text, for a network to be trained on before the treebanks.</summary>
internal sealed class SilverCommand : TrainingCommand
{
    private const int FewestCharacters = 40;

    public override string Name => "silver";

    public override string Help => "--names FILE FILE.gz:N... : parses each N-th line of raw text, if it has more than 40 characters, and writes CoNLL-U to standard output, its names to FILE";

    public override int Run(CommandOptions options)
    {
        var segmenter = ModelFolder.LoadSegmenter(options);
        var parser = ModelFolder.LoadParser(options);
        var tagger = NamesCommand.LoadTagger(options);
        var room = new NameTaggerRoom();
        using var output = new StreamWriter(Console.OpenStandardOutput());
        using var names = new StreamWriter(options.Text("names", "silver.bio"));
        foreach (var file in options.Files)
        {
            var colon = file.LastIndexOf(':');
            var every = int.Parse(file.AsSpan(colon + 1), CultureInfo.InvariantCulture);
            foreach (var line in RawText.Lines(file[..colon]).Where((line, i) => i % every == 0 && line.Length > FewestCharacters))
            {
                var parsed = parser.Parse(segmenter.Segment(new Report { Text = line.Trim() }));
                ConlluWriter.Write(output, parsed);
                foreach (var sentence in parsed.Sentences)
                {
                    var forms = sentence.Words.ToArray().Select(w => w.Form).ToArray();
                    tagger.Tag(forms, sentence.NameScores, room);
                    NameCorpus.Write(names, forms, room.Labels);
                }
            }
        }

        return 0;
    }
}
