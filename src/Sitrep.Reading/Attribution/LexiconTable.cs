namespace Sitrep.Reading.Attribution;

/// <summary>
/// Rows of a lexicon: tab-separated, a header line with the column names first, '#' comment lines and blank lines anywhere.
/// </summary>
internal sealed class LexiconTable
{
    private readonly string _file;
    private readonly string[] _columns;

    private LexiconTable(string file, string[] columns, List<LexiconRow> rows)
    {
        _file = file;
        _columns = columns;
        Rows = rows;
    }

    /// <summary>The rows in file order.</summary>
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Reads a table whose header must name the columns in this order.</summary>
    /// <exception cref="InvalidDataException">The header or a row has other columns; the message names file and line.</exception>
    public static LexiconTable Read(string file, TextReader reader, params string[] columns)
    {
        var rows = new List<LexiconRow>();
        var table = new LexiconTable(file, columns, rows);
        var headed = false;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = table.Split(line, number);
            if (headed)
            {
                rows.Add(row);
            }
            else
            {
                table.CheckHeader(row);
                headed = true;
            }
        }

        return table;
    }

    private LexiconRow Split(string line, int number)
    {
        var cells = line.Split('\t');
        return cells.Length == _columns.Length
            ? new LexiconRow(_file, number, cells)
            : throw new InvalidDataException($"{_file}, line {number}: {cells.Length} columns where {_columns.Length} are needed ({string.Join(", ", _columns)}).");
    }

    private void CheckHeader(LexiconRow row)
    {
        if (!row.Cells.SequenceEqual(_columns))
        {
            throw row.Error($"the header must be {string.Join(", ", _columns)}");
        }
    }
}

/// <summary>A row of a lexicon and where it stands.</summary>
/// <param name="File">Path of the lexicon below the resources.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record LexiconRow(string File, int Line, IReadOnlyList<string> Cells)
{
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
