using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Geoparsing;

/// <summary>A stretch of a sentence that may name a place, while it is being judged.</summary>
internal sealed class Toponym
{
    public required int Sentence { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>The places of that name; empty for a name that only its form shows to be a place's ('Ashgrove Road').</summary>
    public required PlaceHit[] Hits { get; init; }

    public PlaceUse Use { get; set; }

    /// <summary>Whether the name alone makes it a place; else its surroundings must.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether its surroundings make it a place ('in', 'the town of', 'X, Ohio').</summary>
    public bool HasEvidence { get; set; }

    /// <summary>Whether a word of place stands before it ('in', 'near').</summary>
    public bool IsLocated { get; set; }

    /// <summary>The noun in small letters that the name goes with ('camp' in 'the Yida refugee camp'), or that is said to lie in it ('a camp in Unity state'); null for none.</summary>
    public string? Sort { get; set; }

    /// <summary>Whether its neighbours show that it is no place here.</summary>
    public bool IsRejected { get; set; }

    /// <summary>Whether it is a place only if the text names the place that it lies in ('in Mary, Turkmenistan').</summary>
    public bool NeedsContainer { get; set; }

    /// <summary>Whether it is part of what looks like a person's name.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether it is a single proper noun that is known as nothing but a place's usual name.</summary>
    public bool IsPlain { get; set; }

    /// <summary>Whether it is a water that the gazetteer does not know: it may lie off several states, so that it is drawn nowhere.</summary>
    public bool IsOpenWater { get; init; }

    public bool InDateline { get; set; }

    /// <summary>What a division word after or before it asks for ('Idlib province'); none by default.</summary>
    public PlaceCue SortAsked { get; set; }

    /// <summary>The toponym that the text says contains it ('Aleppo, Syria'); null for none.</summary>
    public Toponym? Container { get; set; }

    /// <summary>Whether the container may as well be the next item of a list ('Oslo, Norway and Riga').</summary>
    public bool ContainerMayBeListed { get; set; }
}
