namespace Sitrep.Reading.Entities;

/// <summary>What a name names.</summary>
public enum EntityKind
{
    /// <summary>Unknown kind of actor.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A state or its government as an actor.</summary>
    State,

    /// <summary>A public body: ministry, court, police, parliament, agency, the forces of a state.</summary>
    PublicBody,

    /// <summary>An organisation of states (UN, EU, NATO).</summary>
    IntergovernmentalOrganisation,

    /// <summary>A private organisation: NGO, union, church, club, university.</summary>
    Organisation,

    /// <summary>A political party or movement.</summary>
    Party,

    /// <summary>An armed group that is no state's force.</summary>
    ArmedGroup,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A news medium or agency.</summary>
    Medium,

    /// <summary>A nationality, ethnic or religious group, or a population.</summary>
    Population,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A facility: building, base, bridge, port, camp.</summary>
    Facility,

    /// <summary>A weapon, vehicle or military system.</summary>
    Weapon,

    /// <summary>A law, treaty or agreement by name.</summary>
    Law,

    /// <summary>An event by name ('the Munich Security Conference').</summary>
    NamedEvent,
}
