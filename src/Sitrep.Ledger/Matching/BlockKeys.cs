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
            AddAll(keys, row, "r:" + row.Report, [""]);
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
    private static List<string> News(RowFeatures row)
    {
        var news = new List<string>();
        if (row.Published is null)
        {
            news.Add("?");
        }

        if ((row.IsExact ? row.From : row.Published) is >= 0 and var told)
        {
            var first = told / (StoryMatch.News + 1);
            news.Add(string.Create(CultureInfo.InvariantCulture, $"p{first}"));
            news.Add(string.Create(CultureInfo.InvariantCulture, $"p{first + 1}"));
        }

        return news;
    }

    private static void AddAll(SortedSet<long> keys, RowFeatures row, string token, List<string> buckets)
    {
        foreach (var bucket in buckets)
        {
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Type}\n{token}\n{bucket}"));
            keys.Add(BinaryPrimitives.ReadInt64LittleEndian(bytes));
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
    private static List<string> Days(RowFeatures row)
    {
        var days = new List<string>();
        if (row.IsExact)
        {
            for (var day = row.From!.Value - (row.Guessed ? 1 : 0); day <= row.To!.Value; day++)
            {
                days.Add(day.ToString(CultureInfo.InvariantCulture));
            }
        }

        return days;
    }

    /// <summary>The months that a row may mean: those of its days, else those up to its publication.</summary>
    private static List<string> Months(RowFeatures row)
    {
        if (row.From is { } from && row.To is { } to && Month(to) - Month(from) < WidestInMonths)
        {
            return Range(Month(from), Month(to));
        }

        return row.Published is >= 0 and var told ? Range(Month(told) - MonthsOfMemory, Month(told)) : ["?"];
    }

    private static List<string> Range(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(month => "m" + month.ToString(CultureInfo.InvariantCulture))];

    private static int Month(int dayNumber)
    {
        var day = DateOnly.FromDayNumber(dayNumber);
        return (day.Year * 12) + day.Month - 1;
    }
}
