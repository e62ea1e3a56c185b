namespace Sitrep.Formats.Files;

/// <summary>A read-only stream whose first bytes can be looked at without taking them.</summary>
internal sealed class PeekStream(Stream inner) : ReadOnlyStream
{
    private byte[] _head = [];
    private int _position;

    /// <summary>The next bytes, up to <paramref name="count"/>, fewer at the end of the stream. To be called before the first read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var head = new byte[count];
        var length = inner.ReadAtLeast(head, count, throwOnEndOfStream: false);
        _head = head[..length];
        return _head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _head.Length)
        {
            return inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _head.Length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
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
