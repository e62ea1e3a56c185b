using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>The two roles of an event.</summary>
internal enum Role
{
    /// <summary>Who does it.</summary>
    Initiator,

    /// <summary>To whom it is done.</summary>
    Recipient,
}

/// <summary>
/// Names those who stand in a slot: by the best name of their chain, else by the phrase's own words. A thing, an act or an utterance in
/// a role stands for its owner ('Iran's decision', 'Turkish jets'). Not thread-safe; made for one sentence.
/// </summary>
internal sealed class Participants(SentenceView view)
{
    private const int MaximumOwners = 3;

    private static readonly string[] PersonEndings = ["ist", "ists", "ian", "ians", "man", "men", "woman", "women", "ee", "ees"];

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>All participants of a slot's word and of the words coordinated with it.</summary>
    public List<Participant> Of(int word, Role role, bool thingsToo)
    {
        var words = new List<int>();
        view.Reader.Conjuncts(word, words);
        var participants = new List<Participant>(words.Count);
        foreach (var conjunct in words)
        {
            if (One(view.Predicates.Antecedent(conjunct), role, thingsToo, 0) is { } participant
                && !participants.Any(p => p.Name == participant.Name))
            {
                participants.Add(participant);
            }
        }

        return participants;
    }

    /// <summary>Whether a word is 'each other' or 'one another'.</summary>
    public bool IsReciprocal(int word) =>
        _sentence[word].Lemma is "other" or "another" && word > 0 && _sentence[word - 1].Lemma is "each" or "one"
        || _sentence[word].Lemma is "each" && word + 1 < _sentence.Count && _sentence[word + 1].Lemma is "other";

    private Participant? One(int word, Role role, bool thingsToo, int depth)
    {
        var core = view.Core(word);
        if (view.IsTime(core))
        {
            return null;
        }

        if (depth == 0 && view.IsFirstPerson(core) && view.ChainAt(core) is null && view.Predicates.Speaker(core) is { Word: >= 0 } speaker)
        {
            return One(speaker.Word, role, thingsToo, 1);
        }

        if (Apposed(core) is { } named)
        {
            return named;
        }

        if (ByChain(core, role, thingsToo, depth, out var participant))
        {
            return participant;
        }

        ref readonly var w = ref _sentence[core];
        if (w.Upos is PartOfSpeech.PRON or PartOfSpeech.DET or PartOfSpeech.ADV)
        {
            return null;
        }

        if (w.Upos == PartOfSpeech.NUM)
        {
            return role == Role.Recipient && thingsToo && depth == 0 ? Counted(core) : null;
        }

        var classes = view.Lexicon.Classes;
        var bits = view.ClassesOf(core);
        if ((bits & classes.Actor) != 0 || LooksLikePerson(core))
        {
            return ByPhrase(core, KindOf(bits, core));
        }

        var thing = (bits & (classes.Vehicle | classes.Place | classes.Facility | classes.Weapon)) != 0;
        if (!(thing && thingsToo && role == Role.Recipient) && OwnerOf(core, role, depth) is { } owner)
        {
            // 'Iraqi warplanes', 'rebel rockets': the owner, by the words that tell with what.
            var armed = depth == 0 && (bits & (classes.Vehicle | classes.Weapon)) != 0 && owner.Head.Word < core && NounPhrases.PossessivePronoun(view, core) < 0;
            return armed ? owner with { Name = OneLine(NounPhrases.Name(view, core).Of(view.Text)) } : owner;
        }

        return (role == Role.Recipient && thing && thingsToo) || (role == Role.Initiator && (bits & classes.Vehicle) != 0)
            ? ByPhrase(core, KindOf(bits, core))
            : null;
    }

    // 'Another five were wounded': people, of whom the text says no more than how many.
    private Participant? Counted(int number)
    {
        var verb = _sentence[number].Head;
        var harmed = verb >= 0 && ParsedSentence.Is(_sentence[number].Relation, "nsubj") && view.Lexicon.FigureOf(view.LemmaOf(verb)) is "killed" or "wounded" or "arrested" or "released";
        var span = NounPhrases.Name(view, number);
        return harmed ? new Participant(OneLine(span.Of(view.Text)) + " people", null, EntityKind.Person, span, new WordAt(_sentence.Index, number)) : null;
    }

    // 'his counterpart, Ana Prado', 'the clerk Tom Ngo': a person who is called by what they are and then by name.
    private Participant? Apposed(int noun)
    {
        if (_sentence[noun].Upos is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN) || view.NameAt(noun) is not null || (view.ClassesOf(noun) & view.Lexicon.Classes.Person) == 0 || view.ChainAt(noun) is { Actor: not null })
        {
            return null;
        }

        foreach (var child in _sentence.Children(noun))
        {
            if (child > noun && _sentence[child].Relation is "appos" or "flat" or "compound" or "nmod:desc"
                && view.ChainAt(child) is { Actor: not null, Kind: EntityKind.Person } chain)
            {
                return FromChain(chain, child);
            }
        }

        return noun + 1 < _sentence.Count && view.NameAt(noun + 1) is { Kind: EntityKind.Person } && view.ChainAt(noun + 1) is { Actor: not null } next
            ? FromChain(next, noun + 1)
            : null;
    }

    private bool ByChain(int word, Role role, bool thingsToo, int depth, out Participant? participant)
    {
        participant = null;
        if (view.ChainAt(word) is not { } chain)
        {
            return false;
        }

        participant = chain.Kind switch
        {
            EntityKind.Weapon => OwnerOf(word, role, depth) ?? (thingsToo ? FromChain(chain, word) : null),
            EntityKind.Law or EntityKind.NamedEvent => OwnerOf(word, role, depth),
            EntityKind.Facility => role == Role.Recipient ? FromChain(chain, word) : OwnerOf(word, role, depth),
            _ => FromChain(chain, word),
        };
        return true;
    }

    private Participant FromChain(ActorChain chain, int word) => new(
        chain.Kind == EntityKind.State ? StateName(chain, word) : chain.Name, chain.Actor, chain.Kind, NounPhrases.Name(view, word), new WordAt(_sentence.Index, word));

    // A state keeps the words of this place where they name it ('the French government', 'Ankara'): who acts is told more closely so.
    private string StateName(ActorChain chain, int word)
    {
        ref readonly var w = ref _sentence[word];
        if (w.Upos is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN) || NounPhrases.PossessivePronoun(view, word) >= 0)
        {
            return chain.Name;
        }

        var name = view.NameAt(word);
        if (name is { Kind: EntityKind.State or EntityKind.Place })
        {
            return OneLine(name.Span.Of(view.Text));
        }

        var phrase = OneLine(NounPhrases.Name(view, word).Of(view.Text));
        return phrase.Contains(' ', StringComparison.Ordinal) ? phrase : chain.Name;
    }

    private Participant? ByPhrase(int word, EntityKind kind)
    {
        var span = NounPhrases.Name(view, word);
        var name = span.Of(view.Text);
        var possessor = NounPhrases.PossessivePronoun(view, word);
        if (possessor >= 0 && view.ChainAt(possessor) is { } owner)
        {
            name = owner.Name + (owner.Name.EndsWith('s') ? "' " : "'s ") + name;
        }

        return new Participant(OneLine(name), null, kind, span, new WordAt(_sentence.Index, word));
    }

    private static string OneLine(string name) => name.IndexOfAny(['\n', '\r', '\t']) < 0 ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Participant? OwnerOf(int word, Role role, int depth)
    {
        if (depth >= MaximumOwners)
        {
            return null;
        }

        foreach (var child in _sentence.Children(word))
        {
            if (IsOwner(child, word) && One(view.Predicates.Antecedent(child), role, false, depth + 1) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private bool IsArms(int word) => (view.ClassesOf(word) & (view.Lexicon.Classes.Vehicle | view.Lexicon.Classes.Weapon)) != 0;

    private bool IsOwner(int child, int word)
    {
        ref readonly var c = ref _sentence[child];
        if (c.Relation == "nmod:poss")
        {
            return true;
        }

        if (child < word)
        {
            return c.Relation is "amod" or "compound" or "nmod:desc"
                && (view.ChainAt(child) is { } chain
                    ? chain.Kind is not (EntityKind.Place or EntityKind.Weapon or EntityKind.Facility)
                    : c is { Relation: "compound", Upos: PartOfSpeech.NOUN } && IsArms(word) && (view.ClassesOf(child) & view.Lexicon.Classes.Actor) != 0);
        }

        return ParsedSentence.Is(c.Relation, "nmod") && view.Predicates.Marker(child) is "by" or "from" or "of" && !(view.Predicates.Marker(child) == "of" && view.IsHarm(word))
            && (view.ClassesOf(child) & view.Lexicon.Classes.Actor) != 0;
    }

    private bool LooksLikePerson(int word)
    {
        var w = _sentence[word];
        if (w.Upos == PartOfSpeech.PROPN)
        {
            return view.NameAt(word) is null or { Kind: EntityKind.Unknown or EntityKind.Person };
        }

        return w.Upos == PartOfSpeech.NOUN && w.Form.Length > 5 && PersonEndings.Any(e => w.Form.EndsWith(e, StringComparison.Ordinal))
            && view.Lexicon.Classes.Of(w.Lemma) == 0;
    }

    private EntityKind KindOf(ulong bits, int word)
    {
        var classes = view.Lexicon.Classes;
        return Has(bits, "armed") ? EntityKind.ArmedGroup
            : Has(bits, "state") ? EntityKind.State
            : Has(bits, "body") || Has(bits, "force") ? EntityKind.PublicBody
            : Has(bits, "medium") ? EntityKind.Medium
            : Has(bits, "company") ? EntityKind.Company
            : (bits & classes.Person & ~classes.Actor) != 0 ? EntityKind.Person
            : Has(bits, "group") ? EntityKind.Organisation
            : (bits & classes.Place) != 0 ? EntityKind.Place
            : (bits & classes.Facility) != 0 ? EntityKind.Facility
            : (bits & (classes.Vehicle | classes.Weapon)) != 0 ? EntityKind.Weapon
            : view.NameAt(word)?.Kind ?? EntityKind.Unknown;
    }

    private bool Has(ulong bits, string name)
    {
        var bit = view.Lexicon.Classes.Bit(name, "Participants");
        return (bits & bit) != 0;
    }
}
