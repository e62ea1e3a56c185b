using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>Computes <see cref="WordTraits"/>. Immutable and safe to share between threads.</summary>
internal sealed class TraitReader
{
    private readonly WordClusters _clusters;
    private readonly WordTable _ambiguity;
    private readonly Truecaser _truecaser;

    private readonly WordTable _usage;

    /// <summary>Makes a reader of clusters, of known words' tags in treebanks and in raw text, and of the letter case that words mostly have.</summary>
    public TraitReader(WordClusters clusters, WordTable ambiguity, WordTable usage, WordTable casing)
    {
        _usage = usage;
        _clusters = clusters;
        _ambiguity = ambiguity;
        _truecaser = new Truecaser(casing);
    }

    /// <summary>Makes a reader without the tags of words in raw text: <see cref="WordTraits.Usage"/> stays 0.</summary>
    public TraitReader(WordClusters clusters, WordTable ambiguity, WordTable casing)
        : this(clusters, ambiguity, new WordTable([], []), casing)
    {
    }

    /// <summary>Reads the traits of a sentence's words into <paramref name="traits"/>, which is as long.</summary>
    public void Read<TForms>(TForms forms, Span<WordTraits> traits)
        where TForms : IForms, allows ref struct
    {
        var casing = _truecaser.Judge(forms);
        for (var i = 0; i < traits.Length; i++)
        {
            ReadWord(forms[i], i == 0, casing, out traits[i]);
        }
    }

    private void ReadWord(ReadOnlySpan<char> form, bool first, SentenceCasing casing, out WordTraits traits)
    {
        Span<char> buffer = stackalloc char[Spelling.MaxLetters];
        var word = Spelling.Normalise(form, buffer);
        _truecaser.Apply(word, casing);
        traits = default;
        traits.Form = FeatureHash.Word(word);
        traits.Flags = (uint)Flags(word) | (first ? (uint)WordFlags.First : 0);
        traits.Shape = Spelling.Shape(word);
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = char.ToLowerInvariant(word[i]);
        }

        traits.Lower = FeatureHash.Word(word);
        traits.Clusters = _clusters.Find(traits.Form, traits.Lower);
        traits.Ambiguity = _ambiguity[traits.Lower];
        traits.Usage = _usage[traits.Form] is var usage && usage != 0 ? usage : _usage[traits.Lower];
        ReadAffixes(word, ref traits);
    }

    private static void ReadAffixes(ReadOnlySpan<char> word, ref WordTraits traits)
    {
        traits.Suffix1 = Suffix(word, 1);
        traits.Suffix2 = Suffix(word, 2);
        traits.Suffix3 = Suffix(word, 3);
        traits.Suffix4 = Suffix(word, 4);
        traits.Suffix5 = Suffix(word, 5);
        traits.Prefix1 = Prefix(word, 1);
        traits.Prefix2 = Prefix(word, 2);
        traits.Prefix3 = Prefix(word, 3);
        traits.Prefix4 = Prefix(word, 4);
    }

    private static uint Suffix(ReadOnlySpan<char> word, int length) =>
        word.Length < length ? 0 : FeatureHash.Word(word[^length..]);

    private static uint Prefix(ReadOnlySpan<char> word, int length) =>
        word.Length < length ? 0 : FeatureHash.Word(word[..length]);

    private static WordFlags Flags(ReadOnlySpan<char> word)
    {
        var flags = WordFlags.None;
        foreach (var c in word)
        {
            flags |= c == '0' ? WordFlags.Digit
                : c == '-' ? WordFlags.Hyphen
                : char.IsUpper(c) ? WordFlags.Upper
                : char.IsLower(c) ? WordFlags.Lower : WordFlags.None;
        }

        return word.Length > 0 && char.IsUpper(word[0]) ? flags | WordFlags.Initial : flags;
    }
}

/// <summary>The forms of a sentence, as spans.</summary>
internal interface IForms
{
    /// <summary>Number of words.</summary>
    int Count { get; }

    /// <summary>The word at an index.</summary>
    ReadOnlySpan<char> this[int index] { get; }
}
