using System.Reflection;

namespace Sitrep.Architecture.Tests;

/// <summary>Inside a project a folder uses only the folders before it in the data's order; the root is a facade that no folder uses.</summary>
public sealed class FolderOrderTests
{
    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["Sitrep.Reading"] =
            ["Documents", "Learning", "Segmentation", "Syntax", "Entities", "Coreference", "Temporal", "Geoparsing", "Relations", "Plans", "Events", "Attribution", ""],
        ["Sitrep.Ledger"] = ["Records", "Blocking", "Entries", "Matching", "Judgements", "Identities", "Resolution", "Assessment", "Stores", ""],
        ["Sitrep.Components"] = ["Styles", "Drawing", "Linking", "Wording", "Tables", "Timelines", "Maps", "Networks", "Evidence", "Claims", "Trends", "Calendars", "Briefs", ""],
    };

    public static TheoryData<string> Projects() => [.. Orders.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_before_it(string project)
    {
        var order = Orders[project];
        var culprits = AssemblyReferences.Of(Assembly.Load(project))
            .Select(use => (use, From: Folder(project, use.User), To: Folder(project, use.Used)))
            .Where(u => u.From is not null && u.To is not null && u.From != u.To)
            .Where(u => Array.IndexOf(order, u.From) < Array.IndexOf(order, u.To))
            .Select(u => $"{project}.{u.From} uses {project}.{u.To}: {u.use.User}.{u.use.Member} -> {u.use.Used}")
            .ToList();

        Assert.True(culprits.Count == 0, string.Join('\n', culprits));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var folders = Assembly.Load(project).GetTypes().Select(t => Folder(project, t.FullName!)).OfType<string>().Distinct();

        Assert.Empty(folders.Except(Orders[project]));
    }

    [Fact]
    public void A_use_inside_a_method_body_is_seen()
    {
        var use = new TypeUse("Sitrep.Reading.Reader", "Read", "Sitrep.Reading.Segmentation.ISegmenter");

        Assert.Contains(use, AssemblyReferences.Of(typeof(Reading.Reader).Assembly));
    }

    /// <summary>The first name below the project's; "" for its root; null for what the compiler makes.</summary>
    private static string? Folder(string project, string type)
    {
        var outer = type.Split('+')[0];
        if (!outer.StartsWith(project + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var below = outer[(project.Length + 1)..];
        var dot = below.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? "" : below[..dot];
    }
}
