using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Ledger.Matching;

/// <summary>
/// The blocks that a row stands in: only rows that share one are compared. A block is a type, an actor or place, and a
/// day or month; or a type, a name of the report's story, and either the word for what happened with some days of publication or a day;
/// or, of deeds, a report.
/// </summary>
internal static class BlockKeys
{
    private const int WidestInMonths = 25;
    private const int MonthsOfMemory = 2;
    private const int ShortestWord = 4;
    private const int MostNames = 6;
    private const int HashBits = 41;
    private const int YearOne = 12;
    private static readonly Times Always = new('r', [0]);

    /// <summary>The keys, without duplicates, in a fixed order.</summary>
    public static long[] Of(RowFeatures row)
    {
        var days = Days(row);
        var months = Months(row);
        var keys = new SortedSet<long>();
        foreach (var name in Names(row))
        {
            AddAll(keys, row, name, days);
            AddAll(keys, row, name, months);
        }

        foreach (var word in Words(row))
        {
            AddAll(keys, row, word, days);
        }

        if (!PairScore.IsSpeech(row.Type))
        {
            AddAll(keys, row, "r:" + row.Report, Always);
        }

        foreach (var name in row.Story)
        {
            AddAll(keys, row, string.Create(CultureInfo.InvariantCulture, $"s:{name} {row.Lemma}"), News(row));
            if (IsDatedDeed(row))
            {
                AddAll(keys, row, string.Create(CultureInfo.InvariantCulture, $"t:{name}"), days);
            }
        }

        return [.. keys];
    }

    /// <summary>Whether the row tells of a deed, no word, and its own words or its report's put it on a day.</summary>
    internal static bool IsDatedDeed(RowFeatures row) => row is { IsExact: true, Guessed: false } && !PairScore.IsSpeech(row.Type);

    /// <summary>Reports within the days of one story share one of these.</summary>
    private static Times News(RowFeatures row)
    {
        var news = new List<int>();
        if (row.Published is null)
        {
            news.Add(0);
        }

        if ((row.IsExact ? row.From : row.Published) is >= 0 and var told)
        {
            const int Span = StoryMatch.News + 1;
            news.Add(told / Span * Span);
            news.Add((told / Span * Span) + Span);
        }

        return new('p', news);
    }

    /// <summary>
    /// A key begins with its day: blocks of one time stand together in a store, so that a row of today touches few pages of it however much there is.
    /// </summary>
    private static void AddAll(SortedSet<long> keys, RowFeatures row, string token, Times times)
    {
        var hash = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Type}\n{token}\n{times.Kind}"))) & ((1L << HashBits) - 1);
        foreach (var day in times.Days)
        {
            keys.Add(((long)day << HashBits) | hash);
        }
    }

    private static IEnumerable<string> Names(RowFeatures row)
    {
        foreach (var actor in row.Initiators.Take(MostNames).Concat(row.Recipients.Take(MostNames)))
        {
            if (actor.Key is not null)
            {
                yield return "k:" + actor.Key;
            }

            yield return "n:" + actor.Folded;
        }

        if (row.Place is { Fineness: not 1 } place)
        {
            yield return "p:" + (place.GeoNames?.ToString(CultureInfo.InvariantCulture) ?? place.Folded);
            yield return "n:" + place.Words;
        }
    }

    private static IEnumerable<string> Words(RowFeatures row)
    {
        var names = row.Initiators.Take(MostNames).Concat(row.Recipients.Take(MostNames)).Select(actor => actor.Folded);
        return (row.Place is { } place && (place.Fineness != 1 || place.IsUnlisted) ? names.Append(place.Words) : names)
            .SelectMany(name => name.Split(' '))
            .Where(word => word.Length >= ShortestWord)
            .Select(word => "w:" + word);
    }

    /// <summary>The day of a row that is put on one; a guessed day may be that of the day before.</summary>
    private static Times Days(RowFeatures row)
    {
        if (!row.IsExact)
        {
            return new('d', []);
        }

        var first = Math.Max(0, row.From!.Value - (row.Guessed ? 1 : 0));
        return new('d', [.. Enumerable.Range(first, row.To!.Value - first + 1)]);
    }

    /// <summary>The months that a row may mean, by their first days: those of its days, else those up to its publication.</summary>
    private static Times Months(RowFeatures row)
    {
        if (row.From is { } from && row.To is { } to && Month(to) - Month(from) < WidestInMonths)
        {
            return Range(Month(from), Month(to));
        }

        return row.Published is >= 0 and var told ? Range(Month(told) - MonthsOfMemory, Month(told)) : new('m', [0]);
    }

    private static Times Range(int first, int last) =>
        new('m', [.. Enumerable.Range(first, last - first + 1).Where(month => month >= YearOne).Select(month => new DateOnly(month / YearOne, (month % YearOne) + 1, 1).DayNumber)]);

    private static int Month(int dayNumber)
    {
        var day = DateOnly.FromDayNumber(dayNumber);
        return (day.Year * YearOne) + day.Month - 1;
    }

    /// <summary>The times of which blocks are made.</summary>
    /// <param name="Kind">Days, months, days of news, or none.</param>
    /// <param name="Days">The number of the first day of each; 0 for a time that is unknown or does not count.</param>
    private readonly record struct Times(char Kind, IReadOnlyList<int> Days);
}
