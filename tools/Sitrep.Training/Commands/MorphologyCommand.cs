using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;

namespace Sitrep.Training.Commands;

/// <summary>Counts the features that words, tags and verbs' places have in treebanks.</summary>
internal sealed class MorphologyCommand : TrainingCommand
{
    public override string Name => "morphology";

    public override string What => "Counted features of words, tags and verbs' places in the tree.";

    public override IReadOnlyList<Corpus> Data => Corpus.Treebanks;

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var counts = new Dictionary<(string Kind, string Tag, string Key), Dictionary<string, int>>();
        foreach (var sentence in run.Load(Corpus.Treebanks))
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var verb = JointTag.Parse(sentence.Tags[i]).IsVerb;
                Count(counts, ("tag", sentence.Tags[i], "*"), sentence.Features[i]);
                Count(counts, verb ? ("place", sentence.Tags[i], Place(sentence, i)) : ("word", sentence.Tags[i], sentence.Forms[i].ToLowerInvariant()), sentence.Features[i]);
            }
        }

        using (var stream = run.Create("models/morphology/features.tsv"))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write("# Counted by 'Training morphology': kind, joint tag, word or verb's place, most frequent features.\n");
            writer.Write(string.Join("", Lines(counts).Select(l => l + "\n")));
        }

        return Measure(run);
    }

    /// <summary>Share of right features under given tags and trees.</summary>
    private static Dictionary<string, Dictionary<string, double>> Measure(TrainingRun run)
    {
        string[] tags = [.. run.Load([.. Corpus.Treebanks, Corpus.EwtDev, Corpus.GumDev]).SelectMany(s => s.Tags).Distinct()];
        var numbers = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        using var reader = File.OpenText(run.Resource("models/morphology/features.tsv"));
        var morphology = Morphology.Load(reader, tags);
        return DevelopmentScores.Words(run, sentence => Enumerable.Range(0, sentence.Count).Select(i => (
            "ufeats",
            morphology.Features(sentence.Forms[i], numbers[sentence.Tags[i]], JointTag.Parse(sentence.Tags[i]).IsVerb ? Place(sentence, i) : null) == sentence.Features[i])));
    }

    private static IEnumerable<string> Lines(Dictionary<(string Kind, string Tag, string Key), Dictionary<string, int>> counts)
    {
        var best = counts.ToDictionary(c => c.Key, c => c.Value.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key);
        return best
            .Where(b => b.Key.Kind == "tag" || b.Value != best[("tag", b.Key.Tag, "*")])
            .OrderBy(b => b.Key.Tag, StringComparer.Ordinal).ThenBy(b => b.Key.Kind, StringComparer.Ordinal).ThenBy(b => b.Key.Key, StringComparer.Ordinal)
            .Select(b => $"{b.Key.Kind}\t{b.Key.Tag}\t{b.Key.Key}\t{b.Value}");
    }

    private static void Count(Dictionary<(string Kind, string Tag, string Key), Dictionary<string, int>> counts, (string Kind, string Tag, string Key) key, string features)
    {
        counts.TryAdd(key, []);
        counts[key][features] = counts[key].GetValueOrDefault(features) + 1;
    }

    private static string Place(TreebankSentence sentence, int word)
    {
        bool passive = false, auxiliary = false, subject = false, marked = false;
        for (var i = Math.Max(0, word - VerbPlace.Window); i < word; i++)
        {
            if (sentence.Heads[i] == word)
            {
                passive |= sentence.Relations[i] == "aux:pass";
                auxiliary |= sentence.Relations[i] == "aux";
                marked |= sentence.Relations[i] == "mark";
                subject |= sentence.Relations[i].StartsWith("nsubj", StringComparison.Ordinal);
            }
        }

        return Morphology.Place(sentence.Relations[word], passive, auxiliary, subject, marked);
    }
}
