using System.Buffers;

namespace Sitrep.Formats.JsonLines;

/// <summary>A line of a stream.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes without the line end; empty where it was too long.</param>
/// <param name="TooLong">Whether it was longer than allowed, and was skipped.</param>
internal readonly record struct Line(int Number, byte[] Bytes, bool TooLong);

/// <summary>Cuts a stream into lines, holding no more than one of them.</summary>
internal static class LineReader
{
    private const int Chunk = 1 << 16;

    /// <summary>The lines in order; LF ends a line, a CR before it belongs to the end.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="longest">Most bytes of a line.</param>
    public static IEnumerable<Line> Lines(Stream stream, int longest)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        var line = new LineBuffer(longest);
        try
        {
            for (int count; (count = stream.Read(chunk, 0, Chunk)) > 0;)
            {
                var start = 0;
                for (var end = Array.IndexOf(chunk, (byte)'\n', 0, count); end >= 0; end = Array.IndexOf(chunk, (byte)'\n', start, count - start))
                {
                    line.Append(chunk.AsSpan(start, end - start));
                    start = end + 1;
                    yield return line.Take();
                }

                line.Append(chunk.AsSpan(start, count - start));
            }

            if (!line.IsEmpty)
            {
                yield return line.Take();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private sealed class LineBuffer(int longest)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private bool _tooLong;
        private int _number;

        public bool IsEmpty => _bytes.WrittenCount == 0 && !_tooLong;

        public void Append(ReadOnlySpan<byte> part)
        {
            _tooLong |= _bytes.WrittenCount + (long)part.Length > longest;
            if (!_tooLong)
            {
                _bytes.Write(part);
            }
        }

        public Line Take()
        {
            var bytes = _bytes.WrittenSpan;
            bytes = bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
            var line = new Line(++_number, _tooLong ? [] : bytes.ToArray(), _tooLong);
            _bytes.ResetWrittenCount();
            _tooLong = false;
            return line;
        }
    }
}
