namespace Sitrep.Reading.Events;

/// <summary>
/// The prepositions behind which the recipient of a type stands in running English whether or not a unit's own frame names them:
/// 'an inquiry against the mayor', 'aid to the town'.
/// </summary>
internal static class UsualSlots
{
    private static readonly string[] Against = ["against"];
    private static readonly string[] AgainstOn = ["against", "on"];
    private static readonly string[] With = ["with"];
    private static readonly string[] WithTo = ["with", "to"];
    private static readonly string[] To = ["to"];

    /// <summary>Slots of the recipient in order of preference.</summary>
    public static string[] Of(EventType type) => type switch
    {
        EventType.ASSAULT or EventType.SANCTION => AgainstOn,
        EventType.AGREE => WithTo,
        EventType.COOPERATE => With,
        EventType.CONSULT => [],
        EventType.AID or EventType.CONCEDE => To,
        _ => Against,
    };
}
