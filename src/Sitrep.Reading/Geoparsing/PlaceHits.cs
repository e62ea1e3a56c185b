namespace Sitrep.Reading.Geoparsing;

/// <summary>How a place is known by a name. The values are part of the compiled gazetteer's format.</summary>
public enum NameStanding
{
    /// <summary>A name that news in English gives it, listed by hand: it counts however small the place is.</summary>
    News = 0,

    /// <summary>Its own name.</summary>
    Usual = 1,

    /// <summary>A name in another language, an old or a shortened one: less usual in English than its own.</summary>
    Alternative = 2,
}

/// <summary>One place that bears a name.</summary>
/// <param name="Place">The place's number.</param>
/// <param name="Standing">How the place is known by the name.</param>
public readonly record struct PlaceHit(int Place, NameStanding Standing)
{
    /// <summary>Whether the name is less usual in English than the place's own.</summary>
    public bool IsAlternative => Standing == NameStanding.Alternative;
}

/// <summary>The places that bear a name; read straight from the gazetteer's bytes, so that it must not outlive the call.</summary>
public readonly ref struct PlaceHits
{
    private readonly ReadOnlySpan<byte> _hits;

    internal PlaceHits(ReadOnlySpan<byte> hits, int count)
    {
        _hits = hits;
        Count = count;
    }

    /// <summary>Number of places; 0 where no place bears the name.</summary>
    public int Count { get; }

    /// <summary>Walks the places, best known first.</summary>
    public Enumerator GetEnumerator() => new(_hits, Count);

    internal static uint ReadVarint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Walks the places that bear a name.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;
        private int _left;

        internal Enumerator(ReadOnlySpan<byte> hits, int count)
        {
            _rest = hits;
            _left = count;
            Current = default;
        }

        /// <summary>The place at hand.</summary>
        public PlaceHit Current { get; private set; }

        /// <summary>Goes to the next place.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _left--;
            var value = ReadVarint(ref _rest);
            Current = new PlaceHit((int)(value >> GazetteerFormat.StandingBits), (NameStanding)(value & ((1 << GazetteerFormat.StandingBits) - 1)));
            return true;
        }
    }
}
