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
    private const int Rounds = 25;

    public override string Name => "clusters";

    public override string What => $"Words that stand in like surroundings share a cluster: {Fine} fine, {Middle} middle, {Coarse} coarse, by k-means over 64 dimensions of CBOW vectors.";

    public override IReadOnlyList<Corpus> Data => [.. Corpus.Treebanks, .. Corpus.Raw];

    public override IReadOnlyList<string> Inputs => ["lexicons/segmentation/words.tsv"];

    public override IReadOnlyList<(string Name, double Value)> Settings => [("fewest", 5), ("passes", 3), ("window", 2), ("seed", 1)];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var text = CodedText.Read(run, run.Whole("fewest"));
        var vectors = Vectors(run, text);
        var units = text.Words.Select((_, i) => KMeans.Unit(vectors[i])).ToArray();
        int[][] clusters = [KMeans.Group(units, Fine, Rounds), KMeans.Group(units, Middle, Rounds), KMeans.Group(units, Coarse, Rounds)];
        var table = new Dictionary<uint, uint>();
        for (var i = 0; i < text.Words.Length; i++)
        {
            table.TryAdd(FeatureHash.Word(text.Words[i]), (uint)(clusters[0][i] + 1) | ((uint)(clusters[1][i] + 1) << 10) | ((uint)(clusters[2][i] + 1) << 18));
        }

        using var stream = run.Create("models/clusters/clusters.bin");
        WordTable.Write(stream, table);
        return [];
    }

    private static WordVectors Vectors(TrainingRun run, CodedText text)
    {
        var vectors = new WordVectors(text.Frequencies, run.Seed);
        var order = Enumerable.Range(0, text.Paragraphs.Count).ToArray();
        var random = new SeededOrder(run.Seed + 1);
        var passes = run.Whole("passes");
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            for (var i = 0; i < order.Length; i++)
            {
                vectors.Learn(text.Paragraphs[order[i]], run.Whole("window"), (pass + ((double)i / order.Length)) / passes);
            }

            Console.Error.WriteLine($"vectors pass {pass + 1}");
        }

        return vectors;
    }
}
