using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Components.Styles;

namespace Sitrep.Workbench.Hosting;

/// <summary>Styles and scripts, which travel inside the assembly. Their addresses hold their hash, so that a browser keeps them until they change.</summary>
internal static class AssetFiles
{
    private const string Prefix = "assets/";
    private static readonly Dictionary<string, (byte[] Bytes, string Hash)> Files = Load();

    /// <summary>The address of a file.</summary>
    public static string Href(string name) => $"/assets/{Files[name].Hash}/{name}";

    /// <summary>Serves the files.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file) || file.Hash != hash)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        });
    }).AllowAnonymous().ExcludeFromDescription();

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private static Dictionary<string, (byte[], string)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, (byte[], string)>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(resource[Prefix.Length..], (bytes, Hash(bytes)));
        }

        var components = Encoding.UTF8.GetBytes(ComponentStyles.Css);
        files.Add("components.css", (components, Hash(components)));
        return files;
    }
}
