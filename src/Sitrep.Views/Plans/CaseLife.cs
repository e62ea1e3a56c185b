using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Views.Plans;

/// <summary>
/// The life of a case against somebody: plot, arrest, charge, trial set and put off, trial, verdict, appeal; each step from a sentence that says so. Steps that several
/// reports tell of the same day are one.
/// </summary>
public static class CaseLife
{
    /// <summary>The steps, by day; those without a day stand where their report's day puts them.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="actor">The key of the person.</param>
    public static IReadOnlyList<LifeEntry> Of(Ledger.Ledger ledger, string actor)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        var names = ledger.KeysBehind(actor).Select(key => key.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var reports = new ReportLookup(ledger);
        var rows = ledger.Rows(new RowFilter { Actor = actor }).Where(row => reports[row.Report] is not null).ToList();
        var told = rows.Select(row => (Step: StepOf(row, names), row)).Where(pair => pair.Step is not null)
            .Select(pair => new LifeEntry(pair.Step!.Value, Words(pair.row), null, pair.row.When is { } when ? new(when.From, when.To) : null, pair.row.Event, pair.row.Report, reports[pair.row.Report]!.Publisher, reports[pair.row.Report]!.Published, pair.row.Quote));
        var legal = PlanLives.OfActor(ledger, actor).Where(life => life.Who.Any(who => who.Actor is { } key && names.Contains(key)) && life.Steps.Any(step => step.What is "trial" or "retrial" or "hearing" or "appeal" or "verdict" or "judgment" or "judgement" or "sentencing" or "ruling" or "inquest" or "extradition"));
        return
        [
            .. told.Concat(legal.SelectMany(life => life.Steps.Where(step => step.Step is LifeStep.Set or LifeStep.Postponed or LifeStep.Forward or LifeStep.Cancelled or LifeStep.TookPlace or LifeStep.DidNot)))
                .OrderBy(Day).ThenBy(step => step.Step).ThenBy(step => step.Published ?? DateOnly.MaxValue).ThenBy(step => step.Report, StringComparer.Ordinal).ThenBy(step => step.Quote, StringComparer.Ordinal)
                .DistinctBy(step => (step.Step, step.What, Day(step), step.Before)),
        ];
    }

    /// <summary>The day at which a step stands in a life: of a change the day of its report, of what happened its own.</summary>
    public static DateOnly Day(LifeEntry step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return (step.Step is LifeStep.Set or LifeStep.Postponed or LifeStep.Forward or LifeStep.Cancelled or LifeStep.DidNot ? step.Published : step.When?.From ?? step.Published) ?? DateOnly.MaxValue;
    }

    private static string Words(RowRecord row) => row.Trigger.Text.ToLowerInvariant();

    private static LifeStep? StepOf(RowRecord row, HashSet<string> names)
    {
        if (row.Status is EventStatus.Not || row.Stance == Stance.Denies)
        {
            return null;
        }

        var isDone = row.Status is EventStatus.Occurred or EventStatus.Ongoing;
        if (row.Type == EventType.COERCE && isDone && row.Legal.Where(standing => standing.Actor is { } key && names.Contains(key)).Select(standing => standing.Status).DefaultIfEmpty((LegalStatus)(-1)).Max() is >= 0 and var status)
        {
            return status switch
            {
                LegalStatus.Alleged => IsArrest(row) ? LifeStep.Arrest : LifeStep.Alleged,
                LegalStatus.Charged => LifeStep.Charge,
                LegalStatus.OnTrial => LifeStep.Trial,
                LegalStatus.Convicted => LifeStep.Conviction,
                LegalStatus.Acquitted => LifeStep.Acquittal,
                LegalStatus.Overturned => LifeStep.Overturned,
                _ => LifeStep.Dropped,
            };
        }

        var isRecipient = row.Recipient.Any(party => party.Actor is { } key && names.Contains(key));
        var ended = row.Legal.Where(standing => standing.Actor is { } key && names.Contains(key)).Select(standing => standing.Status).ToList();
        return row.Type switch
        {
            EventType.CONCEDE when isRecipient && isDone => ended.Contains(LegalStatus.Acquitted) ? LifeStep.Acquittal : ended.Contains(LegalStatus.Dropped) ? LifeStep.Dropped : ended.Contains(LegalStatus.Overturned) ? LifeStep.Overturned : LifeStep.Release,
            EventType.COERCE when isRecipient && isDone && IsArrest(row) => LifeStep.Arrest,
            EventType.ASSAULT when row.Legal.Count > 0 && row.Status is EventStatus.Prevented or EventStatus.Possible or EventStatus.Occurred => LifeStep.Plot,
            EventType.REQUEST when row.Trigger.Text.StartsWith("appeal", StringComparison.OrdinalIgnoreCase) => LifeStep.Appeal,
            EventType.ACCUSE when isRecipient => LifeStep.Alleged,
            _ => null,
        };
    }

    private static bool IsArrest(RowRecord row) => row.Trigger.Text.ToLowerInvariant() is var word
        && (word.Contains("arrest", StringComparison.Ordinal) || word.Contains("detain", StringComparison.Ordinal) || word.Contains("detention", StringComparison.Ordinal) || word.Contains("custody", StringComparison.Ordinal) || word is "held" or "seized" or "captured");
}
