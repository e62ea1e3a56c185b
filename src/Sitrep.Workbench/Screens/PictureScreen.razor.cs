using System.Globalization;
using Sitrep.Components.Drawing;
using Sitrep.Components.Linking;
using Sitrep.Components.Maps;
using Sitrep.Components.Wording;
using Sitrep.Ledger.Records;
using Sitrep.Views;
using Sitrep.Views.Trends;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>The first look: what is there, new, contested, due next and rising; its days on a time line and a map, with a brush to choose others.</summary>
public sealed partial class PictureScreen
{
    private const int MostListed = 5;
    private const int TableRows = 150;
    private const int BriefWeeks = 40;
    private const int LongestBrief = 90;
    private PictureAnswers? _asked;

    private DayWindow Window => _asked!.Window;

    private string NewPath => new ListAddress { Filter = new() { From = _asked!.Since } }.At("/events");

    /// <summary>What narrows the picture stays on it: days, places.</summary>
    private ViewLinks Links => ScreenLinks.Of(Address with { Filter = Window.Filter }, "/") with
    {
        ToPlace = place => ScreenLinks.InPlace(Address with { Filter = Window.Filter }, place, "/"),
        ToPlaces = places => ScreenLinks.InPlaces(Address with { Filter = Window.Filter }, places, "/"),
    };

    private string ListPath => (Address with { Filter = Window.Filter }).At("/events");

    private string Heading => (Window.Filter.From, Window.Filter.To) switch
    {
        (null, null) => "All days",
        var (from, to) => $"{(from is null ? "Until" : Phrases.Day(from) + " to")} {(to is null ? "now" : Phrases.Day(to))}",
    };

    /// <inheritdoc/>
    protected override void OnInitialized() => _asked = PictureAnswers.Of(Ledger, Kept, Address.Filter);

    /// <summary>'assault', 'Norland'.</summary>
    private static string Name(Mover mover) => mover.Type is { } type ? EventWords.Kind(type.ToString(), null) : WorldOutlines.World.Of(mover.Country!).FirstOrDefault()?.Name ?? mover.Country!;

    /// <summary>'rising, almost certain: 1.8 times the rate before (80 % interval 1.4-2.3)'.</summary>
    private static string Says(Mover mover) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(mover.IsRising ? "rising" : "falling")}, {EstimativeWords.Of(mover.Sure)}: {mover.Ratio.Ratio:0.0#} times the rate before (80 % interval {mover.Ratio.Low:0.0#}\u2013{mover.Ratio.High:0.0#}), {Phrases.Count(mover.Events, "event")}");

    private static string Short(EventRecord happening) => Svg.Short(EventWords.Brief(happening), LongestBrief);

    /// <summary>Without a status: of what is contested each side has its own.</summary>
    private static string Plain(EventRecord happening) => Svg.Short($"{EventWords.Kind(happening)}: {EventWords.Roles(happening)}", LongestBrief);

    private string At(DateOnly? from, DateOnly? to) => (Address with { Filter = Address.Filter with { From = from, To = to } }).At("/");
}
