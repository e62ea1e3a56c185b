using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>
/// Binds what stands beside a name to it: titles before it ('Foreign Ministry spokesman Ali Tarin'), appositions on either side
/// ('Ali Tarin, a teacher,'), and the noun of a nominal predicate ('Ali Tarin is a teacher').
/// </summary>
internal static class Titles
{
    private const int LongestTitle = 6;

    /// <summary>Binds the nouns beside a name to its referent.</summary>
    public static void Bind(ParsedSentence sentence, NameMention name, Referent referent, NameLexicon lexicon, Discourse discourse)
    {
        BindBefore(sentence, name, referent, lexicon, discourse);
        var head = name.HeadWord;
        foreach (var child in Dependents.Of(sentence, head))
        {
            if (sentence[child].Relation == "appos" && (child < name.First.Word || child >= name.EndWord))
            {
                BindNoun(sentence, child, referent, lexicon, discourse, "in apposition to the name");
            }
        }

        ref readonly var word = ref sentence[head];
        if (word.Head < 0 || (word.Head >= name.First.Word && word.Head < name.EndWord))
        {
            return;
        }

        if (word.Relation is "appos" or "flat")
        {
            BindNoun(sentence, word.Head, referent, lexicon, discourse, "the name is in apposition to it");
        }
        else if (word.Relation == "nsubj" && sentence[word.Head].Upos == PartOfSpeech.NOUN && Dependents.Child(sentence, word.Head, "cop") >= 0)
        {
            Describe(referent, sentence[word.Head].Form, lexicon, discourse);
        }
    }

    private static void BindBefore(ParsedSentence sentence, NameMention name, Referent referent, NameLexicon lexicon, Discourse discourse)
    {
        for (var i = name.First.Word - 1; i >= 0 && i >= name.First.Word - LongestTitle; i--)
        {
            ref readonly var word = ref sentence[i];
            if (word.Upos is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ) && word.Form is not ("-" or "." or "of"))
            {
                break;
            }

            var title = lexicon.Words.TitleOf(word.Form);
            if (referent.Kind == EntityKind.Person && title.Kind != TitleKind.None && referent.Gender == Gender.Unknown)
            {
                referent.Gender = title.Gender;
            }

            if (word.Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ && i == name.First.Word - 1 && Describe(referent, word.Form, lexicon, discourse)
                && word.Head >= 0 && !(word.Head >= name.First.Word && word.Head < name.EndWord) && sentence[name.HeadWord].Head == i)
            {
                discourse.Refer(referent, sentence, i, Clauses.Span(sentence, Clauses.PhraseStart(sentence, i), i), ReferenceForm.Description, "title of the name");
            }
        }
    }

    private static void BindNoun(ParsedSentence sentence, int noun, Referent referent, NameLexicon lexicon, Discourse discourse, string because)
    {
        if (sentence[noun].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN && Describe(referent, sentence[noun].Form, lexicon, discourse))
        {
            var span = Clauses.Span(sentence, Clauses.PhraseStart(sentence, noun), noun);
            discourse.Refer(referent, sentence, noun, span, ReferenceForm.Description, because);
        }
    }

    private static bool Agree(EntityKind noun, EntityKind name) =>
        noun == name || (EntityKinds.IsOrganisation(noun) && EntityKinds.IsOrganisation(name));

    private static bool Describe(Referent referent, string noun, NameLexicon lexicon, Discourse discourse)
    {
        if (lexicon.Words.DescriptionOf(noun.ToLowerInvariant()) is not { Plural: false } description
            || !Agree(description.Kind, referent.Kind))
        {
            return false;
        }

        discourse.Call(referent, description.Singular);
        if (referent.Gender == Gender.Unknown && referent.Kind == EntityKind.Person)
        {
            referent.Gender = description.Gender;
        }

        return true;
    }
}
