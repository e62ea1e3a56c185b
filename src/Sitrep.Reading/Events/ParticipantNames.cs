using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Names the participants of events and says of what kind they are. Not thread-safe; made for one sentence.</summary>
internal sealed class ParticipantNames(SentenceView view)
{
    private static readonly string[] PersonEndings = ["ist", "ists", "ian", "ians", "man", "men", "woman", "women", "ee", "ees"];

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>A participant by the best name of its chain.</summary>
    public Participant FromChain(ActorChain chain, int word) => new(
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

    /// <summary>A participant by the words of its phrase, with the name of whom a possessive pronoun stands for.</summary>
    public Participant? ByPhrase(int word, EntityKind kind)
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

    /// <summary>A name without breaks of line.</summary>
    public static string OneLine(string name) => name.IndexOfAny(['\n', '\r', '\t']) < 0 ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a word that no class knows looks like one for a person.</summary>
    public bool LooksLikePerson(int word)
    {
        var w = _sentence[word];
        if (w.Upos == PartOfSpeech.PROPN)
        {
            return view.NameAt(word) is null or { Kind: EntityKind.Unknown or EntityKind.Person };
        }

        return w.Upos == PartOfSpeech.NOUN && w.Form.Length > 5 && PersonEndings.Any(e => w.Form.EndsWith(e, StringComparison.Ordinal))
            && view.Lexicon.Classes.Of(w.Lemma) == 0;
    }

    /// <summary>What kind of participant the classes of a word make of it.</summary>
    public EntityKind KindOf(ulong bits, int word)
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
