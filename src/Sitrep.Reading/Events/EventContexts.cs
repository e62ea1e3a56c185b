using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Gathers the PLOVER contexts of an event from its unit, from the words of its phrases and from the kinds of its participants.</summary>
internal static class EventContexts
{
    // More parts no phrase of running English has; keeps hostile text linear.
    private const int MaximumParts = 12;

    /// <summary>The contexts of a found unit, in the ontology's order: its own, and those of the words of its phrases.</summary>
    public static IReadOnlyList<string> Of(UnitMatch match, RoleFilling roles, SentenceView view)
    {
        var found = new HashSet<string>(match.Unit.Contexts, StringComparer.Ordinal);
        if (roles.Initiators.Concat(roles.Recipients).Any(p => p.Kind == EntityKind.ArmedGroup || IsForce(p, view.Lexicon.Classes)))
        {
            found.Add("military");
        }

        foreach (var word in match.Words)
        {
            AddPhrase(word, view, found);
        }

        foreach (var item in match.Arguments.Items)
        {
            if (item.Slot is not ("speaker" or "xcomp" or "ccomp" or "advcl" or "that"))
            {
                AddPhrase(item.Word, view, found);
            }
        }

        return found.Count == 0 ? [] : [.. PloverWords.Contexts.Where(found.Contains)];
    }

    private static bool IsForce(Participant participant, NounClasses classes)
    {
        var name = participant.Name;
        return (classes.Of(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant()) & classes.Bit("force", "contexts")) != 0;
    }

    // A word, what stands before it as its part, and the nouns that hang on it.
    private static void AddPhrase(int word, SentenceView view, HashSet<string> found)
    {
        Add(word, view, found);
        var seen = 0;
        foreach (var child in view.Sentence.Children(word))
        {
            var relation = view.Sentence[child].Relation;
            if (relation is "amod" or "compound" or "flat" or "nmod:desc" || ParsedSentence.Is(relation, "nmod"))
            {
                Add(child, view, found);
                if (++seen == MaximumParts)
                {
                    return;
                }
            }
        }
    }

    private static void Add(int word, SentenceView view, HashSet<string> found)
    {
        var lemma = view.LemmaOf(word);
        found.UnionWith(view.Lexicon.Contexts.Of(lemma));
        if (word > 0)
        {
            found.UnionWith(view.Lexicon.Contexts.Of(view.LemmaOf(word - 1) + "_" + lemma));
        }
    }
}
