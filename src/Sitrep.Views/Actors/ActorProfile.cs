using System.Text.Json.Serialization;

namespace Sitrep.Views.Actors;

/// <summary>What a line of a profile is about, in the order in which a profile tells it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProfileSection>))]
public enum ProfileSection
{
    /// <summary>A name, and why it is this actor's.</summary>
    Name,

    /// <summary>Who it is not, or may be, with the points for and against.</summary>
    Identity,

    /// <summary>A role with its days.</summary>
    Role,

    /// <summary>A tie to another actor: parent, part, member, affiliated.</summary>
    Relation,

    /// <summary>Where it stands in a case before the law.</summary>
    Legal,

    /// <summary>An event that it does or takes part in.</summary>
    Initiator,

    /// <summary>An event that is done to it.</summary>
    Recipient,

    /// <summary>Something that it says.</summary>
    Statement,

    /// <summary>Somebody on a user's list who it may be.</summary>
    Watchlist,
}

/// <summary>What a line of a profile rests on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProfileBasis>))]
public enum ProfileBasis
{
    /// <summary>A report states it.</summary>
    Asserted,

    /// <summary>A report only alleges or suspects it.</summary>
    Alleged,

    /// <summary>Reports contradict each other on it, or somebody denies it.</summary>
    Contested,

    /// <summary>It follows from two other ties.</summary>
    Inferred,

    /// <summary>The register has it.</summary>
    Register,

    /// <summary>The machine judged so, with the points given.</summary>
    Machine,

    /// <summary>A person judged so.</summary>
    Person,
}

/// <summary>One line of a profile, with the sentence that it opens.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="What">What it says.</param>
/// <param name="From">First day; null where unknown.</param>
/// <param name="To">Last day; null where unknown or not ended.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Because">Why: a rule, points, who said so.</param>
/// <param name="Other">Key of the other actor that it leads to; null for none.</param>
/// <param name="Id">What <c>sitrep show</c> opens for it: a row, a judgement; null for none.</param>
/// <param name="Report">The report of its sentence; null for none.</param>
/// <param name="Publisher">Who published that; null where unknown.</param>
/// <param name="Published">When; null where unknown.</param>
/// <param name="Quote">The words; null for none.</param>
/// <param name="Start">Offset of the words in the report's text; null for none.</param>
/// <param name="End">Offset after them; null for none.</param>
/// <param name="Reports">How many reports say so.</param>
public sealed record ProfileLine(
    ProfileSection Section,
    string What,
    DateOnly? From,
    DateOnly? To,
    ProfileBasis Basis,
    string Because,
    string? Other,
    string? Id,
    string? Report,
    string? Publisher,
    DateOnly? Published,
    string? Quote,
    int? Start,
    int? End,
    int Reports);

/// <summary>All that a ledger and the registers know of an actor.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Actor">Its key.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reports">How many reports give it a role in an event.</param>
/// <param name="Rows">In how many rows.</param>
/// <param name="Lines">What is known, section by section.</param>
public sealed record ActorProfile(string Id, string Actor, string Name, string Kind, int Reports, int Rows, IReadOnlyList<ProfileLine> Lines);
