using Sitrep.Reading.Geoparsing;

namespace Sitrep.Reading.Events;

/// <summary>An event mention with what its form says of its place in the report.</summary>
/// <param name="Mention">The mention as read from its own sentence.</param>
/// <param name="Family">Mentions of one family may speak of one happening: 'arrest' and 'detain', all violence but war.</param>
/// <param name="Definite">Whether it is a noun with 'the', 'this' or a possessor: it takes up what was told.</param>
/// <param name="LooksBack">Whether its clause is in the past perfect.</param>
/// <param name="IsOver">Whether its form tells of one happening that is over: a past tense, a noun that is not general ('attacks').</param>
internal sealed record EventDraft(EventMention Mention, string Family, bool Definite, bool LooksBack, bool IsOver)
{
    /// <summary>Whether it is a noun with 'a' or without an article: it may bring up another happening.</summary>
    public bool IsIndefinite { get; init; }

    /// <summary>Whether no word of its clause stands where the recipient would, not even a pronoun that is not resolved.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether it is told in the plain past, without a date, in a sentence that goes on in a paragraph.</summary>
    public bool Follows { get; init; }

    /// <summary>Where it is by the label of its paragraph, with the derivation; null for nowhere. Holds where nothing else of the report says where.</summary>
    public (PlaceMention Place, Derivation Because)? OfStory { get; init; }

    /// <summary>Whether it turns down a charge that the report has told before: 'denied the accusations'.</summary>
    public bool AnswersCharge { get; init; }
}
