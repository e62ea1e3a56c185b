using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>
/// The features by which the tagger of names judges a word: its spelling and clusters, its neighbours', and what the
/// lexicon knows of them. Changing one makes the trained weights worthless.
/// </summary>
internal static class NameFeatures
{
    /// <summary>Version of the features, part of every key.</summary>
    public const int Version = 3;

    /// <summary>Most features of a word.</summary>
    public const int Most = 100;

    private const int Base = 5000 + (100 * Version);
    private const uint Outside = 7;
    private const uint Known = 0xFFFF;
    private const int PlaceShift = 16;
    private const uint PlaceMask = 0xFF;
    private const int CasingShift = 24;
    private const int LongestPlace = 5;

    /// <summary>Key of the feature that one label follows another; <paramref name="before"/> is -1 at the start of a sentence.</summary>
    public static ulong Transition(int before) => FeatureHash.Feature(Base + 99, (uint)(before + 1));

    /// <summary>What the lexicon knows of each word, packed: register match, given name, title, head noun, place, usual letter case.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="matches">The registers' names in the words.</param>
    /// <param name="casing">The letter case that words mostly have.</param>
    /// <param name="codes">Takes a code a word; 0 where nothing is known.</param>
    public static void ReadCodes(ReadOnlySpan<string> forms, NameLexicon lexicon, List<RegisterMatch> matches, WordTable casing, Span<uint> codes)
    {
        codes.Clear();
        foreach (var match in matches)
        {
            var kind = (uint)match.Name.Kind + 1 + (match.Name.Role == StateNameRole.Metonym ? 20u : 0u);
            for (var i = match.Start; i < match.End; i++)
            {
                var place = match.End - match.Start == 1 ? 3u : i == match.Start ? 0u : i == match.End - 1 ? 2u : 1u;
                codes[i] = (kind << 2) | place;
            }
        }

        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] is [var initial, ..] && char.IsUpper(initial))
            {
                codes[i] |= WordCode(forms[i], lexicon.Words) << 8;
            }

            codes[i] |= (casing[FeatureHash.Lower(forms[i])] & 3) << CasingShift;
        }

        ReadPlaces(forms, lexicon.Places, codes);
    }

    /// <summary>Whether a word with a code mostly begins with a capital, wherever it stands.</summary>
    public static bool IsMostlyCapitalised(uint code) => (code >> CasingShift) >= Truecaser.MostlyInitial;

    /// <summary>Computes the features of a word.</summary>
    /// <param name="traits">The traits of the sentence's words.</param>
    /// <param name="codes">What the lexicon knows of them.</param>
    /// <param name="at">Which word.</param>
    /// <param name="features">Takes the keys, at most <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Read(ReadOnlySpan<WordTraits> traits, ReadOnlySpan<uint> codes, int at, Span<ulong> features)
    {
        var writer = new FeatureWriter(features);
        ref readonly var word = ref traits[at];
        AddSpelling(ref writer, word);
        AddWindow(ref writer, traits, at);
        AddClusters(ref writer, traits, at);
        AddLexicon(ref writer, traits, codes, at);
        return writer.Count;
    }

    private static void ReadPlaces(ReadOnlySpan<string> forms, IPlaceNames places, Span<uint> codes)
    {
        Span<char> name = stackalloc char[80];
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] is not [var first, ..] || !char.IsUpper(first))
            {
                continue;
            }

            var (end, prominence) = LongestPlaceAt(forms, i, places, name);
            for (var k = i; k < end; k++)
            {
                var place = end - i == 1 ? 3u : k == i ? 0u : k == end - 1 ? 2u : 1u;
                codes[k] |= (((uint)prominence << 2) | place) << PlaceShift;
            }

            i = Math.Max(i, end - 1);
        }
    }

    private static (int End, int Prominence) LongestPlaceAt(ReadOnlySpan<string> forms, int start, IPlaceNames places, Span<char> name)
    {
        var length = 0;
        (int, int) longest = (start, 0);
        for (var i = start; i < Math.Min(forms.Length, start + LongestPlace); i++)
        {
            var form = forms[i];
            if (form.Length == 0 || length + form.Length + 1 > name.Length || (!char.IsUpper(form[0]) && !IsLink(form)))
            {
                break;
            }

            if (i > start)
            {
                name[length++] = ' ';
            }

            form.CopyTo(name[length..]);
            length += form.Length;
            if (char.IsUpper(form[0]) && places.Prominence(name[..length]) is > 0 and var prominence)
            {
                longest = (i + 1, prominence);
            }
        }

        return longest;
    }

    private static bool IsLink(string form) => form is "-" or "'" or "\u2019" or "de" or "la" or "of" or "al" or "el" or "du" or "da" or "do" or "au" or "the" or "sur" or "upon" or "and";

    private static uint WordCode(string form, WordLists words)
    {
        var code = 0u;
        if (words.IsGivenName(form, out _))
        {
            code |= 1;
        }

        code |= (uint)words.TitleOf(form).Kind << 1;
        if (words.HeadOf(form) is { } head)
        {
            code |= ((uint)head.Kind + 1) << 3;
        }

        return code;
    }

    private static void AddSpelling(ref FeatureWriter writer, in WordTraits word)
    {
        var first = word.Flags & (uint)WordFlags.First;
        writer.Add(0, word.Form);
        writer.Add(1, word.Lower);
        writer.Add(2, word.Shape, first);
        writer.Add(3, word.Prefix1, word.Shape);
        writer.Add(4, word.Prefix2);
        writer.Add(5, word.Prefix3);
        writer.Add(6, word.Prefix4);
        writer.Add(7, word.Suffix1, word.Shape);
        writer.Add(8, word.Suffix2);
        writer.Add(9, word.Suffix3);
        writer.Add(10, word.Suffix4);
        writer.Add(11, word.Flags);
        writer.Add(12, word.Ambiguity, word.Shape);
        writer.Add(13, 0);
    }

    private static void AddWindow(ref FeatureWriter writer, ReadOnlySpan<WordTraits> traits, int at)
    {
        ref readonly var word = ref traits[at];
        uint previous = Lower(traits, at - 1), next = Lower(traits, at + 1);
        uint shapeBefore = Shape(traits, at - 1), shapeAfter = Shape(traits, at + 1);
        writer.Add(20, previous);
        writer.Add(21, next);
        writer.Add(22, Lower(traits, at - 2));
        writer.Add(23, Lower(traits, at + 2));
        writer.Add(24, previous, word.Lower);
        writer.Add(25, word.Lower, next);
        writer.Add(26, shapeBefore, word.Shape);
        writer.Add(27, word.Shape, shapeAfter);
        writer.Add(28, shapeBefore, word.Shape, shapeAfter);
        writer.Add(29, previous, word.Shape);
        writer.Add(30, word.Shape, next);
        writer.Add(31, Shape(traits, at - 2), shapeBefore, word.Shape);
        writer.Add(32, word.Shape, shapeAfter, Shape(traits, at + 2));
        writer.Add(33, at > 0 ? traits[at - 1].Suffix3 : Outside, word.Shape);
        writer.Add(34, at + 1 < traits.Length ? traits[at + 1].Suffix3 : Outside, word.Shape);
        writer.Add(35, Lower(traits, at - 2), previous, word.Shape);
        writer.Add(36, next, Lower(traits, at + 2), word.Shape);
        writer.Add(37, at > 0 ? traits[at - 1].Ambiguity : Outside, word.Shape);
        writer.Add(38, at + 1 < traits.Length ? traits[at + 1].Ambiguity : Outside, word.Shape);
    }

    private static void AddClusters(ref FeatureWriter writer, ReadOnlySpan<WordTraits> traits, int at)
    {
        var here = traits[at].Clusters;
        var before = at > 0 ? traits[at - 1].Clusters : new Clusters(uint.MaxValue);
        var after = at + 1 < traits.Length ? traits[at + 1].Clusters : new Clusters(uint.MaxValue);
        var shape = traits[at].Shape;
        writer.Add(40, here.Fine, shape);
        writer.Add(41, here.Middle, shape);
        writer.Add(42, here.Coarse, shape);
        writer.Add(43, before.Fine);
        writer.Add(44, after.Fine);
        writer.Add(45, before.Middle, here.Middle);
        writer.Add(46, here.Middle, after.Middle);
        writer.Add(47, before.Middle, shape);
        writer.Add(48, after.Middle, shape);
        writer.Add(49, before.Coarse, here.Coarse, after.Coarse);
        writer.Add(50, at > 1 ? traits[at - 2].Clusters.Middle : Outside, before.Middle, shape);
        writer.Add(51, after.Middle, at + 2 < traits.Length ? traits[at + 2].Clusters.Middle : Outside, shape);
    }

    private static void AddLexicon(ref FeatureWriter writer, ReadOnlySpan<WordTraits> traits, ReadOnlySpan<uint> codes, int at)
    {
        var shape = traits[at].Shape;
        uint here = codes[at] & Known, before = Code(codes, at - 1), after = Code(codes, at + 1);
        writer.Add(60, here);
        writer.Add(61, here & 0xFF, traits[at].Flags & (uint)WordFlags.First);
        writer.Add(62, here >> 8, shape);
        writer.Add(63, before, shape);
        writer.Add(64, after, shape);
        writer.Add(65, before, here);
        writer.Add(66, here, after);
        writer.Add(67, before, here, after);
        writer.Add(68, Code(codes, at - 2), before, here);
        writer.Add(69, here, after, Code(codes, at + 2));
        writer.Add(70, here, Lower(traits, at - 1));
        writer.Add(71, here, Lower(traits, at + 1));
        uint place = (codes[at] >> PlaceShift) & PlaceMask, placeBefore = Place(codes, at - 1), placeAfter = Place(codes, at + 1);
        writer.Add(80, place, shape);
        writer.Add(81, place, here);
        writer.Add(82, placeBefore, place);
        writer.Add(83, place, placeAfter);
        writer.Add(84, place, Lower(traits, at - 1));
        writer.Add(85, place, Lower(traits, at + 1));
        writer.Add(86, place, traits[at].Flags & (uint)WordFlags.First, traits[at].Ambiguity);
        writer.Add(87, placeBefore, place, placeAfter);
        var casing = codes[at] >> CasingShift;
        writer.Add(88, casing, shape, traits[at].Flags & (uint)WordFlags.First);
        writer.Add(89, casing, place, shape);
        writer.Add(90, casing, at + 1 < codes.Length ? codes[at + 1] >> CasingShift : Outside, shape);
    }

    private static uint Lower(ReadOnlySpan<WordTraits> traits, int at) => (uint)at < (uint)traits.Length ? traits[at].Lower : Outside;

    private static uint Shape(ReadOnlySpan<WordTraits> traits, int at) => (uint)at < (uint)traits.Length ? traits[at].Shape : Outside;

    private static uint Code(ReadOnlySpan<uint> codes, int at) => (uint)at < (uint)codes.Length ? codes[at] & Known : uint.MaxValue;

    private static uint Place(ReadOnlySpan<uint> codes, int at) => (uint)at < (uint)codes.Length ? (codes[at] >> PlaceShift) & PlaceMask : uint.MaxValue;

    /// <summary>Writes keys one after the other.</summary>
    private ref struct FeatureWriter(Span<ulong> features)
    {
        private readonly Span<ulong> _features = features;

        public int Count { get; private set; }

        public void Add(int template, uint a) => _features[Count++] = FeatureHash.Feature(Base + template, a);

        public void Add(int template, uint a, uint b) => _features[Count++] = FeatureHash.Feature(Base + template, a, b);

        public void Add(int template, uint a, uint b, uint c) => _features[Count++] = FeatureHash.Feature(Base + template, a, b, c);
    }
}
