using System.Globalization;

namespace Sitrep.Reading.Entities;

/// <summary>Says what a name that the tagger found names in particular: by the registers, else by its head noun.</summary>
internal sealed class NameKinds(NameLexicon lexicon)
{
    private static readonly string[] Prepositions = ["of", "for", "de", "in", "and", "on", "against", "at", "du", "des", "del", "al"];

    /// <summary>The reading of a tagged stretch; null where it is no name of a kind that we keep.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="start">Index of its first word.</param>
    /// <param name="end">Index after its last word.</param>
    /// <param name="class">What the tagger calls it.</param>
    /// <param name="score">How sure the tagger is.</param>
    public NameCandidate? Read(ReadOnlySpan<string> forms, int start, int end, NameClass @class, double score)
    {
        if (@class == NameClass.Person)
        {
            return new NameCandidate(start, end, EntityKind.Person, null, score, Model(score));
        }

        if (@class == NameClass.Location && IsPersonsName(forms[start..end]))
        {
            return new NameCandidate(start, end, EntityKind.Person, null, score, $"{Model(score)}; given name '{forms[start]}'");
        }

        var (kind, noun) = ByHead(forms[start..end], @class);
        if (kind == EntityKind.Unknown)
        {
            return null;
        }

        var because = noun is null ? Model(score) : $"{Model(score)}; head noun '{noun}'";
        return new NameCandidate(start, end, kind, null, score, because);
    }

    // 'Ben Tavi' begins with a given name, ends with no word for a place, and no place bears it.
    private bool IsPersonsName(ReadOnlySpan<string> words) =>
        words.Length == 2 && lexicon.Words.IsGivenName(words[0], out _) && lexicon.Words.HeadOf(words[1]) is null
        && lexicon.Places.Prominence($"{words[0]} {words[1]}") == 0 && lexicon.Places.Prominence(words[0]) < 3;

    /// <summary>The reading that a register gives; the article that some of its names have is no part of the name, but for 'The Hague'.</summary>
    public static NameCandidate OfRegister(ReadOnlySpan<string> forms, RegisterMatch match)
    {
        var article = match.End - match.Start > 1 && !EntityKinds.IsLocation(match.Name.Kind) && forms[match.Start].Equals("the", StringComparison.OrdinalIgnoreCase);
        return new NameCandidate(
            article ? match.Start + 1 : match.Start, match.End, match.Name.Kind, match.Name.Actor, 1, $"register: '{match.Name.Written}' is {match.Name.Actor}")
        {
            IsRegistered = true,
        };
    }

    private static string Model(double score) => string.Create(CultureInfo.InvariantCulture, $"model ({score:F2})");

    private static EntityKind Default(NameClass @class) => @class switch
    {
        NameClass.Organisation => EntityKind.Organisation,
        NameClass.Location => EntityKind.Place,
        _ => EntityKind.Unknown,
    };

    private static bool Fits(EntityKind kind, NameClass @class) => @class switch
    {
        NameClass.Organisation => EntityKinds.IsOrganisation(kind),
        NameClass.Location => EntityKinds.IsLocation(kind),
        _ => kind is EntityKind.Law or EntityKind.NamedEvent or EntityKind.Weapon,
    };

    private (EntityKind Kind, string? Noun) ByHead(ReadOnlySpan<string> words, NameClass @class)
    {
        var core = Core(words);
        if (words.Length > 1 && lexicon.Words.HeadOf(words[core - 1]) is { } last && Fits(last.Kind, @class))
        {
            return (last.Kind, words[core - 1]);
        }

        if (words.Length > 1 && lexicon.Words.HeadOf(words[0]) is { LeadsToo: true } first && Fits(first.Kind, @class))
        {
            return (first.Kind, words[0]);
        }

        if (words.Length > 1 && lexicon.Words.HeadOf(words[^1]) is { } end && Fits(end.Kind, @class))
        {
            return (end.Kind, words[^1]);
        }

        return (Default(@class), null);
    }

    // The words before the first preposition: 'Ministry' of 'Ministry of Foreign Affairs'.
    private static int Core(ReadOnlySpan<string> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (Array.IndexOf(Prepositions, words[i]) >= 0)
            {
                return i;
            }
        }

        return words.Length;
    }
}
