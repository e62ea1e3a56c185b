using System.Runtime.InteropServices;

namespace Sitrep.Ledger.Blocking;

/// <summary>An earlier text that passages of a text were copied from.</summary>
/// <param name="Of">The number of the earlier text, in the order of adding, from 0 on.</param>
/// <param name="Share">What part of the text stands in the earlier one too: 0 to 1.</param>
/// <param name="Whole">What part of the earlier one stands in the text: 0 to 1.</param>
public sealed record CopyMatch(int Of, double Share, double Whole)
{
    private const double Nearly = 0.8;

    /// <summary>Whether the two are one text but for small edits.</summary>
    public bool IsWhole => Share >= Nearly && Whole >= Nearly;
}

/// <summary>
/// Finds copies among many texts, each against those added before it: whole, cut, put in another order, merged from several, quoted.
/// Linear in the number of texts: of the texts that share a print only the first <see cref="Hosts"/> are compared with.
/// </summary>
public sealed class CopyFinder
{
    /// <summary>How many texts of one print are compared with; the later ones are copies of these.</summary>
    public const int Hosts = 32;

    private const int Fewest = 3;
    private const int MostOriginals = 8;
    private const double Most = 0.5;
    private readonly Dictionary<ulong, Few> _texts = [];
    private readonly List<int> _prints = [];

    /// <summary>Adds a text, the later the later it was published.</summary>
    /// <returns>
    /// Earlier texts that it was copied from: the one that it shares most with, then those that it shares other passages with. Empty
    /// where it shares less than three prints, some 25 words, with any; of texts that are shorter both must be the same.
    /// </returns>
    public IReadOnlyList<CopyMatch> Add(string text)
    {
        var prints = TextPrints.Of(text);
        var hits = new Dictionary<int, List<int>>();
        var common = new HashSet<int>();
        for (var i = 0; i < prints.Count; i++)
        {
            ref var few = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, prints[i], out _);
            foreach (var host in few.Texts ?? [])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(hits, host, out _) ??= []).Add(i);
            }

            if (few.Texts?.Count >= Hosts)
            {
                common.Add(i);
            }
            else
            {
                (few.Texts ??= new(1)).Add(_prints.Count);
            }
        }

        _prints.Add(prints.Count);
        return Originals(hits, common, prints.Count);
    }

    private List<CopyMatch> Originals(Dictionary<int, List<int>> hits, HashSet<int> common, int count)
    {
        var matches = new List<CopyMatch>();
        var covered = new HashSet<int>();
        while (matches.Count < MostOriginals)
        {
            var (best, bestNew) = (-1, 0);
            foreach (var (host, shared) in hits)
            {
                var fresh = shared.Count(print => !covered.Contains(print));
                if ((fresh > bestNew || fresh == bestNew && host < best) && IsCopy(host, shared, fresh, common, count))
                {
                    (best, bestNew) = (host, fresh);
                }
            }

            if (best < 0)
            {
                break;
            }

            matches.Add(new(best, (double)hits[best].Count / count, Math.Min(1, (double)hits[best].Count / _prints[best])));
            covered.UnionWith(hits[best]);
            hits.Remove(best);
        }

        return matches;
    }

    /// <summary>Passages that very many texts share (a disclaimer, a standing paragraph) make a copy only of what consists of them.</summary>
    private bool IsCopy(int host, List<int> shared, int fresh, HashSet<int> common, int count)
    {
        var isMost = shared.Count >= Most * Math.Min(count, _prints[host]);
        var counted = isMost ? fresh : Math.Min(fresh, shared.Count(print => !common.Contains(print)));
        return counted >= Fewest || (shared.Count == count && shared.Count == _prints[host] && fresh > 0);
    }

    private struct Few
    {
        public List<int>? Texts;
    }
}
