using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>Where one gives the name that one's judgements are kept under.</summary>
public sealed partial class NameScreen
{
    private string Then => Http.Request.Query["then"].ToString() is var then && Link.IsOwn(then) ? then : "/review";
}
