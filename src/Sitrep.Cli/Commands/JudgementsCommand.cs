using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep judgements</c>: what people decided.</summary>
internal static class JudgementsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("judgements", "Lists what people decided, in the order in which they did, and whether it holds",
            "sitrep judgements", "sitrep judgements --of \"Meridian Wire\"", "sitrep judgements --holding --format csv");
        var of = Parsed.Text("--of", "Only about this: an id, an actor's key, a source's name", "ID");
        var holding = new Option<bool>("--holding") { Description = "Only those that hold" };
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(of);
        verb.Add(holding);
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            var asked = parsed.GetValue(of);
            Listings.Judgements.Write(
                terminal,
                ledger.Judgements().All.Where(judgement => (judgement.Holds || !parsed.GetValue(holding)) && (asked is null || IsOf(judgement, asked))),
                parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return verb;
    }

    private static bool IsOf(JudgementRecord judgement, string asked) =>
        judgement.Id.StartsWith(asked, StringComparison.Ordinal)
        || judgement.Of.Any(id => id.StartsWith(EventRecord.RowOf(asked) is { Length: > 0 } row ? row : asked, StringComparison.OrdinalIgnoreCase));
}
