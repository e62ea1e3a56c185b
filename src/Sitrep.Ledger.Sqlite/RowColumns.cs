using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>The columns that repeat what a row's JSON says, for queries.</summary>
/// <param name="Type">The number of the type.</param>
/// <param name="Status">The number of the status.</param>
/// <param name="Stance">The number of the stance.</param>
/// <param name="First">Day number of the first day; <see cref="OpenStart"/> for an open start, null for no date.</param>
/// <param name="Last">Day number of the last day; <see cref="OpenEnd"/> for an open end, null for no date.</param>
internal readonly record struct RowColumns(long Type, long Status, long Stance, long? First, long? Last)
{
    public const long OpenStart = -1;
    public const long OpenEnd = 1L << 30;

    /// <summary>Sorts events without a date after all that have one.</summary>
    public const long Undated = 1L << 31;

    public static RowColumns Of(RowRecord row) => new(
        (long)row.Type,
        (long)row.Status,
        (long)row.Stance,
        row.When is { } when ? when.From?.DayNumber ?? OpenStart : null,
        row.When is { } then ? then.To?.DayNumber ?? OpenEnd : null);
}
