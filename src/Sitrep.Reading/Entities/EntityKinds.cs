namespace Sitrep.Reading.Entities;

/// <summary>Reads and groups <see cref="EntityKind"/>s.</summary>
internal static class EntityKinds
{
    /// <summary>The kind that the lexicons write so ('armed-group').</summary>
    /// <exception cref="InvalidDataException">There is no such kind; the message names file and line.</exception>
    public static EntityKind Read(string written, string file, int line) => written switch
    {
        "person" => EntityKind.Person,
        "state" => EntityKind.State,
        "public-body" => EntityKind.PublicBody,
        "intergovernmental" => EntityKind.IntergovernmentalOrganisation,
        "organisation" => EntityKind.Organisation,
        "party" => EntityKind.Party,
        "armed-group" => EntityKind.ArmedGroup,
        "company" => EntityKind.Company,
        "medium" => EntityKind.Medium,
        "population" => EntityKind.Population,
        "place" => EntityKind.Place,
        "facility" => EntityKind.Facility,
        "weapon" => EntityKind.Weapon,
        "law" => EntityKind.Law,
        "named-event" => EntityKind.NamedEvent,
        _ => throw new InvalidDataException($"{file}, line {line}: '{written}' is no kind of entity; the head of the file lists them."),
    };

    /// <summary>Whether it is an organisation in the widest sense: what a tagger of three classes calls ORG.</summary>
    public static bool IsOrganisation(EntityKind kind) => kind is EntityKind.PublicBody
        or EntityKind.IntergovernmentalOrganisation or EntityKind.Organisation or EntityKind.Party or EntityKind.ArmedGroup
        or EntityKind.Company or EntityKind.Medium;

    /// <summary>Whether it is a location in the widest sense: what a tagger of three classes calls LOC.</summary>
    public static bool IsLocation(EntityKind kind) => kind is EntityKind.State or EntityKind.Place or EntityKind.Facility;
}
