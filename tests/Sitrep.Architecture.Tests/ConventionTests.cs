using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sitrep.Architecture.Tests;

/// <summary>Conventions of the code that a reviewer need not look for.</summary>
public sealed partial class ConventionTests
{
    private const int MostLines = 500;

    private static readonly string[] Assemblies =
        ["Sitrep.Reading", "Sitrep.English", "Sitrep.Formats", "Sitrep.Ledger", "Sitrep.Ledger.Sqlite", "Sitrep.Views", "Sitrep.Components", "Sitrep.Workbench", "sitrep"];

    public static TheoryData<string> Projects() => [.. Assemblies];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_static_field_can_change(string project)
    {
        var mutable = OwnTypes(project)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !IsCompilerMade(f) && !IsCompilerMade(f.DeclaringType!))
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");

        Assert.Empty(mutable);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_class_is_sealed_static_or_abstract(string project)
    {
        var open = OwnTypes(project)
            .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !IsCompilerMade(t))
            .Where(t => !OwnTypes(project).Any(other => other.BaseType == t))
            .Select(t => t.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void No_file_is_too_long_to_hold_in_the_head()
    {
        var lengths = Repository.CSharpFiles().Select(file => (file, Lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count())).ToList();

        Assert.NotEmpty(lengths);
        Assert.Empty(lengths.Where(f => f.Lines > MostLines).Select(f => $"{f.file}: {f.Lines} lines, at most {MostLines}"));
    }

    [Fact]
    public void No_folder_or_type_is_a_drawer()
    {
        var drawers = Repository.CSharpFiles().Where(file => Drawer().IsMatch(file));

        Assert.Empty(drawers);
    }

    [Fact]
    public void The_reading_core_depends_on_nothing_but_the_framework()
    {
        var foreign = Assembly.Load("Sitrep.Reading").GetReferencedAssemblies()
            .Where(a => !a.Name!.StartsWith("System", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Fact]
    public void Nothing_speaks_of_a_machine()
    {
        var culprits = Repository.CSharpFiles()
            .Where(file => !file.EndsWith("ConventionTests.cs", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file)).Index().Where(l => MachinePath().IsMatch(l.Item)).Select(l => $"{file}:{l.Index + 1}"));

        Assert.Empty(culprits);
    }

    private static IEnumerable<Type> OwnTypes(string project) =>
        Assembly.Load(project).GetTypes().Where(t => t.Namespace?.StartsWith("Sitrep", StringComparison.Ordinal) == true);

    private static bool IsCompilerMade(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || (member.DeclaringType is { } outer && IsCompilerMade(outer));

    [GeneratedRegex(@"(?:^|/)[^/]*(?:Utils?|Utilit(?:y|ies)|Helpers?|Common|Shared|Misc|Managers?)(?:/|\.cs$)")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"(?<![\w.])/(?:work|root|home)/|\.\./shared\b")]
    private static partial Regex MachinePath();
}
