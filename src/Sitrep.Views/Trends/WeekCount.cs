namespace Sitrep.Views.Trends;

/// <summary>What happened in a week, by what the reports say of it.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Events">Events asked for that occurred or go on, as some source asserts or confirms.</param>
/// <param name="Alleged">Those that are only alleged or suspected.</param>
/// <param name="Threatened">Those that are threatened.</param>
/// <param name="Prevented">Those that were prevented.</param>
/// <param name="All">All events of the ledger that occurred or go on, whoever did them: how much the reports tell of the week.</param>
/// <param name="Reports">Reports published in the week, copies once.</param>
public sealed record WeekCount(DateOnly Week, int Events, int Alleged, int Threatened, int Prevented, int All, int Reports);
