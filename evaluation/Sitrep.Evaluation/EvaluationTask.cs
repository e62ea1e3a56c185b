using Sitrep.Reading;

namespace Sitrep.Evaluation;

/// <summary>Measures the reader against one kind of gold.</summary>
internal interface IEvaluationTask
{
    /// <summary>Name of the task, as the scoreboard prints it.</summary>
    string Name { get; }

    /// <summary>Reads the gold at the path and measures.</summary>
    /// <returns>Figures by name: shares from 0 to 1, distances in km.</returns>
    IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language);
}
