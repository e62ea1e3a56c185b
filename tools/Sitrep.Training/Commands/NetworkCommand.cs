using System.Diagnostics;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Clauses;
using Sitrep.Training.Corpora;
using Sitrep.Training.Names;
using Sitrep.Training.Networks;

namespace Sitrep.Training.Commands;

/// <summary>Trains the network that scores tags and transitions beside the perceptrons.</summary>
internal sealed class NetworkCommand : TrainingCommand
{
    public override string Name => "network";

    public override string Help => "--from FILE --clauses 4000 --passes 20 --rate 0.002 --seed 1 --width 192 --hidden 96 --batch 16 --silver FILE --silver-names FILE --silver-passes 3 --names FILE[+],... --dev FILE TREEBANK... : trains network/ on the tagger's tags, the parser's transitions and names; '+' after a file of names: it marks other names too";

    public override int Run(CommandOptions options)
    {
        var sentences = Treebank.Load(options.Files);
        var made = Clauses(options);
        var dev = options.Text("dev", "") is { Length: > 0 } devFile ? Treebank.Load(devFile.Split(',')) : [];
        using var tagger = File.OpenRead(options.Model("tagger", "weights.bin"));
        using var parser = File.OpenRead(options.Model("parser", "weights.bin"));
        var tags = LinearModel.Load(tagger).Classes.ToArray();
        var names = LinearModel.Load(parser).Classes.ToArray();
        var transitions = new Transitions(names);
        var traits = ModelFolder.LoadTraits(options);
        var numbers = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        var nameFiles = options.Text("names", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var named = Named(nameFiles);
        var examples = sentences.Concat(made).Where(s => s.Count <= EncoderPass.Longest).Select(s => Example(s, traits, numbers, transitions, named))
            .Concat(named.Values.Where(s => s.Sentence.Forms.Length <= EncoderPass.Longest).Select(s => NamesOnly(s.Sentence, s.Guidelines, traits))).ToArray();
        var seed = (ulong)options.Number("seed", 1);
        var random = new SeededOrder(seed);
        var parameters = new NetworkParameters(
            tags, names, NameLabels.Names, Math.Max(1, nameFiles.Length), transitions.Relations.Length, options.Number("width", 192), options.Number("hidden", 96), random);
        if (options.Text("from", "") is { Length: > 0 } from)
        {
            using var stream = File.OpenRead(from);
            parameters.Take(TensorFile.Load(stream));
        }

        var settings = new NetworkSettings
        {
            Batch = options.Number("batch", 16),
            Rate = options.Fraction("rate", 0.002f),
            Drop = options.Fraction("drop", 0.25f),
            WordLoss = options.Fraction("word-loss", 0.15f),
        };
        if (options.Text("silver-names", "") is { Length: > 0 } silverNames)
        {
            AddNames(named, silverNames, 0);
        }

        var silver = options.Text("silver", "") is { Length: > 0 } parsed
            ? Treebank.Load([parsed]).Where(s => s.Count is >= 4 and <= 80).Select(s => Example(s, traits, numbers, transitions, named)).ToArray()
            : [];
        var silverPasses = silver.Length == 0 ? 0 : options.Number("silver-passes", 3);
        var passes = silverPasses + options.Number("passes", 20);
        int Steps(int count) => (count + settings.Batch - 1) / settings.Batch;
        var training = new NetworkTraining(
            parameters, transitions, settings, (silverPasses * Steps(silver.Length)) + (passes * Steps(examples.Length)), seed);
        for (var pass = 0; pass < passes; pass++)
        {
            NetworkExample[] order = pass < silverPasses ? [.. examples, .. silver] : [.. examples];
            random.Shuffle(order.AsSpan());
            var clock = Stopwatch.StartNew();
            var lesson = training.Learn(order, pass > 0);
            Console.Error.Write($"network pass {pass + 1}: tags {(double)lesson.TagsRight / lesson.Tags:F4}, transitions {(double)lesson.TransitionsRight / lesson.Transitions:F4}, loss {lesson.Loss / lesson.Tags:F4}, {clock.Elapsed.TotalSeconds:F0} s");
            Save(options, parameters);
            if (dev.Count > 0)
            {
                Measure(options, dev, traits);
            }

            Console.Error.WriteLine();
        }

        return 0;
    }

    private static void Save(CommandOptions options, NetworkParameters parameters)
    {
        using var stream = File.Create(options.Model("network", "weights.bin"));
        parameters.Write(stream);
    }

    /// <summary>Plain sentences made of the lexicons' words, with one seed.</summary>
    private static List<TreebankSentence> Clauses(CommandOptions options)
    {
        var maker = new ClauseMaker(new ClauseWords(Path.Combine("resources", "en", "lexicons")), new SeededOrder(1));
        return [.. Enumerable.Range(0, options.Number("clauses", 0)).Select(_ => maker.Make())];
    }

    /// <summary>Sentences with names, by their words.</summary>
    private static Dictionary<string, (NamedSentence Sentence, int Guidelines)> Named(string[] files)
    {
        var named = new Dictionary<string, (NamedSentence, int)>();
        for (var i = 0; i < files.Length; i++)
        {
            AddNames(named, files[i], i);
        }

        return named;
    }

    private static void AddNames(Dictionary<string, (NamedSentence Sentence, int Guidelines)> named, string file, int guidelines)
    {
        foreach (var sentence in NameCorpus.Read(file.TrimEnd('+'), file.EndsWith('+')))
        {
            named.TryAdd(string.Join(' ', sentence.Forms), (sentence, guidelines));
        }
    }

    private static int[] Rows(string[] forms, TraitReader reader)
    {
        var traits = new WordTraits[forms.Length];
        reader.Read(new ArrayForms(forms), traits);
        var rows = new int[forms.Length * EmbeddingRows.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            EmbeddingRows.Of(traits[i], rows.AsSpan(i * EmbeddingRows.Count, EmbeddingRows.Count));
        }

        return rows;
    }

    private static NetworkExample NamesOnly(NamedSentence sentence, int guidelines, TraitReader reader)
    {
        var tags = new int[sentence.Forms.Length];
        tags.AsSpan().Fill(-1);
        return new NetworkExample(Rows(sentence.Forms, reader), tags, [], [], sentence.Allowed, guidelines);
    }

    private static NetworkExample Example(
        TreebankSentence sentence, TraitReader reader, Dictionary<string, int> tags, Transitions transitions, Dictionary<string, (NamedSentence Sentence, int Guidelines)> named) =>
        new(
            Rows(sentence.Forms, reader),
            [.. sentence.Tags.Select(t => tags.GetValueOrDefault(t, -1))],
            sentence.Heads,
            [.. sentence.Relations.Select(r => (byte)Math.Max(0, Array.IndexOf(transitions.Relations, r)))],
            named.Remove(string.Join(' ', sentence.Forms), out var names) ? names.Sentence.Allowed : [],
            names.Guidelines);

    /// <summary>Tags and parses with the network alone.</summary>
    private static void Measure(CommandOptions options, List<TreebankSentence> sentences, TraitReader reader)
    {
        using var stream = File.OpenRead(options.Model("network", "weights.bin"));
        var network = SyntaxNetwork.Load(stream);
        var transitions = new Transitions([.. network.Transitions]);
        var (state, room) = (new ParserState(), new NetworkRoom());
        int upos = 0, uas = 0, las = 0, all = 0;
        var clock = Stopwatch.StartNew();
        foreach (var sentence in sentences)
        {
            var traits = new WordTraits[sentence.Count];
            reader.Read(new ArrayForms(sentence.Forms), traits);
            network.Read(traits, room);
            Parse(network, room, transitions, state, sentence.Count);
            for (var i = 0; i < sentence.Count; i++)
            {
                all++;
                upos += Universal(network.Tags[Best(network.TagScores(room, i), _ => true)]) == Universal(sentence.Tags[i]) ? 1 : 0;
                if (state.Heads[i] == sentence.Heads[i])
                {
                    uas++;
                    las += transitions.Relations[state.Labels[i] - 1].Split(':')[0] == sentence.Relations[i].Split(':')[0] ? 1 : 0;
                }
            }
        }

        Console.Error.Write($"; dev upos {(double)upos / all:F4} uas {(double)uas / all:F4} las {(double)las / all:F4}, {all / clock.Elapsed.TotalSeconds:F0} words/s");
    }

    private static void Parse(SyntaxNetwork network, NetworkRoom room, Transitions transitions, ParserState state, int words)
    {
        state.Begin(words);
        while (!state.IsFinal)
        {
            var transition = transitions.Forced(state);
            if (transition < 0)
            {
                transition = Best(network.ScoreTransitions(state, room), i => i != transitions.Root && state.Allows(transitions.KindOf(i)));
            }

            state.Apply(transitions.KindOf(transition), transitions.LabelOf(transition));
        }
    }

    private static int Best(ReadOnlySpan<float> scores, Func<int, bool> isAllowed)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            best = isAllowed(i) && (best < 0 || scores[i] > scores[best]) ? i : best;
        }

        return best;
    }

    private static string Universal(string tag) => tag.Split('|')[0];
}
