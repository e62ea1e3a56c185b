using Sitrep.Reading.Attribution;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.Ledger.Entries;

/// <summary>The names that tell a report's story from others.</summary>
internal static class Story
{
    private const int MostNames = 12;

    /// <summary>Keys of the persons, groups, bodies and towns that the report names most often, sorted.</summary>
    public static IReadOnlyList<string> Of(ReadReport read)
    {
        var located = read.Events.Located;
        var actors = located.Timed.Linked.Chains
            .Where(chain => chain.Actor is not null && !IsEverywhere(chain.Kind))
            .Select(chain => (Key: chain.Actor!, Times: chain.References.Count(reference => reference.Form is ReferenceForm.Name or ReferenceForm.Alias)))
            .Where(name => name.Times > 0);
        var towns = located.Places
            .Where(place => place.Place is { Precision: PlacePrecision.City or PlacePrecision.Facility } && !place.InDateline)
            .GroupBy(place => "place:" + place.Place!.Name, StringComparer.Ordinal)
            .Select(group => (Key: group.Key!, Times: group.Count()));
        return
        [
            .. actors.Concat(towns)
                .GroupBy(name => name.Key, StringComparer.Ordinal)
                .OrderByDescending(group => group.Max(name => name.Times))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostNames)
                .Select(group => group.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsEverywhere(EntityKind kind) =>
        kind is EntityKind.State or EntityKind.Place or EntityKind.Medium or EntityKind.Population or EntityKind.IntergovernmentalOrganisation or EntityKind.Unknown;
}
