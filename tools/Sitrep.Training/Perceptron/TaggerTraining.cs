using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Perceptron;

/// <summary>Trains taggers with one set of tags.</summary>
internal sealed class TaggerTraining(string[] tags, WordClusters clusters, WordTable usage, WordTable casing, int passes, ulong seed)
{
    private readonly Dictionary<string, int> _numbers = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);

    /// <summary>The joint tags by number.</summary>
    public string[] Tags => tags;

    /// <summary>Trains on sentences; gives the weights and the traits that they were trained with.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="ambiguity">The tags of known words.</param>
    public (PerceptronTrainer Trainer, TraitReader Traits) Train(IReadOnlyList<TreebankSentence> sentences, WordTable ambiguity)
    {
        var reader = new TraitReader(clusters, ambiguity, usage, casing);
        var traits = sentences.Select(s => ReadTraits(reader, s)).ToArray();
        var trainer = new PerceptronTrainer(tags.Length);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SeededOrder(seed);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            var right = order.Sum(i => Learn(trainer, traits[i], sentences[i]));
            Console.Error.WriteLine($"tagger pass {pass + 1}: {(double)right / sentences.Sum(s => s.Count):F4}, {trainer.Features} features");
        }

        return (trainer, reader);
    }

    /// <summary>Tags a sentence.</summary>
    public string[] Tag(Tagger tagger, TraitReader reader, TreebankSentence sentence)
    {
        var given = new byte[sentence.Count];
        tagger.Tag(ReadTraits(reader, sentence), new NetworkRoom(), given);
        return [.. given.Select(t => tags[t])];
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
