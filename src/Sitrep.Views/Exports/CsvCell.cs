namespace Sitrep.Views.Exports;

/// <summary>
/// Cells of CSV that a spreadsheet takes for text. A cell that it could take for a formula is set behind an apostrophe, and
/// so is one that begins with an apostrophe before such a cell: <see cref="Restore"/> gives back every value.
/// </summary>
public static class CsvCell
{
    private const char Mark = '\'';

    /// <summary>The value, behind an apostrophe where a spreadsheet could take it for a formula; numbers are left alone.</summary>
    public static string Neutralise(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsDangerous(value.TrimStart(Mark)) && !IsNumber(value) ? Mark + value : value;
    }

    /// <summary>The value that was neutralised.</summary>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith(Mark) && IsDangerous(cell.TrimStart(Mark)) && !IsNumber(cell) ? cell[1..] : cell;
    }

    /// <summary>The cell as RFC 4180 quotes it.</summary>
    public static string Quote(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
    }

    /// <summary>Whether the first thing that is no blank or quotation mark begins a formula, full-width forms included.</summary>
    private static bool IsDangerous(string value)
    {
        if (value.Length > 0 && value[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        foreach (var letter in value)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not ('"' or Mark or '\u200B' or '\uFEFF'))
            {
                return letter is '=' or '+' or '-' or '@' or '|' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\u2212';
            }
        }

        return false;
    }

    private static bool IsNumber(string value) => decimal.TryParse(
        value,
        System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint,
        System.Globalization.CultureInfo.InvariantCulture,
        out _);
}
