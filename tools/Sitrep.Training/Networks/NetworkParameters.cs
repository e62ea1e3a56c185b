using System.Runtime.InteropServices;
using System.Text;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Networks;

/// <summary>All parameters of the network of words, tags and transitions, under the names that reading knows them by.</summary>
internal sealed class NetworkParameters
{
    /// <summary>Length of an embedding.</summary>
    public const int Embedding = 96;

    /// <summary>Makes random parameters.</summary>
    /// <param name="tags">Names of the joint tags.</param>
    /// <param name="transitions">Names of the transitions.</param>
    /// <param name="names">Names of the labels of names.</param>
    /// <param name="guidelines">Number of corpora of names; each has scores of its own, and only the first's are kept.</param>
    /// <param name="relations">Number of relations.</param>
    /// <param name="width">Length of a word's vector.</param>
    /// <param name="hidden">Units behind a transition's scores.</param>
    /// <param name="random">Where the numbers come from.</param>
    public NetworkParameters(string[] tags, string[] transitions, string[] names, int guidelines, int relations, int width, int hidden, SeededOrder random)
    {
        (Tags, Transitions, Names, Width, Hidden) = (tags, transitions, names, width, hidden);
        Embeddings = new Parameter("embeddings", EmbeddingRows.Total, Embedding, 0.15f, random);
        Parameter Add(string name, int rows, int columns, float range)
        {
            var parameter = new Parameter(name, rows, columns, range, random);
            Dense.Add(parameter);
            return parameter;
        }

        Entry = Add("entry", Embedding, width, Parameter.Glorot(Embedding, width));
        for (var i = 0; i < SentenceEncoder.Layers; i++)
        {
            Layers.Add(new LayerParameters(
                Add($"layer{i}.input", width, 3 * width, Parameter.Glorot(width, width)),
                Add($"layer{i}.carry", 1, 2 * width, 0.3f),
                Add($"layer{i}.bias", 1, 2 * width, 0)));
        }

        TagOutput = Add("tags", width, Padded(tags.Length), Parameter.Glorot(width, tags.Length));
        TagBias = Add("tags.bias", 1, Padded(tags.Length), 0);
        for (var i = 0; i < guidelines; i++)
        {
            var suffix = i == 0 ? "" : $".{i}";
            NameOutputs.Add((
                Add("names" + suffix, width, Padded(names.Length), Parameter.Glorot(width, names.Length)),
                Add($"names{suffix}.bias", 1, Padded(names.Length), 0)));
        }

        Places = Add("places", width, TransitionNetwork.Places * hidden, Parameter.Glorot(width, hidden) / 2);
        Absent = Add("absent", TransitionNetwork.Places * 2, hidden, 0.1f);
        Labels = Add("labels", relations + 1, hidden, 0.1f);
        Output = Add("output", hidden, Padded(transitions.Length), Parameter.Glorot(hidden, transitions.Length));
        OutputBias = Add("output.bias", 1, Padded(transitions.Length), 0);
    }

    public string[] Tags { get; }

    public string[] Transitions { get; }

    public string[] Names { get; }

    public int Width { get; }

    public int Hidden { get; }

    public Parameter Embeddings { get; }

    public List<Parameter> Dense { get; } = [];

    public Parameter Entry { get; }

    public List<LayerParameters> Layers { get; } = [];

    public Parameter TagOutput { get; }

    public Parameter TagBias { get; }

    /// <summary>For each corpus of names its scores and their biases.</summary>
    public List<(Parameter Output, Parameter Bias)> NameOutputs { get; } = [];

    public Parameter Places { get; }

    public Parameter Absent { get; }

    public Parameter Labels { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    /// <summary>The next multiple of sixteen, which products are fastest at.</summary>
    public static int Padded(int count) => (count + 15) / 16 * 16;

    /// <summary>The file that reading takes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(TensorFile.Magic);
        writer.Write(FeatureHash.Version);
        var kept = Dense.Where(d => !NameOutputs.Skip(1).Any(n => n.Output == d || n.Bias == d)).ToList();
        writer.Write(kept.Count + 1);
        WriteBytes(writer, Embeddings);
        foreach (var parameter in kept)
        {
            Begin(writer, parameter, 0);
            writer.Write(MemoryMarshal.AsBytes<Half>(parameter.Value.Values.Select(v => (Half)v).ToArray()));
        }

        writer.Write(3);
        WriteList(writer, "tags", Tags);
        WriteList(writer, "transitions", Transitions);
        WriteList(writer, "names", Names);
    }

    private static void Begin(BinaryWriter writer, Parameter parameter, float scale)
    {
        writer.Write(parameter.Name);
        writer.Write(parameter.Value.Rows);
        writer.Write(parameter.Value.Columns);
        writer.Write(scale);
    }

    /// <summary>Writes a byte a number; the one in ten thousand that is largest is cut.</summary>
    private static void WriteBytes(BinaryWriter writer, Parameter parameter)
    {
        var sizes = parameter.Value.Values.Select(Math.Abs).Order().ToArray();
        var scale = sizes[^(1 + (sizes.Length / 10_000))] / 127;
        Begin(writer, parameter, scale);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(
            parameter.Value.Values.Select(v => (sbyte)Math.Clamp(MathF.Round(v / scale), -127, 127)).ToArray()));
    }

    private static void WriteList(BinaryWriter writer, string name, string[] texts)
    {
        writer.Write(name);
        writer.Write(texts.Length);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }
}

/// <summary>Parameters of a recurrent layer.</summary>
internal sealed record LayerParameters(Parameter Input, Parameter Carry, Parameter Bias);
