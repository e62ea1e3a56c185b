using Sitrep.Reading.Entities;
using Sitrep.Reading.Plans;
using Sitrep.Reading.Relations;

namespace Sitrep.English;

/// <summary>Loads the registers of actors and the words for roles.</summary>
internal static class RelationResources
{
    /// <summary>The registers.</summary>
    public static ActorDirectory LoadDirectory() => ActorDirectory.Load(Entities, Relations);

    /// <summary>The finder of relations.</summary>
    public static RelationFinder LoadFinder(NameRecogniser recogniser, ActorDirectory directory) => RelationFinder.Load(Relations, recogniser, directory);

    /// <summary>The finder of what becomes of plans.</summary>
    public static PlanFinder LoadPlans() => PlanFinder.Load(file => EnglishResources.OpenText("lexicons/plans/" + file));

    private static TextReader Entities(string file) => EnglishResources.OpenText("lexicons/entities/" + file);

    private static TextReader Relations(string file) => EnglishResources.OpenText("lexicons/relations/" + file);
}
