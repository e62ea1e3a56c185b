namespace Sitrep.Gazetteer;

/// <summary>A first-level division of our own lexicon.</summary>
internal sealed record OwnDivision(string Name, string Country, (double Latitude, double Longitude) Point, string[] Aliases);

/// <summary>Our own first-level divisions, to be matched with GeoNames' by country and bare name.</summary>
internal sealed class OwnDivisions
{
    private readonly List<OwnDivision> _entries = [];
    private readonly Dictionary<(string Country, string Name), OwnDivision> _byName = [];
    private readonly HashSet<OwnDivision> _taken = [];

    /// <summary>Reads the lexicon.</summary>
    public OwnDivisions(string path)
    {
        var table = LexiconFile.Read(path);
        int name = table.Column("name"), country = table.Column("country"), aliases = table.Column("aliases");
        int latitude = table.Column("latitude"), longitude = table.Column("longitude");
        foreach (var row in table.Rows)
        {
            var entry = new OwnDivision(
                row.Fields[name], row.Fields[country], (table.Degrees(row, latitude), table.Degrees(row, longitude)),
                row.Fields[aliases].Split('|', StringSplitOptions.RemoveEmptyEntries));
            _entries.Add(entry);
            foreach (var known in entry.Aliases.Prepend(entry.Name))
            {
                _byName.TryAdd((entry.Country, Key(known)), entry);
            }
        }
    }

    /// <summary>The entry for a division of GeoNames; null where there is none or it has been taken already.</summary>
    public OwnDivision? Take(string country, string name) =>
        _byName.TryGetValue((country, Key(name)), out var entry) && _taken.Add(entry) ? entry : null;

    /// <summary>The entries that no division of GeoNames took, in the lexicon's order.</summary>
    public IEnumerable<OwnDivision> Rest() => _entries.Where(entry => !_taken.Contains(entry));

    private static string Key(string name)
    {
        var bare = DivisionWords.Bare(name) ?? name;
        return string.Concat(bare.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
    }
}
