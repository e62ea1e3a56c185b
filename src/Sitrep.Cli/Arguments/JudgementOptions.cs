using System.CommandLine;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Arguments;

/// <summary>Who decides and why: what all verbs that add a judgement take.</summary>
internal sealed class JudgementOptions
{
    private readonly Option<string?> _by = Parsed.Text("--by", "Who decides; without it, the name that you are logged in with", "NAME");
    private readonly Option<string?> _because = Parsed.Text("--because", "Why: kept with the judgement", "TEXT");
    private readonly LedgerOption _ledger = new();

    /// <summary>Adds the options to a command.</summary>
    public JudgementOptions AddTo(Command command)
    {
        command.Add(_because);
        command.Add(_by);
        _ledger.AddTo(command);
        return this;
    }

    /// <summary>Makes a judgement of what is asked, adds it and says so.</summary>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="decide">What is decided, over the ledger: kind, subject and ids, and what more the draft holds.</param>
    /// <param name="say">What has come of it, over the ledger that holds the judgement.</param>
    public int Judge(Terminal terminal, ParseResult parsed, Func<Ledger.Ledger, Decision> decide, Func<Ledger.Ledger, JudgementRecord, string> say)
    {
        using var ledger = _ledger.Open(parsed);
        var decision = decide(ledger);
        var by = parsed.GetValue(_by) is { Length: > 0 } name ? name : Environment.UserName;
        var judgement = ledger.Judge(new(decision.Kind, decision.Subject, decision.Of, by, parsed.GetValue(_because)) { Value = decision.Value, Row = decision.Row });
        ledger.Complete();
        terminal.Out.WriteLine(VisibleText.Lines($"{say(ledger, judgement)} Judgement {judgement.Id}; 'sitrep undo {judgement.Id}' takes it back."));
        return ExitCode.Done;
    }
}

/// <summary>What a verb decided.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">About what.</param>
/// <param name="Of">The ids, keys or name of what it is about.</param>
/// <param name="Value">A reliability's letter; null for others.</param>
/// <param name="Row">A corrected row; null for others.</param>
internal sealed record Decision(JudgementKind Kind, JudgementSubject Subject, IReadOnlyList<string> Of, string? Value = null, RowRecord? Row = null);
