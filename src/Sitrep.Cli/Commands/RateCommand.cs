using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep rate</c>: a person gives a source a reliability.</summary>
internal static class RateCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("rate", "Gives a source a reliability from A to F, as you judge it; 'sitrep judgements --of NAME' shows the history",
            "sitrep rate \"Meridian Wire\" B --because \"two of forty claims had to be corrected\"");
        var name = new Argument<string>("SOURCE") { Description = "A source or publisher, by the name in 'sitrep sources'" };
        var letter = new Argument<string>("LETTER") { Description = string.Join(", ", Decisions.Letters.Select(pair => $"{pair.Key} {pair.Value}")) };
        letter.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Decisions.Letters.ContainsKey(result.Tokens[0].Value.ToUpperInvariant()))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no reliability: write a letter from A to F");
            }
        });
        verb.Add(name);
        verb.Add(letter);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed => options.Judge(
            terminal,
            parsed,
            ledger => Decisions.Rate(Known(ledger, parsed.GetValue(name)!), parsed.GetValue(letter)!),
            (_, judgement) => $"{judgement.Of[0]}: {judgement.Value}, {Decisions.Letters[judgement.Value!]}."));
        return verb;
    }

    private static string Known(Ledger.Ledger ledger, string name)
    {
        var found = ledger.Sources(new RowFilter { Source = name }).Select(source => source.Name).Where(source => source.Contains(name, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        return found.FirstOrDefault(source => string.Equals(source, name, StringComparison.OrdinalIgnoreCase)) ?? found.Count switch
        {
            1 => found[0],
            0 => throw new CommandException($"no source in the ledger is called '{name}': 'sitrep sources' lists them.", ExitCode.Usage),
            _ => throw new CommandException($"'{name}' may be any of these; write the whole name:\n  {string.Join("\n  ", found.Take(20))}", ExitCode.Usage),
        };
    }
}
