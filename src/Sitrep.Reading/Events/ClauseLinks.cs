using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Lends a clause the sides that another event of the sentence has told of the same people. Fills only what the clause leaves open.</summary>
internal static class ClauseLinks
{
    private const int StepsClimbed = 4;

    /// <summary>Completes the fillings of the matches of one sentence.</summary>
    public static void Complete(SentenceView view, List<UnitMatch> matches, RoleFilling[] fillings)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Unit is { Type: EventType.CONCEDE, Mode: "release" } && matches[i].Arguments.Passive && fillings[i].Initiators.Count == 0)
            {
                fillings[i] = OfCaptors(matches, fillings, i);
            }
            else if (matches[i].Unit.Type == EventType.ASSAULT && fillings[i].Recipients.Count == 0)
            {
                fillings[i] = OfCause(view, matches, fillings, i);
            }
        }
    }

    // 'Two nurses held by the rebels were set free': who held them let them go.
    private static RoleFilling OfCaptors(List<UnitMatch> matches, RoleFilling[] fillings, int freed)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Unit.Type == EventType.COERCE && fillings[i].Initiators.Count > 0
                && fillings[i].Recipients.Any(held => fillings[freed].Recipients.Any(r => r.Head == held.Head || r.Name == held.Name)))
            {
                fillings[freed].Because.Add(new Derivation("initiator", $"who '{matches[i].Unit.Name}' says held them"));
                return fillings[freed] with { Initiators = fillings[i].Initiators };
            }
        }

        return fillings[freed];
    }

    // 'fought rebels in the hills, killing dozens': those whom the clause above is directed at.
    private static RoleFilling OfCause(SentenceView view, List<UnitMatch> matches, RoleFilling[] fillings, int result)
    {
        var word = matches[result].Head;
        for (var steps = 0; steps < StepsClimbed && view.Sentence[word].Xpos == "VBG" && (view.Sentence[word].Relation == "advcl" || ParsedSentence.Is(view.Sentence[word].Relation, "conj")); steps++)
        {
            word = view.Sentence[word].Head;
            var cause = matches.FindIndex(m => m.Head == word && m.Unit.Type == EventType.ASSAULT);
            if (cause >= 0 && fillings[cause].Recipients.Count > 0)
            {
                fillings[result].Because.Add(new Derivation("recipient", $"whom '{view.Sentence[word].Form}' is directed at, whose result it is"));
                return fillings[result] with { Recipients = fillings[cause].Recipients };
            }
        }

        return fillings[result];
    }
}
