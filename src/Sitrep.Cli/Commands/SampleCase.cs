using System.Reflection;
using Sitrep.Formats;

namespace Sitrep.Cli.Commands;

/// <summary>The bundled case: the reports of <c>samples/case</c>, which travel inside the program.</summary>
internal static class SampleCase
{
    private const string Prefix = "case/";

    /// <summary>Takes the reports in, in the order of their names.</summary>
    public static IEnumerable<IntakeItem> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return names.SelectMany(name => ReportIntake.ReadOne(name, assembly.GetManifestResourceStream(name)!, new()));
    }
}
