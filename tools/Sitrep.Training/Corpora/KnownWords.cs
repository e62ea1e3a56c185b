using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;

namespace Sitrep.Training.Corpora;

/// <summary>Counts what is known of words: the tags that they have, and the letter case that they mostly have.</summary>
internal static class KnownWords
{
    private const int FewestForTags = 5;
    private const double SmallestShare = 0.03;

    /// <summary>From lower-case word hash to a hash of the set of its tags; rare words stay unknown, as new ones will be.</summary>
    public static Dictionary<uint, uint> Ambiguity(IEnumerable<TreebankSentence> sentences)
    {
        var counts = new Dictionary<uint, Dictionary<string, int>>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var key = Key(sentence.Forms[i]);
                counts.TryAdd(key, []);
                counts[key][sentence.Tags[i]] = counts[key].GetValueOrDefault(sentence.Tags[i]) + 1;
            }
        }

        var table = new Dictionary<uint, uint>();
        foreach (var (key, tags) in counts)
        {
            var total = tags.Values.Sum();
            if (total >= FewestForTags)
            {
                var set = tags.Where(t => t.Value >= Math.Max(2, total * SmallestShare)).Select(t => t.Key).Order(StringComparer.Ordinal);
                var text = string.Join(' ', set);
                table[key] = FeatureHash.Word(text);
            }
        }

        return table;
    }

    /// <summary>From lower-case word hash to the case that the word mostly has when it does not begin a sentence.</summary>
    public static Dictionary<uint, uint> Casing(IEnumerable<IEnumerable<string>> sentences)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var word in sentences.SelectMany(s => s.Skip(1)).Where(w => w.Length > 1 && char.IsLetter(w[0])))
        {
            var key = FeatureHash.Lower(word);
            counts.TryAdd(key, new int[4]);
            counts[key][Case(word)]++;
        }

        return counts.Where(c => c.Value.Sum() >= 3).ToDictionary(c => c.Key, c => (uint)Array.IndexOf(c.Value, c.Value.Max()));
    }

    /// <summary>The same from words in the order of their frequency: the first form of a word is its most frequent.</summary>
    public static Dictionary<uint, uint> Casing(IEnumerable<string> byFrequency)
    {
        var casing = new Dictionary<uint, uint>();
        foreach (var word in byFrequency.Where(w => w.Length > 1 && char.IsLetter(w[0])))
        {
            casing.TryAdd(FeatureHash.Lower(word), (uint)Case(word));
        }

        return casing;
    }

    /// <summary>A word table of pairs.</summary>
    public static WordTable Table(Dictionary<uint, uint> pairs) => new([.. pairs.Keys], [.. pairs.Values]);

    private static int Case(string word) =>
        !word.Any(char.IsUpper) ? (int)Truecaser.MostlyLower
        : word.Any(char.IsLower) ? (int)Truecaser.MostlyInitial
        : (int)Truecaser.MostlyUpper;

    private static uint Key(string form)
    {
        Span<char> buffer = stackalloc char[64];
        return FeatureHash.Lower(Spelling.Normalise(form, buffer));
    }
}
