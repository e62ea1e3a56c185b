namespace Sitrep.Reading.Temporal;

/// <summary>A word, number or mark as the time grammar sees it: several words where the lexicon has a phrase of them.</summary>
internal readonly record struct TimeToken
{
    /// <summary>Offset of its first code unit in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its last code unit.</summary>
    public required int End { get; init; }

    /// <summary>Whether nothing stands between it and the token before.</summary>
    public required bool Glued { get; init; }

    /// <summary>Its senses; null for a word that the lexicon lacks, a number or a mark.</summary>
    public TimeSense[]? Senses { get; init; }

    /// <summary>Bit set of the kinds among its senses.</summary>
    public ulong Kinds { get; init; }

    /// <summary>Number of digits of a number; 0 for a word or mark; more than 9 for one too large to hold.</summary>
    public int Digits { get; init; }

    /// <summary>Its number, if it has digits.</summary>
    public int Number { get; init; }

    /// <summary>The character of a mark; 0 for a word or number. Dashes are '-', quotes '\''.</summary>
    public char Mark { get; init; }

    /// <summary>Whether the lexicon or the digits make it a possible start of a time expression.</summary>
    public bool IsTemporal => Kinds != 0 || Digits > 0 || Mark == '\'';

    /// <summary>Whether it has the sense.</summary>
    public bool Is(TimeWordKind kind) => (Kinds & (1UL << (int)kind)) != 0;

    /// <summary>The first sense of the kind; null for none.</summary>
    public TimeSense? As(TimeWordKind kind)
    {
        if (Is(kind))
        {
            foreach (var sense in Senses!)
            {
                if (sense.Kind == kind)
                {
                    return sense;
                }
            }
        }

        return null;
    }
}
