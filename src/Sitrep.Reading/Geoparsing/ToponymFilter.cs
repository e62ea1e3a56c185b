namespace Sitrep.Reading.Geoparsing;

/// <summary>Decides by the whole report which weak candidates are places.</summary>
internal static class ToponymFilter
{
    /// <summary>
    /// Takes out the candidates that neither their name nor their surroundings show to be places, nor the same name elsewhere in the report,
    /// nor a country that the report speaks of.
    /// </summary>
    public static void KeepPlaces(List<Toponym> toponyms, string text, Gazetteer gazetteer)
    {
        DropPersons(toponyms, text, gazetteer);
        var shown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var shownIn = shown.GetAlternateLookup<ReadOnlySpan<char>>();
        var countries = new HashSet<int>();
        foreach (var toponym in toponyms)
        {
            if (toponym.IsStrong || toponym.HasEvidence || LiesInContainer(toponym, gazetteer))
            {
                shownIn.Add(text.AsSpan(toponym.Span.Start, toponym.Span.Length));
                if (toponym.Hits.Length > 0 && toponym.IsStrong)
                {
                    countries.Add(gazetteer.CountrySlot(toponym.Hits[0].Place));
                }
            }
        }

        toponyms.RemoveAll(toponym => !(
            shownIn.Contains(text.AsSpan(toponym.Span.Start, toponym.Span.Length))
            || ((toponym.End - toponym.First > 1 || toponym.IsPlain) && Array.Exists(toponym.Hits, hit => countries.Contains(gazetteer.CountrySlot(hit.Place))))));
    }

    // After 'Ann Houston' a bare 'Houston' is she, unless the text goes there.
    private static void DropPersons(List<Toponym> toponyms, string text, Gazetteer gazetteer)
    {
        var persons = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var personsIn = persons.GetAlternateLookup<ReadOnlySpan<char>>();
        var kept = 0;
        for (var i = 0; i < toponyms.Count; i++)
        {
            var toponym = toponyms[i];
            var isSingle = toponym.End - toponym.First == 1;
            var written = text.AsSpan(toponym.Span.Start, toponym.Span.Length);
            if (toponym.IsPerson && isSingle)
            {
                personsIn.Add(written);
            }

            var drop = toponym.IsRejected || (toponym.NeedsContainer && !LiesInContainer(toponym, gazetteer)) || (!toponym.HasEvidence && isSingle && personsIn.Contains(written));
            if (!drop)
            {
                toponyms[kept++] = toponym;
            }
        }

        toponyms.RemoveRange(kept, toponyms.Count - kept);
    }

    private static bool LiesInContainer(Toponym toponym, Gazetteer gazetteer)
    {
        if (toponym.Container is null)
        {
            return false;
        }

        foreach (var hit in toponym.Hits)
        {
            foreach (var outer in toponym.Container.Hits)
            {
                if (hit.Place != outer.Place && gazetteer.IsWithin(hit.Place, outer.Place))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
