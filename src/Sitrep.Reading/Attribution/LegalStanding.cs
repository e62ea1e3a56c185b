using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;

namespace Sitrep.Reading.Attribution;

/// <summary>How far a case before the law has come against a person.</summary>
public enum LegalStatus
{
    /// <summary>Somebody lays a crime to their charge, or they are suspected or arrested for it.</summary>
    Alleged,

    /// <summary>They are formally charged.</summary>
    Charged,

    /// <summary>They are tried.</summary>
    OnTrial,

    /// <summary>A court has found them guilty or sentenced them.</summary>
    Convicted,

    /// <summary>A court has found them not guilty.</summary>
    Acquitted,

    /// <summary>A court has set their conviction aside.</summary>
    Overturned,

    /// <summary>The charges have been dropped or thrown out.</summary>
    Dropped,
}

/// <summary>Where a person stands in a case before the law, as the sentence of the row says it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Status">How far the case has come.</param>
/// <param name="Span">Where the words stand that say so, with what for ('charged with fraud').</param>
/// <param name="Because">The lexicon entry that gave it.</param>
/// <param name="TakenBack">What the report says elsewhere that ends it: acquitted, overturned or dropped; null where it stands.</param>
public sealed record LegalStanding(Participant Person, LegalStatus Status, TextSpan Span, string Because, LegalStatus? TakenBack = null);
