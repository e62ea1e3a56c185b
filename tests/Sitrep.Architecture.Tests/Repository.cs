namespace Sitrep.Architecture.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Full path of the folder that holds Sitrep.slnx.</summary>
    public static string Root { get; } = Find();

    /// <summary>The C# files that people write, as paths relative to the root with forward slashes.</summary>
    public static IEnumerable<string> CSharpFiles() =>
        new[] { "src", "tools", "tests", "evaluation", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(Relative)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Sitrep.slnx")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("Sitrep.slnx is not above the tests: run them from a checkout.");
    }
}
