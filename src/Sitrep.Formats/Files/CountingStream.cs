namespace Sitrep.Formats.Files;

/// <summary>Counts the bytes that are read through it.</summary>
/// <param name="inner">Read through; owned.</param>
/// <param name="taken">Told of each reading's bytes.</param>
internal sealed class CountingStream(Stream inner, Action<int> taken) : ReadOnlyStream
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Count += count;
        taken(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
