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

    // Words of forces and courts that in the singular are one person, who with 'they' speaks of others.
    private static readonly HashSet<string> Persons = new(
        ["agent", "commando", "constable", "detective", "gendarme", "guard", "investigator", "judge", "justice", "magistrate", "marshal", "officer", "policeman", "prosecutor", "ranger", "sheriff", "trooper"],
        StringComparer.Ordinal);

    private readonly ParsedSentence _sentence = view.Sentence;
    private readonly ParticipantNames _names = new(view);

    /// <summary>All participants of a slot's word and of the words coordinated with it.</summary>
    public List<Participant> Of(int word, Role role, bool thingsToo)
    {
        var words = new List<int>();
        view.Reader.Conjuncts(word, words);
        var participants = new List<Participant>(words.Count);
        foreach (var conjunct in words)
        {
            List<Participant> meant = SharedNoun(conjunct) is { Count: > 0 } both ? both : One(view.Predicates.Antecedent(conjunct), role, thingsToo, 0) is { } one ? [one] : [];
            foreach (var participant in meant)
            {
                if (!participants.Any(p => p.Name == participant.Name))
                {
                    participants.Add(participant);
                }
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

        if (depth == 0 && view.IsFirstPerson(core) && FirstPerson(core, role, thingsToo) is { } self)
        {
            return self;
        }

        if (depth == 0 && SelfSpoken(core) is var speaking and >= 0)
        {
            return One(speaking, role, thingsToo, 1);
        }

        if (depth == 0 && Denier(core) is var denier and >= 0)
        {
            return One(denier, role, thingsToo, 1);
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
            return depth == 0 ? Counted(core) : null;
        }

        var classes = view.Lexicon.Classes;
        var bits = view.ClassesOf(core);
        if ((bits & classes.Actor) != 0 || _names.LooksLikePerson(core))
        {
            return _names.ByPhrase(core, _names.KindOf(bits, core));
        }

        // What is done to a country's soil or airspace is done to the country.
        if (role == Role.Recipient && w.Lemma is "territory" or "soil" or "airspace" or "border" or "waters" && (OwnerOf(core, role, depth) ?? Holder(core, role, depth)) is { Kind: EntityKind.State or EntityKind.ArmedGroup } country)
        {
            return country;
        }

        var thing = (bits & (classes.Vehicle | classes.Place | classes.Facility | classes.Weapon)) != 0;
        if (!(thing && thingsToo && role == Role.Recipient) && OwnerOf(core, role, depth) is { } owner)
        {
            // 'Iraqi warplanes', 'rebel rockets': the owner, by the words that tell with what.
            var armed = depth == 0 && (bits & (classes.Vehicle | classes.Weapon)) != 0 && owner.Head.Word < core && NounPhrases.PossessivePronoun(view, core) < 0;
            return armed ? owner with { Name = ParticipantNames.OneLine(NounPhrases.Name(view, core).Of(view.Text)) } : owner;
        }

        return (role == Role.Recipient && thing && thingsToo) || (role == Role.Initiator && ((bits & classes.Vehicle) != 0 || ((bits & classes.Facility) != 0 && IsDoing(core))))
            ? _names.ByPhrase(core, _names.KindOf(bits, core))
            : null;
    }

    // 'Police said they had detained two men': a body that speaks, and 'they' that nobody else is named for.
    private int SelfSpoken(int pronoun)
    {
        ref readonly var w = ref _sentence[pronoun];
        if (w.Relation != "nsubj" || !w.Form.Equals("they", StringComparison.OrdinalIgnoreCase) || view.ChainAt(pronoun) is not null)
        {
            return -1;
        }

        var speaker = view.Predicates.Speaker(pronoun).Word;
        var classes = view.Lexicon.Classes;
        return speaker >= 0 && _sentence[speaker].Upos == PartOfSpeech.NOUN && (view.ClassesOf(speaker) & (classes.Force | classes.Whole("body") | classes.Whole("official"))) != 0
            && (_sentence[speaker].Xpos == "NNS" || !Persons.Contains(view.LemmaOf(speaker)) && (view.Lexicon.Classes.Of(view.LemmaOf(speaker)) & classes.Person & ~classes.Actor) == 0)
            ? speaker : -1;
    }

    // 'We bombed no camp', a spokesman for the army said: the army; 'I', of anybody else also 'we': who speaks.
    private Participant? FirstPerson(int pronoun, Role role, bool thingsToo)
    {
        var speaker = view.Predicates.Speaker(pronoun).Word;
        var chain = view.ChainAt(pronoun) ?? (speaker >= 0 ? view.ChainAt(speaker) : null);
        if (view.LemmaOf(pronoun) is "we" or "us" or "our" && chain is not null && view.Spokespeople.BodyOf(chain) is { } body)
        {
            return body with { Span = _sentence[pronoun].Span, Head = new WordAt(_sentence.Index, pronoun) };
        }

        return view.ChainAt(pronoun) is null && speaker >= 0 ? One(speaker, role, thingsToo, 1) : null;
    }

    // 'Kenyan and Ugandan soldiers', 'the UK and EU negotiators': a party for each of the names before the noun.
    private List<Participant> SharedNoun(int noun)
    {
        var participants = new List<Participant>();
        if (_sentence[noun].Xpos is not ("NNS" or "NNPS") || view.NameAt(noun) is not null || !view.IsActor(noun))
        {
            return participants;
        }

        foreach (var child in _sentence.Children(noun))
        {
            if (child < noun && _sentence[child].Relation is "amod" or "compound" or "nmod:desc" or "nmod:poss" && view.NameAt(child) is { } first && _sentence.Child(child, "conj") is var second and >= 0
                && second < noun && view.NameAt(second) is { } last && _sentence.Child(second, "cc") >= 0)
            {
                var rest = LastWordOf(last, noun);
                var tail = ParticipantNames.OneLine(_sentence[rest].Span.Cover(_sentence[noun].Span).Of(view.Text));
                var kind = _names.KindOf(view.ClassesOf(noun), noun);
                participants.Add(new Participant(ParticipantNames.OneLine(first.Span.Of(view.Text)) + (_sentence[child].Relation == "nmod:poss" ? "'s " : " ") + tail, null, kind, first.Span, new WordAt(_sentence.Index, child)));
                participants.Add(new Participant(ParticipantNames.OneLine(last.Span.Cover(_sentence[noun].Span).Of(view.Text)), null, kind, last.Span.Cover(_sentence[noun].Span), new WordAt(_sentence.Index, noun)));
                return participants;
            }
        }

        return participants;
    }

    // The first word behind a name and its 's.
    private int LastWordOf(NameMention name, int noun) => name.EndWord < noun && _sentence[name.EndWord].Upos == PartOfSpeech.PART ? name.EndWord + 1 : Math.Min(name.EndWord, noun);

    // 'Another five were wounded', 'the four are accused': people, of whom the text says no more than how many.
    private Participant? Counted(int number)
    {
        ref readonly var n = ref _sentence[number];
        var verb = n.Head;
        var people = verb >= 0 && (ParsedSentence.Is(n.Relation, "nsubj") || (n.Relation == "obj" && _sentence[verb].Xpos != "VBG"))
            && (view.Lexicon.FigureOf(view.LemmaOf(verb)) is "killed" or "wounded" or "arrested" or "released" || (_sentence.Child(number, "det") >= 0 && n.Form.All(char.IsLetter)));
        var span = NounPhrases.Name(view, number);
        return people ? new Participant(ParticipantNames.OneLine(span.Of(view.Text)) + " people", null, EntityKind.Person, span, new WordAt(_sentence.Index, number)) : null;
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
                return _names.FromChain(chain, child);
            }
        }

        return noun + 1 < _sentence.Count && view.NameAt(noun + 1) is { Kind: EntityKind.Person } && view.ChainAt(noun + 1) is { Actor: not null } next
            ? _names.FromChain(next, noun + 1)
            : null;
    }

    // 'The army denied that it bombed the town': nobody denies what others did.
    private int Denier(int pronoun)
    {
        ref readonly var w = ref _sentence[pronoun];
        var verb = w.Head;
        return w.Upos == PartOfSpeech.PRON && view.LemmaOf(pronoun) is "it" or "he" or "she" or "they" && w.Relation is "nsubj" && verb >= 0 && _sentence[verb].Relation == "ccomp"
            && _sentence[verb].Head is >= 0 and var denial && _sentence[denial].Lemma == "deny" ? view.Predicates.Subject(denial).Word : -1;
    }

    // 'rebel-held territory', 'Ruritanian-controlled territory'
    private Participant? Holder(int word, Role role, int depth)
    {
        foreach (var child in _sentence.Children(word))
        {
            if (child < word && _sentence[child].Lemma is "control" or "controlled" or "hold" or "held" or "occupied" && _sentence.Children(child) is [var holder, ..] && holder < child)
            {
                return One(holder, role, false, depth + 1);
            }
        }

        return null;
    }

    // 'The airport refused', 'the clinic treated': who is there.
    private bool IsDoing(int word) => _sentence[word].Relation == "nsubj" && _sentence[word].Head >= 0 && _sentence[_sentence[word].Head].Upos == PartOfSpeech.VERB;

    private bool ByChain(int word, Role role, bool thingsToo, int depth, out Participant? participant)
    {
        participant = null;
        if (view.ChainAt(word) is not { } chain)
        {
            return false;
        }

        participant = chain.Kind switch
        {
            EntityKind.Weapon => OwnerOf(word, role, depth) ?? (thingsToo ? _names.FromChain(chain, word) : null),
            EntityKind.Law or EntityKind.NamedEvent => OwnerOf(word, role, depth),
            EntityKind.Facility => role == Role.Recipient || IsDoing(word) ? _names.FromChain(chain, word) : OwnerOf(word, role, depth),
            _ => _names.FromChain(chain, word),
        };
        return true;
    }

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
}
