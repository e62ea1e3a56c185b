using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// Finds names that their form shows to be a spot's: 'Ashgrove Road', 'Fort Kessel', 'the village of Kessa', 'Kessa village'. The gazetteer need not know them.
/// </summary>
internal sealed class SpotNames(PlaceLexicon lexicon)
{
    /// <summary>The most words that a spot's name has.</summary>
    public const int MaxWords = 6;

    // 'the Gulf of Kessa'
    private static readonly HashSet<string> Waters = new(["Bay", "Cape", "Channel", "Gulf", "Isle", "Sea", "Strait", "Straits"], StringComparer.Ordinal);

    /// <summary>The name that begins at a word: words with capitals that a word for a spot or settlement ends, begins or tells of; null for none.</summary>
    public Toponym? At(SentenceNames sentence, int first)
    {
        if (sentence.IsHeading || sentence.Form(first) is "The" or "A" or "An")
        {
            return null;
        }

        var end = first;
        var last = -1;
        while (end < sentence.Count && end - first < MaxWords && sentence.IsCapital(end) && !sentence.Tree[end].ContinuesToken)
        {
            var cue = lexicon.CueOf(sentence.Form(end));
            if (end > first && (cue & (PlaceCue.Facility | PlaceCue.Landform | PlaceCue.DivisionName)) != 0)
            {
                last = end;
            }

            end++;
        }

        if (end == first + 1 && end + 1 < sentence.Count && Waters.Contains(sentence.Form(first)) && sentence.Form(end) is "of" && sentence.IsCapital(end + 1))
        {
            last = end + 1;
            while (last + 1 < sentence.Count && last - first < MaxWords && sentence.IsCapital(last + 1))
            {
                last++;
            }
        }

        var isWater = end == first + 1 && last > end;
        var stop = last >= 0 ? last + 1 : StandsForSpot(sentence, first, end) ? end : -1;
        if (stop <= first || (lexicon.CueOf(sentence.Form(stop - 1)) & (PlaceCue.Organisation | PlaceCue.Calendar)) != 0)
        {
            return null;
        }

        return new Toponym
        {
            Sentence = sentence.Index,
            First = first,
            End = stop,
            Span = sentence.Span(first, stop),
            Hits = [],
            HasEvidence = true,
            IsOpenWater = isWater,
        };
    }

    private bool StandsForSpot(SentenceNames sentence, int first, int end)
    {
        if ((lexicon.CueOf(sentence.Form(first)) & PlaceCue.FacilityFirst) != 0 && end - first is 2 or 3)
        {
            return true;
        }

        if (first >= 2 && sentence.Form(first - 1) is "of" && IsSettlement(sentence, first - 2))
        {
            return true;
        }

        return end - first <= 2 && IsSettlement(sentence, end) && sentence.NameAt(first) is not { Kind: EntityKind.Person };
    }

    // 'town', 'village' in small letters; 'city' and 'capital' are said of too much else.
    private bool IsSettlement(SentenceNames sentence, int word) =>
        word < sentence.Count && (lexicon.CueOf(sentence.Form(word)) & PlaceCue.Settlement) != 0 && sentence.Form(word) is "town" or "village" or "hamlet" or "township" or "settlement";
}
