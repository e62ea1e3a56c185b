using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Gives an event that its sentence places nowhere the place of another with which it is one happening: 'Six soldiers die in a battle with rebels in Chad',
/// 'Clashes killed nine in Lima', 'was seized and beaten in Basra'. Not thread-safe; made for one sentence.
/// </summary>
/// <param name="view">The sentence.</param>
/// <param name="drafts">The report's events so far.</param>
/// <param name="first">Index of the sentence's first one.</param>
/// <param name="told">The units of the sentence's events, in the same order.</param>
internal sealed class PlacesJoined(SentenceView view, List<EventDraft> drafts, int first, IReadOnlyList<UnitMatch> told)
{
    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>Completes the sentence's events.</summary>
    public void Complete()
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (IsDeed(told[i]) && HappeningClauses.Of(view, told[i]) is >= 0 and var verb && At(verb) is >= 0 and var other)
            {
                Share(i, other);
                Share(other, i);
            }
        }

        for (var i = 0; i < told.Count; i++)
        {
            if (IsDeed(told[i]) && Goes(told[i]) is >= 0 and var next && At(next) is >= 0 and var other)
            {
                Share(other, i);
            }
        }
    }

    // The verb that goes on from another without a subject of its own, up to the end that says where: 'was seized and beaten in Basra'.
    private int Goes(UnitMatch match)
    {
        var verb = DoingVerbs.TopOf(_sentence, match);
        if (_sentence[verb].Upos != PartOfSpeech.VERB)
        {
            return -1;
        }

        foreach (var child in _sentence.Children(verb))
        {
            if (child > verb && ParsedSentence.Is(_sentence[child].Relation, "conj") && _sentence[child].Xpos == _sentence[verb].Xpos && _sentence.Child(child, "nsubj") < 0 && _sentence.Child(child, "nsubj:pass") < 0)
            {
                return child;
            }
        }

        return -1;
    }

    private int At(int verb)
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (IsDeed(told[i]) && (told[i].Head == verb || told[i].Support?.Head == verb))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDeed(UnitMatch match) => match.Unit.Type is EventType.ASSAULT or EventType.COERCE or EventType.PROTEST;

    private void Share(int from, int to)
    {
        var (source, target) = (drafts[first + from].Mention, drafts[first + to].Mention);
        if (from != to && target.Where is null && source.Where is { } place)
        {
            drafts[first + to] = drafts[first + to] with
            {
                Mention = target with { Where = place, Derivations = [.. target.Derivations, new Derivation("where", $"as of '{source.Trigger.Of(view.Text)}', with which it is one happening")] },
            };
        }
    }
}
