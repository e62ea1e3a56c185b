namespace Sitrep.Evaluation.Scoring;

/// <summary>UD relations as scores compare them.</summary>
internal static class Relations
{
    /// <summary>The relation without its subtype.</summary>
    public static string Base(string relation) => relation.Split(':')[0];
}
