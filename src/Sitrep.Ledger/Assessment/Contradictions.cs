using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Assessment;

/// <summary>Finds the rows of one event that cannot both hold.</summary>
internal static class Contradictions
{
    /// <summary>The most that are kept of one event: past that they tell nothing more. The least ids are kept.</summary>
    private const int Most = 500;

    /// <summary>The contradictions among the rows, by id.</summary>
    public static IReadOnlyList<ContradictionRecord> Among(IReadOnlyList<EventRow> rows)
    {
        var found = Denials(rows).Concat(Disputes(rows)).DistinctBy(record => record.Id).OrderBy(record => record.Id, StringComparer.Ordinal);
        return [.. found.Take(Most)];
    }

    private static IEnumerable<ContradictionRecord> Denials(IReadOnlyList<EventRow> rows)
    {
        // Of what one report affirms over and over, its first row stands for all.
        var affirmed = rows.Where(row => row.Affirms).GroupBy(row => row.Report.Key).Select(group => group.MinBy(row => (row.Row.Start, row.Row.Id))!).ToList();
        foreach (var denial in rows.Where(row => row.Denies))
        {
            foreach (var claim in affirmed)
            {
                yield return Pair(ContradictionKind.Denial, claim.Row.Id, denial.Row.Id);
            }
        }
    }

    private static IEnumerable<ContradictionRecord> Disputes(IReadOnlyList<EventRow> rows)
    {
        // What is said word for word alike is compared once: the first few of each saying are enough to show that two differ.
        var distinct = rows.Where(row => !row.Denies || row.Row.Figures.Count > 0).DistinctBy(Saying).Take(Most).ToList();
        for (var i = 0; i < distinct.Count; i++)
        {
            for (var j = i + 1; j < distinct.Count; j++)
            {
                if (Kind(distinct[i], distinct[j]) is { } kind)
                {
                    var (a, b) = (distinct[i].Row.Id, distinct[j].Row.Id);
                    yield return string.CompareOrdinal(a, b) < 0 ? Pair(kind, a, b) : Pair(kind, b, a);
                }
            }
        }
    }

    private static string Saying(EventRow row) => string.Join(
        '\n',
        row.Report.Key,
        string.Join(';', row.Row.Figures.Select(figure => (figure.Of, figure.Low, figure.High))),
        row.Row.When,
        row.Row.Where?.Name,
        string.Join(';', row.Row.Initiator.Select(actor => actor.Actor)));

    private static ContradictionKind? Kind(EventRow a, EventRow b)
    {
        if (a.Row.Figures.Any(figure => b.Row.Figures.Any(other => FigureRanges.Exclude(figure, other))))
        {
            return ContradictionKind.Figures;
        }

        if (a.Denies || b.Denies)
        {
            return null;
        }

        if (DaysExclude(a.Row.When, b.Row.When))
        {
            return ContradictionKind.Date;
        }

        if (PlacesExclude(a.Row.Where, b.Row.Where))
        {
            return ContradictionKind.Place;
        }

        return DoersExclude(a.Row.Initiator, b.Row.Initiator) || a.Row.IsClaimed && b.Row.IsClaimed && ClaimersExclude(a.Row.Initiator, b.Row.Initiator)
            ? ContradictionKind.Responsibility : null;
    }

    private static bool DaysExclude(WhenRecord? a, WhenRecord? b) =>
        a is { Basis: TimeBasis.Words } && b is { Basis: TimeBasis.Words } && (a.From > b.To || b.From > a.To);

    private static bool PlacesExclude(WhereRecord? a, WhereRecord? b)
    {
        if (a is null || b is null)
        {
            return false;
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            return true;
        }

        return IsFine(a) && IsFine(b)
            && (a.GeoNames is null || a.GeoNames != b.GeoNames)
            && !NameWords.Alike(NameFolding.Fold(a.Words), NameFolding.Fold(b.Words));
    }

    /// <summary>Whether it is a town or a site; a name that the gazetteer does not know is one.</summary>
    private static bool IsFine(WhereRecord place) => place.Precision is "city" or "facility" or null;

    /// <summary>Whether both name doers whom the register knows, and none of them is the same.</summary>
    private static bool DoersExclude(IReadOnlyList<ParticipantRecord> a, IReadOnlyList<ParticipantRecord> b)
    {
        var ours = Known(a);
        var theirs = Known(b);
        return ours.Count > 0 && theirs.Count > 0 && !ours.Overlaps(theirs);
    }

    /// <summary>Whether two who both claim it are others by name.</summary>
    private static bool ClaimersExclude(IReadOnlyList<ParticipantRecord> a, IReadOnlyList<ParticipantRecord> b) =>
        a.All(actor => actor.Actor is not null && b.All(other => other.Actor is not null && other.Actor != actor.Actor
            && !NameWords.Alike(NameFolding.Fold(actor.Name), NameFolding.Fold(other.Name))));

    private static HashSet<string> Known(IReadOnlyList<ParticipantRecord> actors) =>
        [.. actors.Select(actor => actor.Actor).OfType<string>().Where(key => !key.StartsWith("name:", StringComparison.Ordinal))];

    /// <summary>The record of two rows that cannot both hold.</summary>
    internal static ContradictionRecord Pair(ContradictionKind kind, string a, string b) =>
        new(ContentId.Of("contradiction", EnumWords<ContradictionKind>.Of(kind), a, b), kind, a, b);
}
