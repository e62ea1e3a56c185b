using Sitrep.Training.Commands;

namespace Sitrep.Training.Corpora;

/// <summary>All text with its words as numbers, the most frequent word 0; rare words are -1.</summary>
/// <param name="Words">The words by number.</param>
/// <param name="Frequencies">How often each stands in the text.</param>
/// <param name="Paragraphs">The numbers of each paragraph's words.</param>
internal sealed record CodedText(string[] Words, int[] Frequencies, List<int[]> Paragraphs)
{
    /// <summary>Reads and counts all text.</summary>
    /// <param name="run">The run.</param>
    /// <param name="fewest">Words that are rarer are left out.</param>
    public static CodedText Read(TrainingRun run, int fewest)
    {
        var numbers = new Dictionary<string, int>();
        var counts = new List<int>();
        var coded = new List<int[]>();
        foreach (var paragraph in RawText.AllParagraphs(run))
        {
            var codes = new int[paragraph.Count];
            for (var i = 0; i < codes.Length; i++)
            {
                if (!numbers.TryGetValue(paragraph[i], out codes[i]))
                {
                    codes[i] = numbers.Count;
                    numbers.Add(paragraph[i], codes[i]);
                    counts.Add(0);
                }

                counts[codes[i]]++;
            }

            coded.Add(codes);
        }

        var kept = numbers.Where(n => counts[n.Value] >= fewest).OrderByDescending(n => counts[n.Value]).ThenBy(n => n.Key, StringComparer.Ordinal).ToArray();
        var renumber = Enumerable.Repeat(-1, counts.Count).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            renumber[kept[i].Value] = i;
        }

        Console.Error.WriteLine($"{kept.Length} words, {coded.Sum(p => (long)p.Length)} running words");
        return new CodedText([.. kept.Select(k => k.Key)], [.. kept.Select(k => counts[k.Value])], coded.ConvertAll(c => Array.ConvertAll(c, w => renumber[w])));
    }
}
