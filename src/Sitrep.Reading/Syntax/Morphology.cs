using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Gives words their UD features: by word and tag, for verbs by tag and their place in the tree, else by tag alone.
/// Learned by counting in treebanks. Immutable and safe to share between threads.
/// </summary>
/// <remarks>A text file of tab-separated lines: kind ('tag', 'word', 'place'), joint tag, word or place ('*' for 'tag'), features.</remarks>
internal sealed class Morphology
{
    private readonly Dictionary<ulong, string> _features = [];

    private Morphology()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A line has not four columns; the message names it.</exception>
    public static Morphology Load(TextReader reader, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < tags.Count; i++)
        {
            numbers.TryAdd(tags[i], i);
        }

        var morphology = new Morphology();
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var columns = text.Split('\t');
            if (columns.Length != 4)
            {
                throw new InvalidDataException($"morphology, line {line}: {columns.Length} columns where there should be 4.");
            }

            if (numbers.TryGetValue(columns[1], out var tag))
            {
                morphology._features[Key(columns[0][0], tag, FeatureHash.Word(columns[2]))] = string.Intern(columns[3]);
            }
        }

        return morphology;
    }

    /// <summary>The features of a word, '_' for none.</summary>
    /// <param name="form">The word.</param>
    /// <param name="tag">Number of its joint tag.</param>
    /// <param name="place">Its place in the tree, from <see cref="Place"/>; null for words that are no verbs.</param>
    public string Features(ReadOnlySpan<char> form, int tag, string? place)
    {
        if (_features.TryGetValue(Key('w', tag, FeatureHash.Lower(form)), out var features)
            || (place is not null && _features.TryGetValue(Key('p', tag, FeatureHash.Word(place)), out features))
            || _features.TryGetValue(Key('t', tag, FeatureHash.Word("*")), out features))
        {
            return features;
        }

        return "_";
    }

    /// <summary>The place of a verb in the tree, as far as its features hang on that: a constant string for each.</summary>
    /// <param name="relation">Its relation.</param>
    /// <param name="passive">Whether an 'aux:pass' hangs on it.</param>
    /// <param name="auxiliary">Whether an 'aux' hangs on it.</param>
    /// <param name="subject">Whether a subject hangs on it.</param>
    /// <param name="marked">Whether a 'mark' hangs on it.</param>
    public static string Place(string relation, bool passive, bool auxiliary, bool subject, bool marked)
    {
        var bits = (passive ? 1 : 0) + (auxiliary ? 2 : 0) + (subject ? 4 : 0) + (marked ? 8 : 0);
        var group = relation switch
        {
            "root" or "parataxis" => 0,
            "amod" => 1,
            "acl" => 2,
            "xcomp" => 3,
            "advcl" => 4,
            "ccomp" => 5,
            "aux" or "cop" or "aux:pass" => 6,
            "conj" => 7,
            "acl:relcl" => 8,
            "compound" or "nmod" or "obl" or "nsubj" or "obj" or "csubj" => 9,
            _ => 10,
        };
        return Places[(group * 16) + bits];
    }

    private static readonly string[] Places = [.. Enumerable.Range(0, 11 * 16).Select(i => "p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static ulong Key(char kind, int tag, uint value) => FeatureHash.Feature(kind, (uint)tag, value);
}
