namespace Sitrep.Reading.Entities;

/// <summary>What a title says of the person who bears it.</summary>
internal enum TitleKind
{
    /// <summary>No title.</summary>
    None,

    /// <summary>Part of how a person is called ('Mr', 'Sheikh').</summary>
    Honorific,

    /// <summary>A rank ('Gen.').</summary>
    Rank,

    /// <summary>An office ('President').</summary>
    Office,
}

/// <summary>Grammatical and natural gender of what a word stands for.</summary>
internal enum Gender
{
    /// <summary>A person of either gender.</summary>
    Unknown,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,

    /// <summary>No person.</summary>
    Neuter,
}

/// <summary>What a word says of a name of weapons or vehicles beside it.</summary>
internal enum Equipment
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The name may stand before it ('a Grad rocket').</summary>
    Weapon,

    /// <summary>The name may stand before or behind it ('the frigate Halden').</summary>
    Vessel,

    /// <summary>A ship's name stands behind it ('HMS Halden').</summary>
    VesselPrefix,

    /// <summary>It names equipment alone ('HIMARS').</summary>
    Model,

    /// <summary>It names equipment with its number ('AK-47').</summary>
    Series,
}

/// <summary>A title.</summary>
internal readonly record struct Title(TitleKind Kind, Gender Gender);

/// <summary>What the head of a name in capitals says of it.</summary>
/// <param name="Kind">What the name names.</param>
/// <param name="LeadsToo">Whether it says so as the first word too ('Ministry of ...').</param>
/// <param name="IsSuffix">Whether it ends a name for certain ('Ltd').</param>
internal readonly record struct HeadNoun(EntityKind Kind, bool LeadsToo, bool IsSuffix);

/// <summary>A common noun that describes actors.</summary>
/// <param name="Singular">Its singular.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="Gender">Gender of one of them.</param>
/// <param name="Plural">Whether the form is the plural.</param>
internal readonly record struct Description(string Singular, EntityKind Kind, Gender Gender, bool Plural);

/// <summary>
/// The word lists of the stage: titles, head nouns of names, given names and describing nouns. Immutable and safe to share between
/// threads; look-ups allocate nothing.
/// </summary>
internal sealed class WordLists
{
    private readonly NameIndex<Title> _titles = new();
    private readonly NameIndex<HeadNoun> _heads = new();
    private readonly NameIndex<Gender> _given = new();
    private readonly Dictionary<string, Description> _descriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Equipment> _equipment = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Equipment>.AlternateLookup<ReadOnlySpan<char>> _equipmentOf;

    /// <summary>Reads the lists.</summary>
    /// <param name="open">Opens a file by its name; each reader is disposed.</param>
    /// <exception cref="InvalidDataException">A list is not well formed; the message names file and line.</exception>
    public WordLists(Func<string, TextReader> open)
    {
        ReadTitles(open, "titles.tsv");
        ReadHeads(open, "head-nouns.tsv");
        ReadGiven(open, "given-names.tsv");
        ReadDescriptions(open, "descriptions.tsv");
        ReadEquipment(open, "equipment.tsv");
        _equipmentOf = _equipment.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The title; of kind None where it is none.</summary>
    public Title TitleOf(ReadOnlySpan<char> words) => _titles.TryFind(words, out var title) ? title : default;

    /// <summary>What a word says as the head of a name; null where it says nothing.</summary>
    public HeadNoun? HeadOf(ReadOnlySpan<char> word) => _heads.TryFind(word, out var head) ? head : null;

    /// <summary>Whether a word is a given name, and of which gender.</summary>
    public bool IsGivenName(ReadOnlySpan<char> word, out Gender gender) => _given.TryFind(word, out gender);

    /// <summary>What a noun in lower case, possibly of several words, describes; null where it is in no list.</summary>
    public Description? DescriptionOf(string noun) => _descriptions.TryGetValue(noun, out var description) ? description : null;

    /// <summary>What a word, in its case, says of a name of weapons or vehicles beside it.</summary>
    public Equipment EquipmentOf(ReadOnlySpan<char> word) => _equipmentOf.TryGetValue(word, out var kind) ? kind : Equipment.None;

    private static Gender ReadGender(string written, string file, int line) => written switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "u" => Gender.Unknown,
        "n" => Gender.Neuter,
        _ => throw new InvalidDataException($"{file}, line {line}: gender '{written}' is none of m, f, u, n."),
    };

    private static LexiconTable Table(Func<string, TextReader> open, string file)
    {
        using var reader = open(file);
        return LexiconTable.Read(reader, file);
    }

    private void ReadTitles(Func<string, TextReader> open, string file)
    {
        foreach (var row in Table(open, file).Rows)
        {
            if (!Enum.TryParse<TitleKind>(row.Fields[1], ignoreCase: true, out var kind))
            {
                throw new InvalidDataException($"{file}, line {row.Line}: kind '{row.Fields[1]}' is none of honorific, rank, office.");
            }

            _titles.Add(row.Fields[0], new Title(kind, ReadGender(row.Fields[2], file, row.Line)));
        }
    }

    private void ReadHeads(Func<string, TextReader> open, string file)
    {
        foreach (var row in Table(open, file).Rows)
        {
            _heads.Add(row.Fields[0], new HeadNoun(EntityKinds.Read(row.Fields[1], file, row.Line), row.Fields[2] == "both", row.Fields[2] == "suffix"));
        }
    }

    private void ReadGiven(Func<string, TextReader> open, string file)
    {
        foreach (var row in Table(open, file).Rows)
        {
            _given.Add(row.Fields[0], ReadGender(row.Fields[1], file, row.Line));
        }
    }

    private void ReadDescriptions(Func<string, TextReader> open, string file)
    {
        foreach (var row in Table(open, file).Rows)
        {
            var kind = EntityKinds.Read(row.Fields[2], file, row.Line);
            var gender = ReadGender(row.Fields[3], file, row.Line);
            _descriptions.TryAdd(row.Fields[0], new Description(row.Fields[0], kind, gender, Plural: false));
            _descriptions.TryAdd(row.Fields[1], new Description(row.Fields[0], kind, gender, Plural: true));
        }
    }

    private void ReadEquipment(Func<string, TextReader> open, string file)
    {
        foreach (var row in Table(open, file).Rows)
        {
            _equipment.Add(row.Fields[0], row.Fields[1] switch
            {
                "weapon" => Equipment.Weapon,
                "vessel" => Equipment.Vessel,
                "prefix" => Equipment.VesselPrefix,
                "model" => Equipment.Model,
                "series" => Equipment.Series,
                var other => throw new InvalidDataException($"{file}, line {row.Line}: kind '{other}' is none of weapon, vessel, prefix, model, series."),
            });
        }
    }
}
