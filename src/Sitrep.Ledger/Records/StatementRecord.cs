using System.Text.Json.Serialization;
using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Records;

/// <summary>Who is named as a source, and where.</summary>
/// <param name="Start">Offset of the place that names it.</param>
/// <param name="End">Offset after that place.</param>
/// <param name="Name">Its best name in the report.</param>
/// <param name="Actor">Its actor's key; null for an anonymous source.</param>
public sealed record StatementSourceRecord(int Start, int End, string Name, string? Actor);

/// <summary>A stretch of text, by its offsets only.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last.</param>
public sealed record OffsetsRecord(int Start, int End);

/// <summary>A stretch of text that a source is said to have said.</summary>
public sealed record StatementRecord
{
    /// <summary>Content-derived id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its report.</summary>
    public required string Report { get; init; }

    /// <summary>Who says so; null where the text names nobody.</summary>
    public StatementSourceRecord? Source { get; init; }

    /// <summary>The words that say that it is said.</summary>
    public required SpanRecord Cue { get; init; }

    /// <summary>What is said.</summary>
    public required OffsetsRecord Content { get; init; }

    /// <summary>The source's stance.</summary>
    [JsonConverter(typeof(EnumWordConverter<Stance>))]
    public required Stance Stance { get; init; }

    /// <summary>The wire form of a statement.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="statement">One of its statements.</param>
    public static StatementRecord From(ReadReport read, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(statement);
        var (report, cue, content) = (read.Report, statement.Cue, statement.Content);
        return new StatementRecord
        {
            Id = ContentId.Of("statement", ReportRecord.KeyOf(report), $"{cue.Start}-{cue.End}-{content.Start}-{content.End}", statement.Source?.Name),
            Report = report.Id,
            Source = statement.Source is { Span: { } at } source ? new(at.Start, at.End, source.Name, source.Actor) : null,
            Cue = RowMapping.Span(cue, report.Text),
            Content = new(content.Start, content.End),
            Stance = statement.Stance,
        };
    }
}
