using System.Runtime.InteropServices;

namespace Sitrep.Training.Perceptron;

/// <summary>Averaged weights of one or several trainings.</summary>
internal static class AveragedWeights
{
    private const float Least = 0.02f;

    /// <summary>
    /// The mean of trainings of one set of classes: as the models are linear, it scores as all of them together do.
    /// </summary>
    /// <param name="trainers">The trainings.</param>
    /// <param name="threshold">Weights nearer to 0 than this are left out.</param>
    public static List<(ulong Key, List<(byte Class, float Value)> Weights)> Mean(IReadOnlyList<PerceptronTrainer> trainers, float threshold)
    {
        if (trainers.Count == 1)
        {
            return [.. trainers[0].Averages(threshold)];
        }

        var sums = new Dictionary<ulong, List<(byte Class, float Value)>>();
        foreach (var (key, weights) in trainers.SelectMany(t => t.Averages(Least)))
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
            Add(sum ??= [], weights, 1f / trainers.Count);
        }

        return [.. sums.Select(s => (s.Key, s.Value.FindAll(w => Math.Abs(w.Value) >= threshold))).Where(f => f.Item2.Count > 0).OrderBy(f => f.Key)];
    }

    private static void Add(List<(byte Class, float Value)> sum, List<(byte Class, float Value)> weights, float share)
    {
        foreach (var (@class, value) in weights)
        {
            var at = sum.FindIndex(w => w.Class == @class);
            if (at < 0)
            {
                sum.Add((@class, value * share));
            }
            else
            {
                sum[at] = (@class, sum[at].Value + (value * share));
            }
        }
    }
}
