using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>
/// Links names: by the register's key, the same name, short forms (a surname, a first part, initials), and binds the titles,
/// offices and appositions beside them.
/// </summary>
internal sealed class NameLinker(NameLexicon lexicon, Discourse discourse)
{
    private readonly Dictionary<string, Referent> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Referent>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Links a name of a sentence; null where it is no actor.</summary>
    public Referent? Link(ParsedSentence sentence, NameMention name)
    {
        if (name.Kind is EntityKind.Law or EntityKind.NamedEvent)
        {
            return null;
        }

        var words = name.Kind == EntityKind.Person ? WithoutTitles(Words(name.Text)) : Words(name.Text);
        if (words.Length == 0)
        {
            return null;
        }

        var (referent, form, because) = Find(name, words);
        if (referent is null && words.Length == 1 && EntityKinds.IsOrganisation(name.Kind)
            && discourse.Called(words[0], sentence.Index, static one => EntityKinds.IsOrganisation(one.Kind)) is { } called)
        {
            (referent, form, because) = (called, ReferenceForm.Alias, $"called '{words[0]}' before");
        }

        referent ??= Make(name, words);
        if (!discourse.Refer(referent, sentence, name.HeadWord, name.Span, form, because))
        {
            return null;
        }

        Learn(referent, sentence, name, words);
        return referent;
    }

    /// <summary>Whether a key is that of a state.</summary>
    public bool IsState(string key) => lexicon.States.ByKey(key) is not null;

    /// <summary>The referent of a state, made where the text has not named it ('Iranian officials').</summary>
    public Referent StateOf(string key)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            return known.Resolve();
        }

        var state = lexicon.States.ByKey(key);
        var referent = discourse.Make(EntityKind.State, state?.Name ?? key, Gender.Neuter, plural: false);
        referent.Actor = key;
        referent.IsNamed = true;
        _byKey.Add(key, referent);
        return referent;
    }

    /// <summary>Gives a referent another name that stands in brackets behind it ('... Corps (IRGC)').</summary>
    public void AddAlias(Referent referent, string alias) => _byKey.TryAdd(NameKey(Words(alias)), referent);

    /// <summary>Whether a name is an adjective of nationality or religion, which names no actor by itself.</summary>
    public static bool IsAdjective(ParsedSentence sentence, NameMention name)
    {
        if (name.Kind != EntityKind.Population)
        {
            return false;
        }

        ref readonly var head = ref sentence[name.HeadWord];
        return head.Upos == PartOfSpeech.ADJ || !IsPlural(head) || ParsedSentence.Is(head.Relation, "amod") || ParsedSentence.Is(head.Relation, "compound");
    }

    private static bool IsPlural(in Word word) =>
        word.Xpos is "NNS" or "NNPS" || word.Form.EndsWith('s') || word.Form.EndsWith("men", StringComparison.Ordinal);

    private static string[] Words(string name)
    {
        var parts = name.Split([' ', '\u00A0', '\n', '\t', '-', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Take(12).Select(part => FoldedName.Of(part)).Where(part => part.Length > 0)];
    }

    // 'Mr Lang' is Lang.
    private string[] WithoutTitles(string[] words)
    {
        var first = 0;
        while (first < words.Length - 1 && lexicon.Words.TitleOf(words[first]).Kind != TitleKind.None && !lexicon.Words.IsGivenName(words[first], out _))
        {
            first++;
        }

        return words[first..];
    }

    private static string NameKey(string[] words) => "name:" + string.Join(' ', words);

    private (Referent? Referent, ReferenceForm Form, string Because) Find(NameMention name, string[] words)
    {
        if (KeyOf(name) is { } actor)
        {
            var known = _byKey.TryGetValue(actor, out var referent) ? referent.Resolve() : null;
            return (known, ReferenceForm.Name, name.Because);
        }

        if (_byKey.TryGetValue(NameKey(words), out var same) && Agree(same.Resolve(), name.Kind))
        {
            return (same.Resolve(), ReferenceForm.Name, "the same name");
        }

        var longer = Longer(name, words);
        return longer is not null
            ? (longer, ReferenceForm.Alias, $"short for '{longer.Name}'")
            : (Shorter(name, words), ReferenceForm.Name, name.Because);
    }

    // 'Kurds' is the register's population; 'Yemenis' are people of the state, not the state.
    private string? KeyOf(NameMention name) =>
        name.Kind == EntityKind.Population && name.Actor is { } key && lexicon.States.ByKey(key) is not null ? null : name.Actor;

    private static bool Agree(Referent referent, EntityKind kind) =>
        (referent.Kind == EntityKind.Person) == (kind == EntityKind.Person)
        && EntityKinds.IsLocation(referent.Kind) == EntityKinds.IsLocation(kind);

    // One referent whose fuller name this is a part of: its end for persons, its start or initials for others.
    private Referent? Longer(NameMention name, string[] words)
    {
        if (!_byWord.TryGetValue(words[^1], out var candidates) && !_byWord.TryGetValue(Initials(words), out candidates))
        {
            return null;
        }

        Referent? found = null;
        for (var i = candidates.Count - 1; i >= Math.Max(0, candidates.Count - Discourse.Window); i--)
        {
            var candidate = candidates[i].Resolve();
            if (candidate != found && candidate.NameWords.Length > words.Length && Agree(candidate, name.Kind) && IsShort(words, candidate))
            {
                if (found is not null)
                {
                    return found.LastSentence - candidate.LastSentence >= 3 ? found : null;
                }

                found = candidate;
            }
        }

        return found;
    }

    // A referent that was known by a part of this name before ('Zarei' in a headline).
    private Referent? Shorter(NameMention name, string[] words)
    {
        var part = name.Kind == EntityKind.Person && words.Length > 1 ? words[^1..] : words.Length > 1 ? words[..1] : [];
        return part.Length > 0 && _byKey.TryGetValue(NameKey(part), out var known) && Agree(known.Resolve(), name.Kind)
            && known.Resolve().Actor is null ? known.Resolve() : null;
    }

    private static bool IsShort(string[] words, Referent referent)
    {
        var full = referent.NameWords;
        if (referent.Kind == EntityKind.Person)
        {
            return words.Length == 1 ? full[^1] == words[0] || full[0] == words[0]
                : full[^1] == words[^1] && words.All(word => full.Contains(word));
        }

        return full.AsSpan().StartsWith(words) || full.AsSpan().EndsWith(words) || (words.Length == 1 && words[0] == Initials(full));
    }

    private static string Initials(string[] words) => string.Concat(words.Where(word => word is not ("of" or "the" or "and" or "for" or "de")).Select(word => word[0]));

    private Referent Make(NameMention name, string[] words)
    {
        var gender = name.Kind == EntityKind.Person ? GivenGender(name.Text) : name.Kind == EntityKind.Population ? Gender.Unknown : Gender.Neuter;
        var isState = name.Kind == EntityKind.State && name.Actor is not null;
        var usual = isState ? lexicon.States.ByKey(name.Actor)?.Name ?? name.Text : name.Text;
        var referent = discourse.Make(name.Kind, usual, gender, name.Kind == EntityKind.Population);
        referent.Actor = KeyOf(name);
        referent.IsNamed = true;
        referent.NameWords = isState ? [] : words;
        _byKey.TryAdd(referent.Actor ?? NameKey(words), referent);
        return referent;
    }

    private Gender GivenGender(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && lexicon.Words.IsGivenName(name.AsSpan(0, end), out var gender) ? gender : Gender.Unknown;
    }

    private void Learn(Referent referent, ParsedSentence sentence, NameMention name, string[] words)
    {
        if (name.Kind == EntityKind.State && name.Actor is not null)
        {
            NameState(referent, name, words);
        }
        else if (words.Length > referent.NameWords.Length)
        {
            referent.Name = name.Text;
            referent.NameWords = words;
            referent.Gender = referent.Gender == Gender.Unknown && referent.Kind == EntityKind.Person ? GivenGender(name.Text) : referent.Gender;
        }

        _byKey.TryAdd(NameKey(words), referent);
        Index(words[^1], referent);
        Index(words[0], referent);
        if (words.Length > 1)
        {
            Index(Initials(words), referent);
        }

        if (EntityKinds.IsOrganisation(referent.Kind))
        {
            CallByHeadNouns(referent, sentence, name);
        }

        Titles.Bind(sentence, name, referent, lexicon, discourse);
    }

    // A state goes by its usual name where the report uses it, else by another name of it; 'the Kremlin' does not rename it.
    private void NameState(Referent referent, NameMention name, string[] words)
    {
        var state = lexicon.States.ByName(name.Text);
        var usual = state is not null && FoldedName.Of(state.Name) == string.Concat(words);
        if (usual || (state?.Key == name.Actor && referent.NameWords.Length == 0))
        {
            referent.Name = name.Text;
            referent.NameWords = words;
        }
    }

    private void Index(string word, Referent referent)
    {
        if (!_byWord.TryGetValue(word, out var referents))
        {
            _byWord.Add(word, referents = []);
        }

        if (referents.Count == 0 || referents[^1] != referent)
        {
            referents.Add(referent);
        }
    }

    private void CallByHeadNouns(Referent referent, ParsedSentence sentence, NameMention name)
    {
        for (var i = name.First.Word; i < name.EndWord; i++)
        {
            var lower = sentence[i].Form.ToLowerInvariant();
            if ((i == name.HeadWord || lexicon.Words.HeadOf(sentence[i].Form) is not null) && lexicon.Words.DescriptionOf(lower) is { } description)
            {
                discourse.Call(referent, description.Singular);
            }
        }
    }
}
