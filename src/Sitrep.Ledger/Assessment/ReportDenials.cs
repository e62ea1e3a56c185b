using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Assessment;

/// <summary>
/// Sets the denials of a report against what they deny there, also where the two are told as different events: 'Israel accused Syria'
/// and 'Syria denied any part in it'. A function of the report's own rows, so that no other report and no order counts.
/// </summary>
public static class ReportDenials
{
    private const int Enough = 2;

    // How many rows before and after a denial may hold its claim: bounds the work on reports with thousands of rows.
    private const int Window = 200;

    private static readonly HashSet<string> Denying =
        new(["deny", "reject", "dismiss", "refute", "rebut", "disclaim", "repudiate", "denial", "rebuttal"], StringComparer.Ordinal);

    /// <summary>Pairs of a claim and its denial; a denial has at most one claim, the one that most speaks for, then the nearest.</summary>
    /// <param name="rows">All rows of one report.</param>
    public static IEnumerable<ContradictionRecord> Of(IReadOnlyCollection<EventRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        EventRow[] ordered = [.. rows.OrderBy(row => row.Row.Trigger.Start).ThenBy(row => row.Row.Id, StringComparer.Ordinal)];
        for (var i = 0; i < ordered.Length; i++)
        {
            var denial = ordered[i];
            if (!IsDenial(denial))
            {
                continue;
            }

            var claim = ordered[Math.Max(0, i - Window)..Math.Min(ordered.Length, i + Window + 1)]
                .Where(row => row.Affirms && !IsDenial(row) && row.Row.Type != EventType.REJECT)
                .Select(row => (Row: row, Score: Score(row, denial)))
                .Where(candidate => candidate.Score >= Enough)
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Row.Row.Trigger.Start > denial.Row.Trigger.Start)
                .ThenBy(candidate => Math.Abs(candidate.Row.Row.Trigger.Start - denial.Row.Trigger.Start))
                .ThenBy(candidate => candidate.Row.Row.Id, StringComparer.Ordinal)
                .FirstOrDefault().Row;
            if (claim is not null)
            {
                yield return Contradictions.Pair(ContradictionKind.Denial, claim.Row.Id, denial.Row.Id);
            }
        }
    }

    private static bool IsDenial(EventRow row) =>
        row.Row.Stance == Stance.Denies
        || (row.Row is { Type: EventType.REJECT, Status: EventStatus.Occurred } && Denying.Contains(row.Index.Lemma));

    private static int Score(EventRow claim, EventRow denial)
    {
        string[] deniers = [.. denial.Row.Initiator.Select(actor => actor.Name), .. denial.Row.Stance == Stance.Denies ? denial.Row.Sources.Take(1) : []];
        if (claim.Row.Sources.Take(1).Any(source => deniers.Any(denier => IsOf(source, denier))))
        {
            return 0;
        }

        var isAimedAt = claim.Row.Type == EventType.ACCUSE && Meets(claim.Row.Recipient, denial.Row.Initiator, deniers);
        var isLaidTo = IsDeed(claim.Row.Type) && Meets(claim.Row.Initiator, denial.Row.Initiator, deniers);
        var score = (isAimedAt ? 4 : 0) + (isLaidTo ? 3 : 0) + (isLaidTo && claim.Row.Stance is Stance.Alleges or Stance.Suspects ? 1 : 0);
        if (denial.Row.Stance == Stance.Denies && denial.Row.Type == claim.Row.Type)
        {
            return score + 2 + (denial.Index.Lemma == claim.Index.Lemma ? 2 : 0) + (Meets(claim.Row.Recipient, denial.Row.Recipient, []) ? 2 : 0);
        }

        // 'A ship was sunk. The embassy denied any part in it': what nobody is named for is denied by whom it is laid to.
        var isUnclaimed = claim.Row.Type == EventType.ASSAULT && claim.Row.Initiator.Count == 0 && claim.Row.Trigger.Start < denial.Row.Trigger.Start;
        return score + (isUnclaimed && denial.Index.Lemma is "deny" or "denial" ? Enough : 0);
    }

    private static bool IsDeed(EventType type) =>
        type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.THREATEN or EventType.AID;

    private static bool Meets(IReadOnlyList<ParticipantRecord> left, IReadOnlyList<ParticipantRecord> right, string[] names) =>
        left.Any(a => right.Any(b => a.Actor is not null && a.Actor == b.Actor) || right.Any(b => IsOf(a.Name, b.Name)) || names.Any(name => IsOf(a.Name, name)));

    /// <summary>Whether two names share a word, also as adjective: 'Syria' and 'Syrian officers'.</summary>
    private static bool IsOf(string left, string right) =>
        Words(left).Any(a => Words(right).Any(b => a.AsSpan().CommonPrefixLength(b) is var shared && shared >= 4 && shared + 1 >= Math.Min(a.Length, b.Length)));

    private static IEnumerable<string> Words(string name) =>
        NameFolding.Fold(name).Split(' ').Where(word => word.Length >= 4 && word is not ("minister" or "ministry" or "president" or "government" or "officials"));
}
