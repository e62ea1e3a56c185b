using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Says of what classes the thing is that a word stands for: by the word itself, by its name, and by where it stands.</summary>
internal static class WordClasses
{
    /// <summary>The classes, as bits of <see cref="NounClasses"/>.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="core">A word that counts no other (see <see cref="SentenceView.Core"/>).</param>
    public static ulong Of(SentenceView view, int core)
    {
        ref readonly var w = ref view.Sentence[core];
        var classes = view.Lexicon.Classes;
        if (w.Upos == PartOfSpeech.VERB && view.Sentence.Child(core, "det") >= 0)
        {
            return classes.Of(w.Form.ToLowerInvariant());
        }

        var bits = w.Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.VERB or PartOfSpeech.SYM
            ? classes.Of(view.LemmaOf(core)) : 0;
        if (w.Upos == PartOfSpeech.VERB)
        {
            bits |= classes.Whole("verb");
        }

        // 'seized power', 'the use of force': no party, but what one has.
        if (w is { Xpos: "NN", Lemma: "power" or "force" or "authority" or "office" } && view.Sentence.Child(core, "det") < 0 && view.Sentence.Child(core, "amod") < 0
            && view.Sentence.Child(core, "compound") < 0 && view.Sentence.Child(core, "nmod:poss") < 0 && !ParsedSentence.Is(w.Relation, "nsubj"))
        {
            bits = 0;
        }

        bits |= OfName(view, core);
        if (bits == 0 && (HasTitle(view, core) || IsUnknownName(view, core)))
        {
            bits = classes.Person;
        }

        // 'war between the north and the south', 'the south agreed': a half of a country that does something.
        if (w.Lemma is "north" or "south" && w.Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN && view.NameAt(core) is null
            && (ParsedSentence.Is(w.Relation, "nsubj") || w.Relation == "conj" || view.Predicates.Marker(core) is "between" or "with" or "against"))
        {
            bits |= classes.Whole("state");
        }

        // 'freed the rest', 'killed two': people, where a verb does something to so many.
        if (bits == 0 && w.Upos == PartOfSpeech.NUM && (w.Relation is "obj" || ParsedSentence.Is(w.Relation, "nsubj")) && w.Head >= 0 && view.Lexicon.FigureOf(view.Sentence[w.Head].Lemma) is "killed" or "wounded" or "arrested" or "released")
        {
            bits = classes.Person;
        }

        // 'Thousands marched', 'some 20,000 protested': so many people.
        if (w.Relation == "nsubj" && w.Head >= 0 && view.Sentence[w.Head].Upos == PartOfSpeech.VERB && (w.Upos == PartOfSpeech.NUM || w.Form.ToLowerInvariant() is "thousands" or "hundreds" or "dozens" or "scores" or "tens"))
        {
            bits |= classes.Person;
        }

        if (view.IsPersonal(core))
        {
            bits |= classes.Person | classes.Whole("force");
        }

        if (w.Xpos is "NNS" or "NNPS" || w.Form is "they" or "They" or "we" or "We" or "them" || view.Sentence.Child(core, "conj") >= 0)
        {
            bits |= classes.Whole("plural");
        }

        return bits;
    }

    // A proper noun that no stage below knows, where somebody stands who does or undergoes what a verb says.
    private static bool IsUnknownName(SentenceView view, int word) => view.Sentence[word].Upos == PartOfSpeech.PROPN && view.NameAt(word) is null && !view.IsTime(word)
        && view.Sentence[word].Relation is "nsubj" or "nsubj:pass" or "obl:agent";

    // 'President Amara Cole', 'Mr Cole': a proper noun with a title before it is a person, whether the name was found or not.
    private static bool HasTitle(SentenceView view, int word)
    {
        if (view.Sentence[word].Upos != PartOfSpeech.PROPN || view.NameAt(word) is not null)
        {
            return false;
        }

        foreach (var child in view.Sentence.Children(word))
        {
            if (child < word && view.Sentence[child].Relation is "nmod:desc" or "compound" && (view.Lexicon.Classes.Of(view.LemmaOf(child)) & view.Lexicon.Classes.Person & ~view.Lexicon.Classes.Actor) != 0)
            {
                return true;
            }
        }

        return view.Sentence[word].Form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr." && view.Sentence.Child(word, "flat") >= 0;
    }

    private static ulong OfName(SentenceView view, int word)
    {
        var kind = view.ChainAt(word)?.Kind ?? view.NameAt(word)?.Kind;
        var classes = view.Lexicon.Classes;
        return kind switch
        {
            EntityKind.Person => classes.Person,
            EntityKind.State => classes.Whole("state") | classes.Place,
            EntityKind.PublicBody => classes.Whole("body"),
            EntityKind.IntergovernmentalOrganisation => classes.Whole("body"),
            EntityKind.ArmedGroup => classes.Whole("armed") | classes.Person,
            EntityKind.Company => classes.Whole("company"),
            EntityKind.Medium => classes.Whole("medium"),
            EntityKind.Organisation or EntityKind.Party => classes.Group,
            EntityKind.Population => classes.Person | classes.Group,
            EntityKind.Unknown => classes.Actor,
            EntityKind.Place => classes.Place,
            EntityKind.Facility => classes.Facility,
            EntityKind.Weapon => classes.Weapon | classes.Vehicle,
            EntityKind.Law => classes.Whole("deal"),
            EntityKind.NamedEvent => classes.Whole("event"),
            _ => 0,
        };
    }
}
