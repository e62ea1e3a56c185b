using Sitrep.Ledger.Records;

namespace Sitrep.Views;

/// <summary>Reads reports by the ids that rows give them, each once.</summary>
internal sealed class ReportLookup(Ledger.Ledger ledger)
{
    private readonly Dictionary<string, ReportRecord?> _known = new(StringComparer.Ordinal);

    /// <summary>The report; null where none that stands has the id.</summary>
    public ReportRecord? this[string id] => _known.TryGetValue(id, out var report) ? report : _known[id] = ledger.Overview.Report(id);
}
