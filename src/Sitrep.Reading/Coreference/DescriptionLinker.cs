using System.Collections.Frozen;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>
/// Links descriptions: a state's government or forces by their adjective or possessor, a noun by which the text has called
/// somebody before, and nouns of a kind ('the group', 'the company') to the one of that kind near by.
/// </summary>
internal sealed class DescriptionLinker(NameLexicon lexicon, Discourse discourse, NameLinker names)
{
    private const int Near = 3;

    /// <summary>Nouns by which the text speaks of a state as an actor.</summary>
    private static readonly FrozenSet<string> StateBodies = FrozenSet.Create(
        StringComparer.Ordinal, "government", "regime", "authorities", "authority", "officials", "administration", "leadership", "forces", "military", "troops");

    private static readonly FrozenSet<string> Fighters = FrozenSet.Create(
        StringComparer.Ordinal, "rebel", "militant", "fighter", "insurgent", "guerrilla", "extremist", "jihadist", "terrorist", "separatist");

    private static readonly FrozenSet<string> AnyPerson = FrozenSet.Create(
        StringComparer.Ordinal, "man", "woman", "boy", "girl", "suspect", "defendant", "accused", "politician", "detainee", "prisoner", "fugitive");

    private static readonly FrozenSet<string> Pairs = FrozenSet.Create(StringComparer.Ordinal, "pair", "duo", "couple");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.Ordinal, "other", "another", "second", "third", "new", "different", "rival", "every", "each", "any", "no");

    /// <summary>Links a common noun, or notes it as somebody new.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="noun">Index of the noun.</param>
    /// <param name="states">Keys of the states that names in the sentence give, by the index of their head word.</param>
    public void Link(ParsedSentence sentence, int noun, IReadOnlyDictionary<int, string> states)
    {
        var lower = sentence[noun].Form.ToLowerInvariant();
        if (LinkPair(sentence, noun, lower) || Describe(sentence, noun, lower) is not { } description)
        {
            return;
        }

        var span = Clauses.Span(sentence, Clauses.PhraseStart(sentence, noun), noun);
        if (StateBodies.Contains(lower) && StateOf(sentence, noun, states) is { } state)
        {
            discourse.Refer(names.StateOf(state), sentence, noun, span, ReferenceForm.Description, $"'{lower}' of {state}");
            return;
        }

        var definite = IsDefinite(sentence, noun);
        if (definite && !IsOther(sentence, noun) && Antecedent(sentence, noun, description) is { } found)
        {
            discourse.Refer(found.Referent, sentence, noun, span, ReferenceForm.Description, found.Because);
            discourse.Call(found.Referent, description.Singular);
            return;
        }

        var referent = discourse.Make(description.Kind, span.Of(discourse.Text), description.Gender, description.Plural);
        discourse.Call(referent, description.Singular);
        discourse.Refer(referent, sentence, noun, span, ReferenceForm.Description, "first mention");
    }

    private static bool IsDefinite(ParsedSentence sentence, int noun)
    {
        foreach (var child in Dependents.Of(sentence, noun))
        {
            if (sentence[child].Lemma is "the" or "this" or "that" or "these" or "those" && ParsedSentence.Is(sentence[child].Relation, "det"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOther(ParsedSentence sentence, int noun)
    {
        foreach (var child in Dependents.Of(sentence, noun))
        {
            if (Others.Contains(sentence[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private string? StateOf(ParsedSentence sentence, int noun, IReadOnlyDictionary<int, string> states)
    {
        foreach (var child in Dependents.Of(sentence, noun))
        {
            var relation = sentence[child].Relation;
            if ((ParsedSentence.Is(relation, "amod") || ParsedSentence.Is(relation, "compound") || ParsedSentence.Is(relation, "nmod"))
                && states.TryGetValue(child, out var state) && lexicon.States.ByKey(state) is not null)
            {
                return state;
            }
        }

        return null;
    }

    private bool LinkPair(ParsedSentence sentence, int noun, string lower)
    {
        if (!Pairs.Contains(lower) || discourse.Pair is not { } pair || sentence.Index - pair.LastSentence > Near)
        {
            return false;
        }

        return discourse.Refer(pair, sentence, noun, sentence[noun].Span, ReferenceForm.Description, "the two named together before");
    }

    private Description? Describe(ParsedSentence sentence, int noun, string lower)
    {
        if (noun > 0 && sentence[noun - 1].Head == noun && lexicon.Words.DescriptionOf(sentence[noun - 1].Form.ToLowerInvariant() + " " + lower) is { } compound)
        {
            return compound;
        }

        return lexicon.Words.DescriptionOf(lower);
    }

    private (Referent Referent, string Because)? Antecedent(ParsedSentence sentence, int noun, Description description)
    {
        bool Fits(Referent referent) => referent.IsPlural == description.Plural;
        if (discourse.Called(description.Singular, sentence.Index, Fits) is { } called && !IsCoArgument(sentence, noun, called))
        {
            return (called, $"called '{description.Singular}' before");
        }

        if (Clauses.IsNarrowed(sentence, noun))
        {
            return null;
        }

        Func<Referent, bool>? kind = description switch
        {
            { Plural: true } when Fighters.Contains(description.Singular) => referent => referent.Kind == EntityKind.ArmedGroup,
            { Plural: false, Kind: EntityKind.ArmedGroup } => referent => referent.Kind == EntityKind.ArmedGroup,
            { Plural: false, Singular: "group" or "movement" or "organisation" or "organization" or "faction" } =>
                referent => referent.Kind is EntityKind.ArmedGroup or EntityKind.Organisation or EntityKind.Party && referent.IsNamed,
            { Plural: false, Kind: EntityKind.Company, Singular: "company" or "firm" or "manufacturer" or "conglomerate" or "corporation" } =>
                referent => referent.Kind == EntityKind.Company,
            { Plural: false, Kind: EntityKind.Medium } => referent => referent.Kind == EntityKind.Medium,
            { Plural: false, Kind: EntityKind.Party } => referent => referent.Kind == EntityKind.Party,
            { Plural: false, Singular: "country" or "nation" } => referent => referent.Kind == EntityKind.State,
            { Plural: false } when AnyPerson.Contains(description.Singular) => referent => referent.Kind == EntityKind.Person && referent.IsNamed
                && !referent.IsPlural && (description.Gender == Gender.Unknown || referent.Gender == Gender.Unknown || referent.Gender == description.Gender),
            _ => null,
        };

        return kind is not null && OnlyNear(sentence, noun, kind) is { } only ? (only, $"the only one near that '{description.Singular}' fits") : null;
    }

    private Referent? OnlyNear(ParsedSentence sentence, int noun, Func<Referent, bool> fits)
    {
        Referent? only = null;
        foreach (var occurrence in discourse.Recent(sentence.Index, Near))
        {
            var referent = occurrence.Referent;
            if (referent == only || !fits(referent) || IsCoArgument(sentence, noun, referent))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = referent;
        }

        return only;
    }

    // Two nominals of one verb are two participants.
    private bool IsCoArgument(ParsedSentence sentence, int noun, Referent referent)
    {
        var verb = Clauses.Governor(sentence, noun);
        if (verb < 0)
        {
            return false;
        }

        foreach (var child in Dependents.Of(sentence, verb))
        {
            if (child != noun && discourse.At(sentence.Index, child) == referent)
            {
                return true;
            }
        }

        return discourse.At(sentence.Index, verb) == referent;
    }
}
