namespace Sitrep.Reading.Geoparsing;

/// <summary>Finds what a sentence says of which place lies in which, and its dateline.</summary>
internal static class ToponymLinks
{
    // 'refugee camp'.
    private const int MaximumSortWords = 2;

    /// <summary>Links the sentence's toponyms, which stand in the list from <paramref name="from"/> on.</summary>
    public static void Link(SentenceNames sentence, List<Toponym> toponyms, int from)
    {
        for (var i = from; i + 1 < toponyms.Count; i++)
        {
            var inner = toponyms[i];
            var outer = toponyms[i + 1];
            if (inner.IsRejected || outer.IsRejected)
            {
                continue;
            }

            if (SaysOfCountry(sentence, inner.End, outer))
            {
                inner.Container = outer;
            }
            else if (SaysWithin(sentence, inner.End, outer.First))
            {
                inner.Container = outer;
                inner.ContainerMayBeListed = sentence.IsMark(inner.End, ',') && GoesOnAsList(sentence, inner.First, outer.End);
            }
            else if (SaysOf(sentence, inner.End, outer.First))
            {
                outer.Container ??= inner;
            }
        }

        MarkDateline(sentence, toponyms, from);
    }

    // 'Aleppo, Syria', 'Springfield (Ohio)', 'Springfield in Ohio'.
    private static bool SaysWithin(SentenceNames sentence, int end, int next) =>
        (next == end + 1 && (sentence.IsMark(end, ',') || sentence.IsMark(end, '(') || sentence.Form(end) is "in")) || SaysSortWithin(sentence, end, next);

    // 'Tripoli, a Lebanese port'
    private static bool SaysOfCountry(SentenceNames sentence, int end, Toponym outer) =>
        outer.Use == PlaceUse.Adjectival && outer.First - end is 2 or 3 && sentence.IsMark(end, ',') && sentence.Form(end + 1) is "a" or "an" or "the";

    // 'the Yida refugee camp in Unity state': the sort of place between.
    private static bool SaysSortWithin(SentenceNames sentence, int end, int next)
    {
        if (next <= end + 1 || next > end + MaximumSortWords + 1 || sentence.Form(next - 1) is not "in")
        {
            return false;
        }

        for (var word = end; word < next - 1; word++)
        {
            if (sentence.IsCapital(word) || sentence.Upos(word) != Syntax.PartOfSpeech.NOUN)
            {
                return false;
            }
        }

        return true;
    }

    // 'Oslo, Bergen and Riga', 'Oslo, Bergen, Riga': what follows the second name, or stands before the first, is another item.
    private static bool GoesOnAsList(SentenceNames sentence, int first, int end) =>
        (end < sentence.Count && (sentence.Form(end) is "and" or "or" or "&" || (sentence.IsMark(end, ',') && sentence.IsCapital(end + 1))))
        || (sentence.IsMark(first - 1, ',') && sentence.IsCapital(first - 2));

    // 'Nigeria's Kaduna', 'Syrian town of Azaz', 'the Iraqi city of Mosul'.
    private static bool SaysOf(SentenceNames sentence, int end, int next)
    {
        if (next - end > 5)
        {
            return false;
        }

        for (var word = end; word < next; word++)
        {
            if (sentence.Form(word) is "," or ";" or "and" or "." or ":" or "(" or ")")
            {
                return false;
            }
        }

        return next > end && (sentence.Form(end) is "'s" or "\u2019s" || sentence.Form(next - 1) is "of");
    }

    // 'CAIRO (AP) --', 'Beirut, Lebanon -', 'LAGOS, March 3 (Reuters) -': a sentence's first words in capitals up to a dash.
    private static void MarkDateline(SentenceNames sentence, List<Toponym> toponyms, int from)
    {
        if (from >= toponyms.Count || toponyms[from].First != 0)
        {
            return;
        }

        var dash = -1;
        for (var word = toponyms[from].End; word < sentence.Count && word < 16 && dash < 0; word++)
        {
            if (sentence.Form(word) is "-" or "--" or "\u2013" or "\u2014" or "\u2015" || (sentence.IsMark(word, ':') && !sentence.HasLower(word - 1)))
            {
                dash = word;
            }
            else if (sentence.HasLower(word) && !sentence.IsCapital(word))
            {
                return;
            }
        }

        for (var i = from; i < toponyms.Count && toponyms[i].End <= dash; i++)
        {
            toponyms[i].InDateline = true;
            toponyms[i].HasEvidence = true;
        }
    }
}
