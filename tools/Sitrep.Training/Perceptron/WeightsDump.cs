using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Training.Perceptron;

/// <summary>Keeps averaged weights as they were trained, so that pruning and rounding can be tried without training again.</summary>
internal static class WeightsDump
{
    /// <summary>Writes classes and averaged weights.</summary>
    public static void Write(string path, IReadOnlyList<string> classes, PerceptronTrainer trainer)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(classes.Count);
        foreach (var name in classes)
        {
            writer.Write(name);
        }

        foreach (var (key, weights) in trainer.Averages(0.02f))
        {
            writer.Write(key);
            writer.Write((byte)weights.Count);
            foreach (var (@class, value) in weights)
            {
                writer.Write(@class);
                writer.Write(value);
            }
        }
    }

    /// <summary>
    /// The mean of dumps of one set of classes: as the models are linear, it scores as all of them together do. Weights nearer to 0
    /// than the threshold are left out.
    /// </summary>
    public static (string[] Classes, List<(ulong Key, List<(byte Class, float Value)> Weights)> Features) Average(IReadOnlyList<string> paths, float threshold)
    {
        string[] classes = [];
        var sums = new Dictionary<ulong, List<(byte Class, float Value)>>();
        foreach (var path in paths)
        {
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
            classes = new string[reader.ReadInt32()];
            for (var i = 0; i < classes.Length; i++)
            {
                classes[i] = reader.ReadString();
            }

            while (reader.BaseStream.Position < reader.BaseStream.Length)
            {
                var key = reader.ReadUInt64();
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
                Add(sum ??= [], reader, 1f / paths.Count);
            }
        }

        return (classes, [.. sums.Select(s => (s.Key, s.Value.FindAll(w => Math.Abs(w.Value) >= threshold))).Where(f => f.Item2.Count > 0).OrderBy(f => f.Key)]);
    }

    private static void Add(List<(byte Class, float Value)> sum, BinaryReader reader, float share)
    {
        for (int n = reader.ReadByte(); n > 0; n--)
        {
            var @class = reader.ReadByte();
            var value = reader.ReadSingle() * share;
            var at = sum.FindIndex(w => w.Class == @class);
            if (at < 0)
            {
                sum.Add((@class, value));
            }
            else
            {
                sum[at] = (@class, sum[at].Value + value);
            }
        }
    }
}
