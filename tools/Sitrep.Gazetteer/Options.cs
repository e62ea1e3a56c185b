using System.Globalization;

namespace Sitrep.Gazetteer;

/// <summary>The options of a command, each with the values that follow it.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">A value stands before the first option.</exception>
    public static Options Parse(IEnumerable<string> arguments)
    {
        var options = new Options();
        List<string>? values = null;
        foreach (var argument in arguments)
        {
            if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                options._values[argument] = values = [];
            }
            else
            {
                (values ?? throw new ArgumentException($"'{argument}' stands before any option.")).Add(argument);
            }
        }

        return options;
    }

    /// <summary>The values of an option; at least one.</summary>
    public IReadOnlyList<string> Many(string name) =>
        _values.TryGetValue(name, out var values) && values.Count > 0 ? values : throw new ArgumentException($"{name} is missing; run without arguments for help.");

    /// <summary>The one value of an option.</summary>
    public string One(string name) => Many(name) is [var only] ? only : throw new ArgumentException($"{name} takes one value.");

    /// <summary>The one value of an option; null where it is not given.</summary>
    public string? Maybe(string name) => _values.ContainsKey(name) ? One(name) : null;

    /// <summary>Whether an option without a value is given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of an option as a number.</summary>
    public int Number(string name, int byDefault) =>
        Maybe(name) is not { } text ? byDefault
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ArgumentException($"{name}: '{text}' is no whole number.");
}
