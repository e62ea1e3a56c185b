using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Blocking;

/// <summary>
/// Tells whether two reports are versions of one: of one publisher, under one address or one headline, within days, and the one holds much of
/// the other's words. A function of the two reports alone.
/// </summary>
public static class ReportVersions
{
    /// <summary>Longest time between two versions under one address, in days.</summary>
    public const int Window = 30;

    private const int TitleWindow = 3;
    private const int FewestTitleWords = 3;
    private const int Shingle = 3;
    private const int Fewest = 8;
    private const int FewestUnmarked = 40;
    private const double Most = 0.5;

    /// <summary>Keys under which versions of a report are looked for: of its address, and of its publisher and headline. Empty where it has neither.</summary>
    public static IReadOnlyList<long> Keys(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var keys = new List<long>(2);
        if (AddressOf(report) is { } address)
        {
            keys.Add(Key("address\n" + address));
        }

        if (HeadlineOf(report) is { } headline)
        {
            keys.Add(Key("headline\n" + headline));
        }

        return keys;
    }

    /// <summary>Sorts versions, the later the greater: by day, by what the headline says of updates and corrections, by length, by key.</summary>
    public static string OrderOf(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var marks = VersionMarks.Of(report.Title ?? "");
        return string.Create(
            CultureInfo.InvariantCulture, $"{report.Published?.DayNumber ?? 0:D7}-{marks.Number:D3}-{(marks.IsCorrected ? 1 : 0)}-{report.Length:D10}-{report.Key}");
    }

    /// <summary>Whether the two are versions of one report. Linear in their texts.</summary>
    public static bool AreVersions(ReportRecord a, string text, ReportRecord b, string otherText)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Key == b.Key || a.Copy == b.Copy || (a.Publisher is { } left && b.Publisher is { } right && NameFolding.Fold(left) != NameFolding.Fold(right)))
        {
            return false;
        }

        var isOneAddress = AddressOf(a) is { } address && address == AddressOf(b);
        var isOneHeadline = HeadlineOf(a) is { } headline && headline == HeadlineOf(b);
        var days = a.Published is { } first && b.Published is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : 0;
        if (days > (isOneAddress ? Window : isOneHeadline ? TitleWindow : -1))
        {
            return false;
        }

        // A daily brief has one headline every day, and short items are worded alike: without a mark they need more words in common.
        var isMarked = VersionMarks.Of(a.Title ?? "").IsMarked || VersionMarks.Of(b.Title ?? "").IsMarked;
        return Overlap(text, otherText, isOneAddress || isMarked ? Fewest : FewestUnmarked) >= Most;
    }

    /// <summary>What part of a version stands word for word in another one: 0 to 1.</summary>
    public static double Share(string version, string other)
    {
        var theirs = TextPrints.Shingles(TextPrints.Words(other), Shingle).ToHashSet();
        var ours = TextPrints.Shingles(TextPrints.Words(version), Shingle);
        return ours.Count == 0 ? 0 : (double)ours.Count(theirs.Contains) / ours.Count;
    }

    private static double Overlap(string text, string otherText, int fewest)
    {
        var ours = TextPrints.Shingles(TextPrints.Words(text), Shingle).ToHashSet();
        var theirs = TextPrints.Shingles(TextPrints.Words(otherText), Shingle).ToHashSet();
        var least = Math.Min(ours.Count, theirs.Count);
        return least < fewest ? 0 : (double)ours.Count(theirs.Contains) / least;
    }

    /// <summary>The address without what does not tell pages apart: scheme, 'www.', fragment, a last slash.</summary>
    private static string? AddressOf(ReportRecord report)
    {
        var address = report.Url?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        address = address.Split('#')[0];
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = scheme < 0 ? address : address[(scheme + 3)..];
        address = address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
        return address.TrimEnd('/') is { Length: > 0 } page ? page : null;
    }

    private static string? HeadlineOf(ReportRecord report) =>
        report is { Publisher: { } publisher, Title: { } title } && VersionMarks.Of(title).Title is var folded && folded.Split(' ').Length >= FewestTitleWords
            ? NameFolding.Fold(publisher) + "\n" + folded
            : null;

    private static long Key(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
