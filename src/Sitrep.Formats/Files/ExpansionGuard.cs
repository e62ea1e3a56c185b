namespace Sitrep.Formats.Files;

/// <summary>An archive that grows out of all proportion when it is unpacked.</summary>
internal sealed class ExpansionException(string message) : IOException(message);

/// <summary>Reads an unpacked stream, and stops where it has grown more than is allowed over its packed bytes.</summary>
internal sealed class ExpansionGuard(Stream unpacked, CountingStream packed, int largestExpansion) : ReadOnlyStream
{
    private const long Free = 10 << 20;
    private long _count;

    /// <exception cref="ExpansionException">More than the allowed expansion was read.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        _count += count;
        if (_count > Free && _count / largestExpansion > packed.Count)
        {
            throw new ExpansionException(FormatMessages.ExpandsTooMuch(largestExpansion));
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
