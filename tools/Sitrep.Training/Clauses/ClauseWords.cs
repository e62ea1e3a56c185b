namespace Sitrep.Training.Clauses;

/// <summary>A verb's forms.</summary>
internal sealed record VerbForms(string Base, string Third, string Past, string Participle);

/// <summary>A noun's forms.</summary>
internal sealed record NounForms(string Singular, string Plural);

/// <summary>The words of which clauses are made; their file stands beside this one.</summary>
internal sealed class ClauseWords
{
    private readonly Dictionary<string, VerbForms> _verbs = [];

    private ClauseWords(IEnumerable<string[]> rows)
    {
        var kinds = rows.ToLookup(row => row[0]);
        foreach (var row in kinds["plain"].Concat(kinds["verb"]))
        {
            _verbs[row[1]] = Forms(row);
        }

        Verbs = [.. kinds["verb"].Select(Forms)];
        Reaching = [.. kinds["reaching"].Select(row => (Forms(row), row[5]))];
        Deeds = [.. kinds["deed"].Select(row => new NounForms(row[1], row[2]))];
        Actors = [.. kinds["actor"].Select(row => new NounForms(row[1], row[2]))];
        Things = [.. kinds["thing"].Select(row => new NounForms(row[1], row[2]))];
        Places = [.. kinds["place"].Select(row => row[1])];
        Persons = [.. kinds["person"].Select(row => row[1])];
    }

    /// <summary>Verbs that take an object.</summary>
    public VerbForms[] Verbs { get; }

    /// <summary>Verbs that reach their object by a preposition.</summary>
    public (VerbForms Verb, string Link)[] Reaching { get; }

    /// <summary>Nouns of events: attacks, talks.</summary>
    public NounForms[] Deeds { get; }

    /// <summary>Nouns of those who act.</summary>
    public NounForms[] Actors { get; }

    /// <summary>Nouns of things and buildings.</summary>
    public NounForms[] Things { get; }

    /// <summary>Names of states of one word.</summary>
    public string[] Places { get; }

    /// <summary>Given names.</summary>
    public string[] Persons { get; }

    /// <summary>Reads the words that are built in.</summary>
    public static ClauseWords Load()
    {
        using var reader = new StreamReader(typeof(ClauseWords).Assembly.GetManifestResourceStream("Clauses/words.tsv")!);
        return new ClauseWords(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('\t')));
    }

    /// <summary>The forms of a verb of the file.</summary>
    /// <exception cref="KeyNotFoundException">It is not there.</exception>
    public VerbForms Verb(string lemma) => _verbs[lemma];

    private static VerbForms Forms(string[] row) => new(row[1], row[2], row[3], row[4]);
}
