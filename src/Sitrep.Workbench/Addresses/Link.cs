namespace Sitrep.Workbench.Addresses;

/// <summary>Where things of a ledger have their screens.</summary>
public static class Link
{
    /// <summary>An event.</summary>
    public static string Event(string id) => "/events/" + Uri.EscapeDataString(id);

    /// <summary>A report, by its key.</summary>
    public static string Report(string key) => "/reports/" + Uri.EscapeDataString(key);

    /// <summary>A row in its report, with its sentence in focus.</summary>
    public static string Row(string reportKey, string row) => $"{Report(reportKey)}?row={Uri.EscapeDataString(row)}#evidence";

    /// <summary>A row, wherever it stands.</summary>
    public static string Row(string row) => "/rows/" + Uri.EscapeDataString(row);

    /// <summary>An actor, by its key.</summary>
    public static string Actor(string key) => "/actors/" + Uri.EscapeDataString(key);

    /// <summary>A source, by its name.</summary>
    public static string Source(string name) => "/source" + QueryString.Create("name", name);

    /// <summary>The events that a source speaks of.</summary>
    public static string EventsOf(string source) => "/events" + QueryString.Create("source", source);

    /// <summary>What is contested of that which a source speaks of.</summary>
    public static string ContestedOf(string source) => "/contested" + QueryString.Create("source", source);

    /// <summary>A row in the queue of review.</summary>
    public static string Review(string row) => "/review" + QueryString.Create("row", row);

    /// <summary>Whether an address that came with a request leads to a page of this workbench, and nowhere else.</summary>
    public static bool IsOwn(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl);
}
