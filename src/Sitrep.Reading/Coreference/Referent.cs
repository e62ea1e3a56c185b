using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Coreference;

/// <summary>Somebody or something that a report speaks of, while its chain is being built; not safe to share between threads.</summary>
internal sealed class Referent
{
    /// <summary>Number in order of making.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; set; }

    /// <summary>Key of the register; null where none knows it.</summary>
    public string? Actor { get; set; }

    /// <summary>The fullest name or, without one, the first description.</summary>
    public required string Name { get; set; }

    /// <summary>Words of the fullest name, folded; empty where it has none.</summary>
    public string[] NameWords { get; set; } = [];

    /// <summary>Whether <see cref="Name"/> is a name, not a description.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether it is several persons who were named together.</summary>
    public bool IsNamedTogether { get; init; }

    /// <summary>Male, female, neuter; unknown for a person of whom the text has not told.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is several.</summary>
    public bool IsPlural { get; set; }

    /// <summary>Nouns in the singular that the text has called it by.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Its references so far, in the order of linking.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Sentence of its latest mention.</summary>
    public int LastSentence { get; set; } = -1;

    /// <summary>The one that it turned out to be; null while it is itself.</summary>
    public Referent? MergedInto { get; private set; }

    /// <summary>Whether it may be called by 'it' or stands for a body of people.</summary>
    public bool IsBody => EntityKinds.IsOrganisation(Kind) || Kind is EntityKind.State or EntityKind.Weapon;

    /// <summary>Gives all that is known of it to another.</summary>
    public void MergeInto(Referent other)
    {
        MergedInto = other;
        other.References.AddRange(References);
        other.Nouns.UnionWith(Nouns);
        other.LastSentence = Math.Max(other.LastSentence, LastSentence);
        other.Gender = other.Gender == Gender.Unknown ? Gender : other.Gender;
        References.Clear();
    }

    /// <summary>Itself, or what it was merged into.</summary>
    public Referent Resolve()
    {
        var referent = this;
        while (referent.MergedInto is { } next)
        {
            referent = next;
        }

        return referent;
    }
}

/// <summary>A place where a referent was spoken of, for finding antecedents.</summary>
/// <param name="Referent">Who.</param>
/// <param name="Sentence">Which sentence.</param>
/// <param name="Word">Which word of it.</param>
/// <param name="IsSubject">Whether it is the subject of a clause.</param>
internal readonly record struct Occurrence(Referent Referent, int Sentence, int Word, bool IsSubject);
