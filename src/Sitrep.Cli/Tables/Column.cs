namespace Sitrep.Cli.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Cell">What stands in it; line ends break the cell.</param>
/// <param name="Flexible">Whether it gives way where the table is too wide; others keep the width of their longest cell.</param>
internal sealed record Column<T>(string Header, Func<T, string> Cell, bool Flexible = false);
