using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Attribution;

/// <summary>An entry of a lexicon of this folder and where it stands.</summary>
/// <param name="File">Path of the lexicon below the resources.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record LexiconEntry(string File, int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Reads a table whose header must name the columns in this order.</summary>
    /// <exception cref="InvalidDataException">The header or a row has other columns; the message names the file.</exception>
    public static IReadOnlyList<LexiconEntry> ReadAll(string file, TextReader reader, params string[] columns)
    {
        var table = LexiconTable.Read(reader, file);
        return table.Columns.SequenceEqual(columns)
            ? [.. table.Rows.Select(row => new LexiconEntry(file, row.Line, row.Fields))]
            : throw new InvalidDataException($"{file}: the header must be {string.Join(", ", columns)}.");
    }

    /// <summary>Reads a cell as an enum's value, lower case with hyphens ('failed-attempt').</summary>
    /// <exception cref="InvalidDataException">The cell holds no such value; the message lists those that there are.</exception>
    public T Value<T>(int column)
        where T : struct, Enum =>
        Enum.TryParse<T>(Cells[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw Error($"'{Cells[column]}' is none of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>The words of a cell that holds a list with commas.</summary>
    public string[] List(int column) => Cells[column].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error that names file and line.</summary>
    public InvalidDataException Error(string what) => new($"{File}, line {Line}: {what}.");
}
