namespace Sitrep.Ledger.Blocking;

/// <summary>Compares folded names by their words.</summary>
public static class NameWords
{
    /// <summary>Whether more than half of the shorter name's words stand in the other one ('yida camp', 'yida refugee camp').</summary>
    public static bool Alike(string folded, string other)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(other);
        var (few, many) = folded.Length <= other.Length ? (folded, other) : (other, folded);
        var words = 0;
        var shared = 0;
        foreach (var range in few.AsSpan().Split(' '))
        {
            var word = few.AsSpan(range);
            words++;
            shared += HasWord(many, word) ? 1 : 0;
        }

        return words > 0 && shared * 2 > words;
    }

    private static bool HasWord(string name, ReadOnlySpan<char> wanted)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            if (name.AsSpan(range).SequenceEqual(wanted))
            {
                return wanted.Length > 0;
            }
        }

        return false;
    }
}
