using System.Text.Json;
using Xunit;

namespace Sitrep.Cli.Tests.EndToEnd;

/// <summary>A person's decisions from the command line, on the bundled case.</summary>
public sealed class JudgementsTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Decisions_are_made_listed_verified_and_taken_back()
    {
        Sitrep("demo", "--ledger", "sitrep.db");
        var before = Sitrep("export", "jsonl");
        var events = JsonDocument.Parse(Sitrep("events", "--format", "json")).RootElement.EnumerateArray().Where(e => e.GetProperty("rows").GetArrayLength() > 1).Take(2).ToList();
        var (first, second) = (events[0].GetProperty("id").GetString()!, events[1].GetProperty("id").GetString()!);
        var row = events[0].GetProperty("rows")[1].GetString()!;

        string[] said =
        [
            Sitrep("split", first, row, "--by", "mara"),
            Sitrep("merge", first, second, "--by", "mara", "--because", "one and the same"),
            Sitrep("review", row, "correct", "--status", "possible", "--figure", "killed 12-15", "--figure", "wounded 3 or more", "--said-by", "the harbour master", "--context", "crime"),
            Sitrep("rate", "harbour courier", "b"),
            Sitrep("withdraw", Reports(before)[0], "--because", "court order"),
        ];

        var after = Sitrep("export", "jsonl");
        Assert.DoesNotContain($"\"report\":\"{Reports(before)[0]}\"", after, StringComparison.Ordinal);
        var corrected = after.Split('\n').Single(line => line.Contains($"\"corrects\":\"{row}\"", StringComparison.Ordinal));
        Assert.Contains("\"figures\":[{\"of\":\"killed\",\"low\":12,\"high\":15,", corrected, StringComparison.Ordinal);
        Assert.Contains("\"sources\":[\"the harbour master\"]", corrected, StringComparison.Ordinal);
        Assert.Contains("\"contexts\":[\"crime\"]", corrected, StringComparison.Ordinal);
        Assert.Contains("one and the same", Sitrep("judgements", "--of", first), StringComparison.Ordinal);
        Assert.StartsWith("Sound:", Sitrep("verify"), StringComparison.Ordinal);
        Assert.Equal(5, JsonDocument.Parse(Sitrep("judgements", "--holding", "--format", "json")).RootElement.GetArrayLength());

        foreach (var line in said.Reverse())
        {
            Sitrep("undo", line.Split("'sitrep undo ")[1].Split('\'')[0]);
        }

        Assert.Equal(before, Sitrep("export", "jsonl"));
        Assert.StartsWith("Sound:", Sitrep("verify"), StringComparison.Ordinal);
    }

    private static List<string> Reports(string rows) =>
        [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("report").GetString()!).Distinct()];

    private string Sitrep(params string[] arguments)
    {
        var run = SitrepProcess.In(_folder, arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }
}
