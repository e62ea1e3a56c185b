namespace Sitrep.Workbench.Api;

/// <summary>A page of a list, as programs get it.</summary>
/// <param name="Items">What is on it: the same JSON as 'sitrep export' writes.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, long Total, string? Next);

/// <summary>A row for a person's look, as programs get it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reasons">Why it is worth a look: 'contested', 'consequential', 'unsure', 'singleSource'.</param>
public sealed record ReviewItem(Ledger.Records.RowRecord Row, IReadOnlyList<string> Reasons);

/// <summary>A judgement with whether it holds.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Holds">Whether no later one undid it or took its place.</param>
public sealed record JudgementItem(Ledger.Records.JudgementRecord Judgement, bool Holds);

/// <summary>What has some words.</summary>
/// <param name="Reports">Reports by title and text.</param>
/// <param name="Rows">Rows by their quote.</param>
/// <param name="Actors">Actors by their names.</param>
public sealed record SearchAnswer(ListPage<Ledger.Stores.TextHit> Reports, ListPage<Ledger.Records.RowRecord> Rows, ListPage<Ledger.Records.ActorRecord> Actors);
