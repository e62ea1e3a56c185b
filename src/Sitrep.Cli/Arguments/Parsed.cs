using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Sitrep.Cli.Arguments;

/// <summary>Makes options whose errors speak to a person.</summary>
internal static class Parsed
{
    /// <summary>An option that takes a word of an enum, in any case.</summary>
    public static Option<T?> Word<T>(string name, string help)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.All(char.IsUpper) ? word : word.ToLowerInvariant()).ToArray();
        return new Option<T?>(name)
        {
            Description = $"{help}: {string.Join(", ", words)}",
            HelpName = typeof(T).Name.EndsWith("Type", StringComparison.Ordinal) ? "TYPE" : "WORD",
            CustomParser = result => Enum.TryParse<T>(Only(result), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(Only(result)[0])
                ? value
                : Fail<T?>(result, $"'{Only(result)}' is none of the words that {name} takes: {string.Join(", ", words)}"),
        };
    }

    /// <summary>An option that takes one of some words; the first is the default.</summary>
    public static Option<string> OneOf(string name, string help, params string[] words) => new(name)
    {
        Description = $"{help}: {string.Join(", ", words)}",
        HelpName = string.Join('|', words),
        DefaultValueFactory = _ => words[0],
        CustomParser = result => words.Contains(Only(result)) ? Only(result) : Fail<string>(result, $"'{Only(result)}' is none of the words that {name} takes: {string.Join(", ", words)}"),
    };

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string help) => new(name)
    {
        Description = help,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => DateOnly.TryParseExact(Only(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail<DateOnly?>(result, $"'{Only(result)}' is no day: write {name} 2020-10-14"),
    };

    /// <summary>An option that takes a whole number from 1 on.</summary>
    public static Option<int?> Count(string name, string help) => new(name)
    {
        Description = help,
        HelpName = "N",
        CustomParser = result => int.TryParse(Only(result), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : Fail<int?>(result, $"'{Only(result)}' is no whole number from 1 on: write {name} 10"),
    };

    /// <summary>An option that takes any text.</summary>
    public static Option<string?> Text(string name, string help, string helpName) => new(name) { Description = help, HelpName = helpName };

    private static string Only(ArgumentResult result) => result.Tokens[^1].Value;

    private static T? Fail<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
