namespace Sitrep.English;

/// <summary>Opens the files of <c>resources/en</c> that travel inside this assembly.</summary>
internal static class EnglishResources
{
    /// <summary>Opens a resource, mapped into memory by the system; the caller disposes it.</summary>
    /// <param name="path">Its path below <c>resources/en</c> with forward slashes ('lexicons/entities/states.tsv').</param>
    /// <exception cref="InvalidOperationException">The build lacks the resource.</exception>
    public static Stream Open(string path) =>
        typeof(EnglishResources).Assembly.GetManifestResourceStream("en/" + path)
        ?? throw new InvalidOperationException($"Sitrep.English was built without 'resources/en/{path}': build it again from a full checkout.");

    /// <summary>Opens a text resource as UTF-8; the caller disposes it.</summary>
    public static TextReader OpenText(string path) => new StreamReader(Open(path));
}
