namespace Sitrep.Reading.Syntax;

/// <summary>
/// Gives words their dictionary form: by a list of exceptions, else by the rule of the longest known ending of the word
/// under its tag. Learned from treebanks. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// A text file of tab-separated lines. 'keep TAG': words of the tag keep their letter case, others' lemmas are in lower
/// case. 'rule TAG ENDING CUT ADD': words that end so lose CUT characters and gain ADD. 'word TAG WORD LEMMA': an exception.
/// TAG is a joint tag ('NOUN|NNS'), WORD and ENDING are in lower case.
/// </remarks>
internal sealed class Lemmatiser
{
    /// <summary>Longest ending of a rule.</summary>
    public const int LongestEnding = 6;

    private const int LongestWord = 96;
    private readonly Dictionary<string, int> _tags = [];
    private readonly Dictionary<string, Rule>[] _rules;
    private readonly Dictionary<string, string>[] _words;
    private readonly bool[] _keepsCase;

    private Lemmatiser(IReadOnlyList<string> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            _tags.TryAdd(tags[i], i);
        }

        _keepsCase = new bool[tags.Count];
        _rules = [.. tags.Select(_ => new Dictionary<string, Rule>())];
        _words = [.. tags.Select(_ => new Dictionary<string, string>())];
    }

    /// <summary>Reads the rules for the given joint tags; those of other tags are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no rule; the message names it.</exception>
    public static Lemmatiser Load(TextReader reader, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lemmatiser = new Lemmatiser(tags);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !lemmatiser.ReadLine(line))
            {
                throw new InvalidDataException($"lemmatiser, line {number}: '{line}' is neither 'keep', 'rule' nor 'word' with its columns.");
            }
        }

        return lemmatiser;
    }

    /// <summary>The lemma of a word under the joint tag of a number.</summary>
    public string Lemma(string form, int tag)
    {
        if (form.Length > LongestWord)
        {
            return form;
        }

        Span<char> lower = stackalloc char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        if (_words[tag].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var lemma))
        {
            return lemma;
        }

        var rule = FindRule(lower, tag);
        return Apply(form, lower, rule, _keepsCase[tag]);
    }

    /// <summary>Whether lemmas of the tag keep the case of their words.</summary>
    public bool KeepsCase(int tag) => _keepsCase[tag];

    private static string Apply(string form, ReadOnlySpan<char> lower, Rule rule, bool keepsCase)
    {
        var stem = form.Length - rule.Cut;
        if (stem <= 0)
        {
            return keepsCase ? form : lower.ToString();
        }

        var source = keepsCase ? form.AsSpan(0, stem) : lower[..stem];
        if (rule.Cut == 0 && rule.Add.Length == 0)
        {
            return source.SequenceEqual(form) ? form : source.ToString();
        }

        return string.Concat(source, rule.Add);
    }

    private Rule FindRule(ReadOnlySpan<char> lower, int tag)
    {
        var rules = _rules[tag].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(lower[^length..], out var rule))
            {
                return rule;
            }
        }

        return new Rule(0, "");
    }

    private bool ReadLine(string line)
    {
        var columns = line.Split('\t');
        if (columns.Length < 2)
        {
            return false;
        }

        var known = _tags.TryGetValue(columns[1], out var tag);
        switch (columns[0], columns.Length)
        {
            case ("keep", 2):
                if (known)
                {
                    _keepsCase[tag] = true;
                }

                return true;
            case ("rule", 5) when int.TryParse(columns[3], out var cut):
                if (known)
                {
                    _rules[tag][columns[2]] = new Rule(cut, columns[4]);
                }

                return true;
            case ("word", 4):
                if (known)
                {
                    _words[tag][columns[2]] = columns[3];
                }

                return true;
            default:
                return false;
        }
    }

    private readonly record struct Rule(int Cut, string Add);
}
