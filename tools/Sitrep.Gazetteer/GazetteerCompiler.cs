using System.Globalization;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.Gazetteer;

/// <summary>What a gazetteer is compiled from.</summary>
internal sealed record CompilerInput
{
    /// <summary>GeoNames dumps of places.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Names of first-level divisions by code.</summary>
    public required string Divisions1 { get; init; }

    /// <summary>Names of second-level divisions by code; null for none.</summary>
    public string? Divisions2 { get; init; }

    /// <summary>The folder of our own lexicons: countries.tsv, divisions.tsv, regions.tsv, facilities.tsv, exonyms.tsv.</summary>
    public required string Lexicons { get; init; }

    /// <summary>The register of states with their names.</summary>
    public required string States { get; init; }

    /// <summary>Populated places with fewer inhabitants are left out, unless they are the seat of a first- or second-level division.</summary>
    public int LeastPopulation { get; init; } = 1000;

    /// <summary>Other names are kept for places of at least so many inhabitants, and for seats of first- and second-level divisions.</summary>
    public int LeastPopulationForAlternatives { get; init; } = 5000;

    /// <summary>Whether each town that our own lexicons give other names must be in the dumps; a dump of one country lacks those of all others.</summary>
    public bool EveryName { get; init; }

    /// <summary>Told of what was left out, a sentence each.</summary>
    public Action<string> Warn { get; init; } = static _ => { };
}

/// <summary>Compiles a gazetteer: countries first, then divisions, then our own regions and facilities, then towns.</summary>
internal sealed class GazetteerCompiler
{
    // An old name of a state that a town of so many inhabitants bears today names the town first ('Gold Coast').
    private const int LargeTown = 100_000;

    // How many missing towns a message names.
    private const int MostTold = 10;

    private readonly CompilerInput _input;
    private readonly GazetteerBuilder _builder = new();
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Country, string Name), (int Place, int Population)> _towns = [];
    private readonly List<GeoNamesRow> _rows = [];

    private GazetteerCompiler(CompilerInput input) => _input = input;

    /// <summary>Compiles.</summary>
    /// <exception cref="InvalidDataException">An input file is malformed; the message names file, line and what is wrong.</exception>
    public static GazetteerBuilder Compile(CompilerInput input)
    {
        var compiler = new GazetteerCompiler(input);
        compiler.ReadPlaces();
        compiler.AddCountries();
        compiler.AddDivisions();
        compiler.AddOwn("regions.tsv");
        compiler.AddOwn("facilities.tsv");
        compiler.AddPlaces();
        compiler.AddExonyms();
        return compiler._builder;
    }

    private void ReadPlaces()
    {
        foreach (var row in _input.Places.SelectMany(GeoNamesDump.Read))
        {
            if (FeatureKinds.Of(row) is { } kind && (kind != PlaceKind.City || row.Population >= _input.LeastPopulation || FeatureKinds.Rank(row.Code) > 0))
            {
                _rows.Add(row);
            }
        }
    }

    private void AddCountries()
    {
        var names = LexiconFile.Read(_input.States);
        int key = names.Column("key"), name = names.Column("name"), aliases = names.Column("aliases");
        var byKey = names.Rows.ToDictionary(row => row.Fields[key], row => row.Fields, StringComparer.Ordinal);
        var points = LexiconFile.Read(Path.Combine(_input.Lexicons, "countries.tsv"));
        int pointKey = points.Column("key"), id = points.Column("geonames"), latitude = points.Column("latitude"), longitude = points.Column("longitude");
        var towns = _rows.Where(row => row.Population >= LargeTown && FeatureKinds.Rank(row.Code) < 3).Select(row => row.AsciiName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in points.Rows)
        {
            var code = row.Fields[pointKey];
            if (!byKey.TryGetValue(code, out var state))
            {
                continue;
            }

            var place = _builder.Add(new GazetteerSource(
                state[name], PlaceKind.Country, code, points.Degrees(row, latitude), points.Degrees(row, longitude), 0,
                int.Parse(row.Fields[id], NumberStyles.None, CultureInfo.InvariantCulture), -1, 0));
            _countries.Add(code, place);
            foreach (var alias in List(state[aliases]))
            {
                _builder.AddName(place, alias, towns.Contains(alias) ? NameStanding.Alternative : NameStanding.News);
            }
        }
    }

    private void AddDivisions()
    {
        var own = new OwnDivisions(Path.Combine(_input.Lexicons, "divisions.tsv"));
        var points = DivisionPoints.Reckon(_rows);
        foreach (var (code, name) in DivisionNames.Read(_input.Divisions1))
        {
            var country = code[..2];
            var entry = own.Take(country, name.Name);
            var known = points.TryGetValue(code, out var point);
            if ((entry is not null || known) && _countries.TryGetValue(country, out var within))
            {
                point = entry is null ? point : point with { Latitude = entry.Point.Latitude, Longitude = entry.Point.Longitude };
                _divisions.Add(code, AddDivision(entry?.Name ?? name.Name, PlaceKind.Division, country, point, name.GeoNames, within));
                _builder.AddName(_divisions[code], name.Name, entry is null ? NameStanding.Usual : NameStanding.Alternative);
                AddDivisionNames(_divisions[code], entry?.Name ?? name.Name, entry is not null, entry?.Aliases ?? []);
            }
        }

        foreach (var entry in own.Rest())
        {
            AddDivisionNames(
                AddDivision(entry.Name, PlaceKind.Division, entry.Country, new DivisionPoint(entry.Point.Latitude, entry.Point.Longitude, 0), 0, _countries.GetValueOrDefault(entry.Country, -1)),
                entry.Name,
                isListed: true,
                entry.Aliases);
        }

        foreach (var (code, name) in _input.Divisions2 is { } file ? DivisionNames.Read(file) : [])
        {
            if (points.TryGetValue(code, out var point) && _divisions.TryGetValue(code[..code.LastIndexOf('.')], out var within))
            {
                _divisions.Add(code, AddDivision(name.Name, PlaceKind.District, code[..2], point, name.GeoNames, within));
            }
        }
    }

    private int AddDivision(string name, PlaceKind kind, string country, DivisionPoint point, int id, int within) =>
        _builder.Add(new GazetteerSource(name, kind, country, point.Latitude, point.Longitude, point.Population, id, within, 0));

    // 'Idlib' for 'Idlib Governorate' is an alternative name, so that the town comes first; aliases are names that news gives.
    private void AddDivisionNames(int place, string own, bool isListed, IEnumerable<string> aliases)
    {
        if (DivisionWords.Bare(own) is { } bare)
        {
            if (!DivisionWords.IsDirection(bare))
            {
                _builder.AddName(place, bare, NameStanding.Alternative);
            }
        }
        else if (isListed)
        {
            _builder.AddName(place, own, NameStanding.News);
        }

        foreach (var alias in aliases)
        {
            _builder.AddName(place, alias, NameStanding.News);
        }
    }

    private void AddOwn(string file)
    {
        var table = LexiconFile.Read(Path.Combine(_input.Lexicons, file));
        int name = table.Column("name"), kind = table.Column("kind"), country = table.Column("country"), aliases = table.Column("aliases");
        int latitude = table.Column("latitude"), longitude = table.Column("longitude");
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse<PlaceKind>(row.Fields[kind], ignoreCase: true, out var sort))
            {
                throw new InvalidDataException($"{table.Path}, line {row.Line}: '{row.Fields[kind]}' is no kind of place.");
            }

            var code = row.Fields[country].Length == 0 ? null : row.Fields[country];
            var place = _builder.Add(new GazetteerSource(
                row.Fields[name], sort, code, table.Degrees(row, latitude), table.Degrees(row, longitude), 0, 0,
                code is null ? -1 : _countries.GetValueOrDefault(code, -1), 0));
            foreach (var alias in List(row.Fields[aliases]))
            {
                _builder.AddName(place, alias, NameStanding.News);
            }
        }
    }

    private void AddPlaces()
    {
        foreach (var row in _rows)
        {
            var within = _divisions.GetValueOrDefault($"{row.Country}.{row.Division1}.{row.Division2}", -1);
            within = within >= 0 ? within : _divisions.GetValueOrDefault($"{row.Country}.{row.Division1}", _countries.GetValueOrDefault(row.Country, -1));
            var kind = FeatureKinds.Of(row)!.Value;
            var place = _builder.Add(new GazetteerSource(
                row.Name, kind, row.Country.Length == 2 ? row.Country : null, row.Latitude, row.Longitude, row.Population, row.Id, within, FeatureKinds.Rank(row.Code))
            {
                NameForms = row.Alternatives.Length == 0 ? 0 : 1 + row.Alternatives.Count(c => c == ','),
            });
            _builder.AddName(place, row.AsciiName, NameStanding.Usual);
            Remember(row, place);
            AddAlternatives(row, place);
        }
    }

    private void AddAlternatives(GeoNamesRow row, int place)
    {
        if (PlaceNameVariants.WithoutArticle(row.AsciiName, row.Country) is { } bare)
        {
            _builder.AddName(place, bare, NameStanding.Alternative);
        }

        if (row.Population >= _input.LeastPopulationForAlternatives || FeatureKinds.Rank(row.Code) > 0)
        {
            foreach (var name in row.Alternatives.Split(',').Where(PlaceNameVariants.IsUsable))
            {
                _builder.AddName(place, name, NameStanding.Alternative);
            }
        }
    }

    private void Remember(GeoNamesRow row, int place)
    {
        foreach (var name in new[] { row.Name, row.AsciiName })
        {
            if (!_towns.TryGetValue((row.Country, name), out var known) || known.Population < row.Population)
            {
                _towns[(row.Country, name)] = (place, row.Population);
            }
        }
    }

    private void AddExonyms()
    {
        var table = LexiconFile.Read(Path.Combine(_input.Lexicons, "exonyms.tsv"));
        int name = table.Column("name"), of = table.Column("of"), country = table.Column("country");
        var missing = new List<string>();
        foreach (var row in table.Rows)
        {
            if (_towns.TryGetValue((row.Fields[country], row.Fields[of]), out var town))
            {
                _builder.AddName(town.Place, row.Fields[name], NameStanding.News);
            }
            else
            {
                missing.Add($"line {row.Line}: '{row.Fields[of]}' in {row.Fields[country]}");
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        // A dump of one country lacks the towns of all others; a dump of the world lacks none, unless a line is wrong.
        var told = $"{table.Path}: no such town in the dump: {string.Join("; ", missing.Take(MostTold))}{(missing.Count > MostTold ? $"; and {missing.Count - MostTold} more" : "")}";
        if (_input.EveryName)
        {
            throw new InvalidDataException(told + ".");
        }

        _input.Warn(told + ". Their other names are left out.");
    }

    private static string[] List(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
