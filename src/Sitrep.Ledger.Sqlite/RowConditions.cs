using System.Globalization;
using System.Text;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>The SQL condition of a filter over <c>row r</c>, with its values.</summary>
internal sealed class RowConditions
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];

    public RowConditions(RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Add(filter.Type is { } type ? (long)type : null, "r.type = {0}");
        Add(filter.Status is { } status ? (long)status : null, "r.status = {0}");
        Add(filter.From?.DayNumber, "r.last >= {0}");
        Add(filter.To?.DayNumber, "r.first <= {0}");
        AddName(filter.Actor, "0, 1");
        AddName(filter.Source, "2, 3");
        AddPlace(filter.Place);
        AddText(filter.Text);
    }

    /// <summary>The condition; 'true' for no condition.</summary>
    public string Sql => _sql.Length == 0 ? "true" : _sql.ToString();

    /// <summary>Its values, for @p0 and so on.</summary>
    public object?[] Values => [.. _values];

    /// <summary>The end of a query that reads a part of a list; nothing for the whole.</summary>
    /// <param name="slice">The part.</param>
    /// <param name="isNested">Whether the query stands inside another, which keeps its order only where something is written for the whole too.</param>
    public static string Part(Slice slice, bool isNested = false) => slice is { Skip: 0, Take: int.MaxValue } ? (isNested ? "LIMIT -1 OFFSET 0" : "") : string.Create(CultureInfo.InvariantCulture, $"LIMIT {slice.Take} OFFSET {slice.Skip}");

    private void Add(object? value, string condition)
    {
        if (value is not null)
        {
            Append(string.Format(CultureInfo.InvariantCulture, condition, Parameter(value)));
        }
    }

    private void AddName(string? name, string roles)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var key = Parameter(name.Trim());
        var folded = NameFolding.Fold(name);
        var words = folded.Any(char.IsLetterOrDigit)
            ? $"UNION SELECT n.seq FROM name n WHERE n.seq IN (SELECT rowid FROM name_words WHERE name_words MATCH {Parameter(Phrase(folded))}) AND instr(' ' || n.folded || ' ', {Parameter($" {folded} ")}) > 0"
            : "";
        Append(
            $"""
            r.seq IN (SELECT p.row FROM party p WHERE p.role IN ({roles}) AND p.name IN (
                SELECT n.seq FROM name n WHERE n.key = {key} COLLATE NOCASE
                UNION SELECT n.seq FROM name n WHERE n.base = {key}
                UNION SELECT n.seq FROM name n WHERE n.actor = {key} AND NOT EXISTS (SELECT 1 FROM name m JOIN party q ON q.name = m.seq WHERE m.base = {key})
                {words}))
            """);
    }

    private void AddPlace(string? place)
    {
        var places = RowFilter.PlacesOf(place);
        if (places.Count > 0)
        {
            Append($"r.place IN (SELECT l.seq FROM place l WHERE {string.Join("\n    OR ", places.Select(Place))})");
        }
    }

    /// <summary>The condition that <c>place l</c> is the one asked for. In capitals two letters are a country and nothing else: 'DE' is not Rio de Janeiro.</summary>
    private string Place(string asked)
    {
        if (long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var geoNames))
        {
            return $"l.geonames = {Parameter(geoNames)}";
        }

        if (asked is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            return $"l.country = {Parameter(asked)}";
        }

        var folded = Parameter(" " + NameFolding.Fold(asked) + " ");
        var country = Parameter(asked.ToUpperInvariant());
        return $"""
            (l.country = {country} OR instr(' ' || l.folded || ' ', {folded}) > 0 OR instr(' ' || l.words || ' ', {folded}) > 0
                OR l.country <> '' AND l.country IN (SELECT c.country FROM place c WHERE c.precision = 'country' AND (' ' || c.folded || ' ') = {folded}))
            """;
    }

    private void AddText(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Append($"r.seq IN (SELECT rowid FROM quote WHERE quote MATCH {Parameter(Phrase(text))})");
        }
    }

    private static string Phrase(string text) => "\"" + text.Replace("\"", " ", StringComparison.Ordinal) + "\"";

    private void Append(string condition)
    {
        if (_sql.Length > 0)
        {
            _sql.Append("\n  AND ");
        }

        _sql.Append(condition);
    }

    private string Parameter(object value)
    {
        _values.Add(value);
        return $"@p{_values.Count - 1}";
    }
}
