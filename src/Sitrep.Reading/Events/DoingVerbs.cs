using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Which support verbs lend an event their time and place: 'launched an attack on Monday' does, 'was charged on Monday with the attack' tells of the charge.
/// </summary>
internal static class DoingVerbs
{
    private static readonly HashSet<string> Telling = new(
        ["accuse", "acquit", "admit", "arrest", "blame", "charge", "claim", "condemn", "convict", "deny", "detain", "indict", "jail", "praise", "prosecute", "punish", "sanction", "sentence", "suspect", "thank", "try"],
        StringComparer.Ordinal);

    /// <summary>Whether a verb, by its lemma, only tells of the event that it supports.</summary>
    public static bool Tells(string lemma) => Telling.Contains(lemma);

    /// <summary>The word whose clause is the event's: its support verb, else its own head.</summary>
    public static int TopOf(ParsedSentence sentence, UnitMatch match) => match.Support is { } support && !Telling.Contains(sentence[support.Head].Lemma) ? support.Head : match.Head;
}
