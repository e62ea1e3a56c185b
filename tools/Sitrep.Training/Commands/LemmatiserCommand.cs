using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;

namespace Sitrep.Training.Commands;

/// <summary>Learns the lemmatiser's rules and exceptions from treebanks.</summary>
internal sealed class LemmatiserCommand : TrainingCommand
{
    public override string Name => "lemmatiser";

    public override string What => "Rules of endings under joint tags, and exceptions.";

    public override IReadOnlyList<Corpus> Data => Corpus.Treebanks;

    public override IReadOnlyList<string> Inputs => ["lexicons/syntax/irregular.tsv", "models/casing/casing.bin"];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var words = run.Load(Corpus.Treebanks).SelectMany(s => s.Forms.Select((form, i) => new Observed(s.Tags[i], form, s.Lemmas[i])))
            .Where(w => w.Lemma != "_").ToList();
        var casing = TrainedModels.Words(run, "casing/casing.bin");
        using (var stream = run.Create("models/lemmatiser/rules.tsv"))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write("# Learned by 'Training lemmatiser': kind, joint tag, ending or word, then characters cut and added, or the lemma.\n");
            foreach (var tag in words.GroupBy(w => w.Tag).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                using var irregular = TrainedModels.Irregular(run);
                writer.Write(string.Concat(Learn(tag.Key, [.. tag], irregular, casing).Select(l => l + "\n")));
            }
        }

        return Measure(run, casing);
    }

    /// <summary>Share of right lemmas under given tags.</summary>
    private static Dictionary<string, Dictionary<string, double>> Measure(TrainingRun run, WordTable casing)
    {
        string[] tags = [.. run.Load([.. Corpus.Treebanks, Corpus.EwtDev, Corpus.GumDev]).SelectMany(s => s.Tags).Distinct()];
        var numbers = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        using var irregular = TrainedModels.Irregular(run);
        using var rules = File.OpenText(run.Resource("models/lemmatiser/rules.tsv"));
        var lemmatiser = Lemmatiser.Load(rules, irregular, casing, tags);
        return DevelopmentScores.Words(run, sentence => Enumerable.Range(0, sentence.Count).Where(i => sentence.Lemmas[i] != "_")
            .Select(i => ("lemma", lemmatiser.Lemma(sentence.Forms[i], numbers[sentence.Tags[i]]) == sentence.Lemmas[i])));
    }

    private static IEnumerable<string> Learn(string tag, List<Observed> words, TextReader irregular, WordTable casing)
    {
        // Counted by words, not by occurrences: 'I' alone would make capitals of all pronouns.
        var cased = words.Where(w => w.Form.Any(char.IsUpper)).DistinctBy(w => (w.Form.ToLowerInvariant(), w.Lemma)).ToList();
        var keep = cased.Count(w => w.Lemma.Any(char.IsUpper)) * 2 > cased.Count;
        if (keep)
        {
            yield return $"keep\t{tag}";
        }

        var types = words.GroupBy(w => w.Form.ToLowerInvariant()).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Learned(g.Key, g.Select(w => w.Lemma).ToList(), g.Select(w => w.Form).ToList(), keep)).ToList();
        var rules = Rules(types);
        foreach (var (ending, rule) in rules.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            yield return $"rule\t{tag}\t{ending}\t{rule.Cut}\t{rule.Add}";
        }

        var text = string.Join('\n', rules.Select(r => $"rule\t{tag}\t{r.Key}\t{r.Value.Cut}\t{r.Value.Add}").Append(keep ? $"keep\t{tag}" : "#"));
        var known = Lemmatiser.Load(new StringReader(text), irregular, casing, [tag]);
        foreach (var type in types.Where(t => known.Lemma(t.Form, 0) != t.Lemma))
        {
            yield return $"word\t{tag}\t{type.Lower}\t{type.Lemma}";
        }
    }

    private static Dictionary<string, (int Cut, string Add)> Rules(List<Learned> types)
    {
        var rules = new Dictionary<string, (int Cut, string Add)>();
        for (var length = 0; length <= Lemmatiser.LongestEnding; length++)
        {
            foreach (var group in types.Where(t => t.Lower.Length >= length && t.Lower.Length > t.Cut).GroupBy(t => t.Lower[^length..]))
            {
                var best = group.GroupBy(t => (t.Cut, t.Add)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Cut).ThenBy(g => g.Key.Add, StringComparer.Ordinal).First();
                var inherited = Inherited(rules, group.Key);
                var gain = best.Count() - group.Count(t => (t.Cut, t.Add) == inherited);
                if (length == 0 || (best.Key != inherited && best.Count() >= 2 && gain >= 1))
                {
                    rules[group.Key] = best.Key;
                }
            }
        }

        return rules;
    }

    private static (int, string) Inherited(Dictionary<string, (int Cut, string Add)> rules, string ending)
    {
        for (var start = 1; start <= ending.Length; start++)
        {
            if (rules.TryGetValue(ending[start..], out var rule))
            {
                return rule;
            }
        }

        return (0, "");
    }

    private sealed record Observed(string Tag, string Form, string Lemma);

    /// <summary>A word type of a tag with its most frequent lemma and the edit that makes it.</summary>
    private sealed class Learned
    {
        public Learned(string lower, List<string> lemmas, List<string> forms, bool keepsCase)
        {
            Lower = lower;
            Lemma = lemmas.GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            Form = forms.GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            var source = keepsCase ? Form : lower;
            var same = source.Zip(Lemma).TakeWhile(p => p.First == p.Second).Count();
            Cut = lower.Length - same;
            Add = Lemma[same..];
        }

        public string Lower { get; }

        public string Lemma { get; }

        public string Form { get; }

        public int Cut { get; }

        public string Add { get; }
    }
}
