using Sitrep.Reading;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Events;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Temporal;

namespace Sitrep.English;

/// <summary>English, as Sitrep reads it.</summary>
public static class English
{
    /// <summary>
    /// Loads models, lexicons and gazetteer. Costs some tenths of a second: do it once and share the result, which is
    /// immutable and safe for all threads.
    /// </summary>
    public static Language Load() => Load(GeoparsingResources.LoadGazetteer());

    /// <summary>Loads models and lexicons for a gazetteer of the user's own.</summary>
    /// <param name="gazetteer">The places of the world, compiled with <c>tools/Sitrep.Gazetteer</c>.</param>
    public static Language Load(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);

        // What needs nothing of the rest is loaded beside it.
        var segmenter = Task.Run(SyntaxResources.LoadSegmenter);
        var directory = Task.Run(LoadDirectory);
        var times = Task.Run(() => new TimeTagger(TemporalLexicons.Load()));
        var places = Task.Run(() => GeoparsingResources.LoadPlaces(gazetteer));
        var plans = Task.Run(RelationResources.LoadPlans);
        var events = Task.Run(() => new EventExtractor(EventLexicons.Load()));
        var attribution = Task.Run(AttributionResources.LoadAttributor);
        var clusters = SyntaxResources.LoadClusters();
        var parser = Task.Run(() => SyntaxResources.LoadParser(clusters));
        var names = NameResources.Load(clusters, gazetteer);
        return new()
        {
            Segmenter = segmenter.GetAwaiter().GetResult(),
            Parser = parser.GetAwaiter().GetResult(),
            Names = names,
            Coreference = CoreferenceResolver.For(names),
            Times = times.GetAwaiter().GetResult(),
            Places = places.GetAwaiter().GetResult(),
            Relations = RelationResources.LoadFinder(names, directory.GetAwaiter().GetResult()),
            Plans = plans.GetAwaiter().GetResult(),
            Events = events.GetAwaiter().GetResult(),
            Attribution = attribution.GetAwaiter().GetResult(),
        };
    }

    /// <summary>Loads what cuts texts into sentences alone. Costs some milliseconds; the result is immutable and safe for all threads.</summary>
    public static ISegmenter LoadSegmenter() => SyntaxResources.LoadSegmenter();

    /// <summary>Loads the registers of actors alone: states, organs, bodies, groups, their parents, office holders. Costs some milliseconds.</summary>
    public static ActorDirectory LoadDirectory() => RelationResources.LoadDirectory();
}
