using System.Text;

namespace Sitrep.Views.Watchlists;

/// <summary>Reads CSV as RFC 4180 has it: quoted cells may hold commas, line ends and doubled quotation marks. CRLF, LF and CR end a line.</summary>
public static class CsvReader
{
    /// <summary>The records, read as they are asked for; empty lines are passed over.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        while (input.Read() is >= 0 and var read)
        {
            var letter = (char)read;
            if (letter == '"' && isQuoted && input.Peek() == '"')
            {
                input.Read();
                cell.Append('"');
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || letter is not (',' or '\n' or '\r'))
            {
                cell.Append(letter);
            }
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter != ',')
                {
                    if (cells is not [""])
                    {
                        yield return cells;
                    }

                    cells = [];
                }
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return cells;
        }
    }
}
