namespace Sitrep.Evaluation;

/// <summary>Reads the tab-separated files beside the scoreboard: '#' lines are comments, the first other line names the columns.</summary>
internal static class TabFile
{
    /// <summary>The rows below the header, each with as many fields as the header.</summary>
    /// <exception cref="InvalidDataException">A row has another number of fields.</exception>
    public static IEnumerable<string[]> Read(string path)
    {
        var columns = 0;
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (columns == 0)
            {
                columns = fields.Length;
            }
            else if (fields.Length == columns)
            {
                yield return fields;
            }
            else
            {
                throw new InvalidDataException($"{path}, line {number + 1}: {fields.Length} fields where the header has {columns}.");
            }
        }
    }
}
