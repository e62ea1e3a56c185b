using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Workbench.Screens;

/// <summary>An event: what its reports say, claim and denial side by side, how sure that is and why.</summary>
public sealed partial class EventScreen
{
    private EventRecord? _event;
    private ClaimEntry _claims = null!;
    private IReadOnlyList<LinkRecord> _links = [];
    private IReadOnlyList<JudgementRecord> _judgements = [];

    /// <summary>The event's id, one that it had before it grew, or the beginning of one.</summary>
    [Parameter]
    public required string Id { get; set; }

    private string Precision => Timeline.PrecisionOf(_event!.When) switch
    {
        DayPrecision.Day or DayPrecision.Unknown => "",
        DayPrecision.Longer => "(known only roughly)",
        var known => $"(known to the {known.ToString().ToLowerInvariant()})",
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

        _claims = ClaimList.Entry(Ledger, _event);
        _links = Ledger.LinksOf(_event);
        var rows = _event.Rows.ToHashSet(StringComparer.Ordinal);
        _judgements = [.. Ledger.Judgements().All.Where(judgement => judgement.Holds && judgement.Of.Any(rows.Contains))];
    }
}
