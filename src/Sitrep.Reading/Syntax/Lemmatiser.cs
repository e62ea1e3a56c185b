using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Gives words their dictionary form: by a list of irregular forms, else by a list of exceptions, else by the rule of the longest
/// known ending of the word under its tag; where that gives no known word, by the ending's other rule that does ('provoked' is of
/// 'provoke'). Learned from treebanks. Immutable and safe to share between threads.
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

    private readonly Dictionary<string, string>?[] _irregular;
    private readonly string[] _xpos;
    private readonly WordTable _casing;

    private Lemmatiser(IReadOnlyList<string> tags, WordTable casing)
    {
        _casing = casing;
        _xpos = [.. tags.Select(t => t[(t.IndexOf('|', StringComparison.Ordinal) + 1)..])];
        _irregular = new Dictionary<string, string>?[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            _tags.TryAdd(tags[i], i);
        }

        _keepsCase = new bool[tags.Count];
        _rules = [.. tags.Select(_ => new Dictionary<string, Rule>())];
        _words = [.. tags.Select(_ => new Dictionary<string, string>())];
    }

    /// <summary>Reads the rules for the given joint tags; those of other tags are passed over.</summary>
    /// <param name="reader">The rules.</param>
    /// <param name="irregular">Irregular forms: tab-separated form, Penn tag and lemma under a header.</param>
    /// <param name="casing">The known words, with the case that they mostly have.</param>
    /// <param name="tags">The joint tags by number.</param>
    /// <exception cref="InvalidDataException">A line is no rule; the message names it.</exception>
    public static Lemmatiser Load(TextReader reader, TextReader irregular, WordTable casing, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lemmatiser = new Lemmatiser(tags, casing);
        lemmatiser.ReadIrregular(irregular);
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
        if (_irregular[tag] is { } forms && forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var lemma))
        {
            return lemma;
        }

        if (_words[tag].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out lemma))
        {
            return lemma;
        }

        var rule = FindRule(lower, tag);
        if (_keepsCase[tag])
        {
            return Recase(Apply(form, lower, rule, keepsCase: true), lower);
        }

        return rule.Cut > 0 && !IsKnown(lower[..^Math.Min(rule.Cut, lower.Length)], rule.Add) && Endings.Other(lower, _xpos[tag], IsKnown) is { } other
            ? other
            : Apply(form, lower, rule, keepsCase: false);
    }

    private bool IsKnown(ReadOnlySpan<char> stem, string add)
    {
        Span<char> word = stackalloc char[stem.Length + add.Length];
        stem.CopyTo(word);
        add.CopyTo(word[stem.Length..]);
        return _casing[FeatureHash.Lower(word)] != 0;
    }

    /// <summary>A name in small letters or in capitals, in the case that it mostly has.</summary>
    private string Recase(string name, ReadOnlySpan<char> lower)
    {
        var capitals = name.Length > 1 && name.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        return (capitals || char.IsLower(name[0])) && _casing[FeatureHash.Lower(lower)] == Truecaser.MostlyInitial
            ? string.Concat([char.ToUpperInvariant(name[0])], name.AsSpan(1).ToString().ToLowerInvariant())
            : name;
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

    private void ReadIrregular(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            for (var tag = 0; tag < _xpos.Length && columns.Length == 3; tag++)
            {
                if (_xpos[tag] == columns[1])
                {
                    (_irregular[tag] ??= [])[columns[0]] = columns[2];
                }
            }
        }
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
