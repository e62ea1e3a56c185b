using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Assessment;

/// <summary>
/// Counts the independent root sources behind an event. The root source of a row is the first in the chain of who says so: the nearest
/// named source, else the publisher. A named source counts once, whoever cites it; a publisher counts once, whatever number of
/// reports it has; publishers of one text, or of one sentence nearly word for word, count once; a source without a name counts once a text.
/// Publishers that only cite one another count once.
/// </summary>
internal static class Corroboration
{
    private const int ShortestQuote = 8;
    private const int QuoteShingle = 3;
    private const int MostCompared = 32;
    private const double NearlyAll = 0.6;

    /// <summary>The names of the independent root sources that stand behind the event, sorted.</summary>
    public static IReadOnlyList<string> RootSources(IReadOnlyList<EventRow> rows) => RootsOf(rows.Where(row => !row.Denies));

    /// <summary>The names of the independent root sources of rows, sorted.</summary>
    public static IReadOnlyList<string> RootsOf(IEnumerable<EventRow> rows) => Voices(rows).Names();

    /// <summary>The independent root sources of rows, each with the rows that go back to it, by name.</summary>
    public static IReadOnlyList<VoiceRecord> VoicesOf(IEnumerable<EventRow> rows)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var voices = Voices(rows, keys);
        return [.. keys.GroupBy(pair => voices.Voice(pair.Value), pair => pair.Key).Select(group => new VoiceRecord(group.Key, [.. group.Order(StringComparer.Ordinal)]))
            .OrderBy(voice => voice.Name, StringComparer.Ordinal)];
    }

    /// <summary>Publishers that cite one another for what the rows say, straight or over others: sorted; empty where there are none.</summary>
    public static IReadOnlyList<string> Circular(IEnumerable<EventRow> rows)
    {
        List<EventRow> told = [.. rows];
        var names = told.Select(row => row.Report.Publisher).OfType<string>().GroupBy(NameFolding.Fold, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        var cited = told.Where(row => row.Report.Publisher is not null)
            .SelectMany(row => row.Row.Sources.Select(NameFolding.Fold).Where(names.ContainsKey), (row, source) => (By: NameFolding.Fold(row.Report.Publisher!), Source: source))
            .Where(pair => pair.By != pair.Source)
            .ToLookup(pair => pair.By, pair => pair.Source, StringComparer.Ordinal);
        return [.. names.Where(name => Reaches(cited, name.Key)).Select(name => name.Value).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether one cites, straight or over others, somebody who cites it.</summary>
    private static bool Reaches(ILookup<string, string> cited, string from)
    {
        var open = new Stack<string>(cited[from]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            if (next == from)
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (var source in cited[next])
                {
                    open.Push(source);
                }
            }
        }

        return false;
    }

    private static VoiceSet Voices(IEnumerable<EventRow> rows, Dictionary<string, string>? keys = null)
    {
        var voices = new VoiceSet();
        List<EventRow> told = [.. rows.OrderBy(row => row.Row.Id, StringComparer.Ordinal)];
        var publishers = told.Select(row => row.Report.Publisher).OfType<string>().ToLookup(NameFolding.Fold);
        foreach (var row in told)
        {
            var nearest = row.Row.Sources is [var first, ..] ? first : RowRecord.Narrator;
            if (nearest == RowRecord.Narrator)
            {
                var own = PublisherKey(row);
                voices.Add(own, row.Report.Publisher ?? row.Report.Id);
                voices.Join(own, voices.First("text\n" + row.Report.Copy, own));
                keys?.Add(row.Row.Id, own);
            }
            else if (publishers.Contains(NameFolding.Fold(nearest)))
            {
                var cited = "publisher\n" + NameFolding.Fold(nearest);
                voices.Cite(PublisherKey(row), cited, nearest);
                keys?.Add(row.Row.Id, cited);
            }
            else
            {
                var known = row.Index.Parties.FirstOrDefault(party => party.Role == PartyRole.Source && party.Name == nearest);
                var named = known?.Actor is { } actor ? "actor\n" + actor : "words\n" + NameFolding.Fold(nearest) + "\n" + row.Report.Copy;
                voices.Add(named, nearest);

                // Who cites the publisher for it cites the one whom the publisher cites.
                voices.Cite(PublisherKey(row), named, nearest);
                keys?.Add(row.Row.Id, named);
            }
        }

        JoinSentences(told, voices);
        voices.CloseCircles();
        return voices;
    }

    private static string PublisherKey(EventRow row) => row.Report.Publisher is { } publisher ? "publisher\n" + NameFolding.Fold(publisher) : "text\n" + row.Report.Copy;

    /// <summary>Publishers that tell it in the same words have copied it from one another, or from one agency.</summary>
    private static void JoinSentences(List<EventRow> rows, VoiceSet voices)
    {
        var byShingle = new Dictionary<ulong, List<int>>();
        var sentences = rows.Where(row => row.Row.Sources is not [not RowRecord.Narrator, ..])
            .Select(row => (Key: PublisherKey(row), Shingles: TextPrints.Shingles(TextPrints.Words(row.Row.Quote), QuoteShingle)))
            .Where(sentence => sentence.Shingles.Count >= ShortestQuote - QuoteShingle + 1)
            .DistinctBy(sentence => (sentence.Key, string.Join(' ', sentence.Shingles)))
            .ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var shingle in sentences[i].Shingles.Distinct())
            {
                if (!byShingle.TryGetValue(shingle, out var others))
                {
                    byShingle.Add(shingle, others = []);
                }

                others.ForEach(other => shared[other] = shared.GetValueOrDefault(other) + 1);
                if (others.Count < MostCompared)
                {
                    others.Add(i);
                }
            }

            foreach (var (other, count) in shared)
            {
                if (count >= NearlyAll * Math.Max(sentences[i].Shingles.Count, sentences[other].Shingles.Count))
                {
                    voices.Join(sentences[i].Key, sentences[other].Key);
                }
            }
        }
    }
}
