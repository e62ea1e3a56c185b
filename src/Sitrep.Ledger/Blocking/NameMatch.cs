using System.Globalization;
using System.Text;

namespace Sitrep.Ledger.Blocking;

/// <summary>
/// Says whether two names may stand for one bearer: the same words in any order, in other spellings, with words left out. A likeness is
/// never enough to merge two actors by itself.
/// </summary>
public static class NameMatch
{
    private const int Equal = 3;
    private const int Edited = 2;
    private const int Initial = 1;
    private const int ShortestForOneEdit = 5;
    private const int ShortestForTwoEdits = 10;

    private static readonly HashSet<string> Titles = new(
        ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "sheikh", "shaikh", "sheik", "mullah", "maulana", "maulvi", "mawlawi", "haji", "hajji", "hajj", "ayatollah", "imam", "general", "gen", "colonel", "col", "captain", "major", "president", "senator", "minister", "king", "prince", "jr", "sr", "ii", "iii"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Particles = new(
        ["al", "el", "ul", "ur", "bin", "ben", "ibn", "bint", "abu", "abou", "de", "da", "do", "dos", "di", "del", "della", "la", "le", "van", "von", "der", "den", "y", "e", "of", "the", "and", "for", "und", "et", "do"],
        StringComparer.Ordinal);

    /// <summary>Legal forms of companies and the words of which they are made.</summary>
    private static readonly HashSet<string> Forms = new(
        ["inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh", "ag", "kg", "sa", "sas", "sarl", "srl", "spa", "nv", "bv", "oy", "ab", "as", "asa", "oao", "ooo", "zao", "pao", "ao", "ojsc", "pjsc", "cjsc", "jsc", "open", "public", "closed", "joint", "stock", "pty", "pte", "pvt", "private", "sdn", "bhd", "kk", "se", "ev", "group", "holding", "holdings", "mv", "mt", "ms"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["first"] = "1",
        ["1st"] = "1",
        ["second"] = "2",
        ["2nd"] = "2",
        ["third"] = "3",
        ["3rd"] = "3",
        ["fourth"] = "4",
        ["4th"] = "4",
        ["fifth"] = "5",
        ["5th"] = "5",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["vi"] = "6",
        ["vii"] = "7",
        ["viii"] = "8",
        ["ix"] = "9",
    };

    private static readonly string[] Cyrillic =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];

    /// <summary>Whether the two may be one bearer's.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other.</param>
    /// <param name="isPerson">Whether they are names of persons: words may be left out of these, and first names be initials.</param>
    public static bool MayBeOne(string a, string b, bool isPerson)
    {
        var (left, right) = (Words(a, isPerson), Words(b, isPerson));
        if (left.Count == 0 || right.Count == 0)
        {
            return NameFolding.Fold(a) == NameFolding.Fold(b);
        }

        if (string.Concat(left) == string.Concat(right))
        {
            return true;
        }

        if (!isPerson && (IsAcronymOf(a, right) || IsAcronymOf(b, left)))
        {
            return true;
        }

        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        var rest = new List<string>(many);
        var (unmatched, initials, edited) = (new List<string>(), 0, 0);
        foreach (var word in few)
        {
            var best = rest.Select((other, at) => (at, Likeness: Likeness(word, other, isPerson))).OrderByDescending(pair => pair.Likeness).FirstOrDefault();
            if (best.Likeness == 0)
            {
                unmatched.Add(word);
                continue;
            }

            initials += best.Likeness == Initial ? 1 : 0;
            edited += best.Likeness == Edited ? 1 : 0;
            rest.RemoveAt(best.at);
        }

        var matched = few.Count - unmatched.Count;
        if (matched == 0 || matched == initials || rest.Concat(unmatched).Any(word => char.IsAsciiDigit(word[0])))
        {
            return false;
        }

        // Words that differ on both sides are other words; that one leaves some out is usual for persons. Of many words one may be misspelt.
        return isPerson
            ? unmatched.Count == 0 && (rest.Count == 0 || matched >= 2) && edited <= Math.Max(1, few.Count - 1)
            : unmatched.Count == 0 && rest.Count == 0;
    }

    /// <summary>The words of a name, spellings of one sound made alike: names that may be one bearer's mostly share one.</summary>
    public static IEnumerable<string> Sounds(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Words(name, isPerson: true).Select(Sound).Distinct(StringComparer.Ordinal);
    }

    private static int Likeness(string a, string b, bool isPerson)
    {
        if (a == b || Sound(a) == Sound(b) || IsWithArticle(a, b) || IsWithArticle(b, a))
        {
            return Equal;
        }

        if (isPerson && (a.Length == 1 || b.Length == 1))
        {
            return a[0] == b[0] ? Initial : 0;
        }

        if (char.IsAsciiDigit(a[0]) || char.IsAsciiDigit(b[0]))
        {
            return 0;
        }

        var shortest = Math.Min(a.Length, b.Length);
        var allowed = shortest >= ShortestForTwoEdits ? 2 : shortest >= ShortestForOneEdit ? 1 : 0;
        return allowed > 0 && Edits(a, b, allowed) <= allowed ? Edited : 0;
    }

    /// <summary>'Alkhadir' beside 'al-Khadir'.</summary>
    private static bool IsWithArticle(string whole, string bare) =>
        bare.Length >= ShortestForOneEdit && whole.Length == bare.Length + 2 && whole[..2] is "al" or "el" && Sound(whole[2..]) == Sound(bare);

    private static bool IsAcronymOf(string name, List<string> words)
    {
        var letters = NameFolding.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return letters.Length is >= 2 and <= 6 && words.Count == letters.Length && words.Select((word, i) => word[0] == letters[i]).All(same => same) && name.Any(char.IsUpper) && !name.Any(char.IsLower);
    }

    private static List<string> Words(string name, bool isPerson)
    {
        var words = NameFolding.Fold(Latin(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var kept = words.Where(word => !Particles.Contains(word) && !(isPerson ? Titles : Forms).Contains(word)).Select(word => isPerson ? word : Numbers.GetValueOrDefault(word, word)).ToList();
        return kept.Count > 0 ? kept : words;
    }

    /// <summary>Cyrillic letters in Latin ones; others as they are.</summary>
    private static string Latin(string name)
    {
        var latin = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var lower = char.ToLower(letter, CultureInfo.InvariantCulture);
            latin.Append(lower is >= '\u0430' and <= '\u044F' ? Cyrillic[lower - '\u0430'] : lower == '\u0451' ? "e" : letter.ToString());
        }

        return latin.ToString();
    }

    /// <summary>Spellings of one sound made alike: the ways in which one name is written in Latin letters.</summary>
    private static string Sound(string word)
    {
        var sound = new StringBuilder(word)
            .Replace("ph", "f").Replace("kh", "h").Replace("gh", "g").Replace("sch", "sh").Replace("tch", "ch").Replace("ck", "k").Replace("dh", "d").Replace("th", "t")
            .Replace("ou", "u").Replace("oo", "u").Replace("ee", "i").Replace("ei", "ai").Replace("ey", "ai").Replace("ay", "ai").Replace('y', 'i').Replace('q', 'k').Replace('w', 'v').Replace('j', 'i');
        var plain = new StringBuilder(sound.Length);
        for (var i = 0; i < sound.Length; i++)
        {
            if (i == 0 || sound[i] != sound[i - 1])
            {
                plain.Append(sound[i] is 'o' && word.Length > 4 ? 'u' : sound[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Letters to put in, take out, change or exchange with their neighbour; more than the limit is the limit and one.</summary>
    private static int Edits(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var (before, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var next = new int[b.Length + 1];
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, row) = (row, next);
        }

        return row[^1];
    }
}
