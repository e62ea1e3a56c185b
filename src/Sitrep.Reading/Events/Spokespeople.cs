using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// For whom those who speak in a report speak ('UNHCR spokesman Adrian Low', 'Khalid, spokesman for the army'): their 'we' is that body. Filled
/// sentence by sentence; not thread-safe; made for one report.
/// </summary>
internal sealed class Spokespeople
{
    private const int LongestPhrase = 8;

    private readonly Dictionary<ActorChain, Participant> _bodies = [];

    /// <summary>The body that a person speaks for; null where the report has not said it up to here.</summary>
    public Participant? BodyOf(ActorChain speaker) => _bodies.GetValueOrDefault(speaker);

    /// <summary>Takes note of who is called a spokesman of what in a sentence.</summary>
    public void Note(SentenceView view)
    {
        var sentence = view.Sentence;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence[word].Lemma.ToLowerInvariant() is "spokesman" or "spokeswoman" or "spokesperson"
                && (BodyBefore(view, word) ?? BodyBehind(view, word)) is { } body && PersonBeside(view, word) is { } person)
            {
                _bodies.TryAdd(person, body);
            }
        }
    }

    // A body by its chain, else by its own words ('the army').
    private static Participant? Body(SentenceView view, int word)
    {
        var names = new ParticipantNames(view);
        if (view.ChainAt(word) is { } chain)
        {
            return chain.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Facility or EntityKind.Weapon or EntityKind.Law or EntityKind.NamedEvent ? null : names.FromChain(chain, word);
        }

        var classes = view.Lexicon.Classes;
        var bits = view.ClassesOf(word);
        return view.Sentence[word].Upos == PartOfSpeech.NOUN && (bits & classes.Group & ~classes.Actor) != 0 ? names.ByPhrase(word, names.KindOf(bits, word)) : null;
    }

    // 'Sudan Armed Forces spokesman', 'the ministry's spokeswoman'
    private static Participant? BodyBefore(SentenceView view, int title)
    {
        var word = title - 1;
        while (word >= 0 && view.Sentence[word].Upos is PartOfSpeech.PART or PartOfSpeech.ADJ && view.ChainAt(word) is null)
        {
            word--;
        }

        return word < 0 ? null : Body(view, word);
    }

    // 'spokesman for Sudan's armed forces', 'a spokeswoman of the ministry'
    private static Participant? BodyBehind(SentenceView view, int title)
    {
        if (title + 1 >= view.Sentence.Count || view.Sentence[title + 1].Lemma is not ("for" or "of"))
        {
            return null;
        }

        Participant? last = null;
        for (var word = title + 2; word < view.Sentence.Count && word <= title + LongestPhrase && view.Sentence[word].Upos is not (PartOfSpeech.PUNCT or PartOfSpeech.VERB or PartOfSpeech.AUX or PartOfSpeech.ADP); word++)
        {
            last = Body(view, word) ?? last;
        }

        return last;
    }

    private static ActorChain? PersonBeside(SentenceView view, int title)
    {
        var behind = title + 1 < view.Sentence.Count ? view.ChainAt(title + 1) : null;
        if (behind is { Kind: EntityKind.Person })
        {
            return behind;
        }

        if (view.ChainAt(title) is { Kind: EntityKind.Person, Actor: not null } own)
        {
            return own;
        }

        // 'Al Khalid, spokesman for the army, said'
        var before = title - 1;
        while (before > 0 && view.Sentence[before].Upos is PartOfSpeech.DET or PartOfSpeech.PUNCT)
        {
            before--;
        }

        return before >= 0 && before < title - 1 && view.ChainAt(before) is { Kind: EntityKind.Person } named ? named : null;
    }
}
