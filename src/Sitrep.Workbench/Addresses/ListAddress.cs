using System.Globalization;
using Microsoft.Extensions.Primitives;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Workbench.Addresses;

/// <summary>
/// What a list is asked for, as its address says it: the filters of the command line's listing verbs under the same names, and which
/// page. Whoever opens the address sees the same.
/// </summary>
public sealed record ListAddress
{
    /// <summary>How many are on a page where the address does not say.</summary>
    public const int DefaultTake = 50;

    /// <summary>The most on a page.</summary>
    public const int MostTake = 500;

    /// <summary>The filter.</summary>
    public RowFilter Filter { get; init; } = RowFilter.All;

    /// <summary>How many are left out before the page.</summary>
    public int Skip { get; init; }

    /// <summary>How many are on the page.</summary>
    public int Take { get; init; } = DefaultTake;

    /// <summary>What of the address could not be understood, for a person; empty for a good one.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];

    /// <summary>The page as a part of the list.</summary>
    public Slice Slice => new(Skip, Take);

    /// <summary>Reads the query of an address; what cannot be understood is left out and said.</summary>
    public static ListAddress Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var mistakes = new List<string>();
        var filter = new RowFilter
        {
            Actor = Text(query["actor"]),
            Type = Word<EventType>("type", query["type"], mistakes),
            Status = Word<EventStatus>("status", query["status"], mistakes),
            From = Day("from", query["from"], mistakes),
            To = Day("to", query["to"], mistakes),
            Place = Text(query["place"]),
            Source = Text(query["source"]),
            Text = Text(query["text"]),
        };
        return new()
        {
            Filter = filter,
            Skip = Number("skip", query["skip"], 0, int.MaxValue / 2, mistakes) ?? 0,
            Take = Number("take", query["take"], 1, MostTake, mistakes) ?? DefaultTake,
            Mistakes = mistakes,
        };
    }

    /// <summary>The address of the same list on another page of the workbench: the path with the filters.</summary>
    /// <param name="path">The path.</param>
    /// <param name="more">More of the query: names and values; null values are left out.</param>
    public string At(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var pairs = new List<(string Name, string? Value)>
        {
            ("actor", Filter.Actor), ("type", Filter.Type?.ToString()), ("status", Filter.Status?.ToString().ToLowerInvariant()),
            ("from", Iso(Filter.From)), ("to", Iso(Filter.To)), ("place", Filter.Place), ("source", Filter.Source), ("text", Filter.Text),
        };
        pairs.AddRange(more);
        return path + QueryString.Create(pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
    }

    /// <summary>The address of another part of the list.</summary>
    /// <param name="path">The path.</param>
    /// <param name="skip">How many are left out before it.</param>
    /// <param name="more">More of the query.</param>
    public string PageAt(string path, int skip, params ReadOnlySpan<(string Name, string? Value)> more) => At(
        path,
        [("skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : null), ("take", Take == DefaultTake ? null : Take.ToString(CultureInfo.InvariantCulture)), .. more]);

    private static string? Text(StringValues value) => value.LastOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static T? Word<T>(string name, StringValues value, List<string> mistakes)
        where T : struct, Enum
    {
        var text = Text(value);
        if (text is null)
        {
            return null;
        }

        if (char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word))
        {
            return word;
        }

        mistakes.Add($"'{text}' is none of the words that {name} takes: {string.Join(", ", Enum.GetNames<T>().Select(known => known.All(char.IsUpper) ? known : known.ToLowerInvariant()))}.");
        return null;
    }

    private static DateOnly? Day(string name, StringValues value, List<string> mistakes)
    {
        var text = Text(value);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        mistakes.Add($"'{text}' is no day: write {name}=2020-10-14.");
        return null;
    }

    private static int? Number(string name, StringValues value, int least, int most, List<string> mistakes)
    {
        var text = Text(value);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number that {name} takes: {least} to {most}."));
        return null;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
