using Sitrep.Reading.Entities;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Entries;

/// <summary>What somebody has to do with a row.</summary>
public enum PartyRole
{
    /// <summary>Does it.</summary>
    Initiator,

    /// <summary>It is done to.</summary>
    Recipient,

    /// <summary>Says so.</summary>
    Source,

    /// <summary>Published it.</summary>
    Publisher,
}

/// <summary>Somebody who has to do with a row.</summary>
/// <param name="Role">What.</param>
/// <param name="Name">The best name in the report.</param>
/// <param name="Actor">The actor's key; null where there is none.</param>
/// <param name="Kind">What kind of actor it is, in lower case; null where unknown.</param>
public sealed record Party(PartyRole Role, string Name, string? Actor, string? Kind)
{
    internal static Party Of(PartyRole role, Participant actor) => new(
        role,
        actor.Name,
        actor.Actor,
        actor.Kind is EntityKind.Unknown ? null : actor.Kind.ToString().ToLowerInvariant());
}

/// <summary>What queries and merging know a row by, beside its wire form.</summary>
/// <param name="Lemma">The folded lemma of the word that the trigger hangs on.</param>
/// <param name="Parties">Who has to do with it.</param>
public sealed record RowIndex(string Lemma, IReadOnlyList<Party> Parties);
