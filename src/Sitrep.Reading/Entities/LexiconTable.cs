using System.Collections.Immutable;

namespace Sitrep.Reading.Entities;

/// <summary>
/// A lexicon as it lies in the repository: UTF-8 text, one entry a line, fields separated by tabs, '#' begins a comment
/// line, and the first line that is no comment names the columns.
/// </summary>
internal sealed class LexiconTable
{
    private LexiconTable(string name, string[] columns, List<LexiconRow> rows)
    {
        Name = name;
        Columns = [.. columns];
        Rows = rows;
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The columns that the header names, in order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The entries in the file's order.</summary>
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Reads a table to its end.</summary>
    /// <param name="reader">The text; not disposed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line has another number of fields than the header, or there is no header.</exception>
    public static LexiconTable Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string[]? columns = null;
        var rows = new List<LexiconRow>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (columns is null)
            {
                columns = fields;
                continue;
            }

            if (fields.Length != columns.Length)
            {
                throw new InvalidDataException(
                    $"{name}, line {number}: {fields.Length} fields where the header names {columns.Length}; separate them with single tabs.");
            }

            rows.Add(new LexiconRow(number, fields));
        }

        return new LexiconTable(name, columns ?? throw new InvalidDataException($"{name}: no header line."), rows);
    }

    /// <summary>The position of a column.</summary>
    /// <exception cref="InvalidDataException">The header does not name it.</exception>
    public int Column(string column)
    {
        var index = Columns.IndexOf(column);
        return index >= 0 ? index : throw new InvalidDataException($"{Name}: the header names no column '{column}'.");
    }
}

/// <summary>An entry of a lexicon.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Fields">Its fields in the order of the columns.</param>
internal readonly record struct LexiconRow(int Line, string[] Fields)
{
    /// <summary>The parts of a field that holds a list with '|' between its parts; none where it is empty.</summary>
    public string[] List(int column) =>
        Fields[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
