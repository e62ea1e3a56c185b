using System.CommandLine;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger;
using Sitrep.Ledger.Judgements;
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

    /// <summary>The ledger that the options name; the caller disposes it.</summary>
    public Ledger.Ledger Open(ParseResult parsed) => _ledger.Open(parsed);

    /// <summary>Who decides.</summary>
    public string By(ParseResult parsed) => parsed.GetValue(_by) is { Length: > 0 } name ? name : Environment.UserName;

    /// <summary>Why; null where nothing is said.</summary>
    public string? Because(ParseResult parsed) => parsed.GetValue(_because);

    /// <summary>Makes a judgement of what is asked, adds it and says so.</summary>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="decide">What is decided, over the ledger; not signed yet.</param>
    /// <param name="say">What has come of it, over the ledger that holds the judgement.</param>
    public int Judge(Terminal terminal, ParseResult parsed, Func<Ledger.Ledger, JudgementDraft> decide, Func<Ledger.Ledger, JudgementRecord, string> say)
    {
        using var ledger = _ledger.Open(parsed);
        var judgement = ledger.Judge(Decided(ledger, decide) with { By = By(parsed), Reason = Because(parsed) });
        ledger.Complete();
        var back = judgement.Erases is not null ? $"Judgement {judgement.Id}; it cannot be taken back." : $"Judgement {judgement.Id}; 'sitrep undo {judgement.Id}' takes it back.";
        terminal.Out.WriteLine(VisibleText.Lines($"{say(ledger, judgement)} {back}"));
        return ExitCode.Done;
    }

    private static JudgementDraft Decided(Ledger.Ledger ledger, Func<Ledger.Ledger, JudgementDraft> decide)
    {
        try
        {
            return decide(ledger);
        }
        catch (DecisionException failure)
        {
            throw new CommandException(failure.Message, ExitCode.Usage);
        }
    }
}
