using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Lends an event without a place of its own that of another event of the sentence: 'fought rebels in the province, killing dozens'. Not thread-safe; made for
/// one sentence.
/// </summary>
internal sealed class PlacesLent(SentenceView view)
{
    private const int StepsClimbed = 4;

    private readonly ParsedSentence _sentence = view.Sentence;
    private readonly List<(int Head, PlaceMention Place)> _placed = [];

    /// <summary>Takes note of where an event of the sentence took place.</summary>
    public void Note(int head, PlaceMention place) => _placed.Add((head, place));

    /// <summary>The place that another event lends, with its derivation; null for none.</summary>
    public (PlaceMention Place, Derivation Because)? To(UnitMatch match)
    {
        if (CausedAbove(match.Head) is { } harm)
        {
            return (harm.Place, new Derivation("where", $"where '{_sentence[harm.Head].Form}' was, which it led to"));
        }

        if (ResultOf(match.Head) is { } cause)
        {
            return (cause.Place, new Derivation("where", $"as of '{_sentence[cause.Head].Form}', whose result it is"));
        }

        if (DoneInOneGo(match) is { } first)
        {
            return (first.Place, new Derivation("where", $"as of '{_sentence[first.Head].Form}', with which it is told in one breath"));
        }

        return match.Unit.Type == EventType.CONCEDE && HeldBefore(match.Head) is { } held
            ? (held.Place, new Derivation("where", $"where those set free were '{_sentence[held.Head].Form}'"))
            : null;
    }

    /// <summary>Whether a subordinate clause tells of something a length of time away: 'died two weeks after rebels took the town'.</summary>
    public static bool FollowsLength(SentenceView view, int clause) => (view.Sentence.Child(clause, "mark") is > 0 and var mark && view.IsTime(mark - 1)) || (view.Sentence.Child(clause, "advmod") is > 0 and var when && when < clause && view.IsTime(when - 1));

    // 'stormed the embassy in Lima and took nine people hostage': one doer, one place, unless the second clause goes on to another day.
    private (int Head, PlaceMention Place)? DoneInOneGo(UnitMatch match)
    {
        var verb = DoingVerbs.TopOf(_sentence, match);
        return IsDeed(match.Unit.Type) && match.Unit.Class == UnitClass.Verb && ParsedSentence.Is(_sentence[verb].Relation, "conj") && _sentence[verb].Xpos is "VBD" or "VBN"
            && _sentence.Child(verb, "nsubj") < 0 && _sentence.Child(verb, "nsubj:pass") < 0 && !HasTime(verb) ? At(_sentence[verb].Head) : null;
    }

    private static bool IsDeed(EventType type) => type is EventType.ASSAULT or EventType.COERCE or EventType.AID or EventType.CONCEDE or EventType.RETREAT or EventType.PROTEST;

    private bool HasTime(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (view.IsTime(child))
            {
                return true;
            }
        }

        return false;
    }

    // 'fought rebels in the province, killing dozens': the place of the clause above.
    private (int Head, PlaceMention Place)? ResultOf(int word)
    {
        for (var steps = 0; steps < StepsClimbed && _sentence[word].Xpos == "VBG" && (_sentence[word].Relation == "advcl" || ParsedSentence.Is(_sentence[word].Relation, "conj")); steps++)
        {
            word = _sentence[word].Head;
            if (At(word) is { } placed)
            {
                return placed;
            }
        }

        return null;
    }

    // 'Two died in Kano after clashes broke out': the cause, told in a clause below, is where the harm is.
    private (int Head, PlaceMention Place)? CausedAbove(int word)
    {
        for (var steps = 0; steps < 2 && word >= 0; steps++)
        {
            ref readonly var w = ref _sentence[word];
            if (w.Relation == "advcl" && view.Predicates.Subordinator(word) is "after" or "when" or "as" && !FollowsLength(view, word))
            {
                return view.Lexicon.FigureOf(view.LemmaOf(w.Head)) is "killed" or "wounded" ? At(w.Head) : null;
            }

            if (!ParsedSentence.Is(w.Relation, "nsubj"))
            {
                return null;
            }

            word = w.Head;
        }

        return null;
    }

    // 'Two nurses held by rebels in the north were set free'
    private (int Head, PlaceMention Place)? HeldBefore(int freed)
    {
        foreach (var placed in _placed)
        {
            if (ParsedSentence.Is(_sentence[placed.Head].Relation, "acl") && _sentence[_sentence[placed.Head].Head].Head == freed)
            {
                return placed;
            }
        }

        return null;
    }

    private (int Head, PlaceMention Place)? At(int head)
    {
        foreach (var placed in _placed)
        {
            if (placed.Head == head)
            {
                return placed;
            }
        }

        return null;
    }
}
