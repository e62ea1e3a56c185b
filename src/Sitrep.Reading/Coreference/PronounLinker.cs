using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>
/// Links pronouns: relative ones to the noun of their clause, others to the one near antecedent that fits in gender, number
/// and kind and is clearly more prominent than the rest; subjects before objects, near before far.
/// </summary>
internal sealed class PronounLinker(Discourse discourse)
{
    private const int Back = 2;
    private const double Least = 1.5;
    private const double Margin = 0.75;

    // Those who speak for somebody, or of their own.
    private static readonly HashSet<string> Speakers = new(
        ["adviser", "advisor", "aide", "attorney", "barrister", "brother", "colleague", "counsel", "daughter", "doctor", "family", "father", "friend", "husband", "lawyer", "mother", "neighbour", "neighbor",
         "office", "parent", "partner", "publicist", "relative", "sister", "solicitor", "son", "spokesman", "spokesperson", "spokeswoman", "widow", "wife"], StringComparer.Ordinal);

    private enum Wanted
    {
        None,
        He,
        She,
        They,
        It,
    }

    /// <summary>Links a pronoun, or leaves it where the antecedent is open.</summary>
    public void Link(ParsedSentence sentence, int word)
    {
        ref readonly var pronoun = ref sentence[word];
        if (IsRelative(pronoun))
        {
            LinkRelative(sentence, word);
            return;
        }

        var wanted = Read(pronoun.Form);
        if (wanted == Wanted.None || (wanted == Wanted.It && IsExpletive(sentence, word)))
        {
            return;
        }

        if (Best(sentence, word, wanted) is { } best)
        {
            discourse.Refer(best.Referent, sentence, word, pronoun.Span, ReferenceForm.Pronoun, best.Because);
        }
    }

    private static bool IsRelative(in Word word) =>
        word.Form.ToLowerInvariant() is "who" or "whom" or "which" or "that" or "whose" && word.Feats.Contains("PronType=Rel", StringComparison.Ordinal);

    private static Wanted Read(string form) => form.ToLowerInvariant() switch
    {
        "he" or "him" or "his" or "himself" => Wanted.He,
        "she" or "her" or "hers" or "herself" => Wanted.She,
        "they" or "them" or "their" or "theirs" or "themselves" => Wanted.They,
        "it" or "its" or "itself" => Wanted.It,
        _ => Wanted.None,
    };

    private static bool IsExpletive(ParsedSentence sentence, int word)
    {
        if (sentence[word].Form.Equals("its", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (ParsedSentence.Is(sentence[word].Relation, "expl"))
        {
            return true;
        }

        // 'It is clear that', 'it rained', 'it seems'.
        var governor = sentence[word].Head;
        return governor >= 0 && sentence[word].Relation == "nsubj"
            && (sentence[governor].Upos is PartOfSpeech.ADJ or PartOfSpeech.ADV or PartOfSpeech.NUM or PartOfSpeech.NOUN
                || sentence[governor].Lemma is "seem" or "appear" or "rain" or "snow" or "happen" or "take" or "matter" or "turn"
                || Dependents.Child(sentence, governor, "csubj") >= 0);
    }

    private void LinkRelative(ParsedSentence sentence, int word)
    {
        var noun = Clauses.Antecedent(sentence, word);
        if (noun >= 0 && discourse.At(sentence.Index, noun) is { } referent)
        {
            discourse.Refer(referent, sentence, word, sentence[word].Span, ReferenceForm.Pronoun, $"relative clause of '{sentence[noun].Form}'");
        }
    }

    private (Referent Referent, string Because)? Best(ParsedSentence sentence, int word, Wanted wanted)
    {
        var speaker = Clauses.SpeakerOver(sentence, word);
        var speaking = speaker >= 0 ? SpokenOf(sentence, speaker, wanted) ?? discourse.At(sentence.Index, speaker) : null;
        var scores = new List<(Referent Referent, double Score)>(4);
        foreach (var occurrence in discourse.Recent(sentence.Index, Back))
        {
            var referent = occurrence.Referent;
            if (Seen(scores, referent) || !Fits(referent, wanted) || IsBound(sentence, word, referent))
            {
                continue;
            }

            scores.Add((referent, Score(sentence, word, occurrence, wanted) + (referent == speaking ? 2 : 0)));
        }

        var (best, second) = (-1, double.MinValue);
        for (var i = 0; i < scores.Count; i++)
        {
            if (best < 0 || scores[i].Score > scores[best].Score)
            {
                second = best < 0 ? second : scores[best].Score;
                best = i;
            }
            else
            {
                second = Math.Max(second, scores[i].Score);
            }
        }

        var margin = wanted == Wanted.It ? Margin + 0.25 : Margin;
        return best >= 0 && scores[best].Score >= Least && scores[best].Score - second >= margin
            ? (scores[best].Referent, scores.Count == 1 ? "the only antecedent near that fits" : "the most prominent antecedent near that fits")
            : null;
    }

    // 'Her lawyer said she had been beaten', 'the mayor's spokesman said he was ill': who speaks for somebody speaks of that person.
    private Referent? SpokenOf(ParsedSentence sentence, int speaker, Wanted wanted)
    {
        var owner = Dependents.Child(sentence, speaker, "nmod:poss");
        return owner >= 0 && Speakers.Contains(sentence[speaker].Lemma) && wanted is Wanted.He or Wanted.She && discourse.At(sentence.Index, owner) is { } referent && Fits(referent, wanted) ? referent : null;
    }

    private static bool Seen(List<(Referent Referent, double Score)> scores, Referent referent)
    {
        foreach (var (seen, _) in scores)
        {
            if (seen == referent)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Referent referent, Wanted wanted) => wanted switch
    {
        Wanted.He => referent.Kind == EntityKind.Person && !referent.IsPlural && referent.Gender != Gender.Female,
        Wanted.She => referent.Kind == EntityKind.Person && !referent.IsPlural && referent.Gender != Gender.Male,
        Wanted.It => referent.IsBody && !referent.IsPlural,
        _ => referent.IsPlural || (EntityKinds.IsOrganisation(referent.Kind) && referent.IsNamed),
    };

    private static double Score(ParsedSentence sentence, int word, Occurrence occurrence, Wanted wanted)
    {
        var referent = occurrence.Referent;
        var score = (sentence.Index - occurrence.Sentence) switch { 0 => 2.0, 1 => 1.5, _ => 0.25 };
        score += occurrence.IsSubject ? 1.5 : 0;
        score += referent.References.Count > 2 ? 0.5 : 0;
        score += referent.IsNamed ? 0.25 : 0;
        score += wanted == Wanted.They ? (referent.IsPlural ? 1 : 0) : 0;
        score += wanted is Wanted.He or Wanted.She && referent.Gender != Gender.Unknown ? 0.75 : 0;
        score += occurrence.IsSubject && Clauses.IsSubject(sentence, word) ? 0.25 : 0;
        return score;
    }

    // 'Tarin praised him': two arguments of one verb are two people, unless the pronoun is reflexive or possesses one of them.
    private bool IsBound(ParsedSentence sentence, int word, Referent referent)
    {
        ref readonly var pronoun = ref sentence[word];
        if (pronoun.Relation == "nmod:poss")
        {
            return pronoun.Head >= 0 && discourse.At(sentence.Index, pronoun.Head) == referent;
        }

        if (pronoun.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || pronoun.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var verb = Clauses.Governor(sentence, word);
        if (verb < 0)
        {
            return false;
        }

        foreach (var child in Dependents.Of(sentence, verb))
        {
            if (child != word && discourse.At(sentence.Index, child) == referent)
            {
                return true;
            }
        }

        return !Clauses.IsSubject(sentence, word) && Clauses.SharedSubject(sentence, verb) is var subject and >= 0 && discourse.At(sentence.Index, subject) == referent;
    }
}
