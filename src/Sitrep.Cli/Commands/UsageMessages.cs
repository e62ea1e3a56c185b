using System.CommandLine;
using Sitrep.Formats.Text;

namespace Sitrep.Cli.Commands;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageMessages
{
    /// <summary>The messages, without full stop.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <param name="verb">The program with the verb that was understood.</param>
    public static IEnumerable<string> Of(ParseResult parsed, string verb)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens[0];
            var command = parsed.CommandResult.Command;
            var known = unknown.StartsWith('-')
                ? command.Options.SelectMany(option => option.Aliases.Append(option.Name))
                : command.Subcommands.Select(sub => sub.Name);
            return [Unknown(VisibleText.OneLine(unknown), verb, Nearest(unknown, known))];
        }

        return parsed.Errors.Select(error => VisibleText.OneLine(Plain(error.Message, parsed.CommandResult.Command, verb)).TrimEnd('.')).Distinct();
    }

    private static string Unknown(string unknown, string verb, string? nearest) =>
        $"'{unknown}' is nothing that '{verb}' knows" + (nearest is null ? "" : $"; do you mean '{nearest}'");

    // The parser's own wording for something left out does not say what.
    private static string Plain(string message, Command command, string verb) =>
        message.StartsWith("Required argument missing for command", StringComparison.Ordinal)
            ? $"'{verb}' needs {string.Join(" and ", command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => argument.Name))}"
            : message.Replace("Required argument missing for option: ", "a value is missing after ", StringComparison.Ordinal);

    private static string? Nearest(string word, IEnumerable<string> known) =>
        known.Select(name => (name, Distance: Distance(word, name))).Where(pair => pair.Distance <= 2).OrderBy(pair => pair.Distance).Select(pair => pair.name).FirstOrDefault();

    /// <summary>How many letters must be put in, taken out or changed to make one word of the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < Math.Min(a.Length, 40); i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (a[i] == b[j] ? 0 : 1));
                diagonal = row[j + 1];
                row[j + 1] = next;
            }
        }

        return row[^1];
    }
}
