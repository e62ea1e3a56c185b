using System.Reflection;

namespace Sitrep.Components.Styles;

/// <summary>The stylesheet of the components: for the workbench to serve, and for a brief to carry.</summary>
public static class ComponentStyles
{
    /// <summary>The stylesheet. Colours are custom properties, light or dark as the system prefers.</summary>
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("components.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
