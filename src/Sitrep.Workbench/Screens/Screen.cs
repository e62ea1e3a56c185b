using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Screens;

/// <summary>A screen: what every one of them knows of its request.</summary>
public abstract class Screen : ComponentBase
{
    private ListAddress? _address;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    internal RequestLedger Request { get; set; } = null!;

    [Inject]
    internal KeptAnswers Kept { get; set; } = null!;

    /// <summary>The ledger.</summary>
    protected Ledger.Ledger Ledger => Request.Ledger;

    /// <summary>What the address asks for.</summary>
    protected ListAddress Address => _address ??= ListAddress.Of(Http.Request.Query);

    /// <summary>The address of this screen with all that was asked, without what the last action said.</summary>
    protected string Here => Http.Request.Path + QueryString.Create(Http.Request.Query.Where(pair => pair.Key != "said").SelectMany(
        pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));

    /// <summary>Makes the page no longer than a screen can bear whose entries are long.</summary>
    /// <param name="most">How many entries at most.</param>
    protected void Limit(int most) => _address = Address with { Take = Math.Min(most, Address.Take) };

    /// <summary>Says that there is nothing at this address.</summary>
    /// <remarks>Set only when the answer begins: set earlier, the framework would send its own page in the place of the screen's.</remarks>
    protected void SayMissing() => Http.Response.OnStarting(() =>
    {
        Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
