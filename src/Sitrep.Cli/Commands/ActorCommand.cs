using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Explanations;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Views.Actors;
using Sitrep.Views.Exports;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep actor</c>: all that is known of one actor.</summary>
internal static class ActorCommand
{
    private const int MostListed = 20;

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("actor", "Shows one actor: names and why they are its, dated roles, ties to others, standing before the law, what it does, has done to it and says, and whom of your watchlists it may be; each with its sentence",
            "sitrep actor \"Ada Venn\"", "sitrep actor IR --format json", "sitrep actor \"name:ada venn\" --format csv > venn.csv");
        var name = new Argument<string>("ACTOR") { Description = "A name, a key ('IR', 'name:ada venn') or an id" };
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(name);
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            var profile = new ProfileMaker(ledger, English.English.LoadDirectory()).Of(Key(ledger, parsed.GetValue(name)!));
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Data.Write(LedgerJson.Utf8(profile, ViewJson.Plain.ActorProfile));
                    terminal.Data.Write("\n"u8);
                    break;
                case "csv":
                    CsvTables.Profile.Write(terminal.Out, profile.Lines);
                    break;
                default:
                    new ProfileView(terminal).Show(profile);
                    break;
            }

            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>The key that a person means: by key or id, else the one actor of that name; where several bear it they are listed.</summary>
    public static string Key(Ledger.Ledger ledger, string asked)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            throw new CommandException("no actor is named: write a name, a key or an id.", ExitCode.Usage);
        }

        var directory = English.English.LoadDirectory();
        var registered = directory.ByKey(asked) ?? directory.ByName(asked);
        if (directory.ByKey(asked) is not null || ledger.Find(asked).Any(found => found.Actor?.Actor == asked) || ledger.RelationsOf(asked).Count > 0)
        {
            return asked;
        }

        if (ledger.Find(asked).Where(found => found.Actor is not null).Select(found => found.Actor!).ToList() is [var only])
        {
            return only.Actor;
        }

        var named = ledger.ActorsNamed(asked, MostListed);
        var keys = named.Select(key => (key, Names: Names(ledger, key))).ToList();
        var exact = keys.Where(actor => actor.Names.Any(name => NameFolding.Fold(name) == NameFolding.Fold(asked))).Select(actor => actor.key).ToList();
        return (exact.Count > 0 ? exact : [.. keys.Select(actor => actor.key)]) switch
        {
            [var one] => one,
            [] => registered?.Key ?? throw new CommandException($"neither the ledger nor the register knows an actor '{VisibleText.OneLine(asked)}': 'sitrep actors' lists those of the ledger.", ExitCode.Usage),
            var several when registered is not null && several.Contains(registered.Key) => registered.Key,
            var several => throw new CommandException(
                $"'{VisibleText.OneLine(asked)}' may be any of these; write the key of one:\n{string.Join('\n', several.Select(key => VisibleText.OneLine($"  \"{key}\"  {Describe(ledger, key)}")))}", ExitCode.Usage),
        };
    }

    private static IEnumerable<string> Names(Ledger.Ledger ledger, string key) =>
        (ledger.Find(key).Select(found => found.Actor).FirstOrDefault(found => found?.Actor == key)?.Names ?? []).Concat(ledger.RelationsOf(key).Select(relation => relation.Name));

    private static string Describe(Ledger.Ledger ledger, string key) =>
        Ledger.Identities.Facts.Of(ledger.RelationsOf(key), [], key).Describe() is { Length: > 0 } facts ? facts : string.Join(", ", Names(ledger, key).Distinct(StringComparer.Ordinal));
}
