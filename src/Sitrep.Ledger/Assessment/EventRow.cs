using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Assessment;

/// <summary>A row of an event, with what is known of it beside its wire form.</summary>
/// <param name="Row">The row.</param>
/// <param name="Index">Its lemma and parties.</param>
/// <param name="Report">Its report.</param>
public sealed record EventRow(RowRecord Row, RowIndex Index, ReportRecord Report)
{
    /// <summary>Whether it says that the event is not so.</summary>
    internal bool Denies => Row.IsDenial;

    /// <summary>Whether it says that the event took place.</summary>
    internal bool Affirms => !Denies && Row.Status is EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Prevented;
}
