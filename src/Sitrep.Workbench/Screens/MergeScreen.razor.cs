using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>Events, or actors, side by side, and what they would be as one.</summary>
public sealed partial class MergeScreen
{
    private const int Most = 10;
    private const int NearDays = 5;
    private readonly List<EventRecord> _events = [];
    private readonly List<ActorRecord> _actors = [];
    private readonly List<string> _unknown = [];
    private EventRecord? _preview;
    private IReadOnlyList<EventRecord> _otherEvents = [];
    private IReadOnlyList<ActorRecord> _otherActors = [];

    private IEnumerable<string> Ids => _events.Select(happening => happening.Id).Concat(_actors.Select(actor => actor.Actor));

    private string Words => Http.Request.Query["q"].ToString();

    private string Then => _events.Count > 0 ? Link.Event(_events[0].Id) : Link.Actor(_actors[0].Actor);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        foreach (var id in Http.Request.Query["id"].OfType<string>().Where(id => id.Length > 0).Take(Most))
        {
            var found = Ledger.Find(id);
            if (found.Select(record => record.Event).OfType<EventRecord>().FirstOrDefault() is { } happening)
            {
                _events.AddRange(_events.Any(other => other.Id == happening.Id) ? [] : [happening]);
            }
            else if (found.Select(record => record.Actor).OfType<ActorRecord>().FirstOrDefault() is { } actor)
            {
                _actors.AddRange(_actors.Any(other => other.Actor == actor.Actor) ? [] : [actor]);
            }
            else
            {
                _unknown.Add(id);
            }
        }

        if (_events.Count > 1)
        {
            _preview = Ledger.SumUp([.. _events.SelectMany(happening => happening.Rows)]);
        }

        if (_events.Count > 0)
        {
            _otherEvents = [.. Near(_events[0]).Where(other => _events.All(happening => happening.Id != other.Id)).Take(Most)];
        }
        else if (_actors.Count > 0)
        {
            var words = Words.Length > 0 ? Words : _actors[0].Name.Split(' ')[^1];
            _otherActors = [.. Ledger.SearchActors(words, new(0, Most + 1)).Items.Where(other => _actors.All(actor => actor.Actor != other.Actor)).Take(Most)];
        }
    }

    /// <summary>Events of the words that are looked for, else of the same type near the same days, by or to one of the same actors.</summary>
    private IEnumerable<EventRecord> Near(EventRecord happening)
    {
        if (Words.Length > 0)
        {
            return Ledger.Events(new() { Text = Words }, new(0, 2 * Most));
        }

        var near = new RowFilter { Type = happening.Type, From = happening.When?.From?.AddDays(-NearDays), To = happening.When?.To?.AddDays(NearDays) };
        var actors = happening.Initiator.Concat(happening.Recipient).Select(actor => actor.Actor).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return actors.Count > 0
            ? actors.SelectMany(actor => Ledger.Events(near with { Actor = actor }, new(0, Most))).DistinctBy(other => other.Id)
            : Ledger.Events(near, new(0, 2 * Most));
    }

    private string With(string id) => "/merge" + QueryString.Create(Ids.Append(id).Select(other => KeyValuePair.Create("id", (string?)other)));
}
