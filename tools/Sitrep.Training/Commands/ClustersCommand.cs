using Sitrep.Reading.Learning;
using Sitrep.Training.Clustering;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Clusters the words of raw text by the company they keep.</summary>
internal sealed class ClustersCommand : TrainingCommand
{
    private const int Fine = 700;
    private const int Middle = 160;
    private const int Coarse = 40;

    public override string Name => "clusters";

    public override string Help => "--fewest 5 --passes 3 --window 2 --seed 1 --treebanks FILE,FILE TEXT[.gz]... : learns clusters/clusters.bin";

    public override int Run(CommandOptions options)
    {
        using var casing = File.OpenRead(options.Model("casing", "casing.bin"));
        var raw = new RawText(ModelFolder.LoadLexicon(options), WordTable.Load(casing));
        var treebanks = options.Text("treebanks", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var paragraphs = raw.Paragraphs(options.Files).Concat(RawDocument.Load(treebanks).SelectMany(d => d.Text.Split("\n\n")).Select(raw.Words));
        var (words, frequencies, coded) = Code(paragraphs, options.Number("fewest", 5));
        Console.Error.WriteLine($"{words.Length} words, {coded.Sum(p => (long)p.Length)} running words");
        var vectors = Train(frequencies, coded, options);
        var units = words.Select((_, i) => KMeans.Unit(vectors[i])).ToArray();
        Write(options, words, KMeans.Group(units, Fine, 25), KMeans.Group(units, Middle, 25), KMeans.Group(units, Coarse, 25));
        return 0;
    }

    private static (string[] Words, int[] Frequencies, List<int[]> Coded) Code(IEnumerable<List<string>> paragraphs, int fewest)
    {
        var numbers = new Dictionary<string, int>();
        var counts = new List<int>();
        var coded = new List<int[]>();
        foreach (var paragraph in paragraphs)
        {
            var codes = new int[paragraph.Count];
            for (var i = 0; i < codes.Length; i++)
            {
                if (!numbers.TryGetValue(paragraph[i], out codes[i]))
                {
                    codes[i] = numbers.Count;
                    numbers.Add(paragraph[i], codes[i]);
                    counts.Add(0);
                }

                counts[codes[i]]++;
            }

            coded.Add(codes);
        }

        var kept = numbers.Where(n => counts[n.Value] >= fewest).OrderByDescending(n => counts[n.Value]).ThenBy(n => n.Key, StringComparer.Ordinal).ToArray();
        var renumber = Enumerable.Repeat(-1, counts.Count).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            renumber[kept[i].Value] = i;
        }

        return ([.. kept.Select(k => k.Key)], [.. kept.Select(k => counts[k.Value])], coded.ConvertAll(c => Array.ConvertAll(c, w => renumber[w])));
    }

    private static WordVectors Train(int[] frequencies, List<int[]> coded, CommandOptions options)
    {
        var vectors = new WordVectors(frequencies, (ulong)options.Number("seed", 1));
        var order = Enumerable.Range(0, coded.Count).ToArray();
        var random = new SeededOrder((ulong)options.Number("seed", 1) + 1);
        var passes = options.Number("passes", 3);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            for (var i = 0; i < order.Length; i++)
            {
                vectors.Learn(coded[order[i]], options.Number("window", 2), (pass + ((double)i / order.Length)) / passes);
            }

            Console.Error.WriteLine($"vectors pass {pass + 1}");
        }

        return vectors;
    }

    private static void Write(CommandOptions options, string[] words, int[] fine, int[] middle, int[] coarse)
    {
        var table = new Dictionary<uint, uint>();
        for (var i = 0; i < words.Length; i++)
        {
            table.TryAdd(FeatureHash.Word(words[i]), (uint)(fine[i] + 1) | ((uint)(middle[i] + 1) << 10) | ((uint)(coarse[i] + 1) << 18));
        }

        using var stream = File.Create(options.Model("clusters", "clusters.bin"));
        WordTable.Write(stream, table);
        if (options.Text("list", "") is { Length: > 0 } list)
        {
            File.WriteAllLines(list, words.Select((w, i) => $"{fine[i]}\t{middle[i]}\t{coarse[i]}\t{w}"));
        }
    }
}
