using System.Globalization;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Names;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the tagger of names.</summary>
internal sealed class NamesCommand : TrainingCommand
{
    public override string Name => "names";

    public override string Help => "--passes 12 --seed 1 --rate 0.1 --decay 1e-5 --dropout 0.1 --least 2 --threshold 0.1 --step 0.05 --check FILE FILE[+]... : trains names/ for the first file's guidelines; '+' after a file: it marks other names too";

    public override int Run(CommandOptions options)
    {
        var lexicon = LoadLexicon();
        using var casingFile = File.OpenRead(options.Model("casing", "casing.bin"));
        var casing = WordTable.Load(casingFile);
        var traits = LoadTraits(options, casing);
        var corpora = options.Files.Select(file => NameCorpus.Read(file.TrimEnd('+'), file.EndsWith('+'))).ToList();
        var sentences = corpora.SelectMany(corpus => corpus).ToList();
        var (numbers, keys) = Extract(sentences, traits, lexicon, casing, options.Number("least", 2));
        numbers = Specialise(numbers, corpora.SelectMany((corpus, c) => corpus.Select(_ => c)), keys.Count);
        Console.Error.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Forms.Length)} words, {keys.Count} features");
        var trainer = new ChainTrainer(keys.Count * (1 + corpora.Count), options.Fraction("rate", 0.1f), options.Fraction("decay", 1e-5f));
        var order = new SeededOrder((ulong)options.Number("seed", 1));
        var passes = options.Number("passes", 12);
        for (var pass = 1; pass <= passes; pass++)
        {
            var loss = trainer.Pass(numbers, order, options.Fraction("dropout", 0.1f));
            if (pass > passes / 2)
            {
                trainer.Average();
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss:F5}"));
        }

        using (var stream = File.Create(options.Model("names", "weights.bin")))
        {
            Write(stream, trainer, keys, options);
        }

        if (options.Text("check", "") is { Length: > 0 } check)
        {
            using var stream = File.OpenRead(options.Model("names", "weights.bin"));
            Check(new NameTagger(LinearModel.Load(stream), traits, lexicon, casing), NameCorpus.Read(check, marksOthers: true));
        }

        return 0;
    }

    /// <summary>The trained tagger with all that it needs.</summary>
    public static NameTagger LoadTagger(CommandOptions options)
    {
        using var casingFile = File.OpenRead(options.Model("casing", "casing.bin"));
        using var weights = File.OpenRead(options.Model("names", "weights.bin"));
        var casing = WordTable.Load(casingFile);
        return new NameTagger(LinearModel.Load(weights), LoadTraits(options, casing), LoadLexicon(), casing);
    }

    private static NameLexicon LoadLexicon()
    {
        using var places = File.OpenRead(Path.Combine("resources", "en", "gazetteer", "places.bin"));
        return new NameLexicon(
            file => File.OpenText(Path.Combine("resources", "en", "lexicons", "entities", file)),
            new GazetteerNames(Gazetteer.Open(places, "places.bin")));
    }

    private static TraitReader LoadTraits(CommandOptions options, WordTable casing)
    {
        using var ambiguity = File.OpenRead(options.Model("tagger", "ambiguity.bin"));
        return new TraitReader(ClustersFile.Load(options), WordTable.Load(ambiguity), casing);
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

    private static void Write(Stream stream, ChainTrainer trainer, List<ulong> keys, CommandOptions options)
    {
        var threshold = options.Fraction("threshold", 0.1f);
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

        ModelWriter.Write(stream, NameLabels.Names, features, options.Fraction("step", 0.05f));
    }

    private static void Check(NameTagger tagger, List<NamedSentence> sentences)
    {
        var room = new NameTaggerRoom();
        var right = new int[4];
        var predicted = new int[4];
        var gold = new int[4];
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

        for (var c = 0; c < 4; c++)
        {
            Report(((NameClass)c).ToString(), right[c], predicted[c], gold[c]);
        }

        Report("PER ORG LOC", right[..3].Sum(), predicted[..3].Sum(), gold[..3].Sum());
    }

    private static void Report(string name, int right, int predicted, int gold) =>
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-14} P {(double)right / predicted:F4} R {(double)right / gold:F4} F1 {2.0 * right / (predicted + gold):F4}"));

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
