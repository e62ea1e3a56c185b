using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Events;

/// <summary>Gathers the PLOVER contexts of an event from its unit and from the kinds of its participants.</summary>
internal static class EventContexts
{
    private static readonly string[] Order =
    [
        "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal",
        "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
        "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber",
        "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
    ];

    /// <summary>The contexts in the ontology's order.</summary>
    public static IReadOnlyList<string> Of(EventUnit unit, RoleFilling roles, EventLexicon lexicon)
    {
        var found = new HashSet<string>(unit.Contexts, StringComparer.Ordinal);
        foreach (var participant in roles.Initiators.Concat(roles.Recipients))
        {
            if (ContextOf(participant, lexicon) is { } context)
            {
                found.Add(context);
            }
        }

        return found.Count == 0 ? [] : [.. Order.Where(found.Contains)];
    }

    private static string? ContextOf(Participant participant, EventLexicon lexicon)
    {
        if (participant.Kind == EntityKind.ArmedGroup)
        {
            return "military";
        }

        var name = participant.Name.AsSpan();
        var space = name.LastIndexOf(' ');
        var last = name[(space + 1)..].ToString().ToLowerInvariant();
        return last switch
        {
            "court" or "tribunal" or "prosecutor" or "prosecutors" or "judge" or "judges" => "legal",
            "parliament" or "senate" or "congress" or "assembly" or "lawmakers" or "legislature" => "legislative",
            "army" or "navy" or "military" or "troops" or "soldiers" => "military",
            "refugees" or "migrants" => "migration",
            "peacekeepers" => "peacekeeping",
            _ => (lexicon.Classes.Of(last) & lexicon.Classes.Bit("force", "contexts")) != 0 ? "military" : null,
        };
    }
}
