using Sitrep.Reading.Documents;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Perceptron;

/// <summary>Counts what tags the words of raw text get from a tagger: what the next tagger learns of words that the treebanks lack.</summary>
internal static class WordUsage
{
    private const double SmallestShare = 0.15;
    private const int Fewest = 5;
    private const int Lines = 4096;

    /// <summary>From a word's hash to a hash of its usual tags, the most frequent first.</summary>
    /// <param name="lines">Paragraphs of raw text.</param>
    /// <param name="segmenter">Cuts them into words.</param>
    /// <param name="tagger">Tags them.</param>
    /// <param name="traits">Its reader of traits.</param>
    public static Dictionary<uint, uint> Count(IEnumerable<string> lines, ISegmenter segmenter, Tagger tagger, TraitReader traits)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var chunk in lines.Chunk(Lines))
        {
            foreach (var words in chunk.AsParallel().AsOrdered().Select(line => Tag(line, segmenter, tagger, traits)))
            {
                foreach (var (form, tag) in words)
                {
                    if (!counts.TryGetValue(form, out var count))
                    {
                        counts.Add(form, count = new int[tagger.Tags.Count]);
                    }

                    count[tag]++;
                }
            }
        }

        return counts.Where(c => c.Value.Sum() >= Fewest).ToDictionary(c => c.Key, c => Summary(c.Value));
    }

    private static List<(uint Form, byte Tag)> Tag(string line, ISegmenter segmenter, Tagger tagger, TraitReader reader)
    {
        var words = new List<(uint, byte)>();
        foreach (var sentence in segmenter.Segment(new Report { Text = line }).Sentences)
        {
            string[] forms = [.. sentence.Tokens.Select(t => t.Form)];
            var traits = new WordTraits[forms.Length];
            var tags = new byte[forms.Length];
            reader.Read(new ArrayForms(forms), traits);
            tagger.Tag(traits, new NetworkRoom(), tags);
            words.AddRange(traits.Zip(tags, (t, tag) => (t.Form, tag)));
        }

        return words;
    }

    /// <summary>The tags with a fair share, the most frequent first, as one value.</summary>
    private static uint Summary(int[] counts)
    {
        var total = counts.Sum();
        var tags = counts.Select((n, tag) => (n, tag)).Where(c => c.n >= total * SmallestShare).OrderByDescending(c => c.n).ThenBy(c => c.tag).Take(3);
        return FeatureHash.Word(string.Join(' ', tags.Select(c => c.tag)));
    }
}
