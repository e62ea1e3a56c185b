using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Reading.Learning;

/// <summary>A table of vectors of one byte a number, such as the embeddings of hashed words. Immutable.</summary>
internal sealed class ByteTable(int columns, float scale, sbyte[] values)
{
    /// <summary>Number of rows.</summary>
    public int Rows { get; } = values.Length / columns;

    /// <summary>Numbers in a row.</summary>
    public int Columns => columns;

    /// <summary>Writes all numbers, row by row.</summary>
    public void CopyTo(Span<float> numbers)
    {
        for (var i = 0; i < values.Length; i++)
        {
            numbers[i] = values[i] * scale;
        }
    }

    /// <summary>Adds a row to a vector.</summary>
    public void AddRow(int row, Span<float> sum) => Vectors.Add(values.AsSpan(row * columns, columns), scale, sum);
}

/// <summary>
/// A network's parameters by name: matrices of half precision, and tables of one byte a number.
/// </summary>
/// <remarks>
/// Layout, little-endian: 'SNN1', hash version (int), number of entries (int); each entry: name (length-prefixed UTF-8), rows (int), columns (int),
/// scale (float: 0 for half precision, else what a byte's 1 means), numbers. Then the number of lists (int), each list's name, number of texts (int) and texts.
/// </remarks>
internal sealed class TensorFile
{
    private readonly Dictionary<string, Matrix> _matrices = [];
    private readonly Dictionary<string, ByteTable> _tables = [];
    private readonly Dictionary<string, string[]> _lists = [];

    /// <summary>First bytes of a file.</summary>
    public static ReadOnlySpan<byte> Magic => "SNN1"u8;

    /// <summary>Reads a file; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">It is no such file, one of another version, or cut short.</exception>
    public static TensorFile Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return Load(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The network ends too early: restore the file from the repository or train it again.", e);
        }
    }

    /// <summary>A matrix.</summary>
    /// <exception cref="InvalidDataException">The file has none of that name.</exception>
    public Matrix Matrix(string name) => Find(_matrices, name);

    /// <summary>Whether it has a matrix of that name.</summary>
    public bool HasMatrix(string name) => _matrices.ContainsKey(name);

    /// <summary>A table.</summary>
    /// <exception cref="InvalidDataException">The file has none of that name.</exception>
    public ByteTable Table(string name) => Find(_tables, name);

    /// <summary>A list of texts, such as the names of classes.</summary>
    /// <exception cref="InvalidDataException">The file has none of that name.</exception>
    public string[] List(string name) => Find(_lists, name);

    private static T Find<T>(Dictionary<string, T> entries, string name) =>
        entries.TryGetValue(name, out var entry) ? entry
        : throw new InvalidDataException($"The network has no part '{name}': train it again with this version.");

    private static TensorFile Load(BinaryReader reader)
    {
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no Sitrep network: it does not begin with 'SNN1'.");
        }

        var version = reader.ReadInt32();
        if (version != FeatureHash.Version)
        {
            throw new InvalidDataException($"The network was trained with feature hash {version}, this build reads {FeatureHash.Version}: train it again.");
        }

        var file = new TensorFile();
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            file.ReadEntry(reader);
        }

        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var name = reader.ReadString();
            var texts = new string[reader.ReadInt32()];
            for (var k = 0; k < texts.Length; k++)
            {
                texts[k] = string.Intern(reader.ReadString());
            }

            file._lists.Add(name, texts);
        }

        return file;
    }

    private void ReadEntry(BinaryReader reader)
    {
        var name = reader.ReadString();
        int rows = reader.ReadInt32(), columns = reader.ReadInt32();
        var scale = reader.ReadSingle();
        if (scale != 0)
        {
            var bytes = new sbyte[rows * columns];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
            _tables.Add(name, new ByteTable(columns, scale, bytes));
            return;
        }

        var halves = new Half[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var values = new float[halves.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)halves[i];
        }

        _matrices.Add(name, new Matrix(rows, columns, values)
        {
            Packed = columns % MatrixProduct.Wide == 0 ? MatrixProduct.Pack(values, columns) : null,
        });
    }
}
