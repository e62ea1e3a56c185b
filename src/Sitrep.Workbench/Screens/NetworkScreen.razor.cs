using System.Globalization;
using Sitrep.Components.Linking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views.Networks;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Screens;

/// <summary>Who does what to whom: a network of actors; of two of them, the events behind what ties them.</summary>
public sealed partial class NetworkScreen
{
    private const int Looked = 2000;
    private const int Few = 24;
    private const int More = 60;
    private const int MostListed = 50;
    private DayWindow _window = null!;
    private NetworkView _view = null!;
    private string? _focus;
    private string? _with;
    private List<(string Heading, List<EventRecord> Events)> _behind = [];

    [Microsoft.AspNetCore.Components.Inject]
    private Registers Registers { get; set; } = null!;

    private bool ShowsMore { get; set; }

    private ViewLinks Links => new()
    {
        ToEvent = Link.Event,
        ToActor = key => (Address with { Filter = Address.Filter with { Actor = key } }).At("/network"),
        ToPair = (from, to) => (Address with { Filter = Address.Filter with { Actor = from } }).At("/network", ("with", to)) + "#behind",
    };

    private string Name(string key) => _view.Actors.FirstOrDefault(actor => actor.Key == key)?.Name ?? key;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        ShowsMore = Http.Request.Query["show"] == "more";
        _with = Http.Request.Query["with"] is [{ Length: > 0 } other] ? other : null;
        _window = DayWindow.Of(Ledger, Kept, Address.Filter, Ledger.Summarise().LastPublished, Looked);
        (_view, _focus, var events) = Kept.Of(Ledger, "network", (_window.Filter, _with, ShowsMore), ledger => Make(ledger, _window.Filter));
        if (_focus is { } one && _with is { } two)
        {
            // First what the address asks for, from the one to the other.
            _behind = [.. _view.Ties.Where(tie => tie.Kind != TieKind.Relation).OrderBy(tie => (tie.From == one, tie.Kind) switch { (true, TieKind.Deed) => 0, (_, TieKind.Deed) => 1, _ => 2 })
                .Select(tie => ($"{Name(tie.From)} {(tie.Kind == TieKind.Together ? "with" : "\u2192")} {Name(tie.To)}", events.Where(happening => IsBehind(happening, tie)).ToList()))];
        }
    }

    private Network Make(Ledger.Ledger ledger, RowFilter filter)
    {
        List<EventRecord> events = [.. ledger.Events(filter, new Slice(0, Looked) { LatestFirst = true })];
        var focus = filter.Actor is { } asked ? KeyOf(ledger, asked, events) : null;
        var view = new NetworkMaker(ledger, Registers.Directory).Of(events, ShowsMore ? More : Few, focus, _with);
        return new(view, focus, _with is null || focus is null ? [] : [.. events.Where(happening => NetworkMaker.Ties(happening, focus, _with))]);
    }

    /// <summary>The actor that a filter means: by its key, else the one of that name that the events speak of most; null where it is none of them.</summary>
    private static string? KeyOf(Ledger.Ledger ledger, string asked, List<EventRecord> events)
    {
        var key = ledger.KeyOf(asked);
        var counts = events.SelectMany(happening => happening.Initiator.Concat(happening.Recipient)).Where(actor => actor.Actor is not null).CountBy(actor => (Key: actor.Actor!, actor.Name)).ToList();
        return counts.Exists(pair => pair.Key.Key == key) ? key
            : counts.Where(pair => CultureInfo.InvariantCulture.CompareInfo.IndexOf(pair.Key.Name, asked, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Key, StringComparer.Ordinal).Select(pair => pair.Key.Key).FirstOrDefault();
    }

    private static bool IsBehind(EventRecord happening, NetworkTie tie)
    {
        bool Has(IReadOnlyList<EventActorRecord> side, string key) => side.Any(actor => actor.Actor == key);
        return Has(happening.Initiator, tie.From) && Has(tie.Kind == TieKind.Together ? happening.Initiator : happening.Recipient, tie.To);
    }

    private sealed record Network(NetworkView View, string? Focus, IReadOnlyList<EventRecord> Events);
}
