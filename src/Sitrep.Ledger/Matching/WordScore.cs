using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Matching;

/// <summary>Weighs the words for what happened, and the modes.</summary>
internal static class WordScore
{
    public const int SameLemma = 10;
    public const int LikeLemma = 7;
    public const int SameMode = 8;
    private const int OtherMode = -10;
    private const int ShortestStem = 4;

    /// <summary>Words that tell of violence, or of what came of it, and leave open by what means.</summary>
    private static readonly HashSet<string> Vague = new(
        ["attack", "assault", "violence", "strike", "raid", "kill", "killing", "slay", "die", "death", "dead", "fatality", "casualty", "toll", "wound", "injure", "injury", "hurt", "victim"],
        StringComparer.Ordinal);

    /// <summary>Words of one deed: 'killed four' and 'the death toll' count the same people. The first group tells of the dead, the second of the wounded.</summary>
    private static readonly HashSet<string>[] Kin =
    [
        new(["kill", "killing", "slay", "die", "death", "dead", "fatality", "toll", "murder", "assassinate", "assassination", "execute", "execution"], StringComparer.Ordinal),
        new(["wound", "injure", "injury", "hurt"], StringComparer.Ordinal),
        new(["arrest", "detain", "detention", "capture", "apprehend", "nab", "custody"], StringComparer.Ordinal),
        new(["abduct", "abduction", "kidnap", "kidnapping", "seize", "snatch", "hostage"], StringComparer.Ordinal),
        new(["release", "free", "liberate", "liberation"], StringComparer.Ordinal),
        new(["deport", "deportation", "expel", "expulsion"], StringComparer.Ordinal),
    ];

    /// <summary>The points of two words: one word, one stem, or one thing that came of violence.</summary>
    public static int Lemmas(RowFeatures a, RowFeatures b)
    {
        if (a.Lemma == b.Lemma)
        {
            return SameLemma;
        }

        if (a.Type == EventType.ASSAULT && IsVague(a) && IsVague(b) && AreKin(a, b))
        {
            return LikeLemma;
        }

        var shared = a.Lemma.AsSpan().CommonPrefixLength(b.Lemma);
        return shared >= ShortestStem && shared * 5 >= Math.Min(a.Lemma.Length, b.Lemma.Length) * 3 ? LikeLemma : 0;
    }

    /// <summary>Whether one of the two is vague and may be the other, which tells more: 'the attack', 'the bombing'.</summary>
    public static bool IsVagueBeside(RowFeatures a, RowFeatures b) =>
        a.Type == EventType.ASSAULT && b.Type == EventType.ASSAULT && IsVague(a) != IsVague(b) && Modes(a.Mode, b.Mode) >= 0;

    /// <summary>The points of two modes; 0 where one is not told, or is the wider one of the two.</summary>
    public static int Modes(string? a, string? b) => a is null || b is null ? 0 : a == b ? SameMode : Holds(a, b) || Holds(b, a) ? 0 : OtherMode;

    /// <summary>Whether its word tells of the dead.</summary>
    public static bool IsDeadly(RowFeatures row) => Kin[0].Contains(row.Lemma);

    /// <summary>Whether the two are told in one word, or in two for one thing: 'seized', 'abducted'.</summary>
    public static bool AreKin(RowFeatures a, RowFeatures b) => a.Lemma == b.Lemma || Kin.Any(words => words.Contains(a.Lemma) && words.Contains(b.Lemma));

    private static bool IsVague(RowFeatures row) => row.Mode is null && Vague.Contains(row.Lemma);

    /// <summary>What bombers, guns and suicides do is done with explosives, and it destroys.</summary>
    private static bool Holds(string wide, string narrow) => wide switch
    {
        "explosives" => narrow is "aerial" or "heavy-weapons" or "suicide-attack" or "destroy",
        "destroy" => narrow is "aerial" or "heavy-weapons",
        _ => false,
    };
}
