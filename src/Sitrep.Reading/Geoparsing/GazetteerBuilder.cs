using System.Buffers.Binary;
using System.Text;

namespace Sitrep.Reading.Geoparsing;

/// <summary>A place to be compiled into a gazetteer.</summary>
/// <param name="Name">The name that is shown; at most 255 bytes of UTF-8.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for seas and areas of several states.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Population">Inhabitants; 0 where unknown.</param>
/// <param name="GeoNames">GeoNames id; 0 where it has none.</param>
/// <param name="Within">Number of the smallest place already added that contains it; -1 for none.</param>
/// <param name="Rank">How important a seat it is: 3 a country's capital, 2 a first-level division's, 1 a second-level one's, else 0.</param>
public sealed record GazetteerSource(
    string Name, PlaceKind Kind, string? Country, double Latitude, double Longitude, int Population, int GeoNames, int Within, int Rank)
{
    /// <summary>In how many forms and languages the source knows its name; 0 by default. More than 234 count as 234.</summary>
    public int NameForms { get; init; }
}

/// <summary>
/// Compiles a gazetteer. Add the places with their names, then write once; the same additions in the same order give the same bytes.
/// </summary>
public sealed class GazetteerBuilder
{
    private readonly List<GazetteerSource> _places = [];
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private readonly byte[] _key = new byte[PlaceNameFolding.MaxLength];

    /// <summary>Number of places added.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a place under its name.</summary>
    /// <returns>The place's number, from 0.</returns>
    /// <exception cref="ArgumentException">A coordinate, the country code, the name or <see cref="GazetteerSource.Within"/> is impossible.</exception>
    public int Add(GazetteerSource place)
    {
        ArgumentNullException.ThrowIfNull(place);
        Check(place);
        _places.Add(place);
        AddName(_places.Count - 1, place.Name, NameStanding.Usual);
        return _places.Count - 1;
    }

    /// <summary>Adds a further name to a place; a name that cannot be folded (another script) is passed over.</summary>
    /// <param name="place">The place's number.</param>
    /// <param name="name">The name.</param>
    /// <param name="standing">How the place is known by it; of a name that is added twice the higher standing stays.</param>
    /// <returns>Whether the name is in the gazetteer now.</returns>
    public bool AddName(int place, string name, NameStanding standing)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, _places.Count);
        var length = PlaceNameFolding.Fold(name, _key);
        if (length == 0)
        {
            return false;
        }

        var key = Encoding.ASCII.GetString(_key, 0, length);
        if (!_postings.TryGetValue(key, out var posting))
        {
            _postings.Add(key, posting = []);
        }

        Post(posting, place, standing);
        return true;
    }

    /// <summary>Writes the compiled gazetteer.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = ToBytes();
        stream.Write(bytes);
    }

    private static void Post(List<int> posting, int place, NameStanding standing)
    {
        var at = posting.FindIndex(p => p >> GazetteerFormat.StandingBits == place);
        var entry = (place << GazetteerFormat.StandingBits) | (int)standing;
        if (at < 0)
        {
            posting.Add(entry);
        }
        else
        {
            posting[at] = Math.Min(posting[at], entry);
        }
    }

    private void Check(GazetteerSource place)
    {
        if (!(place.Latitude is >= -90 and <= 90 && place.Longitude is >= -180 and <= 180))
        {
            throw new ArgumentException($"'{place.Name}' lies at {place.Latitude}, {place.Longitude}: not a point of the earth.");
        }

        if (place.Country is not null && GazetteerFormat.Slot(place.Country) < 0)
        {
            throw new ArgumentException($"'{place.Name}' has country '{place.Country}': not two capital letters.");
        }

        if (place.Name.Length == 0 || Encoding.UTF8.GetByteCount(place.Name) > 255)
        {
            throw new ArgumentException($"'{place.Name}' is no name of 1 to 255 bytes.");
        }

        if (place.Rank is < 0 or > 3 || place.Population < 0 || place.NameForms < 0)
        {
            throw new ArgumentException($"'{place.Name}' has rank {place.Rank}, population {place.Population} and {place.NameForms} name forms: none may be negative, the rank at most 3.");
        }

        if (place.Within >= _places.Count)
        {
            throw new ArgumentException($"'{place.Name}' lies within place {place.Within}, which is not added yet.");
        }
    }

    private byte[] ToBytes()
    {
        var names = new MemoryStream();
        var records = new byte[_places.Count * GazetteerFormat.RecordSize];
        for (var i = 0; i < _places.Count; i++)
        {
            WriteRecord(records.AsSpan(i * GazetteerFormat.RecordSize, GazetteerFormat.RecordSize), _places[i], (int)names.Length);
            var name = Encoding.UTF8.GetBytes(_places[i].Name);
            names.WriteByte((byte)name.Length);
            names.Write(name);
        }

        Pad(names);
        var (offsets, blocks) = WriteBlocks();
        return Assemble(records, names, offsets, blocks);
    }

    private byte[] Assemble(byte[] records, MemoryStream names, MemoryStream offsets, MemoryStream blocks)
    {
        var afterRecords = GazetteerFormat.HeaderSize + records.Length;
        var afterNames = afterRecords + (int)names.Length;
        var afterOffsets = afterNames + (int)offsets.Length;
        var afterBlocks = afterOffsets + (int)blocks.Length;
        var parts = new GazetteerFormat.Parts(GazetteerFormat.HeaderSize, afterRecords, afterNames, afterOffsets, afterBlocks,
            afterBlocks + (4 * GazetteerFormat.CountrySlots));
        var all = new byte[parts.Length];
        records.CopyTo(all, parts.Records);
        names.ToArray().CopyTo(all, parts.Names);
        offsets.ToArray().CopyTo(all, parts.BlockOffsets);
        blocks.ToArray().CopyTo(all, parts.Blocks);
        WriteCountries(all.AsSpan(parts.Countries));
        parts.Write(all.AsSpan(0, GazetteerFormat.HeaderSize), _places.Count, _postings.Count,
            GazetteerFormat.Checksum(all.AsSpan(GazetteerFormat.HeaderSize)));
        return all;
    }

    private static void WriteRecord(Span<byte> record, GazetteerSource place, int nameOffset)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record, (int)Math.Round(place.Latitude * GazetteerFormat.UnitsPerDegree));
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], (int)Math.Round(place.Longitude * GazetteerFormat.UnitsPerDegree));
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], place.GeoNames);
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], place.Population);
        BinaryPrimitives.WriteInt32LittleEndian(record[16..], place.Within);
        BinaryPrimitives.WriteInt32LittleEndian(record[20..], nameOffset);
        record[24] = (byte)(place.Country?[0] ?? '\0');
        record[25] = (byte)(place.Country?[1] ?? '\0');
        record[26] = (byte)place.Kind;
        record[27] = (byte)(place.Rank | (GazetteerFormat.Fame(place.NameForms) << GazetteerFormat.RankBits));
    }

    private (MemoryStream Offsets, MemoryStream Blocks) WriteBlocks()
    {
        var offsets = new MemoryStream();
        var blocks = new MemoryStream();
        var keys = _postings.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        Span<byte> offset = stackalloc byte[4];
        for (var i = 0; i < keys.Length; i++)
        {
            var first = i % GazetteerFormat.BlockSize == 0;
            if (first)
            {
                BinaryPrimitives.WriteInt32LittleEndian(offset, (int)blocks.Length);
                offsets.Write(offset);
            }

            var shared = first ? 0 : SharedPrefix(keys[i - 1], keys[i]);
            blocks.WriteByte((byte)shared);
            blocks.WriteByte((byte)(keys[i].Length - shared));
            blocks.Write(Encoding.ASCII.GetBytes(keys[i][shared..]));
            WritePosting(blocks, _postings[keys[i]]);
        }

        Pad(blocks);
        return (offsets, blocks);
    }

    private void WritePosting(MemoryStream blocks, List<int> posting)
    {
        WriteVarint(blocks, (uint)posting.Count);
        const int Standings = (1 << GazetteerFormat.StandingBits) - 1;
        foreach (var hit in posting
            .OrderBy(p => (NameStanding)(p & Standings) == NameStanding.Alternative)
            .ThenBy(p => Standing(Of(p).Kind))
            .ThenByDescending(p => Of(p).Population)
            .ThenBy(p => p))
        {
            WriteVarint(blocks, (uint)hit);
        }

        GazetteerSource Of(int entry) => _places[entry >> GazetteerFormat.StandingBits];
    }

    private static int Standing(PlaceKind kind) => kind is PlaceKind.City or PlaceKind.Quarter or PlaceKind.District ? 1 : 0;

    private void WriteCountries(Span<byte> table)
    {
        for (var slot = 0; slot < GazetteerFormat.CountrySlots; slot++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(table[(4 * slot)..], -1);
        }

        for (var i = 0; i < _places.Count; i++)
        {
            if (_places[i] is { Kind: PlaceKind.Country, Country: { } code })
            {
                BinaryPrimitives.WriteInt32LittleEndian(table[(4 * GazetteerFormat.Slot(code))..], i);
            }
        }
    }

    private static int SharedPrefix(string before, string key)
    {
        var length = 0;
        while (length < before.Length && length < key.Length && before[length] == key[length])
        {
            length++;
        }

        return length;
    }

    private static void WriteVarint(MemoryStream stream, uint value)
    {
        while (value >= 0x80)
        {
            stream.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        stream.WriteByte((byte)value);
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
        {
            stream.WriteByte(0);
        }
    }
}
