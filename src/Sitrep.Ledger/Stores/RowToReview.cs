using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Stores;

/// <summary>Why a row is worth a person's look.</summary>
[Flags]
public enum ReviewReasons
{
    /// <summary>For no reason of its own.</summary>
    None = 0,

    /// <summary>It stands in a contradiction.</summary>
    Contested = 1,

    /// <summary>It tells of force against people or states: ASSAULT, COERCE, MOBILIZE, SANCTION, THREATEN.</summary>
    Consequential = 2,

    /// <summary>Its source only alleges, suspects or predicts, or the event is only possible.</summary>
    Unsure = 4,

    /// <summary>One independent source stands behind its event.</summary>
    SingleSource = 8,
}

/// <summary>A row that nobody has reviewed.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reasons">Why it is worth a look.</param>
public sealed record RowToReview(RowRecord Row, ReviewReasons Reasons);
