namespace Sitrep.Workbench.Addresses;

/// <summary>What an action came to, named in the address that it leads to: a word of a fixed list, so that no address puts words into the workbench's mouth.</summary>
internal static class Notices
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["accept"] = "Accepted. Undo takes it back.",
        ["reject"] = "Rejected: the row has left all views and exports. Undo takes it back.",
        ["correct"] = "Corrected: your row stands in the place of the machine's. Undo takes it back.",
        ["same"] = "Merged. Undo takes it back.",
        ["different"] = "Split off: the rows are an event of their own now. Undo takes it back.",
        ["unsure"] = "Noted as open; nothing was changed.",
        ["reliability"] = "Rated. Undo takes it back.",
        ["withdraw"] = "Withdrawn: the report has left all views and exports. Undo takes it back.",
        ["undo"] = "Undone.",
        ["nothing"] = "There is nothing of yours to undo.",
        ["saved"] = "Saved.",
        ["removed"] = "Removed.",
        ["named"] = "Your judgements are kept under this name from now on.",
    };

    /// <summary>The sentence for a word; null for a word that is none of the list.</summary>
    public static string? Of(string? word) => word is not null && Words.TryGetValue(word, out var sentence) ? sentence : null;

    /// <summary>An address with a notice for the page that it leads to.</summary>
    public static string Add(string address, string word)
    {
        var (path, anchor) = address.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}said={word}{anchor}";
    }
}
