using System.Buffers;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// The bytes of an assembly's resource where the system has mapped them: nothing is copied, pages are read when they are first looked
/// at. The mapping lives as long as the assembly, which the stream's owner keeps loaded.
/// </summary>
internal sealed unsafe class GazetteerBytes : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    private GazetteerBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>The stream's bytes: in place for a resource, else one copy of them.</summary>
    public static ReadOnlyMemory<byte> Of(Stream stream)
    {
        if (stream is UnmanagedMemoryStream mapped)
        {
            mapped.Position = 0;
            return new GazetteerBytes(mapped.PositionPointer, checked((int)mapped.Length)).Memory;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
