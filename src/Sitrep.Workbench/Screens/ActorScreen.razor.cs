using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views.Actors;
using Sitrep.Views.Networks;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Screens;

/// <summary>An actor: its names, what was merged and why, its roles over time, its ties, to whom it does what, its events.</summary>
public sealed partial class ActorScreen
{
    private const int Looked = 500;
    private const int Shown = 20;
    private const int MostAround = 16;
    private ActorRecord? _actor;
    private RowFilter _filter = RowFilter.All;
    private long _total;
    private int _looked;
    private IReadOnlyList<EventRecord> _events = [];
    private NetworkView _network = null!;
    private ILookup<ProfileSection, ProfileLine> _lines = null!;
    private IReadOnlyList<JudgementRecord> _merges = [];

    /// <summary>The actor's key, its id, or the beginning of that.</summary>
    [Parameter]
    public required string Key { get; set; }

    [Inject]
    private Registers Registers { get; set; } = null!;

    private string EventsPath => new ListAddress { Filter = _filter }.At("/events");

    private ViewLinks Links => ScreenLinks.Of(new() { Filter = _filter }, "/") with
    {
        ToPair = (from, to) => new ListAddress { Filter = new() { Actor = from } }.At("/network", ("with", to)) + "#behind",
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _actor = Ledger.Find(Key).Select(found => found.Actor).OfType<ActorRecord>().FirstOrDefault();
        if (_actor is null)
        {
            SayMissing();
            return;
        }

        _filter = new() { Actor = _actor.Actor };
        _total = Ledger.CountEvents(_filter);
        (_events, _looked, _network, _lines) = Kept.Of(Ledger, "actor", _actor.Actor, ledger => Make(ledger, _actor));
        _merges = [.. Ledger.Judgements().All.Where(judgement => judgement.Subject == JudgementSubject.Actor && judgement.Of.Contains(_actor.Actor))];
    }

    /// <summary>What reports say first, then what the register knows.</summary>
    private IReadOnlyList<ProfileLine> Ties => [.. Of(ProfileSection.Relation).OrderBy(line => line.Basis is ProfileBasis.Register or ProfileBasis.Inferred).ThenByDescending(line => line.Reports)];

    private List<ProfileLine> Of(params ReadOnlySpan<ProfileSection> sections)
    {
        var lines = new List<ProfileLine>();
        foreach (var section in sections)
        {
            lines.AddRange(_lines[section]);
        }

        return lines;
    }

    private Looks Make(Ledger.Ledger ledger, ActorRecord actor)
    {
        List<EventRecord> events = [.. ledger.Events(new RowFilter { Actor = actor.Actor }, new Slice(0, Looked) { LatestFirst = true })];
        return new(
            [.. events.Take(Shown)],
            events.Count,
            new NetworkMaker(ledger, Registers.Directory).Of(events, MostAround, actor.Actor),
            new ProfileMaker(ledger, Registers.Directory).Who(actor).ToLookup(line => line.Section));
    }

    private sealed record Looks(IReadOnlyList<EventRecord> Events, int Looked, NetworkView Network, ILookup<ProfileSection, ProfileLine> Lines);
}
