using Sitrep.Ledger.Records;

namespace Sitrep.Components.Linking;

/// <summary>
/// Where the things that a view shows lead: addresses in the workbench, places on the page in a brief. Where an address is null the
/// thing stands there without a link; so it does by default.
/// </summary>
public sealed record ViewLinks
{
    /// <summary>Nothing leads anywhere.</summary>
    public static ViewLinks None { get; } = new();

    /// <summary>An event, by its id.</summary>
    public Func<string, string?> ToEvent { get; init; } = _ => null;

    /// <summary>A row at its sentence, by its id.</summary>
    public Func<string, string?> ToRow { get; init; } = _ => null;

    /// <summary>A report, by its id.</summary>
    public Func<string, string?> ToReport { get; init; } = _ => null;

    /// <summary>An actor, by its key.</summary>
    public Func<string, string?> ToActor { get; init; } = _ => null;

    /// <summary>A source, by its name.</summary>
    public Func<string, string?> ToSource { get; init; } = _ => null;

    /// <summary>The same view of the days from one to another alone.</summary>
    public Func<DateOnly, DateOnly, string?> ToDays { get; init; } = (_, _) => null;

    /// <summary>The same view of what is put in a place alone.</summary>
    public Func<EventPlaceRecord, string?> ToPlace { get; init; } = _ => null;

    /// <summary>The same view of what is put in any of several places alone; null where that is what is shown, or no filter can ask for them.</summary>
    public Func<IReadOnlyList<EventPlaceRecord>, string?> ToPlaces { get; init; } = _ => null;

    /// <summary>The same view of what is between two actors alone, by their keys.</summary>
    public Func<string, string, string?> ToPair { get; init; } = (_, _) => null;

    /// <summary>Another part of the page, by the id of its element; '#id' by default, the page's own address before it where the page has a base of another.</summary>
    public Func<string, string> ToPart { get; init; } = id => "#" + id;
}
