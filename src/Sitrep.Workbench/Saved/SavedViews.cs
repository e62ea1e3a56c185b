using System.Text.Json;

namespace Sitrep.Workbench.Saved;

/// <summary>An address that somebody saved under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The address.</param>
/// <param name="By">Who saved it.</param>
public sealed record SavedView(string Name, string Address, string By);

/// <summary>The saved views of a ledger, in a file beside it: no part of the record.</summary>
internal sealed class SavedViews(WorkbenchOptions options)
{
    private const int Most = 500;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Lock _lock = new();

    private string Path => options.LedgerPath + ".views.json";

    /// <summary>All views, by name.</summary>
    public IReadOnlyList<SavedView> All()
    {
        lock (_lock)
        {
            return Read();
        }
    }

    /// <summary>Saves a view in the place of one with its name.</summary>
    public void Save(SavedView view) => Change(views => [.. views.Where(other => other.Name != view.Name).TakeLast(Most - 1), view]);

    /// <summary>Removes the view with the name.</summary>
    public void Remove(string name) => Change(views => [.. views.Where(other => other.Name != name)]);

    private void Change(Func<List<SavedView>, List<SavedView>> change)
    {
        lock (_lock)
        {
            var views = change(Read());

            // Written beside and moved, so that a fall in between loses nothing.
            File.WriteAllBytes(Path + ".new", JsonSerializer.SerializeToUtf8Bytes(views.OrderBy(view => view.Name, StringComparer.Ordinal), Json));
            File.Move(Path + ".new", Path, overwrite: true);
        }
    }

    private List<SavedView> Read()
    {
        try
        {
            return File.Exists(Path) ? JsonSerializer.Deserialize<List<SavedView>>(File.ReadAllBytes(Path), Json) ?? [] : [];
        }
        catch (JsonException)
        {
            // Somebody else's file, or a broken one: nothing that stands in the way of the ledger.
            return [];
        }
    }
}
