using Sitrep.Ledger.Records;
using Sitrep.Workbench.Review;

namespace Sitrep.Workbench.Screens;

/// <summary>What an event would be without some of its rows, and what those would be.</summary>
public sealed partial class SplitScreen
{
    private EventRecord? _event;
    private EventRecord? _apart;
    private EventRecord? _rest;
    private IReadOnlyList<string> _rows = [];
    private string _version = "";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var id = Http.Request.Query["event"].ToString();
        _event = id.Length == 0 ? null : Ledger.Find(id).Select(found => found.Event).OfType<EventRecord>().FirstOrDefault();
        if (_event is null)
        {
            SayMissing();
            return;
        }

        _rows = [.. _event.Rows.Intersect(Http.Request.Query["row"].OfType<string>(), StringComparer.Ordinal)];
        string[] rest = [.. _event.Rows.Except(_rows, StringComparer.Ordinal)];
        (_apart, _rest) = (_rows.Count == 0 ? null : Ledger.SumUp(_rows), rest.Length == 0 ? null : Ledger.SumUp(rest));
        _version = RowVersion.Of(Ledger, _event);
    }
}
