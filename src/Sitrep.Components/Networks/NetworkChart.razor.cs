using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Components.Wording;
using Sitrep.Views;
using Sitrep.Views.Networks;

namespace Sitrep.Components.Networks;

/// <summary>
/// A network of actors: who does what to whom. The stroke of a line says how far it is established, its thickness how many events stand behind
/// it, the shape of an actor what it is. With an equal table.
/// </summary>
public sealed partial class NetworkChart : ComponentBase
{
    private double _height;
    private IReadOnlyList<PlacedActor> _actors = [];
    private IReadOnlyList<TieLine> _lines = [];
    private Dictionary<string, string> _names = [];

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required NetworkView View { get; set; }

    /// <summary>Where actors and ties lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its elements: one of its own on each page.</summary>
    [Parameter]
    public string Id { get; set; } = "network";

    /// <summary>How wide it is drawn, in CSS pixels; on smaller screens it scrolls in its own box.</summary>
    [Parameter]
    public double Width { get; set; } = 960;

    /// <summary>What to do where there is nothing to show.</summary>
    [Parameter]
    public string Nothing { get; set; } = "No two actors are named together here. Widen the days or the filter, or read reports that say who did what to whom.";

    private string Caption => View.Actors.Count == 0
        ? "Network without actors"
        : $"Network of {Phrases.Count(View.Actors.Count, "actor")} and {Phrases.Count(View.Ties.Count, "tie")}"
            + (View.AllActors > View.Actors.Count ? $", those with most events of {Phrases.Count(View.AllActors)} actors and {Phrases.Count(View.AllTies)} ties" : "");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _height = NetworkLayout.Height(View.Actors.Count);
        _actors = NetworkLayout.Place(View, Width, _height);
        _lines = TieLine.Of(View.Ties, _actors);
        _names = View.Actors.ToDictionary(actor => actor.Key, actor => actor.Name, StringComparer.Ordinal);
    }

    private string Says(TieLine line) => TieWords.Says(line.Tie, _names[line.Tie.From], _names[line.Tie.To]);

    private static string Says(PlacedActor actor) => $"{EventWords.Visible(actor.Actor.Name)}, {KindWord(actor.Actor.Kind)}, {Phrases.Count(actor.Actor.Events, "event")} here";

    private static string Name(PlacedActor actor) => $"{Drawing.Svg.Count(actor.Actor.Events)} {actor.Label}: {Says(actor)}";

    private string ActorClass(PlacedActor actor) => $"st-actor{(actor.Actor.Key == View.Focus ? " st-actor-focus" : "")}";

    private static string LineClass(TieLine line) => $"st-tie st-tie-{line.Tie.Basis.ToString().ToLowerInvariant()}{(line.Tie.Kind == TieKind.Relation ? " st-tie-relation" : "")}";

    /// <summary>What an actor is, as a reader puts it.</summary>
    private static string KindWord(string kind) => kind switch
    {
        "publicbody" => "public body",
        "intergovernmentalorganisation" => "organisation of states",
        "armedgroup" => "armed group",
        "unknown" => "kind unknown",
        _ => kind,
    };

    /// <summary>The shape of an actor: a square for states and their bodies, a disc for persons, a rhomb for armed groups, an octagon for other bodies.</summary>
    private static string Outline(PlacedActor actor)
    {
        var (x, y, r) = (actor.X, actor.Y, actor.Radius);
        string Corners(params ReadOnlySpan<(double X, double Y)> corners)
        {
            var path = new System.Text.StringBuilder();
            foreach (var (i, corner) in corners.ToArray().Index())
            {
                path.Append(i == 0 ? 'M' : 'L').Append(Drawing.Svg.Number(x + (corner.X * r))).Append(' ').Append(Drawing.Svg.Number(y + (corner.Y * r)));
            }

            return path.Append('Z').ToString();
        }

        return actor.Actor.Kind switch
        {
            "state" or "publicbody" or "intergovernmentalorganisation" => Corners((-.85, -.85), (.85, -.85), (.85, .85), (-.85, .85)),
            "armedgroup" => Corners((0, -1), (1, 0), (0, 1), (-1, 0)),
            "organisation" or "party" or "company" or "medium" => Corners((-.4, -.95), (.4, -.95), (.95, -.4), (.95, .4), (.4, .95), (-.4, .95), (-.95, .4), (-.95, -.4)),
            _ => $"M{Drawing.Svg.Number(x - r)} {Drawing.Svg.Number(y)}a{Drawing.Svg.Number(r)} {Drawing.Svg.Number(r)} 0 1 0 {Drawing.Svg.Number(2 * r)} 0a{Drawing.Svg.Number(r)} {Drawing.Svg.Number(r)} 0 1 0 {Drawing.Svg.Number(-2 * r)} 0Z",
        };
    }
}
