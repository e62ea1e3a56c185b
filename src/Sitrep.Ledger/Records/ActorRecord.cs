namespace Sitrep.Ledger.Records;

/// <summary>An actor over all reports: a key and the names that stand for it. A key says that names match, never that two people are one.</summary>
/// <param name="Id">Content-derived id.</param>
/// <param name="Actor">The key ('IR', 'name:reza zarei').</param>
/// <param name="Name">The name that most reports use.</param>
/// <param name="Names">All names, sorted.</param>
/// <param name="Kind">What kind of actor it is ('person', 'state'), as most reports have it.</param>
/// <param name="Reports">How many reports speak of it.</param>
/// <param name="Rows">How many rows it has a role in.</param>
public sealed record ActorRecord(string Id, string Actor, string Name, IReadOnlyList<string> Names, string Kind, int Reports, int Rows)
{
    /// <summary>The id of the actor with the key.</summary>
    public static string IdOf(string actor) => ContentId.Of("actor", actor);
}

/// <summary>Somebody who says things, over all reports.</summary>
/// <param name="Name">The source's name; the publisher's where its own voice speaks.</param>
/// <param name="Actor">The source's actor key; null for publishers and anonymous sources.</param>
/// <param name="Rows">How many rows rest on it as their nearest source.</param>
/// <param name="Reports">In how many reports.</param>
/// <param name="Denies">How many of the rows it denies.</param>
/// <param name="Contested">How many of the rows stand in a contradiction.</param>
/// <param name="Reliability">The letter, from A to F, that a person gave it; null where nobody did.</param>
public sealed record SourceRecord(string Name, string? Actor, int Rows, int Reports, int Denies, int Contested, string? Reliability);

/// <summary>A source with how it stands to others; counts that anybody can check, no score.</summary>
/// <param name="Source">The source.</param>
/// <param name="First">Of how many events that several publishers tell of it was the only one to tell on the first day.</param>
/// <param name="Alone">Behind how many events it is the only independent source.</param>
public sealed record SourceEntry(SourceRecord Source, int First, int Alone);

/// <summary>How the fields of a row came about.</summary>
/// <param name="Fields">Each field with the rule, entry or score that made it.</param>
/// <param name="Fold">The wrappers around the event, innermost first.</param>
public sealed record RowExplanation(IReadOnlyList<DerivationRecord> Fields, IReadOnlyList<FoldRecord> Fold);

/// <summary>How one field came about.</summary>
/// <param name="Field">The field.</param>
/// <param name="Because">What decided it.</param>
public sealed record DerivationRecord(string Field, string Because);

/// <summary>One wrapper around an event.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Start">Their offset; null for a wrapper of tense or mood.</param>
/// <param name="End">The offset after them; null likewise.</param>
/// <param name="Effect">What it did.</param>
/// <param name="Because">The entry or rule.</param>
public sealed record FoldRecord(string Words, int? Start, int? End, string Effect, string Because);
