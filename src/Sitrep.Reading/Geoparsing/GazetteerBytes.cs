using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// The bytes of a file, or of an assembly's resource, where the system has mapped them: nothing is copied, pages are read when they are first looked
/// at. The mapping of a resource lives as long as the assembly, which the stream's owner keeps loaded.
/// </summary>
internal sealed unsafe class GazetteerBytes : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    // Keeps a file's view mapped as long as its bytes are in use.
    private readonly MemoryMappedViewAccessor? _view;

    private GazetteerBytes(byte* start, int length, MemoryMappedViewAccessor? view = null)
    {
        _start = start;
        _length = length;
        _view = view;
    }

    /// <summary>A file's bytes, mapped into memory: nothing is read before it is looked at.</summary>
    public static ReadOnlyMemory<byte> OfFile(string path)
    {
        var length = new FileInfo(path).Length;
        if (length is 0 or > int.MaxValue)
        {
            return default;
        }

        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new GazetteerBytes(start + view.PointerOffset, (int)length, view).Memory;
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

    protected override void Dispose(bool disposing) => _view?.Dispose();
}
