using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>A label that names the story of a paragraph, as it bears on one sentence.</summary>
/// <param name="End">Index of the first word behind it; 0 where it stands in no words of this sentence.</param>
/// <param name="Place">The one place that it gives its happening ('Peruvian protests'); null for none.</param>
internal readonly record struct StoryLabel(int End, PlaceMention? Place)
{
    /// <summary>What stands behind the label.</summary>
    public T[] Behind<T>(T[] items, Func<T, int> wordOf)
    {
        var end = End;
        return end == 0 ? items : Array.FindAll(items, item => wordOf(item) >= end);
    }
}

/// <summary>
/// The labels before a colon at the heads of a report's paragraphs: '2019 Peruvian protests: ...', 'War in Chad: ...'. A label tells no event of its own, and its
/// year dates none; what it says of where holds for the paragraph. Not thread-safe; sentences must be entered in order.
/// </summary>
internal sealed class StoryLabels
{
    private PlaceMention? _place;

    /// <summary>Moves on to a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="goesOn">Whether it goes on in a paragraph.</param>
    /// <param name="isFollowed">Whether another sentence goes on after it in its paragraph.</param>
    /// <param name="places">Its places.</param>
    /// <param name="adjectives">Its adjectives of places.</param>
    public StoryLabel Enter(SentenceView view, bool goesOn, bool isFollowed, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> adjectives)
    {
        _place = goesOn ? _place : null;
        var (head, end) = goesOn ? (-1, 0) : Find(view, isFollowed);
        if (end > 0)
        {
            _place = TellsHappening(view, head) ? Only([.. places.Where(p => p.EndWord <= end), .. adjectives.Where(a => a.EndWord <= end)]) : null;
        }

        return new StoryLabel(end, _place);
    }

    private static (int Head, int End) Find(SentenceView view, bool isFollowed)
    {
        var sentence = view.Sentence;
        if (sentence.Count > 1 && sentence[sentence.Count - 1].Form == ":")
        {
            return isFollowed && TellsHappening(view, sentence.Root) && !HasFinite(sentence) ? (sentence.Root, sentence.Count) : (-1, 0);
        }

        foreach (var child in sentence.Root < 0 ? [] : sentence.Children(sentence.Root))
        {
            if (child < sentence.Root && sentence[child].Relation == TopicLabels.Relation)
            {
                for (var word = child + 1; word < sentence.Root; word++)
                {
                    if (sentence[word].Form == ":")
                    {
                        return (HappeningIn(view, child, word), word + 1);
                    }
                }
            }
        }

        return (-1, 0);
    }

    // '2018-2019 Peruvian protests' may hang on its years.
    private static int HappeningIn(SentenceView view, int root, int end)
    {
        for (var word = root; view.Sentence[root].Upos == PartOfSpeech.NUM && word < end; word++)
        {
            if (TellsHappening(view, word))
            {
                return word;
            }
        }

        return root;
    }

    private static bool HasFinite(ParsedSentence sentence)
    {
        foreach (ref readonly var word in sentence.Words)
        {
            if (word.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    // 'Reaction to the Peruvian protests' is no happening in Peru, 'Organisers of the protests' speak.
    private static bool TellsHappening(SentenceView view, int noun)
    {
        if (noun < 0)
        {
            return false;
        }

        var lemma = view.LemmaOf(noun);
        if (lemma is "campaign" or "conflict" or "crisis" or "election" or "referendum" or "revolution" or "turmoil" or "upheaval" || (view.ClassesOf(noun) & view.Lexicon.Classes.Accident) != 0)
        {
            return true;
        }

        foreach (var unit in view.Lexicon.UnitsOf(lemma))
        {
            if (unit is { Class: UnitClass.Noun, Type: EventType.ASSAULT or EventType.PROTEST or EventType.COERCE or EventType.CONSULT })
            {
                return true;
            }
        }

        return false;
    }

    // One country and the finest place in it; two countries are two sides.
    private static PlaceMention? Only(IReadOnlyList<PlaceMention> places)
    {
        PlaceMention? only = null;
        foreach (var place in places)
        {
            if (place.Place is not { Country: { } country } || (only is not null && only.Place!.Country != country))
            {
                return null;
            }

            only = only is null || place.Place.Precision > only.Place!.Precision ? place : only;
        }

        return only;
    }
}
