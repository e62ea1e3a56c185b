namespace Sitrep.Reading.Events;

/// <summary>Words, by their lemmas, that say of a happening no more than that it came about, was told of or was one of many.</summary>
internal static class HappeningWords
{
    // 'the ban, passed last October', 'the talks, which began on Monday'
    private static readonly HashSet<string> Occurring = new(
        ["adopt", "approve", "begin", "break", "carry", "come", "commit", "conduct", "convene", "end", "enact", "erupt", "execute", "follow", "happen", "hold", "impose", "introduce", "issue",
         "launch", "make", "mount", "occur", "open", "order", "pass", "perpetrate", "resume", "sign", "stage", "start", "take", "unfold"],
        StringComparer.Ordinal);

    // 'a series of attacks in June': nouns that only count what follows them.
    private static readonly HashSet<string> Series = new(
        ["barrage", "campaign", "night", "number", "outbreak", "rash", "round", "series", "spate", "spell", "string", "succession", "wave"], StringComparer.Ordinal);

    /// <summary>Whether a verb only says that something came about ('the incident occurred', 'the talks began').</summary>
    public static bool IsOccurring(string lemma) => Occurring.Contains(lemma);

    /// <summary>Whether a noun only counts the happenings that follow it ('a wave of arrests').</summary>
    public static bool IsSeries(string lemma) => Series.Contains(lemma);

    /// <summary>Whether a noun counts or measures the happenings that follow it ('a wave of arrests', 'a third day of protests').</summary>
    public static bool IsStretch(string lemma) => IsSeries(lemma) || lemma is "day" or "evening" or "hour" or "month" or "outburst" or "upsurge" or "week" or "weekend" or "year";

    /// <summary>Whether a noun is of what goes on within the land that it is named after ('the Chadian uprising').</summary>
    public static bool IsOfOneLand(string lemma) => lemma is "conflict" or "coup" or "genocide" or "insurgency" or "insurrection" or "putsch" or "rebellion" or "revolt" or "unrest" or "uprising" or "violence" or "war";

    /// <summary>Whether a verb tells of something that was done before ('claimed the bombing').</summary>
    public static bool IsRecounting(string lemma) => lemma is "claim" or "admit" or "investigate" or "recall" or "survive" or "probe" or "describe";

    /// <summary>Whether a noun is of another day than what it is about: 'the anniversary of the attack on Monday', 'the verdict on the killing in May'.</summary>
    public static bool HasDayOfItsOwn(string lemma) => lemma is "anniversary" or "commemoration" or "report" or "news" or "statement" or "announcement" or "verdict" or "inquiry" or "hearing"
        or "conference" or "debate" or "video" or "film" or "aftermath" or "suspect" or "victim" or "survivor" or "leader" or "member";
}
