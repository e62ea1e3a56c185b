using System.Text.Json.Serialization;
using Sitrep.Reading.Documents;

namespace Sitrep.Ledger.Records;

/// <summary>A report as the ledger keeps it, without its text.</summary>
public sealed record ReportRecord
{
    /// <summary>The report's key in the ledger: made of its identity and of the id that the input gave.</summary>
    public required string Key { get; init; }

    /// <summary>The id that the input gave, else <see cref="Text"/>: the <c>report</c> of its rows.</summary>
    public required string Id { get; init; }

    /// <summary>The headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The web address; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes: equal for copies.</summary>
    public required string Text { get; init; }

    /// <summary>Equal for texts with the same letters and digits: reprints that differ in case, spaces or punctuation only.</summary>
    public required string Copy { get; init; }

    /// <summary>
    /// Keys of the names that it speaks of most, states and media aside, sorted: what tells its story from others.
    /// </summary>
    public IReadOnlyList<string> Story { get; init; } = [];

    /// <summary>SHA-256 of the bytes that the report was taken from.</summary>
    public required string Raw { get; init; }

    /// <summary>Number of UTF-16 code units of the text.</summary>
    public required int Length { get; init; }

    /// <summary>Number of rows that it gave.</summary>
    public required int Rows { get; init; }

    /// <summary>The key of a report: two inputs with one key are one report.</summary>
    public static string KeyOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ContentId.Of("report", report.Identity, report.GivenId);
    }
}

/// <summary>How a report was copied from an earlier one.</summary>
public enum CopyKind
{
    /// <summary>The same letters and digits.</summary>
    Same,

    /// <summary>One text but for small edits.</summary>
    Near,

    /// <summary>Passages of it.</summary>
    Part,

    /// <summary>A later version by the same publisher.</summary>
    Version,
}

/// <summary>A report that was copied from an earlier one.</summary>
/// <param name="Report">The id of the report.</param>
/// <param name="Publisher">Who published it; null where unknown.</param>
/// <param name="Published">When; null where unknown.</param>
/// <param name="Kind">How it was copied.</param>
/// <param name="Of">The id of the earlier report.</param>
/// <param name="OfPublisher">Who published that; null where unknown.</param>
/// <param name="OfPublished">When; null where unknown.</param>
/// <param name="Share">What part of the report stands in the earlier one: 0 to 1.</param>
public sealed record CopyRecord(
    string Report,
    string? Publisher,
    DateOnly? Published,
    [property: JsonConverter(typeof(EnumWordConverter<CopyKind>))] CopyKind Kind,
    string Of,
    string? OfPublisher,
    DateOnly? OfPublished,
    double Share);

/// <summary>Something that could not be read, kept with its bytes: never a gap.</summary>
/// <param name="Id">Content-derived id.</param>
/// <param name="Name">What it was: a path, an address, a place in an archive.</param>
/// <param name="Reason">Why it was not read.</param>
/// <param name="Raw">SHA-256 of its bytes.</param>
public sealed record RefusalRecord(string Id, string Name, string Reason, string Raw);
