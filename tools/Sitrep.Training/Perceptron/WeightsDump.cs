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

    /// <summary>Reads them again, leaving out weights nearer to 0 than the threshold.</summary>
    public static (string[] Classes, List<(ulong Key, List<(byte Class, float Value)> Weights)> Features) Read(string path, float threshold)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        var classes = new string[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = reader.ReadString();
        }

        var features = new List<(ulong, List<(byte, float)>)>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var key = reader.ReadUInt64();
            var weights = Enumerable.Range(0, reader.ReadByte()).Select(_ => (reader.ReadByte(), reader.ReadSingle())).Where(w => Math.Abs(w.Item2) >= threshold).ToList();
            if (weights.Count > 0)
            {
                features.Add((key, weights));
            }
        }

        return (classes, features);
    }
}
