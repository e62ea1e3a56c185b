using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Saved;

namespace Sitrep.Workbench.Screens;

/// <summary>The views that were saved.</summary>
public sealed partial class SavedScreen
{
    private IReadOnlyList<SavedView> _views = [];
    private string? _address;

    [Inject]
    internal SavedViews Views { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _address = Http.Request.Query["address"].ToString() is var address && Link.IsOwn(address) ? address : null;
        _views = [.. Views.All().Where(view => Link.IsOwn(view.Address))];
    }
}
