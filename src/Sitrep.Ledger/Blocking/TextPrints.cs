using System.Globalization;

namespace Sitrep.Ledger.Blocking;

/// <summary>
/// Prints of a text by which copied passages are recognised: winnowing (Schleimer, Wilkerson, Aiken 2003) over runs of words. Texts
/// that share a run of <see cref="Run"/> words share a print, wherever the run stands in them.
/// </summary>
public static class TextPrints
{
    /// <summary>Words of a shingle.</summary>
    public const int Shingle = 5;

    /// <summary>Shingles of a window, of which the least is kept.</summary>
    public const int Window = 16;

    /// <summary>The length of a shared run, in words, that never goes unseen.</summary>
    public const int Run = Shingle + Window - 1;

    private const ulong Prime = 0x100000001B3;
    private const ulong Offset = 0xCBF29CE484222325;

    /// <summary>The prints, without duplicates, in the order of the text; case, accents and punctuation do not count. Empty for less than a shingle.</summary>
    public static IReadOnlyList<ulong> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shingles = Shingles(Words(text));
        var prints = new List<ulong>();
        var seen = new HashSet<ulong>();

        // Candidates for the least of the window, ascending; the least stands first.
        var least = new LinkedList<(int At, ulong Hash)>();
        for (var i = 0; i < shingles.Count; i++)
        {
            while (least.Last is { } last && last.Value.Hash >= shingles[i])
            {
                least.RemoveLast();
            }

            least.AddLast((i, shingles[i]));
            if (least.First!.Value.At <= i - Window)
            {
                least.RemoveFirst();
            }

            if ((i >= Window - 1 || i == shingles.Count - 1) && seen.Add(least.First.Value.Hash))
            {
                prints.Add(least.First.Value.Hash);
            }
        }

        return prints;
    }

    /// <summary>A hash of each run of some words; the same in every process.</summary>
    internal static List<ulong> Shingles(List<ulong> words, int length = Shingle)
    {
        var shingles = new List<ulong>(Math.Max(0, words.Count - length + 1));
        for (var i = 0; i + length <= words.Count; i++)
        {
            var hash = Offset;
            for (var j = i; j < i + length; j++)
            {
                hash = Mix(hash ^ words[j]);
            }

            shingles.Add(hash);
        }

        return shingles;
    }

    /// <summary>A hash of each word, letters and digits only.</summary>
    internal static List<ulong> Words(string text)
    {
        var words = new List<ulong>(text.Length / 6);
        var (hash, isOpen) = (Offset, false);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
                isOpen = true;
            }
            else if (isOpen && letter is not ('\'' or '\u2019') && char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                words.Add(hash);
                (hash, isOpen) = (Offset, false);
            }
        }

        if (isOpen)
        {
            words.Add(hash);
        }

        return words;
    }

    /// <summary>The finaliser of SplitMix64: spreads what differs in few bits.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
