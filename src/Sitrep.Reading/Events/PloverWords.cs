namespace Sitrep.Reading.Events;

/// <summary>The words of PLOVER that rows may carry beside their type.</summary>
public static class PloverWords
{
    /// <summary>The contexts, in the ontology's order.</summary>
    public static IReadOnlyList<string> Contexts { get; } =
    [
        "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal",
        "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
        "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber",
        "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
    ];

    /// <summary>The modes that a type has; empty for a type without.</summary>
    public static IReadOnlyList<string> Modes(EventType type) => type switch
    {
        EventType.ACCUSE => ["allege", "disapprove", "investigate"],
        EventType.AID => ["asylum", "human_security"],
        EventType.ASSAULT => ["aerial", "beat", "crowd-control", "destroy", "explosives", "firearms", "heavy-weapons", "primitive", "sexual", "suicide-attack", "targeted", "torture", "unconventional"],
        EventType.COERCE => ["arrest", "censor", "curfew", "cyber", "deport", "martial-law", "misinformation", "restrict", "seize", "withhold"],
        EventType.CONCEDE => ["access", "ceasefire", "disarm", "release", "resign"],
        EventType.CONSULT => ["multilateral", "phone", "third-party", "visit"],
        EventType.COOPERATE => ["access", "intelligence"],
        EventType.MOBILIZE => ["militia", "police", "troops", "weapons"],
        EventType.PROTEST => ["boycott", "demo", "hunger", "obstruct", "riot", "strike", "vandalize"],
        EventType.REJECT or EventType.REQUEST => ["assist", "change", "meet", "yield"],
        EventType.RETREAT => ["disarm", "withdraw"],
        EventType.SANCTION => ["discontinue", "expel", "withdraw"],
        EventType.SUPPORT => ["diplomatic"],
        EventType.THREATEN => ["violence"],
        _ => [],
    };
}
