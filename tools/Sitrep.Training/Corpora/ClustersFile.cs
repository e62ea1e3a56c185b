using Sitrep.Reading.Learning;
using Sitrep.Training.Commands;

namespace Sitrep.Training.Corpora;

/// <summary>Opens the clusters that the other models are trained with.</summary>
internal static class ClustersFile
{
    /// <summary>The clusters of the models' folder, or none where there are none yet.</summary>
    public static WordClusters Load(CommandOptions options)
    {
        var path = Path.Combine(options.Models, "clusters", "clusters.bin");
        if (!File.Exists(path))
        {
            return WordClusters.None;
        }

        using var stream = File.OpenRead(path);
        return WordClusters.Load(stream);
    }
}
