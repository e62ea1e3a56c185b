using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Views;

namespace Sitrep.Components.Wording;

/// <summary>A row in a few words; what reports wrote is made visible.</summary>
public static class RowWords
{
    private const string Narrator = "narrator";

    /// <summary>'assault, firearms'.</summary>
    public static string Kind(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return EventWords.Kind(row.Type.ToString(), row.Mode);
    }

    /// <summary>'Raiders \u2192 the mill'.</summary>
    public static string Roles(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return EventWords.Visible(Phrases.Roles(row.Initiator.Select(actor => actor.Name), row.Recipient.Select(actor => actor.Name)).Replace(" -> ", " \u2192 ", StringComparison.Ordinal));
    }

    /// <summary>What its nearest source says of it: 'asserts that it occurred', 'denies it'.</summary>
    public static string Stance(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Stance == Reading.Attribution.Stance.Denies
            ? row.Status is EventStatus.Not or EventStatus.Occurred ? "denies it" : $"denies that it {Phrases.Status(row.Status)}"
            : $"{row.Stance.ToString().ToLowerInvariant()} that it {Phrases.Status(row.Status)}";
    }

    /// <summary>Who says so, nearest to the fact first, the publisher last; a report that says it itself is its publisher.</summary>
    /// <param name="row">The row.</param>
    /// <param name="publisher">The publisher of its report; null where unknown.</param>
    public static IReadOnlyList<string> Chain(RowRecord row, string? publisher)
    {
        ArgumentNullException.ThrowIfNull(row);
        var named = row.Sources.Where(source => source != Narrator).Append(publisher ?? "a report without a publisher");
        return [.. named.Select(EventWords.Visible).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>'2031-05-12 ("on Monday")', with what the days rest on where that is not their words; 'day unknown'.</summary>
    public static string When(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.When is not { } when || (when.From is null && when.To is null))
        {
            return "day unknown";
        }

        var days = EventWords.Days(new(when.From, when.To));
        return when.Basis == Reading.Events.TimeBasis.Publication ? $"{days} (by the day of publication)" : when.Words is { } words ? $"{days} (\u201C{EventWords.Visible(words)}\u201D)" : days;
    }

    /// <summary>'killed 3 ("three soldiers")', one for each figure.</summary>
    public static IEnumerable<string> Figures(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Figures.Select(figure => Figure(figure, figure.Of));
    }

    /// <summary>'3 ("three soldiers")', or with what is counted before it; no words where a person gave the number without any.</summary>
    public static string Figure(FigureRecord figure, string of = "")
    {
        ArgumentNullException.ThrowIfNull(figure);
        var number = Phrases.Figure(of, figure.Low, figure.High).Trim();
        return EventWords.Visible(figure.Words.Length > 0 ? $"{number} (\u201C{figure.Words}\u201D)" : number);
    }

    /// <summary>'terrorism, human rights'; empty for no contexts.</summary>
    public static string Contexts(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return EventWords.Visible(string.Join(", ", row.Contexts).Replace('_', ' '));
    }
}
