using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>How a member of a chain refers to its actor.</summary>
public enum ReferenceForm
{
    /// <summary>A full name.</summary>
    Name,

    /// <summary>A short form or an alias given in brackets.</summary>
    Alias,

    /// <summary>A description ('the detained teacher').</summary>
    Description,

    /// <summary>A pronoun.</summary>
    Pronoun,
}

/// <summary>One place where a report speaks of an actor.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Head">The word that the rest of it hangs on.</param>
/// <param name="Form">How it refers.</param>
/// <param name="Because">Why it is in the chain, for a person.</param>
public sealed record Reference(TextSpan Span, WordAt Head, ReferenceForm Form, string Because);

/// <summary>All references of a report to one actor; links that are not sure are left out.</summary>
public sealed record ActorChain
{
    /// <summary>Its number in the report, from 0 in order of first reference.</summary>
    public required int Number { get; init; }

    /// <summary>The best name known in this report: never a pronoun; the fullest name, else a description.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of actor it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>
    /// The actor's key: the register's where it is known ('IR'), else made from the folded name ('name:reza zarei').
    /// A key says that names match, never that two people are one. Null for a chain without a name ('two gunmen').
    /// </summary>
    public required string? Actor { get; init; }

    /// <summary>Its references in text order.</summary>
    public required IReadOnlyList<Reference> References { get; init; }
}

/// <summary>The actors of a report.</summary>
public sealed class LinkedReport
{
    private readonly Dictionary<WordAt, ActorChain> _byHead;

    /// <summary>Indexes the chains by the heads of their references.</summary>
    /// <param name="named">The report with its names.</param>
    /// <param name="chains">Its chains; no word is the head of references in two of them.</param>
    public LinkedReport(NamedReport named, IReadOnlyList<ActorChain> chains)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(chains);
        Named = named;
        Chains = chains;
        _byHead = [];
        foreach (var chain in chains)
        {
            foreach (var reference in chain.References)
            {
                _byHead.TryAdd(reference.Head, chain);
            }
        }
    }

    /// <summary>The report with its names.</summary>
    public NamedReport Named { get; }

    /// <summary>The chains in order of first reference.</summary>
    public IReadOnlyList<ActorChain> Chains { get; }

    /// <summary>The chain with a reference whose head is the word; null where there is none.</summary>
    public ActorChain? At(WordAt head) => _byHead.GetValueOrDefault(head);
}
