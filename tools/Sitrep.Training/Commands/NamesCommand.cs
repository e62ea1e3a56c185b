using System.Globalization;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;
using Sitrep.Training.Names;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the tagger of names.</summary>
internal sealed class NamesCommand : TrainingCommand
{
    public override string Name => "names";

    public override string What =>
        "Linear-chain conditional random field that finds persons, organisations, locations and other names: 17 labels (begin, inside, last, unit of four classes; outside). "
        + "Features: spelling, neighbours, word clusters, and the lists of resources/en/lexicons/entities, the gazetteer and the usual letter case of words. One byte a weight.";

    public override IReadOnlyList<Corpus> Data => [.. NameCorpus.Training];

    public override IReadOnlyList<string> Inputs =>
        ["lexicons/entities", "gazetteer/places.bin", "models/casing/casing.bin", "models/clusters/clusters.bin", "models/tagger/ambiguity.bin"];

    public override IReadOnlyList<(string Name, double Value)> Settings =>
        [("passes", 7), ("seed", 1), ("rate", 0.1), ("decay", 0.002), ("dropout", 0.25), ("least", 2), ("threshold", 0.06), ("step", 0.05)];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var lexicon = TrainedModels.Names(run);
        var casing = TrainedModels.Words(run, "casing/casing.bin");
        var traits = TrainedModels.NameTraits(run);
        var corpora = NameCorpus.Training.Select(corpus => NameCorpus.Read(run.File(corpus), NameCorpus.MarksOthers(corpus))).ToList();
        var sentences = corpora.SelectMany(corpus => corpus).ToList();
        var (numbers, keys) = Extract(sentences, traits, lexicon, casing, run.Whole("least"));
        numbers = Specialise(numbers, corpora.SelectMany((corpus, c) => corpus.Select(_ => c)), keys.Count);
        Console.Error.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Forms.Length)} words, {keys.Count} features");
        var trainer = new ChainTrainer(keys.Count * (1 + corpora.Count), (float)run["rate"], (float)run["decay"]);
        var order = new SeededOrder(run.Seed);
        var passes = run.Whole("passes");
        for (var pass = 1; pass <= passes; pass++)
        {
            var loss = trainer.Pass(numbers, order, (float)run["dropout"]);
            if (pass > passes / 2)
            {
                trainer.Average();
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names pass {pass}: loss {loss:F5}"));
        }

        using (var stream = run.Create("models/names/weights.bin"))
        {
            Write(stream, trainer, keys, run);
        }

        return new() { [Corpus.UnerDev.Name + ", without the network"] = Check(TrainedModels.NameTagger(run), NameCorpus.Read(run.File(Corpus.UnerDev), marksOthers: true)) };
    }

    private static (List<(int[][], uint[])> Numbers, List<ulong> Keys) Extract(List<NamedSentence> sentences, TraitReader reader, NameLexicon lexicon, WordTable casing, int least)
    {
        var counts = new Dictionary<ulong, int>();
        var all = new List<ulong[][]>(sentences.Count);
        var matches = new List<RegisterMatch>();
        Span<ulong> buffer = stackalloc ulong[NameFeatures.Most];
        foreach (var sentence in sentences)
        {
            var traits = new WordTraits[sentence.Forms.Length];
            var codes = new uint[sentence.Forms.Length];
            lexicon.Match(sentence.Forms, matches);
            reader.Read(new StringForms(sentence.Forms), traits);
            NameFeatures.ReadCodes(sentence.Forms, lexicon, matches, casing, codes);
            var words = new ulong[traits.Length][];
            for (var i = 0; i < traits.Length; i++)
            {
                words[i] = buffer[..NameFeatures.Read(traits, codes, i, buffer)].ToArray();
                foreach (var key in words[i])
                {
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }

            all.Add(words);
        }

        var keys = new List<ulong>();
        var numberOf = new Dictionary<ulong, int>();
        foreach (var key in all.SelectMany(words => words).SelectMany(word => word))
        {
            if (counts[key] >= least && numberOf.TryAdd(key, keys.Count))
            {
                keys.Add(key);
            }
        }

        var numbers = all.Select((words, s) =>
            (Array.ConvertAll(words, word => word.Where(numberOf.ContainsKey).Select(key => numberOf[key]).ToArray()), sentences[s].Allowed)).ToList();
        return (numbers, keys);
    }

    /// <summary>
    /// Gives every feature a second number of its corpus: what is peculiar to a corpus's guidelines is learned apart, and only the
    /// first corpus's is kept ('frustratingly easy' domain adaptation, Daumé 2007).
    /// </summary>
    private static List<(int[][], uint[])> Specialise(List<(int[][] Features, uint[] Allowed)> sentences, IEnumerable<int> corpora, int features) =>
        [.. sentences.Zip(corpora, (sentence, corpus) => (
            Array.ConvertAll(sentence.Features, word => (int[])[.. word, .. word.Select(f => f + (features * (1 + corpus)))]), sentence.Allowed))];

    private static void Write(Stream stream, ChainTrainer trainer, List<ulong> keys, TrainingRun run)
    {
        var threshold = (float)run["threshold"];
        var features = new List<(ulong, List<(byte, float)>)>();
        for (var before = -1; before < NameLabels.Count; before++)
        {
            features.Add((NameFeatures.Transition(before), trainer.Following(before).ToList()));
        }

        for (var i = 0; i < keys.Count; i++)
        {
            var weights = trainer.Of(i).Zip(trainer.Of(i + keys.Count), (shared, own) => (shared.Class, shared.Value + own.Value)).Where(weight => MathF.Abs(weight.Item2) >= threshold).ToList();
            if (weights.Count > 0)
            {
                features.Add((keys[i], weights));
            }
        }

        ModelWriter.Write(stream, NameLabels.Names, features, (float)run["step"]);
    }

    private static Dictionary<string, double> Check(NameTagger tagger, List<NamedSentence> sentences)
    {
        var room = new NameTaggerRoom();
        var (right, predicted, gold) = (new int[4], new int[4], new int[4]);
        foreach (var sentence in sentences)
        {
            tagger.Tag(sentence.Forms, [], room);
            var found = Spans(i => room.Labels[i], sentence.Forms.Length).ToHashSet();
            var wanted = Spans(i => System.Numerics.BitOperations.TrailingZeroCount(sentence.Allowed[i]), sentence.Forms.Length).ToHashSet();
            foreach (var span in found)
            {
                predicted[(int)span.Class]++;
                right[(int)span.Class] += wanted.Contains(span) ? 1 : 0;
            }

            foreach (var span in wanted)
            {
                gold[(int)span.Class]++;
            }
        }

        double F1(Range classes) => 2.0 * right[classes].Sum() / (predicted[classes].Sum() + gold[classes].Sum());
        return new() { ["micro_f1"] = F1(..3), ["per_f1"] = F1(..1), ["org_f1"] = F1(1..2), ["loc_f1"] = F1(2..3) };
    }

    private static IEnumerable<(int Start, int End, NameClass Class)> Spans(Func<int, int> label, int length)
    {
        var start = 0;
        for (var i = 0; i < length; i++)
        {
            var part = NameLabels.PartOf(label(i));
            if (part is NamePart.Begin or NamePart.Unit)
            {
                start = i;
            }

            if (part is NamePart.Last or NamePart.Unit)
            {
                yield return (start, i + 1, NameLabels.ClassOf(label(i)));
            }
        }
    }
}
