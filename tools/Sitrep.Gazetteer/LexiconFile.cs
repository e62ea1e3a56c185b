using System.Globalization;

namespace Sitrep.Gazetteer;

/// <summary>A lexicon of the repository: tab-separated, '#' begins a comment line, the first other line names the columns.</summary>
internal sealed class LexiconFile
{
    private readonly string[] _columns;

    private LexiconFile(string path, string[] columns, List<(int Line, string[] Fields)> rows)
    {
        Path = path;
        _columns = columns;
        Rows = rows;
    }

    public string Path { get; }

    public IReadOnlyList<(int Line, string[] Fields)> Rows { get; }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">A line has another number of fields than the header.</exception>
    public static LexiconFile Read(string path)
    {
        string[]? columns = null;
        var rows = new List<(int, string[])>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (columns is not null && fields.Length != columns.Length)
            {
                throw new InvalidDataException($"{path}, line {number}: {fields.Length} fields where the header names {columns.Length}.");
            }

            if (columns is null)
            {
                columns = fields;
            }
            else
            {
                rows.Add((number, fields));
            }
        }

        return new LexiconFile(path, columns ?? throw new InvalidDataException($"{path}: no header line."), rows);
    }

    /// <summary>The position of a column.</summary>
    /// <exception cref="InvalidDataException">The header does not name it.</exception>
    public int Column(string name)
    {
        var index = Array.IndexOf(_columns, name);
        return index >= 0 ? index : throw new InvalidDataException($"{Path}: the header names no column '{name}'.");
    }

    /// <summary>A field as a number of degrees.</summary>
    public double Degrees((int Line, string[] Fields) row, int column) =>
        double.TryParse(row.Fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"{Path}, line {row.Line}: '{row.Fields[column]}' is no number of degrees.");
}
