namespace Sitrep.Formats.Files;

/// <summary>A file to be read, or the reason why a path cannot be followed.</summary>
/// <param name="File">The file; null where there is a refusal.</param>
/// <param name="Path">The path.</param>
/// <param name="Refusal">Why the path is not read; null for a file.</param>
internal sealed record WalkStep(SourceFile? File, string Path, string? Refusal);

/// <summary>
/// Paths to files: folders are walked to their depths in ordinal order of names; hidden entries in them are left out, links to
/// folders are not followed.
/// </summary>
internal static class FileWalk
{
    /// <summary>The files below the paths, in the paths' order.</summary>
    public static IEnumerable<WalkStep> Of(IEnumerable<string> paths) => paths.SelectMany(Of);

    private static IEnumerable<WalkStep> Of(string path)
    {
        if (path == SourceFile.StandardInput || File.Exists(path))
        {
            return [new(new(path, SourceFile.KindOf(path), Named: true), path, null)];
        }

        return Directory.Exists(path) ? Folder(path) : [new(null, path, FormatMessages.NoSuchFile)];
    }

    private static IEnumerable<WalkStep> Folder(string root)
    {
        var found = false;
        var open = new Stack<string>([root]);
        while (open.TryPop(out var path))
        {
            if (!Directory.Exists(path))
            {
                found = true;
                yield return new(new(path, SourceFile.KindOf(path), Named: false), path, null);
                continue;
            }

            var (entries, refusal) = path != root && new DirectoryInfo(path).LinkTarget is not null
                ? ([], FormatMessages.FolderLink)
                : Entries(path);
            if (refusal is not null)
            {
                found = true;
                yield return new(null, path, refusal);
            }

            foreach (var entry in entries)
            {
                open.Push(entry);
            }
        }

        if (!found)
        {
            yield return new(null, root, FormatMessages.EmptyFolder);
        }
    }

    // In falling order, so that the stack gives them rising.
    private static (string[] Entries, string? Refusal) Entries(string folder)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(folder).Where(entry => !Path.GetFileName(entry).StartsWith('.')).ToArray();
            Array.Sort(entries, (left, right) => string.CompareOrdinal(right, left));
            return (entries, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ([], FormatMessages.Unreadable(failure.Message));
        }
    }
}
