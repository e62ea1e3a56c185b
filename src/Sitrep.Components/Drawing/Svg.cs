using System.Globalization;

namespace Sitrep.Components.Drawing;

/// <summary>Numbers and words of drawings, the same on every machine.</summary>
public static class Svg
{
    /// <summary>A number to a tenth of a unit.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A box of a view: 'x y width height'.</summary>
    public static string Box(double width, double height) => $"0 0 {Number(width)} {Number(height)}";

    /// <summary>Words cut at a space before a length, with an ellipsis where something is left out.</summary>
    /// <param name="words">The words.</param>
    /// <param name="most">How many characters at most; at least 2.</param>
    public static string Short(string words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length <= most)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', most - 1);
        var end = space > most / 2 ? space : most - 1;
        return words[..(char.IsHighSurrogate(words[end - 1]) ? end - 1 : end)] + "\u2026";
    }

    /// <summary>A count that fits in a small place: '950', '1.2k', '34k'.</summary>
    public static string Count(int count) => count switch
    {
        < 1_000 => count.ToString(CultureInfo.InvariantCulture),
        < 10_000 => (count / 1_000d).ToString("0.#k", CultureInfo.InvariantCulture),
        < 1_000_000 => (count / 1_000).ToString("0k", CultureInfo.InvariantCulture),
        _ => (count / 1_000_000d).ToString("0.#M", CultureInfo.InvariantCulture),
    };
}
