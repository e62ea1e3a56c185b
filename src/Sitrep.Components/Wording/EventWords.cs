using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Components.Wording;

/// <summary>An event in a few words; what reports wrote is made visible, so that nothing in it hides or turns the line around.</summary>
public static class EventWords
{
    /// <summary>'assault, firearms: Raiders -> the mill (scheduled)': what, who to whom, and the status where it did not simply occur.</summary>
    public static string Brief(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var status = happening.Statuses is [{ Word: not "occurred" and var word }, ..] ? $" ({Status(word)})" : "";
        return $"{Kind(happening)}: {Roles(happening)}{status}";
    }

    /// <summary>'assault, firearms'.</summary>
    public static string Kind(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Kind(happening.Type.ToString(), happening.Mode);
    }

    /// <summary>A type and a mode in words.</summary>
    public static string Kind(string type, string? mode)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.ToLowerInvariant() + (mode is null ? "" : ", " + mode.Replace('_', ' '));
    }

    /// <summary>'Raiders → the mill'.</summary>
    public static string Roles(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Visible(Phrases.Roles(happening.Initiator.Select(actor => actor.Name), happening.Recipient.Select(actor => actor.Name)).Replace(" -> ", " \u2192 ", StringComparison.Ordinal));
    }

    /// <summary>'2031-05-12', '2031-05-01 to 2031-05-31', 'before 2031-06-01', 'after 2031-05-01', 'unknown'.</summary>
    public static string Days(DaysRecord? days) => days switch
    {
        { From: { } from, To: { } to } => from == to ? Phrases.Day(from) : $"{Phrases.Day(from)} to {Phrases.Day(to)}",
        { From: null, To: { } to } => $"by {Phrases.Day(to)}",
        { From: { } from, To: null } => $"from {Phrases.Day(from)} on",
        _ => "unknown",
    };

    /// <summary>'Portham, NL (city)'.</summary>
    public static string Place(EventPlaceRecord? place) =>
        place is null ? "unknown" : Visible(Phrases.Place(place.Name, place.Country)) + (place.Precision is null or "city" ? "" : $" ({place.Precision})");

    /// <summary>'killed 3-9 (disputed); wounded 4'.</summary>
    public static string Figures(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Visible(string.Join("; ", happening.Figures.Select(figure => Phrases.Figure(figure.Of, figure.Low, figure.High) + (figure.Disputed ? " (disputed)" : ""))));
    }

    /// <summary>A status as a reader puts it: 'did not happen' for 'not'.</summary>
    public static string Status(string word) => word switch
    {
        "not" => "said not to have happened",
        "ongoing" => "goes on",
        _ => word,
    };

    /// <summary>Words of a report on one line, with what would hide or turn them written out.</summary>
    public static string Visible(string words) => VisibleText.OneLine(words);
}
