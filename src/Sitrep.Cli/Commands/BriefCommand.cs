using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Components.Briefs;
using Sitrep.Views.Briefs;
using Command = System.CommandLine.Command;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep brief</c>: a situation report.</summary>
internal static class BriefCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("brief", "Writes a situation report: key judgements, what is new, contested and due, the timeline, sources; every sentence cites the words that it rests on",
            "sitrep brief > brief.md", "sitrep brief --actor Syria --since 1986-10-20", "sitrep brief --format html > brief.html");
        var filters = new FilterOptions().AddTo(verb);
        var since = Parsed.Day("--since", "Only events that were reported on this day or later; what was first reported then is new. Without it, all, and what was first reported in the last seven days is new");
        var format = Parsed.OneOf("--format", "How it is written", "markdown", "html");
        verb.Add(since);
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            var brief = BriefMaker.Of(ledger, filters.Of(parsed), parsed.GetValue(since));
            if (parsed.GetValue(format) == "html")
            {
                BriefHtml.Write(terminal.Out, brief);
            }
            else
            {
                BriefMarkdown.Write(terminal.Out, brief);
            }

            return ExitCode.Done;
        });
        return verb;
    }
}
