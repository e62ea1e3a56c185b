using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>Who does things or has them done to them.</summary>
public sealed partial class ActorsScreen
{
    private IReadOnlyList<ActorRecord> _actors = [];
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (_actors, _total) = Kept.Of(Ledger, "actors", (Address.Filter, Address.Slice), ledger => new Page(
            [.. ledger.Actors(Address.Filter, Address.Slice)], ledger.CountActors(Address.Filter)));
    }

    private sealed record Page(IReadOnlyList<ActorRecord> Actors, long Total);
}
