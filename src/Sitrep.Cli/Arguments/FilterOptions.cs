using System.CommandLine;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Cli.Arguments;

/// <summary>The filters that all listing verbs take.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _actor = Parsed.Text("--actor", "Only where this actor does it or has it done to it: a key, a name, or words of a name", "NAME");
    private readonly Option<EventType?> _type = Parsed.Word<EventType>("--type", "Only events of this type");
    private readonly Option<EventStatus?> _status = Parsed.Word<EventStatus>("--status", "Only where the text says this of the event");
    private readonly Option<DateOnly?> _from = Parsed.Day("--from", "Only events on or after this day");
    private readonly Option<DateOnly?> _to = Parsed.Day("--to", "Only events on or before this day");
    private readonly Option<string?> _place = Parsed.Text("--place", "Only events in this place: a name, a country's two letters, or a GeoNames id; several with '|' between them", "PLACE");
    private readonly Option<string?> _source = Parsed.Text("--source", "Only what this source or publisher says", "NAME");
    private readonly Option<int?> _limit = Parsed.Count("--limit", "No more than so many");

    /// <summary>Adds the options to a command.</summary>
    public FilterOptions AddTo(Command command)
    {
        foreach (var option in (Option[])[_actor, _type, _status, _from, _to, _place, _source, _limit])
        {
            command.Add(option);
        }

        return this;
    }

    /// <summary>The filter that was asked for.</summary>
    public RowFilter Of(ParseResult parsed) => new()
    {
        Actor = parsed.GetValue(_actor),
        Type = parsed.GetValue(_type),
        Status = parsed.GetValue(_status),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Place = parsed.GetValue(_place),
        Source = parsed.GetValue(_source),
    };

    /// <summary>How many are wanted at most.</summary>
    public int LimitOf(ParseResult parsed) => parsed.GetValue(_limit) ?? int.MaxValue;
}
