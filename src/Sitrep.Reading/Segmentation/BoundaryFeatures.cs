using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Segmentation;

/// <summary>What the splitter sees of a token.</summary>
internal struct BoundaryWord
{
    /// <summary>The token as written, and in lower case.</summary>
    public uint Form, Lower;

    /// <summary>Shape of its spelling.</summary>
    public uint Shape;

    /// <summary>The letter case that the word mostly has, 0 where that is unknown.</summary>
    public uint Casing;

    /// <summary>Number of its characters, at most 12.</summary>
    public uint Length;

    /// <summary>Its first character.</summary>
    public char First;

    /// <summary>Whether white space follows.</summary>
    public bool SpaceAfter;
}

/// <summary>What has happened in a paragraph before a place that may end a sentence.</summary>
internal struct BoundaryContext
{
    /// <summary>Tokens since the last end of a sentence.</summary>
    public int Since;

    /// <summary>Whether a double quotation mark or a bracket is open.</summary>
    public bool OpenQuote, OpenBracket;

    /// <summary>Takes note of a token that was passed.</summary>
    public void Pass(char first)
    {
        Since++;
        switch (first)
        {
            case '"':
                OpenQuote = !OpenQuote;
                break;
            case '(' or '[':
                OpenBracket = true;
                break;
            case ')' or ']':
                OpenBracket = false;
                break;
        }
    }
}

/// <summary>The feature templates of the sentence splitter.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Capacity = 48;

    private static readonly BoundaryWord Outside = new() { Form = 3, Lower = 3, Shape = 3 };

    /// <summary>Reads what the features need of a token.</summary>
    public static BoundaryWord Read(string text, in TokenCut token, WordTable casing)
    {
        Span<char> buffer = stackalloc char[Spelling.MaxLetters];
        var word = Spelling.Normalise(text.AsSpan(token.Start, token.End - token.Start), buffer);
        var lower = FeatureHash.Lower(word);
        return new BoundaryWord
        {
            Form = FeatureHash.Word(word),
            Lower = lower,
            Shape = Spelling.Shape(word),
            Casing = casing[lower],
            Length = (uint)Math.Min(word.Length, 12),
            First = word[0],
            SpaceAfter = token.End >= text.Length || char.IsWhiteSpace(text[token.End]),
        };
    }

    /// <summary>Writes the features of the place behind the token at <paramref name="i"/>; returns how many there are.</summary>
    public static int Extract(ReadOnlySpan<BoundaryWord> words, int i, in BoundaryContext context, Span<ulong> features)
    {
        var count = 0;
        ref readonly var l = ref words[i];
        ref readonly var l1 = ref At(words, i - 1);
        ref readonly var l2 = ref At(words, i - 2);
        ref readonly var r = ref At(words, i + 1);
        ref readonly var r1 = ref At(words, i + 2);
        ref readonly var r2 = ref At(words, i + 3);
        var space = l.SpaceAfter ? 1u : 0;
        var unusual = r.Casing == 1 && char.IsUpper(r.First) ? 1u : 0;
        var since = (uint)(context.Since < 6 ? context.Since : context.Since < 12 ? 6 : context.Since < 24 ? 7 : context.Since < 40 ? 8 : 9);
        var open = (context.OpenQuote ? 1u : 0) + (context.OpenBracket ? 2u : 0);
        void One(Span<ulong> into, int template, uint a) => into[count++] = FeatureHash.Feature(template, a);
        void Two(Span<ulong> into, int template, uint a, uint b) => into[count++] = FeatureHash.Feature(template, a, b);
        void Three(Span<ulong> into, int template, uint a, uint b, uint c) => into[count++] = FeatureHash.Feature(template, a, b, c);
        One(features, 1, 1);
        One(features, 2, l.Lower);
        One(features, 3, r.Form);
        One(features, 4, r.Lower);
        One(features, 5, l.Shape);
        One(features, 6, r.Shape);
        Two(features, 7, l.Lower, r.Lower);
        Two(features, 8, l.Shape, r.Shape);
        Two(features, 9, l.Lower, r.Shape);
        Two(features, 10, l.Shape, r.Form);
        Two(features, 11, l1.Lower, l.Lower);
        Two(features, 12, l1.Shape, l.Lower);
        Three(features, 13, l1.Shape, l.Lower, r.Shape);
        Three(features, 14, l1.Lower, l.Lower, r.Shape);
        One(features, 15, r1.Lower);
        Two(features, 16, r.Shape, r1.Shape);
        Three(features, 17, l.Lower, r.Shape, r1.Shape);
        Two(features, 18, r.Form, r1.Lower);
        Three(features, 19, space, l.Lower, r.Shape);
        Two(features, 20, since, l.Lower);
        Two(features, 21, since, r.Shape);
        Three(features, 22, since, l.Shape, r.Shape);
        Three(features, 23, open, l.Lower, r.Shape);
        Three(features, 24, open, l.Lower, r.Lower);
        Two(features, 25, unusual, l.Lower);
        Three(features, 26, unusual, l.Shape, since);
        Two(features, 27, r.Casing, r.Shape);
        Three(features, 28, r.Casing, r.Shape, l.Lower);
        Three(features, 29, l1.Length, l.Lower, r.Shape);
        Two(features, 30, l1.Casing, l.Lower);
        Three(features, 31, l2.Shape, l1.Shape, l.Lower);
        One(features, 32, l1.Lower);
        Two(features, 33, r1.Shape, r2.Shape);
        Two(features, 34, since, open);
        Three(features, 35, l2.Lower, l1.Lower, l.Lower);
        Two(features, 36, l.Casing, unusual);
        Three(features, 37, l1.Shape, l.Shape, r.Lower);
        Three(features, 38, unusual, l.Lower, r1.Shape);
        return count;
    }

    private static ref readonly BoundaryWord At(ReadOnlySpan<BoundaryWord> words, int i)
    {
        if ((uint)i < (uint)words.Length)
        {
            return ref words[i];
        }

        return ref Outside;
    }
}
