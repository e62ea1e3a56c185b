using Sitrep.Reading.Attribution;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Cli.Annotations;

/// <summary>The words that the annotation format has for the values of enums.</summary>
internal static class WireNames
{
    private static readonly string[] Kinds = Words<EntityKind>(Kind);
    private static readonly string[] Types = Words<TimexType>(type => type.ToString().ToUpperInvariant());
    private static readonly string[] Stances = Words<Stance>(stance => stance.ToString().ToLowerInvariant());
    private static readonly string[] Tags = Words<PartOfSpeech>(tag => tag.ToString());

    /// <summary>'person', 'public body', 'armed group', ...; an organisation of states is an 'organisation'.</summary>
    public static string Of(EntityKind kind) => Kinds[(int)kind];

    /// <summary>'DATE', 'TIME', 'DURATION', 'SET'.</summary>
    public static string Of(TimexType type) => Types[(int)type];

    /// <summary>'asserts', 'denies', ...</summary>
    public static string Of(Stance stance) => Stances[(int)stance];

    /// <summary>'NOUN', 'VERB', ...</summary>
    public static string Of(PartOfSpeech tag) => Tags[(int)tag];

    /// <summary>'publication', 'narrative', 'event'; null for a time that needs no anchor or has none.</summary>
    public static string? Of(TimeAnchor anchor) => anchor switch
    {
        TimeAnchor.Publication => "publication",
        TimeAnchor.Narrative => "narrative",
        TimeAnchor.Event => "event",
        _ => null,
    };

    private static string Kind(EntityKind kind) => kind switch
    {
        EntityKind.PublicBody => "public body",
        EntityKind.ArmedGroup => "armed group",
        EntityKind.IntergovernmentalOrganisation => "organisation",
        EntityKind.NamedEvent => "event",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string[] Words<T>(Func<T, string> word)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(word)];
}
