using Sitrep.Reading.Documents;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Tags raw text and counts what tags its words mostly have: what the tagger learns of words that the treebanks lack.</summary>
internal sealed class UsageCommand : TrainingCommand
{
    private const double SmallestShare = 0.15;

    public override string Name => "usage";

    public override string Help => "--fewest 5 --every 1 TEXT[.gz]... : tags each so manieth line with the tagger of the folder, counts tagger/usage.bin";

    public override int Run(CommandOptions options)
    {
        var segmenter = ModelFolder.LoadSegmenter(options);
        using var model = File.OpenRead(options.Model("tagger", "weights.bin"));
        using var ambiguity = File.OpenRead(options.Model("tagger", "ambiguity.bin"));
        using var casing = File.OpenRead(options.Model("casing", "casing.bin"));
        var tagger = new Tagger(LinearModel.Load(model));
        var traits = new TraitReader(ClustersFile.Load(options), WordTable.Load(ambiguity), new WordTable([], []), WordTable.Load(casing));
        var counts = new Dictionary<uint, int[]>();
        foreach (var line in options.Files.SelectMany(RawText.Lines).Where((_, i) => i % options.Number("every", 1) == 0))
        {
            foreach (var sentence in segmenter.Segment(new Report { Text = line }).Sentences)
            {
                Count(tagger, traits, [.. sentence.Tokens.Select(t => t.Form)], counts);
            }
        }

        var fewest = options.Number("fewest", 5);
        using var stream = File.Create(options.Model("tagger", "usage.bin"));
        WordTable.Write(stream, counts.Where(c => c.Value.Sum() >= fewest).ToDictionary(c => c.Key, c => Summary(c.Value)));
        return 0;
    }

    private static void Count(Tagger tagger, TraitReader reader, string[] forms, Dictionary<uint, int[]> counts)
    {
        var traits = new WordTraits[forms.Length];
        var tags = new byte[forms.Length];
        reader.Read(new ArrayForms(forms), traits);
        tagger.Tag(traits, new NetworkRoom(), tags);
        for (var i = 0; i < forms.Length; i++)
        {
            if (!counts.TryGetValue(traits[i].Form, out var count))
            {
                counts.Add(traits[i].Form, count = new int[tagger.Tags.Count]);
            }

            count[tags[i]]++;
        }
    }

    /// <summary>The tags with a fair share, the most frequent first, as one value.</summary>
    private static uint Summary(int[] counts)
    {
        var total = counts.Sum();
        var tags = counts.Select((n, tag) => (n, tag)).Where(c => c.n >= total * SmallestShare).OrderByDescending(c => c.n).ThenBy(c => c.tag).Take(3);
        return FeatureHash.Word(string.Join(' ', tags.Select(c => c.tag)));
    }
}
