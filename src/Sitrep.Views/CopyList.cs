using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;

namespace Sitrep.Views;

/// <summary>Reports that were copied from earlier ones, whole or in part: they are no voices of their own.</summary>
public static class CopyList
{
    private const double Version = 0.5;

    /// <summary>
    /// The copies, by day of publication, then the versions that left the views for later ones; a report copied from several is listed once for each. Holds prints of all texts, some 25
    /// numbers each, while it runs.
    /// </summary>
    public static IEnumerable<CopyRecord> Of(Ledger.Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var finder = new CopyFinder();
        List<ReportRecord> reports = [.. ledger.Reports().OrderBy(report => report.Published ?? DateOnly.MaxValue).ThenBy(report => report.Key, StringComparer.Ordinal)];
        foreach (var report in reports)
        {
            foreach (var match in finder.Add(ledger.TextOf(report)))
            {
                var original = reports[match.Of];
                yield return new(
                    report.Id, report.Publisher, report.Published, Kind(report, original, match), original.Id, original.Publisher, original.Published, Math.Round(match.Share, 2));
            }
        }

        foreach (var (older, newer) in ledger.Versions())
        {
            var share = ReportVersions.Share(ledger.TextOf(newer), ledger.TextOf(older));
            yield return new(newer.Id, newer.Publisher, newer.Published, CopyKind.Version, older.Id, older.Publisher, older.Published, Math.Round(share, 2));
        }
    }

    private static CopyKind Kind(ReportRecord report, ReportRecord original, CopyMatch match)
    {
        if (report.Copy == original.Copy)
        {
            return CopyKind.Same;
        }

        var isOwn = (report.Publisher is not null && report.Publisher == original.Publisher) || (report.Url is not null && report.Url == original.Url);
        return isOwn && match.Share >= Version && match.Whole >= Version ? CopyKind.Version : match.IsWhole ? CopyKind.Near : CopyKind.Part;
    }
}
