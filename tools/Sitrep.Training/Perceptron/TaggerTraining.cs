using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Perceptron;

/// <summary>Trains taggers with one set of tags.</summary>
internal sealed class TaggerTraining(string[] tags, WordClusters clusters, WordTable usage, WordTable casing, int passes)
{
    private const int Folds = 5;
    private const float Step = 0.25f;
    private const float FoldThreshold = 0.3f;

    private readonly Dictionary<string, int> _numbers = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);

    /// <summary>The joint tags by number.</summary>
    public string[] Tags => tags;

    /// <summary>The joint tags of sentences, those that stand there once left out.</summary>
    public static string[] TagsOf(IEnumerable<TreebankSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Tags).GroupBy(t => t).Where(g => g.Count() >= 2).Select(g => g.Key).Order(StringComparer.Ordinal)];

    /// <summary>Trains on sentences; gives the weights and the traits that they were trained with.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="seed">Seed of their order.</param>
    public (PerceptronTrainer Trainer, TraitReader Traits) Train(IReadOnlyList<TreebankSentence> sentences, ulong seed)
    {
        var reader = new TraitReader(clusters, KnownWords.Table(KnownWords.Ambiguity(sentences)), usage, casing);
        var traits = sentences.Select(s => ReadTraits(reader, s)).ToArray();
        var trainer = new PerceptronTrainer(tags.Length);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SeededOrder(seed);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            var right = order.Sum(i => Learn(trainer, traits[i], sentences[i]));
            Console.Error.WriteLine($"tagger, seed {seed}, pass {pass + 1}: {(double)right / sentences.Sum(s => s.Count):F4}, {trainer.Features} features");
        }

        return (trainer, reader);
    }

    /// <summary>A tagger of trained weights.</summary>
    public Tagger Pack(PerceptronTrainer trainer, float threshold)
    {
        using var stream = new MemoryStream();
        ModelWriter.Write(stream, tags, AveragedWeights.Mean([trainer], threshold), Step);
        stream.Position = 0;
        return new Tagger(LinearModel.Load(stream));
    }

    /// <summary>The tags that each sentence gets from a tagger that was trained on four fifths of the others: what the parser is trained on.</summary>
    public string[][] Jackknife(IReadOnlyList<TreebankSentence> sentences, ulong seed)
    {
        var given = new string[sentences.Count][];
        Parallel.For(0, Folds, fold =>
        {
            var (trainer, traits) = Train([.. sentences.Where((_, i) => i % Folds != fold)], seed);
            var tagger = Pack(trainer, FoldThreshold);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                given[i] = Tag(tagger, traits, sentences[i]);
            }
        });
        var right = given.Zip(sentences).Sum(p => p.First.Zip(p.Second.Tags).Count(t => t.First == t.Second));
        Console.Error.WriteLine($"jackknifed tags right: {(double)right / sentences.Sum(s => s.Count):F4}");
        return given;
    }

    /// <summary>Tags a sentence.</summary>
    public static string[] Tag(Tagger tagger, TraitReader reader, TreebankSentence sentence)
    {
        var given = new byte[sentence.Count];
        tagger.Tag(ReadTraits(reader, sentence), new NetworkRoom(), given);
        return [.. given.Select(t => tagger.Tags[t])];
    }

    /// <summary>Traits of a sentence.</summary>
    public static WordTraits[] ReadTraits(TraitReader reader, TreebankSentence sentence)
    {
        var traits = new WordTraits[sentence.Count];
        reader.Read(new ArrayForms(sentence.Forms), traits);
        return traits;
    }

    private int Learn(PerceptronTrainer trainer, WordTraits[] traits, TreebankSentence sentence)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Capacity];
        Span<int> scores = stackalloc int[tags.Length];
        var given = new byte[sentence.Count];
        var right = 0;
        for (var i = 0; i < given.Length; i++)
        {
            var count = TaggerFeatures.Extract(traits, given, i, features);
            trainer.Score(features[..count], scores);
            var best = Best(scores);
            trainer.Tick();
            given[i] = (byte)best;
            if (_numbers.TryGetValue(sentence.Tags[i], out var gold) && gold != best)
            {
                trainer.Update(features[..count], gold, best);
            }
            else
            {
                right++;
            }
        }

        return right;
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
