using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Workbench.Screens;

/// <summary>
/// An event: what its reports say by independent root source, claim and denial side by side, its numbers with their course, how sure it is and why, how
/// the account changed.
/// </summary>
public sealed partial class EventScreen
{
    private const int MostPairs = 3;
    private EventRecord? _event;
    private IReadOnlyList<RowRecord> _rows = [];
    private IReadOnlyList<VoiceEntry> _claims = [];
    private IReadOnlyList<VoiceEntry> _denials = [];
    private IReadOnlyList<Opposition> _opposed = [];
    private IReadOnlyList<HistoryLine> _history = [];
    private IReadOnlyList<LinkRecord> _links = [];

    /// <summary>The event's id, one that it had before it grew, or the beginning of one.</summary>
    [Parameter]
    public required string Id { get; set; }

    private string Precision => Timeline.PrecisionOf(_event!.When) switch
    {
        DayPrecision.Day or DayPrecision.Unknown => "",
        DayPrecision.Longer => "known only roughly",
        var known => $"known to the {known.ToString().ToLowerInvariant()}",
    };

    private string PlacePrecision => _event!.Where?.Precision switch
    {
        null => "",
        "country" => "known to the country alone",
        var known => $"known to the {known}",
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _event = Ledger.Find(Id).Select(found => found.Event).OfType<EventRecord>().FirstOrDefault();
        if (_event is null)
        {
            SayMissing();
            return;
        }

        var entry = ClaimList.Entry(Ledger, _event);
        _rows = [.. entry.Claims.Concat(entry.Denials).Where(row => row.Event == _event.Id)];
        (_claims, _denials) = (VoiceList.Of(Ledger, entry.Claims), VoiceList.Of(Ledger, entry.Denials));
        _opposed = OppositionList.Of(entry, MostPairs);
        _links = Ledger.LinksOf(_event);
        var rows = _event.Rows.Concat(_rows.Select(row => row.Corrects).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        _history = EventHistory.Of(_event, _claims, _denials, Ledger.Judgements().All.Where(judgement => judgement.Holds && judgement.Of.Any(rows.Contains)).Select(judgement => (judgement, RowChanges.Of(Ledger, judgement))));
    }
}
