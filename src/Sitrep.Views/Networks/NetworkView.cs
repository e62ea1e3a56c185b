using Sitrep.Ledger.Records;

namespace Sitrep.Views.Networks;

/// <summary>What ties two actors.</summary>
public enum TieKind
{
    /// <summary>One does something to the other.</summary>
    Deed,

    /// <summary>They do something together.</summary>
    Together,

    /// <summary>One is, holds or is part of something of the other.</summary>
    Relation,
}

/// <summary>How far a tie is established; the order in which several of one tie are told.</summary>
public enum TieBasis
{
    /// <summary>A report says so.</summary>
    Asserted,

    /// <summary>It is only alleged, threatened, planned, or said not to have come about.</summary>
    Open,

    /// <summary>No report says so: a register has it, or it follows from two other ties.</summary>
    Inferred,

    /// <summary>Somebody denies what somebody else asserts.</summary>
    Contested,
}

/// <summary>An actor of a network.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is ('person', 'state', 'armedgroup'); 'unknown' where nobody says.</param>
/// <param name="Events">How many of the events looked at name it beside somebody else.</param>
public sealed record NetworkActor(string Key, string Name, string Kind, int Events);

/// <summary>What ties two actors, in sum.</summary>
/// <param name="From">Who does it, or is it; of what is done together the lesser key.</param>
/// <param name="To">To whom, or of whom.</param>
/// <param name="Kind">What kind of tie it is.</param>
/// <param name="Basis">How far it is established.</param>
/// <param name="What">What is done, or what it is, with how many events or reports; the commonest first.</param>
/// <param name="Events">How many events; 0 for a relation.</param>
/// <param name="Contested">How many of the events are contested.</param>
/// <param name="First">The first day of the earliest of them; null where none has one.</param>
/// <param name="Last">The last day of the latest of them; null where none has one.</param>
public sealed record NetworkTie(
    string From, string To, TieKind Kind, TieBasis Basis, IReadOnlyList<TallyRecord> What, int Events, int Contested, DateOnly? First, DateOnly? Last);

/// <summary>Who does what to whom, in sum: a part of the actors that can be read at once, and what ties them.</summary>
/// <param name="Actors">The actors shown, those with most events first.</param>
/// <param name="Ties">What ties them, those with most events first.</param>
/// <param name="AllActors">How many actors there are that are tied to another.</param>
/// <param name="AllTies">How many ties there are among all of them.</param>
/// <param name="Events">How many events were looked at.</param>
/// <param name="Focus">The key of the actor around whom the others stand; null for none.</param>
public sealed record NetworkView(
    IReadOnlyList<NetworkActor> Actors, IReadOnlyList<NetworkTie> Ties, int AllActors, int AllTies, int Events, string? Focus);
