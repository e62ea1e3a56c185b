using System.Text;

namespace Sitrep.Evaluation;

/// <summary>Reads CSV as RFC 4180 has it: quoted cells may hold commas, line ends and doubled quotation marks.</summary>
internal static class CsvFile
{
    /// <summary>The records of a file.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string file)
    {
        var text = GoldFiles.ReadText(file);
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"')
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (!isQuoted && letter is ',' or '\n' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return cells;
        }
    }
}
