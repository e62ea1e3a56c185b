using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Components.Wording;
using Sitrep.Views.Networks;

namespace Sitrep.Components.Networks;

/// <summary>The ties of a network in a table.</summary>
public sealed partial class TieTable : ComponentBase
{
    private Dictionary<string, string> _names = [];

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required NetworkView View { get; set; }

    /// <summary>Where actors and ties lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The id of the table.</summary>
    [Parameter]
    public string Id { get; set; } = "ties";

    /// <inheritdoc/>
    protected override void OnParametersSet() => _names = View.Actors.ToDictionary(actor => actor.Key, actor => actor.Name, StringComparer.Ordinal);

    private string Name(string key) => EventWords.Visible(_names[key]);
}
