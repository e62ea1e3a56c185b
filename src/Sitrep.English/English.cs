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
        var clusters = SyntaxResources.LoadClusters();
        var names = NameResources.Load(clusters, gazetteer);
        return new()
        {
            Segmenter = SyntaxResources.LoadSegmenter(),
            Parser = SyntaxResources.LoadParser(clusters),
            Names = names,
            Coreference = CoreferenceResolver.For(names),
            Times = new TimeTagger(TemporalLexicons.Load()),
            Places = GeoparsingResources.LoadPlaces(gazetteer),
            Relations = RelationResources.LoadFinder(names, LoadDirectory()),
            Plans = RelationResources.LoadPlans(),
            Events = new EventExtractor(EventLexicons.Load()),
            Attribution = AttributionResources.LoadAttributor(),
        };
    }

    /// <summary>Loads what cuts texts into sentences alone. Costs some milliseconds; the result is immutable and safe for all threads.</summary>
    public static ISegmenter LoadSegmenter() => SyntaxResources.LoadSegmenter();

    /// <summary>Loads the registers of actors alone: states, organs, bodies, groups, their parents, office holders. Costs some milliseconds.</summary>
    public static ActorDirectory LoadDirectory() => RelationResources.LoadDirectory();
}
