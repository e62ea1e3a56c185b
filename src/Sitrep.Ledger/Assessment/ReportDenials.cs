using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Assessment;

/// <summary>
/// Sets the denials of a report against what they deny there, also where the two are told as different events: 'the town was shelled' and
/// 'Norland denied any part in it'. What is denied is a deed, or what somebody alleges; that somebody accuses is denied by nobody, and stands
/// for the deed only where the report tells no more of it. A function of the report's own rows, so that no other report and no order counts.
/// </summary>
public static class ReportDenials
{
    private const int Enough = 2;

    // How many rows before and after a denial may hold its claim: bounds the work on reports with thousands of rows.
    private const int Window = 200;
    private const int Near = 8;

    // The most letters between the act of denying and the clause of what is denied ('denied reports that').
    private const int Clause = 40;

    private static readonly HashSet<string> Denying =
        new(["deny", "refute", "rebut", "disclaim", "repudiate", "denial", "rebuttal"], StringComparer.Ordinal);

    /// <summary>Who rejects may refuse as well as deny: only what is alleged is denied so.</summary>
    private static readonly HashSet<string> Rejecting = new(["reject", "dismiss", "rejection", "dismissal"], StringComparer.Ordinal);

    /// <summary>Words of names that very many bear: two that share only these are not one.</summary>
    private static readonly HashSet<string> Common = new(
        [
            "minister", "ministry", "president", "government", "officials", "official", "army", "military", "armed", "forces", "force", "group", "groups", "rebel", "rebels",
            "militants", "militia", "fighters", "police", "people", "spokesman", "spokeswoman", "authorities", "party", "state", "national", "liberation", "front", "movement",
        ],
        StringComparer.Ordinal);

    /// <summary>Pairs of a claim and its denial; a denial has at most one claim, the one that most speaks for, then the nearest.</summary>
    /// <param name="rows">All rows of one report.</param>
    public static IEnumerable<ContradictionRecord> Of(IReadOnlyCollection<EventRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Told[] told = [.. rows.OrderBy(row => row.Row.Trigger.Start).ThenBy(row => row.Row.Id, StringComparer.Ordinal).Select(row => new Told(row))];
        for (var i = 0; i < told.Length; i++)
        {
            if (told[i].IsDenial && !IsToldInFull(told, i) && Claim(told, i) is { } claim)
            {
                yield return Pair(claim.Row.Id, told[i].Row.Id);
            }
        }
    }

    /// <summary>The record of a claim and its denial.</summary>
    public static ContradictionRecord Pair(string claim, string denial) => Contradictions.Pair(ContradictionKind.Denial, claim, denial);

    /// <summary>Whether the words of a denial also say what is denied: then that row denies, and the act of denying is nobody's opposite.</summary>
    private static bool IsToldInFull(Told[] told, int at)
    {
        var (act, found) = (told[at].Row, false);
        for (var i = at + 1; act.Type == EventType.REJECT && !found && i < Math.Min(told.Length, at + Near); i++)
        {
            found = told[i].Row.IsDenial && told[i].Row.Type != EventType.REJECT && told[i].Row.Start <= act.End + Clause && act.Start < told[i].Row.End;
        }

        return found;
    }

    private static Told? Claim(Told[] told, int at)
    {
        var denial = told[at];
        var best = default(Told);
        var bestScore = Enough - 1;
        for (var i = Math.Max(0, at - Window); i < Math.Min(told.Length, at + Window + 1); i++)
        {
            if (told[i].IsClaim && !IsAside(told[i], denial) && Score(told[i], denial) is var score && (score > bestScore || score == bestScore && best is not null && IsNearer(told[i], best, denial)))
            {
                (best, bestScore) = (told[i], score);
            }
        }

        return best;
    }

    /// <summary>'The army, which is fighting rebels, has denied the claims': what the words of the act tell of the denier is not what it denies.</summary>
    private static bool IsAside(Told claim, Told denial) =>
        denial.Row.Type == EventType.REJECT && claim.Row.Trigger.Start >= denial.Row.Start && claim.Row.Trigger.End <= denial.Row.Trigger.Start;

    /// <summary>What was said before the denial is nearer than what is said after it.</summary>
    private static bool IsNearer(Told claim, Told other, Told denial)
    {
        var (at, from, to) = (denial.Row.Trigger.Start, claim.Row.Trigger.Start, other.Row.Trigger.Start);
        return (from > at, Math.Abs(from - at), claim.Row.Id).CompareTo((to > at, Math.Abs(to - at), other.Row.Id)) < 0;
    }

    private static int Score(Told claim, Told denial)
    {
        if (claim.Source.Length > 0 && denial.Deniers.Any(denier => IsOf(claim.Source, denier)))
        {
            return 0;
        }

        var isAlleged = claim.Row.Stance is Stance.Alleges or Stance.Suspects;
        if (denial.IsRejection && !isAlleged)
        {
            return 0;
        }

        // Who is said to have done it denies it; so does whom an allegation concerns.
        var isLaidTo = claim.IsDeed && Meets(claim.Initiators, denial);
        var concerns = (isAlleged && claim.IsDeed || claim.IsAccusation) && Meets(claim.Recipients, denial);
        var score = (isLaidTo ? 3 : 0) + (concerns ? 2 : 0) + (isAlleged && (isLaidTo || concerns) ? 1 : 0);
        if (denial.Row.Stance == Stance.Denies && denial.Row.Type == claim.Row.Type)
        {
            return score + 2 + (denial.Lemma == claim.Lemma ? 2 : 0) + (claim.Recipients.Any(actor => denial.Recipients.Any(other => IsOne(actor, other))) ? 2 : 0);
        }

        // 'A ship was sunk. The embassy denied any part in it': what nobody is named for is denied by whom it is laid to.
        var isUnclaimed = claim.Row.Type == EventType.ASSAULT && claim.Row.Initiator.Count == 0 && claim.Row.Trigger.Start < denial.Row.Trigger.Start;
        return score + (isUnclaimed && denial.Lemma is "deny" or "denial" ? Enough : 0);
    }

    private static bool Meets(Actor[] actors, Told denial) =>
        actors.Any(actor => denial.Initiators.Any(other => IsOne(actor, other)) || denial.Deniers.Any(denier => IsOf(actor.Words, denier)));

    private static bool IsOne(Actor a, Actor b) => (a.Key is not null && a.Key == b.Key) || IsOf(a.Words, b.Words);

    /// <summary>Whether two names share a word, also as adjective: 'Syria' and 'Syrian officers'.</summary>
    private static bool IsOf(string[] left, string[] right)
    {
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (a.AsSpan().CommonPrefixLength(b) is var shared && shared >= 4 && shared + 1 >= Math.Min(a.Length, b.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A row with the words of its names, folded once.</summary>
    private sealed class Told(EventRow row)
    {
        public RowRecord Row => row.Row;

        public string Lemma => row.Index.Lemma;

        public Actor[] Initiators { get; } = [.. row.Row.Initiator.Select(Actor.Of)];

        public Actor[] Recipients { get; } = [.. row.Row.Recipient.Select(Actor.Of)];

        public string[] Source { get; } = row.Row.Sources is [var nearest, ..] ? Actor.WordsOf(nearest) : [];

        /// <summary>The words of those who deny.</summary>
        public string[][] Deniers { get; } =
        [
            .. row.Row.Initiator.Select(actor => Actor.WordsOf(actor.Name)),
            .. row.Row.Stance == Stance.Denies ? row.Row.Sources.Take(1).Select(Actor.WordsOf) : [],
        ];

        public bool IsDenial { get; } =
            row.Row.Stance == Stance.Denies
            || (row.Row is { Type: EventType.REJECT, Status: EventStatus.Occurred } && (Denying.Contains(row.Index.Lemma) || Rejecting.Contains(row.Index.Lemma)));

        public bool IsRejection => Row.Stance != Stance.Denies && Rejecting.Contains(row.Index.Lemma);

        public bool IsAccusation => Row is { Type: EventType.ACCUSE, Mode: null or "allege" };

        public bool IsClaim => row.Affirms && !IsDenial && Row.Type != EventType.REJECT;

        public bool IsDeed => Row.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.THREATEN or EventType.AID;
    }

    private sealed record Actor(string? Key, string[] Words)
    {
        public static Actor Of(ParticipantRecord actor) => new(actor.Actor, WordsOf(actor.Name));

        public static string[] WordsOf(string name) =>
            [.. NameFolding.Fold(name).Split(' ').Where(word => word.Length >= 4 && !Common.Contains(word))];
    }
}
