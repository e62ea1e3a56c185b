using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>What the form of an event says of it as a happening that the report may tell more than once. Not thread-safe; made for one sentence.</summary>
internal sealed class HappeningForm(SentenceView view, IReadOnlyList<TimeExpression> times, TextFlow flow)
{
    /// <summary>The family of fighting between two sides.</summary>
    internal const string Fighting = "ASSAULT fighting";

    /// <summary>The family of violence done to somebody.</summary>
    internal const string Harm = "ASSAULT";

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The family: mentions of one may speak of one happening ('arrest' and 'detain', all violence but war).</summary>
    public string FamilyOf(UnitMatch match)
    {
        var lemma = view.LemmaOf(match.Head);
        if (match.Unit.Type == EventType.ASSAULT)
        {
            return lemma switch
            {
                "fight" or "fighting" or "battle" or "clash" or "skirmish" or "hostility" => Fighting,
                "war" or "conflict" or "torture" or "rape" or "abuse" or "terrorism" or "invade" or "invasion" or "rebellion" or "take" => $"{Harm} {lemma}",
                _ => Harm,
            };
        }

        return match.Unit is { Type: EventType.CONCEDE, Mode: "release", Contexts: [] } ? "CONCEDE released" : $"{match.Unit.Type} {view.Lexicon.FigureOf(lemma) ?? lemma}";
    }

    /// <summary>Whether it goes on in the plain past from the sentence before: 'Students blocked the road on Monday. Police fired tear gas.'</summary>
    public bool Follows(UnitMatch match) =>
        flow.GoesOn && times.Count == 0 && match.Unit.Class == UnitClass.Verb && _sentence[match.Head].Xpos is "VBD" && !ClauseTense.IsPerfect(_sentence, match.Head);

    /// <summary>Whether it tells of one happening that is over: a past tense, a noun that is not general ('attacks').</summary>
    public bool IsOver(UnitMatch match)
    {
        if (match.Unit.Class != UnitClass.Noun)
        {
            var governor = _sentence[match.Head].Head;
            if (_sentence[match.Head].Xpos == "VBG" && view.Predicates.Marker(match.Head) is "of" or "for" or "with")
            {
                // 'accused of beheading a farmer': whenever that was; 'claimed responsibility for killing him' owns to it
                return governor >= 0 && view.LemmaOf(governor) == "responsibility";
            }

            return ClauseTense.IsPast(_sentence, match.Support?.Head ?? match.Head);
        }

        if (IsDefinite(match))
        {
            return true;
        }

        return !IsOnlyThought(match.Head) && (_sentence[match.Head].Xpos is "NN" || IsCounted(match.Head) || view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is not null);
    }

    /// <summary>Whether it is a noun with 'the', 'this' or a possessor: it takes up what was told.</summary>
    public bool IsDefinite(UnitMatch match)
    {
        if (match.Unit.Class != UnitClass.Noun)
        {
            return false;
        }

        foreach (var child in _sentence.Children(match.Head))
        {
            if (_sentence[child].Relation == "nmod:poss" || (_sentence[child].Relation == "det" && _sentence[child].Lemma is "the" or "this" or "that" or "these" or "those"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a noun with 'a' or without an article: it may bring up another happening.</summary>
    public bool IsIndefinite(UnitMatch match) => match.Unit.Class == UnitClass.Noun && !IsDefinite(match) && view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is null;

    // 'plans for an attack', 'fears of a coup': it has not come about; 'has been accused of attacks on Basra': whenever they were.
    private bool IsOnlyThought(int head)
    {
        var top = _sentence[head].Relation == "compound" && _sentence[head].Head >= 0 ? _sentence[head].Head : head;
        var governor = _sentence[top].Head;
        return governor >= 0 && (view.LemmaOf(governor) is "plan" or "plot" or "threat" or "fear" or "risk" or "warning" or "possibility" or "preparation" or "blueprint" or "call"
            || (DoingVerbs.Tells(view.LemmaOf(governor)) && view.Predicates.Marker(top) is "of" or "with" or "for"));
    }

    // 'heard three explosions'
    private bool IsCounted(int head) => _sentence.Child(head, "nummod") >= 0;
}
