using System.Text.Json.Serialization;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Relations;

namespace Sitrep.Ledger.Records;

/// <summary>Somebody or something that a relation leads to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Actor">The key; null for a description.</param>
public sealed record RelatedRecord(string Name, string? Actor);

/// <summary>One place where a report says what an actor is, holds, belongs to, is part of or is called; the sentence behind it stands in the report.</summary>
public sealed record RelationRecord
{
    /// <summary>Content-derived id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its report.</summary>
    public required string Report { get; init; }

    /// <summary>Of whom it is said: the best name in the report.</summary>
    public required string Name { get; init; }

    /// <summary>Its key.</summary>
    public required string Actor { get; init; }

    /// <summary>Whether it is a person.</summary>
    public required bool Person { get; init; }

    /// <summary>What is said.</summary>
    [JsonConverter(typeof(EnumWordConverter<RelationKind>))]
    public required RelationKind Kind { get; init; }

    /// <summary>The words for the role; for an alias the other name; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>The role in its usual words; null where the lexicon has none.</summary>
    public string? Office { get; init; }

    /// <summary>The field of life of the role; null where it says nothing.</summary>
    public string? Field { get; init; }

    /// <summary>Of which body, or to whom it leads; null where the text does not say.</summary>
    public RelatedRecord? Of { get; init; }

    /// <summary>Key of the state that the words name with it; null for none.</summary>
    public string? State { get; init; }

    /// <summary>When it held, seen from the report's day.</summary>
    [JsonConverter(typeof(EnumWordConverter<RelationTime>))]
    public required RelationTime Time { get; init; }

    /// <summary>First day that the words give; null where they give none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day that the words give; null where they give none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The report's day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who says so; 'narrator' where the report says it itself.</summary>
    public required string Source { get; init; }

    /// <summary>The source's stance; denies also where the text says that it is not so.</summary>
    [JsonConverter(typeof(EnumWordConverter<Stance>))]
    public required Stance Stance { get; init; }

    /// <summary>The exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of the words.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after them.</summary>
    public required int End { get; init; }

    /// <summary>The rule and entry that read it.</summary>
    public required string Because { get; init; }

    /// <summary>The wire form of a relation.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="relation">One of its relations.</param>
    public static RelationRecord Map(ReadReport read, ActorRelation relation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(relation);
        var (report, quote) = (read.Report, relation.Quote);

        // Where somebody is said to say it, it is theirs: the innermost of the statements around it.
        var said = read.Statements.Where(statement => statement.ContentParts.Any(part => part.Contains(quote))).OrderBy(statement => statement.Content.Length).FirstOrDefault();
        return new()
        {
            Id = ContentId.Of("relation", ReportRecord.KeyOf(report), $"{quote.Start}-{quote.End}", relation.Actor, relation.Kind.ToString(), relation.Role, relation.Of?.Key),
            Report = report.Id,
            Name = relation.Name,
            Actor = relation.Actor,
            Person = relation.IsPerson,
            Kind = relation.Kind,
            Role = relation.Role,
            Office = relation.Office,
            Field = relation.Field,
            Of = relation.Of is { } of ? new(of.Name, of.Key) : null,
            State = relation.State,
            Time = relation.Time,
            From = relation.When?.From,
            To = relation.When?.To,
            Published = report.Published,
            Source = said?.Source?.Name ?? (said is null ? Narrator : "unnamed"),
            Stance = relation.IsNegated ? Stance.Denies : said?.Stance ?? Stance.Asserts,
            Quote = quote.Of(report.Text),
            Start = quote.Start,
            End = quote.End,
            Because = relation.Because,
        };
    }

    private static string Narrator => Reading.Attribution.Source.Narrator.Name;
}
