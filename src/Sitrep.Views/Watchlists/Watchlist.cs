using System.Text.Json;

namespace Sitrep.Views.Watchlists;

/// <summary>Somebody whom a user watches.</summary>
/// <param name="Id">The list's id; its name where the list has none.</param>
/// <param name="Name">The main name.</param>
/// <param name="Names">All names, the main one first.</param>
/// <param name="IsPerson">Whether it is a person.</param>
/// <param name="Note">What the list says of it: country, topics, remarks; null where nothing.</param>
public sealed record WatchlistEntry(string Id, string Name, IReadOnlyList<string> Names, bool IsPerson, string? Note)
{
    /// <summary>Countries, as the list writes them: codes or names.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Days or years of birth, as the list writes them ('1970-05-04', '1970').</summary>
    public IReadOnlyList<string> Births { get; init; } = [];

    /// <summary>Positions and offices.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];
}

/// <summary>
/// Reads a user's list: CSV with a header (<c>name</c>, and of <c>id</c>, <c>schema</c> or <c>kind</c>, <c>aliases</c> or <c>alias</c> set apart by ';',
/// <c>countries</c> or <c>country</c>, <c>birth_date</c>, <c>positions</c> or <c>position</c>, <c>note</c> what there is), or FollowTheMoney entities, one a line of JSON, as OpenSanctions publishes them.
/// </summary>
public static class Watchlist
{
    /// <summary>The entries of a list.</summary>
    /// <param name="input">The list.</param>
    /// <param name="flaws">Takes what could not be read: the line and why.</param>
    public static IEnumerable<WatchlistEntry> Read(TextReader input, Action<string> flaws)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(flaws);
        while (input.Peek() is ' ' or '\n' or '\r' or '\t' or '\uFEFF')
        {
            input.Read();
        }

        return input.Peek() == '{' ? Entities(input, flaws) : Csv(input, flaws);
    }

    private static IEnumerable<WatchlistEntry> Entities(TextReader input, Action<string> flaws)
    {
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var entry = default(WatchlistEntry);
            try
            {
                entry = Entity(line);
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                flaws($"line {number}: it is no FollowTheMoney entity with a name ({failure.Message})");
            }

            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    /// <summary>An entity; null for one that is nobody, such as an address or an ownership.</summary>
    private static WatchlistEntry? Entity(string line)
    {
        using var entity = JsonDocument.Parse(line);
        var properties = entity.RootElement.GetProperty("properties");
        string[] Values(string name) => properties.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString() ?? "").Where(value => value.Length > 0)] : [];
        var schema = entity.RootElement.TryGetProperty("schema", out var of) ? of.GetString() : null;
        string[] names = [.. Values("name").Concat(Values("alias")).Concat(Values("weakAlias")).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            return schema is "Person" or "Organization" or "Company" or "PublicBody" or "LegalEntity" ? throw new InvalidOperationException("it has no name") : null;
        }

        var note = string.Join("; ", Values("country").Concat(Values("topics")).Concat(Values("notes")).Take(6));
        return new(entity.RootElement.GetProperty("id").GetString() ?? names[0], names[0], names, schema == "Person", note.Length == 0 ? null : note)
        {
            Countries = [.. Values("country").Concat(Values("nationality")).Concat(Values("citizenship")).Concat(Values("jurisdiction")).Distinct(StringComparer.OrdinalIgnoreCase)],
            Births = Values("birthDate"),
            Positions = Values("position"),
        };
    }

    private static IEnumerable<WatchlistEntry> Csv(TextReader input, Action<string> flaws)
    {
        var header = default(Dictionary<string, int>);
        var number = 0;
        foreach (var cells in CsvReader.Read(input))
        {
            number++;
            if (header is null)
            {
                header = cells.Select((cell, i) => (Name: cell.Trim().ToLowerInvariant(), i)).GroupBy(cell => cell.Name).ToDictionary(group => group.Key, group => group.First().i, StringComparer.Ordinal);
                if (!header.ContainsKey("name"))
                {
                    flaws("the first line names no column 'name': a list is CSV with a header, or FollowTheMoney entities as JSON lines");
                    yield break;
                }

                continue;
            }

            var columns = header;
            string Cell(params string[] names) => names.Where(columns.ContainsKey).Select(name => columns[name]).Where(i => i < cells.Count).Select(i => cells[i].Trim()).FirstOrDefault(cell => cell.Length > 0) ?? "";
            var name = Cell("name");
            if (name.Length == 0)
            {
                flaws($"record {number}: it has no name");
                continue;
            }

            var kind = Cell("schema", "kind", "type");
            var note = string.Join("; ", ((string[])[Cell("countries", "country"), Cell("note", "notes", "topics")]).Where(part => part.Length > 0));
            string[] aliases = Cell("aliases", "alias").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            yield return new(
                Cell("id") is { Length: > 0 } id ? id : name,
                name,
                [.. aliases.Prepend(name).Distinct(StringComparer.Ordinal)],
                kind.Length == 0 || kind.Equals("person", StringComparison.OrdinalIgnoreCase),
                note.Length == 0 ? null : note)
            {
                Countries = Parts(Cell("countries", "country")),
                Births = Parts(Cell("birth_date", "birthdate", "born")),
                Positions = Parts(Cell("positions", "position")),
            };
        }
    }

    private static string[] Parts(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
