using System.Globalization;
using System.Text;

namespace Sitrep.Cli.Tests.EndToEnd;

/// <summary>Makes reports for tests: plain sentences of our own, told apart by names and numbers.</summary>
internal static class Reports
{
    private static readonly string[] Sentences =
    [
        "Police in {1} arrested {0} protesters on Monday.",
        "The United States imposed sanctions on {0} officials of Iran last week, the State Department said.",
        "Turkey denied that its forces had attacked a village near {1}.",
        "The two ministers met in {1} and agreed to free {0} prisoners.",
        "Gunmen killed {0} soldiers in an attack on a checkpoint near {1}, an official said.",
        "France will send {0} tonnes of food to {1} in May.",
    ];

    private static readonly string[] Towns = ["Cairo", "Ankara", "Lima", "Nairobi", "Madrid", "Jakarta", "Lagos"];

    /// <summary>A JSON line.</summary>
    public static string Line(int number) =>
        $$"""{"id":"r{{number}}","publisher":"Paper {{number % 5}}","published":"2021-03-{{(number % 28) + 1:00}}","text":"{{Text(number)}}"}""" + "\n";

    /// <summary>A file of JSON lines.</summary>
    public static string Lines(int count)
    {
        var lines = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            lines.Append(Line(number));
        }

        return lines.ToString();
    }

    /// <summary>The text of a report.</summary>
    public static string Text(int number)
    {
        var sentences = Enumerable.Range(0, 3).Select(i => string.Format(
            CultureInfo.InvariantCulture, Sentences[(number + (i * 5)) % Sentences.Length], number + 2, Towns[(number + i) % Towns.Length]));
        return string.Join(' ', sentences);
    }
}
