using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep review</c>: a person accepts, rejects or corrects a row.</summary>
internal static class ReviewCommand
{
    /// <summary>Who is who, where the machine cannot say, with how to answer.</summary>
    private static readonly IReadOnlyList<Column<IdentityJudgement>> Questions =
    [
        new("IS THIS", pair => pair.A, Flexible: true),
        new("THE SAME AS", pair => pair.A == pair.B ? "itself in all reports" : pair.B, Flexible: true),
        new("FOR AND AGAINST", pair => Phrases.Stack([Phrases.Count(pair.Score) + " points", .. pair.Reasons]), Flexible: true),
        new("ANSWER", pair => Phrases.Stack($"yes: sitrep merge \"{pair.A}\" \"{pair.B}\"", pair.A == pair.B ? $"no: sitrep split \"{pair.A}\" REPORT..." : $"no: sitrep split \"{pair.A}\" \"{pair.B}\"", "leave open: merge ... --unsure"), Flexible: true),
    ];

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("review", "Accepts, rejects or corrects a row; what the machine wrote stays in the record beside it. Without ROW: the questions of who is who that the machine leaves open",
            "sitrep review", "sitrep review 3f2a accept", "sitrep review 3f2a reject --because \"a war game, not a war\"",
            "sitrep review 3f2a correct --status possible --initiator \"Harbour police\" --from 2021-03-04",
            "sitrep review 3f2a correct --figure \"killed 12-15\" --said-by \"the mayor\" --legal \"Ana Sol: charged\"");
        var id = new Argument<string?>("ROW") { Description = "A row's id, or its beginning", Arity = ArgumentArity.ZeroOrOne };
        var verdict = new Argument<string?>("VERDICT") { Description = "accept, reject or correct", Arity = ArgumentArity.ZeroOrOne };
        verdict.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("accept" or "reject" or "correct"))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no verdict: write accept, reject or correct");
            }
        });
        verb.Add(id);
        verb.Add(verdict);
        var fields = new CorrectionOptions().AddTo(verb);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(id) is not { } row)
            {
                using var ledger = options.Open(parsed);
                Listing<IdentityJudgement>.WriteTable(terminal, ledger.OpenIdentities(), Questions);
                return ExitCode.Done;
            }

            if (parsed.GetValue(verdict) is not { } given)
            {
                throw new CommandException($"no verdict is given: write 'sitrep review {row} accept', 'reject' or 'correct'.", ExitCode.Usage);
            }

            var correction = fields.Of(parsed);
            return options.Judge(terminal, parsed, ledger => Decide(ledger, Lookup.One(ledger, row, "row").Row!, given, correction), (_, judgement) => Say(judgement));
        });
        return verb;
    }

    private static JudgementDraft Decide(Ledger.Ledger ledger, RowRecord row, string verdict, RowCorrection correction)
    {
        if (verdict != "correct" && !correction.IsEmpty)
        {
            throw new CommandException($"fields are given, but the verdict is '{verdict}': write 'correct' to change them.", ExitCode.Usage);
        }

        return verdict switch
        {
            "accept" => Decisions.Accept(row),
            "reject" => Decisions.Reject(row),
            _ => Decisions.Correct(ledger, row, correction),
        };
    }

    private static string Say(JudgementRecord judgement) => judgement.Kind switch
    {
        JudgementKind.Accept => $"Row {judgement.Of[0]} is accepted.",
        JudgementKind.Reject => $"Row {judgement.Of[0]} is rejected: it has left all lists and exports.",
        _ => $"Row {judgement.Of[0]} is corrected: row {judgement.Row!.Id} stands in its place.",
    };
}
