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

    /// <summary>The points of two words: one word, or one stem.</summary>
    public static int Lemmas(RowFeatures a, RowFeatures b)
    {
        if (a.Lemma == b.Lemma)
        {
            return SameLemma;
        }

        var shared = a.Lemma.AsSpan().CommonPrefixLength(b.Lemma);
        return shared >= ShortestStem && shared * 5 >= Math.Min(a.Lemma.Length, b.Lemma.Length) * 3 ? LikeLemma : 0;
    }

    /// <summary>Whether one of the two is vague and may be the other, which tells more: 'the attack', 'the bombing'.</summary>
    public static bool IsVagueBeside(RowFeatures a, RowFeatures b) =>
        a.Type == EventType.ASSAULT && b.Type == EventType.ASSAULT && IsVague(a) != IsVague(b) && Modes(a.Mode, b.Mode) >= 0;

    /// <summary>The points of two modes; 0 where one is not told, or is the wider one of the two.</summary>
    public static int Modes(string? a, string? b) => a is null || b is null ? 0 : a == b ? SameMode : Holds(a, b) || Holds(b, a) ? 0 : OtherMode;

    private static bool IsVague(RowFeatures row) => row.Mode is null && Vague.Contains(row.Lemma);

    /// <summary>What bombers, guns and suicides do is done with explosives, and it destroys.</summary>
    private static bool Holds(string wide, string narrow) => wide switch
    {
        "explosives" => narrow is "aerial" or "heavy-weapons" or "suicide-attack" or "destroy",
        "destroy" => narrow is "aerial" or "heavy-weapons",
        _ => false,
    };
}
