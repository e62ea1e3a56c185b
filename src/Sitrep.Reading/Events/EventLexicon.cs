using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Events;

/// <summary>
/// What the extractor knows of words: units that name events, verbs that support event nouns, classes of nouns, names of figures.
/// Read once, immutable, shared by all threads.
/// </summary>
public sealed class EventLexicon
{
    private readonly Dictionary<string, EventUnit[]> _units;
    private readonly Dictionary<string, SupportUnit[]> _support;
    private readonly Dictionary<string, string> _figures;
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hyphenated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _solid = new(StringComparer.Ordinal);

    private EventLexicon(NounClasses classes, List<EventUnit> units, List<SupportUnit> support, Dictionary<string, string> figures, ContextWords contexts)
    {
        Classes = classes;
        Contexts = contexts;
        Units = units;
        Support = support;
        _figures = figures;
        _units = units.SelectMany(u => u.Words[u.Head].Distinct().Select(lemma => (lemma, u)))
            .GroupBy(p => p.lemma, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.u).ToArray(), StringComparer.Ordinal);
        _support = support.SelectMany(s => s.Words[0].Distinct().Select(lemma => (lemma, s)))
            .GroupBy(p => p.lemma, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.s).ToArray(), StringComparer.Ordinal);
        _hyphenated.UnionWith(units.SelectMany(u => u.Words).Concat(support.SelectMany(s => s.Words)).SelectMany(w => w).Where(w => w.Contains('-', StringComparison.Ordinal)));
        foreach (var compound in _hyphenated.Order(StringComparer.Ordinal))
        {
            _solid.TryAdd(compound.Replace("-", "", StringComparison.Ordinal), compound);
        }

        AddComputedClasses();
        foreach (var lemma in _units.Where(u => u.Value.Any(unit => unit.Class != UnitClass.Modal)).Select(u => u.Key).Concat(_support.Keys).Order(StringComparer.Ordinal))
        {
            foreach (var form in WordForms.Of(lemma))
            {
                _forms.TryAdd(form, lemma);
            }
        }
    }

    /// <summary>All units in the order of the files.</summary>
    internal IReadOnlyList<EventUnit> Units { get; }

    /// <summary>All support units in the file's order.</summary>
    internal IReadOnlyList<SupportUnit> Support { get; }

    /// <summary>The classes of nouns.</summary>
    internal NounClasses Classes { get; }

    /// <summary>What words say of an event's contexts.</summary>
    internal ContextWords Contexts { get; }

    /// <summary>Whether a verb, by its lemma, names events of a type in one of its senses.</summary>
    internal bool IsVerbOf(EventType type, string lemma) => _units.TryGetValue(lemma, out var units) && Array.Exists(units, u => u.Type == type && u.Class == UnitClass.Verb);

    /// <summary>
    /// Reads the lexicon: a table for each event type, named after it ('assault.tsv'), and nouns.tsv, support_verbs.tsv, figures.tsv and contexts.tsv.
    /// </summary>
    /// <param name="open">Opens a table by its file name; the reader is disposed here.</param>
    /// <exception cref="InvalidDataException">An entry is malformed; the message names file and line.</exception>
    public static EventLexicon Read(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var nouns = open("nouns.tsv");
        var classes = NounClasses.Read(nouns, "nouns.tsv");
        var units = new List<EventUnit>();
        foreach (var type in Enum.GetValues<EventType>())
        {
            var name = type.ToString().ToLowerInvariant() + ".tsv";
            using var text = open(name);
            units.AddRange(LexiconTable.Read(text, name).Rows.Select(row => Unit(row, name, type, classes)));
        }

        using var support = open("support_verbs.tsv");
        using var figures = open("figures.tsv");
        using var contexts = open("contexts.tsv");
        return new EventLexicon(
            classes,
            units,
            [.. LexiconTable.Read(support, "support_verbs.tsv").Rows.Select(row => SupportVerb(row, "support_verbs.tsv"))],
            LexiconTable.Read(figures, "figures.tsv").Rows.ToDictionary(r => r.Fields[0], r => r.Fields[1], StringComparer.Ordinal),
            ContextWords.Read(contexts, "contexts.tsv"));
    }

    /// <summary>The units whose head may have the dictionary form; empty where there are none.</summary>
    internal ReadOnlySpan<EventUnit> UnitsOf(string lemma) => _units.GetValueOrDefault(lemma);

    /// <summary>The support units whose head may have the dictionary form; empty where there are none.</summary>
    internal ReadOnlySpan<SupportUnit> SupportOf(string lemma) => _support.GetValueOrDefault(lemma);

    /// <summary>Whether some unit or support unit has a head of the dictionary form.</summary>
    internal bool Knows(string lemma) => _units.ContainsKey(lemma) || _support.ContainsKey(lemma);

    /// <summary>A compound with hyphens as a unit or a class of nouns spells it ('cease-fire', 'walkout' for 'walk-out'); null where none does.</summary>
    internal string? Spelled(string compound)
    {
        if (_hyphenated.Contains(compound) || Classes.Of(compound) != 0)
        {
            return compound;
        }

        // 're-sign' is not 'resign'.
        var solid = compound.StartsWith("re-", StringComparison.Ordinal) ? "" : compound.Replace("-", "", StringComparison.Ordinal);
        return _units.ContainsKey(solid) || Classes.Of(solid) != 0 ? solid : null;
    }

    /// <summary>The known head that a word of one piece is another spelling of ('walk-outs', 'counteroffensive' for 'counter-offensive'); null for none.</summary>
    internal string? Respelled(string form, string lemma)
    {
        if (!form.Contains('-', StringComparison.Ordinal))
        {
            return _solid.GetValueOrDefault(lemma);
        }

        var lower = form.ToLowerInvariant();
        return Spelled(lemma) ?? ByForm(lower) ?? Spelled(lower) ?? ByForm(lower.StartsWith("re-", StringComparison.Ordinal) ? lower : lower.Replace("-", "", StringComparison.Ordinal));
    }

    /// <summary>The known head that the form may be of, by its spelling; null for none.</summary>
    internal string? ByForm(string form) => _forms.GetValueOrDefault(form.ToLowerInvariant());

    /// <summary>What a number beside the word counts ('killed' for 'kill' and 'death'); null where it is unknown.</summary>
    internal string? FigureOf(string lemma) => _figures.GetValueOrDefault(lemma);

    private static EventUnit Unit(LexiconRow row, string file, EventType type, NounClasses classes)
    {
        var source = $"{file}:{row.Line}";
        if (row.Fields.Length != 8 || row.Fields[6].Length == 0)
        {
            throw new InvalidDataException($"{source}: a unit needs unit, pos, frame, needs, mode, contexts, example and never; all but needs, mode, contexts and never filled.");
        }

        var kind = UnitNotation.Class(row.Fields[1], source);
        var (words, head) = UnitNotation.Words(row.Fields[0], kind);
        return new EventUnit
        {
            Words = words,
            Head = head,
            Class = kind,
            Frame = UnitNotation.Frame(row.Fields[2], source),
            Conditions = UnitNotation.Conditions(row.Fields[3], classes, source),
            Type = type,
            Mode = row.Fields[4].Length > 0 ? row.Fields[4] : null,
            Contexts = row.Fields[5].Split(',', StringSplitOptions.RemoveEmptyEntries),
            Name = row.Fields[0],
            Source = source,
            Example = row.Fields[6],
            Never = row.Fields[7].Length > 0 ? row.Fields[7] : null,
        };
    }

    private static SupportUnit SupportVerb(LexiconRow row, string file)
    {
        var source = $"{file}:{row.Line}";
        return new SupportUnit
        {
            Words = UnitNotation.Words(row.Fields[0], UnitClass.Verb).Words,
            Adjective = UnitNotation.Class(row.Fields[1], source) == UnitClass.Adjective,
            Noun = row.Fields[2],
            Doer = row.Fields[3].Length > 0 ? row.Fields[3] : null,
            Undergoer = row.Fields[4].Length > 0 ? row.Fields[4] : null,
            Type = Enum.Parse<EventType>(row.Fields[5]),
            Example = row.Fields[6],
            Only = [.. row.Fields[7].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EventType>)],
            Source = source,
        };
    }

    private void AddComputedClasses()
    {
        foreach (var unit in Units)
        {
            var computed = (unit.Class, unit.Type) switch
            {
                (UnitClass.Noun, EventType.ASSAULT or EventType.PROTEST) => "violence",
                (UnitClass.Noun, _) => "event",
                (UnitClass.Verb, EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.THREATEN) => "hostile",
                (UnitClass.Verb, EventType.CONSULT or EventType.AID or EventType.COOPERATE or EventType.AGREE or EventType.SUPPORT) => "cooperative",
                (UnitClass.Verb, EventType.CONCEDE or EventType.RETREAT) => "yielding",
                _ => null,
            };
            if (computed is not null && unit.Words.Count == 1)
            {
                foreach (var lemma in unit.Words[unit.Head])
                {
                    Classes.Add(lemma, computed);
                    if (computed == "violence")
                    {
                        Classes.Add(lemma, "event");
                    }
                }
            }
        }
    }
}
