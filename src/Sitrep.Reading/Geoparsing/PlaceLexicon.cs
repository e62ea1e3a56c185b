using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Geoparsing;

/// <summary>What a word beside a name tells of it; one word may tell several things.</summary>
[Flags]
internal enum PlaceCue
{
    None = 0,

    /// <summary>Stands before a place ('in', 'near').</summary>
    Locative = 1,

    /// <summary>Names a sort of settlement, beside it or before 'of' ('town').</summary>
    Settlement = 2,

    /// <summary>Names a sort of division or area, in small letters ('province').</summary>
    Division = 4,

    /// <summary>Ends the name of a spot ('Street', 'Hospital').</summary>
    Facility = 8,

    /// <summary>Ends the name of a landform or water ('River').</summary>
    Landform = 16,

    /// <summary>Ends the name of a division ('County').</summary>
    DivisionName = 32,

    /// <summary>Begins the name of a spot or landform ('Mount', 'Fort').</summary>
    FacilityFirst = 64,

    /// <summary>Ends or holds a name that is no place ('University', 'Times').</summary>
    Organisation = 128,

    /// <summary>Stands before a person's name ('Senator').</summary>
    Title = 256,

    /// <summary>Says which part of a place ('northern', 'downtown').</summary>
    Part = 512,

    /// <summary>A day, month or feast: no part of the name beside it.</summary>
    Calendar = 1024,

    /// <summary>A verb, by its lemma, whose object is a place ('reach', 'shell', 'capture').</summary>
    PlaceVerb = 2048,

    /// <summary>Names a stretch of land beside a place ('border', 'coast').</summary>
    Area = 4096,

    /// <summary>A noun, by its lemma, for those who hold power in a place or belong to it ('mayor', 'ministry', 'resident').</summary>
    Office = 8192,
}

/// <summary>What else a place's name is.</summary>
[Flags]
internal enum OtherReading
{
    None = 0,

    /// <summary>A word, a company, a month.</summary>
    Common = 1,

    /// <summary>A given name.</summary>
    Given = 2,

    /// <summary>A surname.</summary>
    Surname = 4,
}

/// <summary>An abbreviation of a place ('Nev.', 'NSW').</summary>
/// <param name="Place">The place's name in the gazetteer.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty for a place of several states.</param>
/// <param name="StandsAlone">Whether it counts wherever it stands; else only after a place that lies there.</param>
internal readonly record struct PlaceAbbreviation(string Place, string Country, bool StandsAlone);

/// <summary>The words that help to find places. Read once, immutable, safe for all threads.</summary>
public sealed class PlaceLexicon
{
    private readonly Dictionary<string, PlaceCue> _cues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OtherReading> _ambiguous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Country), string> _shown = [];
    private readonly Dictionary<string, List<PlaceAbbreviation>> _abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlaceAbbreviation>>.AlternateLookup<ReadOnlySpan<char>> _abbreviationsOf;
    private readonly Dictionary<string, PlaceCue>.AlternateLookup<ReadOnlySpan<char>> _cueOf;
    private readonly Dictionary<string, OtherReading>.AlternateLookup<ReadOnlySpan<char>> _ambiguityOf;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _placeOf;

    private PlaceLexicon()
    {
        _cueOf = _cues.GetAlternateLookup<ReadOnlySpan<char>>();
        _ambiguityOf = _ambiguous.GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviationsOf = _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        _placeOf = _adjectives.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lexicon from its tables.</summary>
    /// <param name="cues">cues.tsv; not disposed.</param>
    /// <param name="ambiguous">ambiguous.tsv; not disposed.</param>
    /// <param name="adjectives">adjectives.tsv; not disposed.</param>
    /// <param name="abbreviations">abbreviations.tsv; not disposed.</param>
    /// <param name="shown">shown.tsv; not disposed.</param>
    /// <exception cref="InvalidDataException">A table is not well formed; the message names file, line and what to do.</exception>
    public static PlaceLexicon Read(TextReader cues, TextReader ambiguous, TextReader adjectives, TextReader abbreviations, TextReader shown)
    {
        var lexicon = new PlaceLexicon();
        lexicon.ReadCues(LexiconTable.Read(cues, "cues.tsv"));
        lexicon.ReadAmbiguous(LexiconTable.Read(ambiguous, "ambiguous.tsv"));
        lexicon.ReadAdjectives(LexiconTable.Read(adjectives, "adjectives.tsv"));
        lexicon.ReadAbbreviations(LexiconTable.Read(abbreviations, "abbreviations.tsv"));
        lexicon.ReadShown(LexiconTable.Read(shown, "shown.tsv"));
        return lexicon;
    }

    /// <summary>What a word tells of a name beside it; case decides.</summary>
    internal PlaceCue CueOf(ReadOnlySpan<char> word) => _cueOf.TryGetValue(word, out var cue) ? cue : PlaceCue.None;

    /// <summary>What else a place's name is; case decides.</summary>
    internal OtherReading AmbiguityOf(ReadOnlySpan<char> name) => _ambiguityOf.TryGetValue(name, out var reading) ? reading : OtherReading.None;

    /// <summary>The place whose adjective a word is; null where it is none.</summary>
    internal string? PlaceOfAdjective(ReadOnlySpan<char> word) => _placeOf.TryGetValue(word, out var place) ? place : null;

    /// <summary>What an abbreviation stands for; null where it is none. Capitals and points decide.</summary>
    internal IReadOnlyList<PlaceAbbreviation>? AbbreviationsOf(ReadOnlySpan<char> written) => _abbreviationsOf.TryGetValue(written, out var places) ? places : null;

    /// <summary>The name that English uses for a place; the gazetteer's own where it uses no other.</summary>
    internal string Shown(GazetteerPlace place) => place.Country is { } country && _shown.TryGetValue((place.Name, country), out var shown) ? shown : place.Name;

    private void ReadShown(LexiconTable table)
    {
        int name = table.Column("name"), of = table.Column("of"), country = table.Column("country");
        foreach (var row in table.Rows)
        {
            if (!_shown.TryAdd((row.Fields[of], row.Fields[country]), row.Fields[name]))
            {
                throw new InvalidDataException($"{table.Name}, line {row.Line}: '{row.Fields[of]}' stands above already.");
            }
        }
    }

    private void ReadAbbreviations(LexiconTable table)
    {
        int written = table.Column("abbreviation"), place = table.Column("place"), country = table.Column("country"), stands = table.Column("stands");
        foreach (var row in table.Rows)
        {
            if (row.Fields[stands] is not ("alone" or "after"))
            {
                throw new InvalidDataException($"{table.Name}, line {row.Line}: '{row.Fields[stands]}' is none of alone, after.");
            }

            if (!_abbreviations.TryGetValue(row.Fields[written], out var places))
            {
                _abbreviations.Add(row.Fields[written], places = []);
            }

            places.Add(new PlaceAbbreviation(row.Fields[place], row.Fields[country], row.Fields[stands] == "alone"));
        }
    }

    private void ReadCues(LexiconTable table)
    {
        int word = table.Column("word"), role = table.Column("role");
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse<PlaceCue>(row.Fields[role].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var cue) || cue == PlaceCue.None)
            {
                throw new InvalidDataException($"{table.Name}, line {row.Line}: '{row.Fields[role]}' is no role.");
            }

            _cues[row.Fields[word]] = _cues.GetValueOrDefault(row.Fields[word]) | cue;
        }
    }

    private void ReadAmbiguous(LexiconTable table)
    {
        int name = table.Column("name"), kind = table.Column("as");
        foreach (var row in table.Rows)
        {
            foreach (var reading in row.List(kind))
            {
                if (!Enum.TryParse<OtherReading>(reading, ignoreCase: true, out var value) || value == OtherReading.None)
                {
                    throw new InvalidDataException($"{table.Name}, line {row.Line}: '{reading}' is none of common, given, surname.");
                }

                _ambiguous[row.Fields[name]] = _ambiguous.GetValueOrDefault(row.Fields[name]) | value;
            }
        }
    }

    private void ReadAdjectives(LexiconTable table)
    {
        int adjective = table.Column("adjective"), place = table.Column("place");
        foreach (var row in table.Rows)
        {
            if (!_adjectives.TryAdd(row.Fields[adjective], row.Fields[place]))
            {
                throw new InvalidDataException($"{table.Name}, line {row.Line}: '{row.Fields[adjective]}' stands above already.");
            }
        }
    }
}
