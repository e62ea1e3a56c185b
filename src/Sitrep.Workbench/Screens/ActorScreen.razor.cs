using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Workbench.Screens;

/// <summary>An actor: its names, what was merged and why, with whom it has to do, its events.</summary>
public sealed partial class ActorScreen
{
    private const int Looked = 500;
    private const int Shown = 20;
    private const int MostTies = 25;
    private ActorRecord? _actor;
    private RowFilter _filter = RowFilter.All;
    private long _total;
    private IReadOnlyList<EventRecord> _events = [];
    private IReadOnlyList<Tie> _ties = [];
    private IReadOnlyList<JudgementRecord> _merges = [];

    /// <summary>The actor's key, its id, or the beginning of that.</summary>
    [Parameter]
    public required string Key { get; set; }

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
        _events = [.. Ledger.Events(_filter, new Slice(0, Looked) { LatestFirst = true })];
        _ties = [.. _events.SelectMany(Ties).GroupBy(tie => (tie.Key, tie.What)).Select(group => group.First() with { Events = group.Count() })
            .OrderByDescending(tie => tie.Events).ThenBy(tie => tie.Key, StringComparer.Ordinal).Take(MostTies)];
        _merges = [.. Ledger.Judgements().All.Where(judgement => judgement.Subject == JudgementSubject.Actor && judgement.Of.Contains(_actor.Actor))];
    }

    /// <summary>Whom the actor does something to in an event, who does it to the actor, and who does it with the actor.</summary>
    private IEnumerable<Tie> Ties(EventRecord happening)
    {
        var isDoer = happening.Initiator.Any(actor => actor.Actor == _actor!.Actor);
        var type = happening.Type.ToString();
        return happening.Recipient.Select(other => Tied(other, isDoer ? type + " towards" : type + " suffered together"))
            .Concat(happening.Initiator.Select(other => Tied(other, isDoer ? type + " together" : type + " by")))
            .OfType<Tie>().Where(tie => tie.Key != _actor!.Actor).Distinct();
    }

    private static Tie? Tied(EventActorRecord other, string what) => other.Actor is null ? null : new(other.Actor, other.Name, what, 1);

    private sealed record Tie(string Key, string Name, string What, int Events);
}
