using System.Text;
using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Tests.Entities;

/// <summary>Opens the lists of names as they lie in the checkout.</summary>
internal static class EntityLexicons
{
    public static string Folder { get; } = Path.Combine(Checkout(), "resources", "en", "lexicons", "entities");

    public static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No checkout with Sitrep.slnx above {AppContext.BaseDirectory}.");
    }

    public static StreamReader Open(string file) => new(Path.Combine(Folder, file), Encoding.UTF8);

    public static StateRegister States()
    {
        using var reader = Open("states.tsv");
        return StateRegister.Read(reader, "states.tsv");
    }

    public static ActorRegister Actors(StateRegister states)
    {
        using var reader = Open("actors.tsv");
        return ActorRegister.Read(reader, "actors.tsv", states);
    }
}
