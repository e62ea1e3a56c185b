namespace Sitrep.Training.Clauses;

/// <summary>A verb's forms.</summary>
internal sealed record VerbForms(string Base, string Third, string Past, string Participle);

/// <summary>A noun's forms.</summary>
internal sealed record NounForms(string Singular, string Plural);

/// <summary>The words of which clauses are made: those of Sitrep's own lexicons.</summary>
internal sealed class ClauseWords
{
    private const string Vowels = "aeiou";

    private readonly Dictionary<(string Lemma, string Tag), string> _irregular = [];

    /// <summary>Reads the lexicons below a folder.</summary>
    public ClauseWords(string lexicons)
    {
        foreach (var fields in Rows(Path.Combine(lexicons, "syntax", "irregular.tsv")))
        {
            _irregular[(fields[2], fields[1])] = fields[0];
        }

        var units = Directory.GetFiles(Path.Combine(lexicons, "events"), "*.tsv")
            .Where(f => Path.GetFileName(f) is not ("nouns.tsv" or "figures.tsv" or "support_verbs.tsv")).Order(StringComparer.Ordinal)
            .SelectMany(Rows).Where(r => !r[0].Contains(' ', StringComparison.Ordinal)).ToList();
        Verbs = [.. Words(units.Where(u => u[1] == "v" && u[2].Contains("obj", StringComparison.Ordinal)).Select(u => u[0])).Select(Verb)];
        Reaching = [.. units.Where(u => u[1] == "v" && u[2].StartsWith("subj > ", StringComparison.Ordinal) && !u[2].Contains("obj", StringComparison.Ordinal))
            .SelectMany(u => u[0].Split('/').SelectMany(v => u[2][7..].Split(',').Where(p => p.Length > 1 && p.All(char.IsAsciiLetterLower)).Select(p => (Verb: v, Link: p))))
            .Where(p => p.Verb.All(char.IsAsciiLetterLower)).Select(p => (Verb(p.Verb), p.Link))];
        Deeds = [.. Words(units.Where(u => u[1] == "n").Select(u => u[0])).Select(Noun)];
        Actors = [.. Rows(Path.Combine(lexicons, "entities", "descriptions.tsv")).Where(r => r[2] != "weapon" && (r[0] + r[1]).All(char.IsAsciiLetterLower) && r[1].Length > 0).Select(r => new NounForms(r[0], r[1]))];
        Things = [.. Rows(Path.Combine(lexicons, "events", "nouns.tsv")).Where(r => r[0] is "weapon" or "vehicle" or "relief" or "facility" or "thing" or "deal" or "legal")
            .SelectMany(r => r[2].Split(' ')).Where(w => w.All(char.IsAsciiLetterLower)).Distinct().Select(Noun)];
        Places = [.. Rows(Path.Combine(lexicons, "entities", "states.tsv")).Where(r => r.Length > 3 && r[2] == "state" && r[3].All(char.IsLetter)).Select(r => r[3])];
        Persons = [.. Rows(Path.Combine(lexicons, "entities", "given-names.tsv")).Where(r => r.Length < 3 || r[2] != "word").Select(r => r[0]).Where(n => n.All(char.IsLetter))];
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

    /// <summary>The forms of a verb.</summary>
    public VerbForms Verb(string lemma) => new(
        lemma,
        Plural(lemma),
        _irregular.GetValueOrDefault((lemma, "VBD"), Past(lemma)),
        _irregular.GetValueOrDefault((lemma, "VBN"), _irregular.GetValueOrDefault((lemma, "VBD"), Past(lemma))));

    private NounForms Noun(string lemma) => new(lemma, _irregular.GetValueOrDefault((lemma, "NNS"), Plural(lemma)));

    private static IEnumerable<string> Words(IEnumerable<string> units) =>
        units.SelectMany(u => u.Split('/')).Where(w => w.All(char.IsAsciiLetterLower)).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')).Where(f => f.Length > 1);

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d"
        : lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ied"
        : Doubles(lemma) ? lemma + lemma[^1] + "ed" : lemma + "ed";

    private static string Plural(string lemma) =>
        lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es" : lemma + "s";

    /// <summary>Whether the last letter is doubled: a consonant after the word's only vowel ('ram', not 'mount').</summary>
    private static bool Doubles(string lemma) =>
        lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && lemma[..^2].All(c => !IsVowel(c));

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
