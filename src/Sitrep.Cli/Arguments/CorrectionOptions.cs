using System.CommandLine;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Judgements;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Cli.Arguments;

/// <summary>The fields of a row that a correction may change: all but the words that it stands on.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<EventType?> _type = Parsed.Word<EventType>("--type", "The type");
    private readonly Option<string?> _mode = Parsed.Text("--mode", "The mode; '' for none", "MODE");
    private readonly Option<string[]> _contexts = Many("--context", "A context; again for each, '' for none", "CONTEXT");
    private readonly Option<EventStatus?> _status = Parsed.Word<EventStatus>("--status", "What the text says of the event");
    private readonly Option<string[]> _sources = Many("--said-by", "Who says so; again for each who passes it on, the nearest to the fact first, '' for the report itself", "NAME");
    private readonly Option<Stance?> _stance = Parsed.Word<Stance>("--stance", "The nearest source's stance");
    private readonly Option<string[]> _initiators = Many("--initiator", "Who does it; again for each, '' for nobody", "NAME");
    private readonly Option<string[]> _recipients = Many("--recipient", "To whom; again for each, '' for nobody", "NAME");
    private readonly Option<DateOnly?> _from = Parsed.Day("--from", "The first day, or the only one");
    private readonly Option<DateOnly?> _to = Parsed.Day("--to", "The last day");
    private readonly Option<KnownDays?> _days = Parsed.Word<KnownDays>("--days", "Which of the two are known");
    private readonly Option<string?> _place = Parsed.Text("--place", "The place's name; '' for none", "PLACE");
    private readonly Option<string?> _country = Parsed.Text("--country", "The place's country, in two letters", "CC");
    private readonly Option<string[]> _figures = Many("--figure", "A number, as 'killed 12', 'killed 12-15', 'killed 12 or more', 'killed up to 15'; again for each, '' for none", "FIGURE");
    private readonly Option<string[]> _legal = Many("--legal", "Where somebody stands before the law, as 'NAME: charged' or 'NAME: charged, since acquitted'; again for each, '' for nobody", "STANDING");

    /// <summary>Adds the options to a command.</summary>
    public CorrectionOptions AddTo(Command command)
    {
        foreach (var option in (Option[])[_type, _mode, _contexts, _status, _sources, _stance, _initiators, _recipients, _from, _to, _days, _place, _country, _figures, _legal])
        {
            command.Add(option);
        }

        return this;
    }

    /// <summary>The correction that was asked for.</summary>
    /// <exception cref="CommandException">A figure or a standing before the law cannot be understood.</exception>
    public RowCorrection Of(ParseResult parsed)
    {
        try
        {
            return new()
            {
                Type = parsed.GetValue(_type),
                Mode = parsed.GetValue(_mode),
                Contexts = Words(parsed, _contexts),
                Status = parsed.GetValue(_status),
                Sources = Words(parsed, _sources),
                Stance = parsed.GetValue(_stance),
                Initiators = Words(parsed, _initiators),
                Recipients = Words(parsed, _recipients),
                From = parsed.GetValue(_from),
                To = parsed.GetValue(_to),
                Days = parsed.GetValue(_days),
                Place = parsed.GetValue(_place),
                Country = parsed.GetValue(_country),
                Figures = Words(parsed, _figures)?.Select(FigureCorrection.Parse).ToList(),
                Legal = Words(parsed, _legal)?.Select(LegalCorrection.Parse).ToList(),
            };
        }
        catch (ArgumentException failure)
        {
            throw new CommandException($"{failure.Message}.", ExitCode.Usage);
        }
    }

    private static Option<string[]> Many(string name, string help, string helpName) => new(name) { Description = help, HelpName = helpName };

    private static string[]? Words(ParseResult parsed, Option<string[]> option) =>
        parsed.GetResult(option) is null ? null : [.. parsed.GetValue(option)!.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word.Trim())];
}
