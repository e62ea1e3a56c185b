using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>What the models see of a word, as hashes: computed once a word, combined into features many times.</summary>
internal struct WordTraits
{
    /// <summary>The word as written, digits as '0', typographic quotes and dashes as ASCII.</summary>
    public uint Form;

    /// <summary>The same in lower case.</summary>
    public uint Lower;

    /// <summary>Last one to five characters in lower case.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;

    /// <summary>First one to four characters in lower case.</summary>
    public uint Prefix1, Prefix2, Prefix3, Prefix4;

    /// <summary>Classes of its characters, runs shortened ('Xx', '0.0').</summary>
    public uint Shape;

    /// <summary>Bits of <see cref="WordFlags"/>.</summary>
    public uint Flags;

    /// <summary>Tags that the word had in training, as one value; 0 where it was rare or unknown.</summary>
    public uint Ambiguity;

    /// <summary>Tags that the word mostly had in automatically tagged raw text, as one value; 0 where it was rare or unknown.</summary>
    public uint Usage;

    /// <summary>Clusters of the word.</summary>
    public Clusters Clusters;
}

/// <summary>Marks of a word's spelling.</summary>
[Flags]
internal enum WordFlags : uint
{
    /// <summary>Nothing marked.</summary>
    None = 0,

    /// <summary>A digit stands in it.</summary>
    Digit = 1,

    /// <summary>A hyphen stands in it.</summary>
    Hyphen = 2,

    /// <summary>An upper-case letter stands in it.</summary>
    Upper = 4,

    /// <summary>A lower-case letter stands in it.</summary>
    Lower = 8,

    /// <summary>It begins with an upper-case letter.</summary>
    Initial = 16,

    /// <summary>It is the first word of the sentence.</summary>
    First = 32,
}
