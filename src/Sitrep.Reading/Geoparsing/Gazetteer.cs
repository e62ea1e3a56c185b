using System.Buffers.Binary;
using System.Text;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// A compiled gazetteer, read in place: opening allocates no names, and looking a name up allocates nothing. Immutable and safe to
/// share between threads. Places are addressed by their number, from 0 to <see cref="Count"/> - 1.
/// </summary>
public sealed class Gazetteer
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly GazetteerFormat.Parts _parts;
    private readonly int _blockCount;

    private Gazetteer(ReadOnlyMemory<byte> bytes, GazetteerFormat.Parts parts, int places, int names)
    {
        _bytes = bytes;
        _parts = parts;
        Count = places;
        NameCount = names;
        _blockCount = (names + GazetteerFormat.BlockSize - 1) / GazetteerFormat.BlockSize;
    }

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>Number of different names.</summary>
    public int NameCount { get; }

    /// <summary>Size of the compiled gazetteer in bytes.</summary>
    public int Size => _bytes.Length;

    /// <summary>Opens a compiled gazetteer.</summary>
    /// <param name="stream">
    /// Its bytes. A resource of an assembly is read in place, so that the assembly must stay loaded; any other stream is copied into memory and
    /// may be closed.
    /// </param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The bytes are no compiled gazetteer of this version, or damaged.</exception>
    public static Gazetteer Open(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Of(GazetteerBytes.Of(stream), name);
    }

    /// <summary>Opens a compiled gazetteer in a file, mapped into memory; the file must stay as it is while the gazetteer is in use.</summary>
    /// <param name="path">The file, as <c>tools/Sitrep.Gazetteer</c> writes it.</param>
    /// <exception cref="InvalidDataException">The file is no compiled gazetteer of this version, or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Gazetteer OpenFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Of(GazetteerBytes.OfFile(path), path);
    }

    private static Gazetteer Of(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length < GazetteerFormat.HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span) != GazetteerFormat.Magic)
        {
            throw Damaged(name, "it does not begin like a gazetteer of this version");
        }

        var (parts, places, names, checksum) = GazetteerFormat.Parts.Read(bytes.Span);
        if (parts.Length != bytes.Length)
        {
            throw Damaged(name, $"it has {bytes.Length} bytes and should have {parts.Length}");
        }

        if (!parts.Fit(places, names) || GazetteerFormat.Checksum(bytes.Span[GazetteerFormat.HeaderSize..]) != checksum)
        {
            throw Damaged(name, "its checksum does not hold");
        }

        return new Gazetteer(bytes, parts, places, names);
    }

    /// <summary>Looks a name up as it is written; case, diacritics, full stops and hyphens make no difference.</summary>
    /// <returns>The places of that name, the usual bearers before those that are also called so, the larger before the smaller.</returns>
    public PlaceHits Find(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[PlaceNameFolding.MaxLength];
        var length = PlaceNameFolding.Fold(name, key);
        return length == 0 ? default : FindFolded(key[..length]);
    }

    /// <summary>What sort of place it is.</summary>
    public PlaceKind Kind(int place) => (PlaceKind)Record(place)[26];

    /// <summary>3 for a country's capital, 2 for the seat of a first-level division, 1 of a second-level one, else 0.</summary>
    public int Rank(int place) => Record(place)[27] & ((1 << GazetteerFormat.RankBits) - 1);

    /// <summary>
    /// How well known it is over the world: the binary logarithm of one more than the forms and languages in which the source knows its name. 0 where unknown; a village has
    /// 0 to 3, a world city 7 to 7.9.
    /// </summary>
    public double Fame(int place) => (Record(place)[27] >> GazetteerFormat.RankBits) / 8.0;

    /// <summary>Inhabitants; 0 where unknown.</summary>
    public int Population(int place) => BinaryPrimitives.ReadInt32LittleEndian(Record(place)[12..]);

    /// <summary>The smallest place of the gazetteer that contains it; -1 for none.</summary>
    public int Within(int place) => BinaryPrimitives.ReadInt32LittleEndian(Record(place)[16..]);

    /// <summary>Degrees north, WGS 84.</summary>
    public double Latitude(int place) => BinaryPrimitives.ReadInt32LittleEndian(Record(place)) / GazetteerFormat.UnitsPerDegree;

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude(int place) => BinaryPrimitives.ReadInt32LittleEndian(Record(place)[4..]) / GazetteerFormat.UnitsPerDegree;

    /// <summary>ISO 3166-1 alpha-2; null for seas and areas of several states.</summary>
    public string? Country(int place)
    {
        var record = Record(place);
        return record[24] == 0 ? null : string.Create(2, (record[24], record[25]), static (code, letters) =>
        {
            code[0] = (char)letters.Item1;
            code[1] = (char)letters.Item2;
        });
    }

    /// <summary>The country's number in the table of countries, the same for all its places; -1 for none.</summary>
    internal int CountrySlot(int place)
    {
        var record = Record(place);
        return record[24] == 0 ? -1 : ((record[24] - 'A') * 26) + (record[25] - 'A');
    }

    /// <summary>The place that is the country with the code; -1 where the gazetteer has none.</summary>
    /// <param name="code">ISO 3166-1 alpha-2, capitals.</param>
    public int CountryPlace(ReadOnlySpan<char> code)
    {
        var slot = GazetteerFormat.Slot(code);
        return slot < 0 ? -1 : CountryPlace(slot);
    }

    /// <summary>The place that is the country of a slot; -1 where the gazetteer has none.</summary>
    internal int CountryPlace(int slot) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[(_parts.Countries + (4 * slot))..]);

    /// <summary>Whether the one place lies within the other, at any depth; a place lies within itself.</summary>
    public bool IsWithin(int place, int container)
    {
        for (var depth = 0; place >= 0 && depth < 8; depth++)
        {
            if (place == container)
            {
                return true;
            }

            place = Within(place);
        }

        return false;
    }

    /// <summary>The place's own name.</summary>
    public string Name(int place)
    {
        var at = _parts.Names + BinaryPrimitives.ReadInt32LittleEndian(Record(place)[20..]);
        var bytes = _bytes.Span;
        return Encoding.UTF8.GetString(bytes.Slice(at + 1, bytes[at]));
    }

    /// <summary>The place with all that is known of it.</summary>
    public GazetteerPlace Place(int place)
    {
        var geoNames = BinaryPrimitives.ReadInt32LittleEndian(Record(place)[8..]);
        var kind = Kind(place);
        return new GazetteerPlace(
            Name(place), Country(place), Latitude(place), Longitude(place), geoNames == 0 ? null : geoNames, PrecisionOf(kind), Population(place))
        {
            Kind = kind,
        };
    }

    private static PlacePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Continent or PlaceKind.WorldRegion or PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.City or PlaceKind.Quarter => PlacePrecision.City,
        PlaceKind.Facility => PlacePrecision.Facility,
        _ => PlacePrecision.Region,
    };

    private ReadOnlySpan<byte> Record(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
        return _bytes.Span.Slice(_parts.Records + (place * GazetteerFormat.RecordSize), GazetteerFormat.RecordSize);
    }

    private PlaceHits FindFolded(scoped ReadOnlySpan<byte> key)
    {
        var low = 0;
        var high = _blockCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var block = Block(middle);
            if (block.Slice(2, block[1]).SequenceCompareTo(key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _blockCount == 0 ? default : FindInBlock(low, key);
    }

    private PlaceHits FindInBlock(int number, scoped ReadOnlySpan<byte> key)
    {
        var rest = Block(number);
        var left = Math.Min(GazetteerFormat.BlockSize, NameCount - (number * GazetteerFormat.BlockSize));
        var agreed = 0;
        for (; left > 0; left--)
        {
            int shared = rest[0];
            var suffix = rest.Slice(2, rest[1]);
            rest = rest[(2 + suffix.Length)..];
            var count = PlaceHits.ReadVarint(ref rest);
            if (shared < agreed)
            {
                return default;
            }

            if (shared == agreed)
            {
                var same = suffix.CommonPrefixLength(key[agreed..]);
                agreed += same;
                if (same == suffix.Length && agreed == key.Length)
                {
                    return new PlaceHits(rest, (int)count);
                }
            }

            for (var i = 0u; i < count; i++)
            {
                PlaceHits.ReadVarint(ref rest);
            }
        }

        return default;
    }

    private ReadOnlySpan<byte> Block(int number)
    {
        var bytes = _bytes.Span;
        var offset = BinaryPrimitives.ReadInt32LittleEndian(bytes[(_parts.BlockOffsets + (4 * number))..]);
        return bytes[(_parts.Blocks + offset).._parts.Countries];
    }

    private static InvalidDataException Damaged(string name, string what) =>
        new($"The gazetteer '{name}' cannot be used: {what}. Compile it again with tools/Sitrep.Gazetteer, or restore the file.");
}
