using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Training.Commands;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Models;

/// <summary>Writes a model's card: what it is, how it was made and of what, how it scores, and the hashes of all that.</summary>
internal static class ModelCard
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes 'card.json' into the model's folder.</summary>
    public static void Write(TrainingCommand command, TrainingRun run, Dictionary<string, Dictionary<string, double>> scores)
    {
        var folder = run.Resource("models/" + command.Name);
        var files = Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != "card.json").Order(StringComparer.Ordinal);
        var card = new JsonObject
        {
            ["model"] = command.Name,
            ["what"] = command.What,
            ["command"] = Command(command, run),
            ["settings"] = Object(run.Settings.Select(s => (s.Key, (JsonNode)s.Value))),
            ["data"] = new JsonArray([.. command.Data.Select(corpus => Describe(corpus, run))]),
            ["inputs"] = Object(command.Inputs.Select(input => (input, (JsonNode)HashOf(run.Resource(input))))),
            ["scores"] = Object(scores.Select(s => (s.Key, (JsonNode)Object(s.Value.Select(v => (v.Key, (JsonNode)Math.Round(v.Value, 4))))))),
            ["trained"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["sha256"] = Object(files.Select(f => (Path.GetFileName(f), (JsonNode)HashOf(f)))),
        };
        File.WriteAllText(Path.Combine(folder, "card.json"), card.ToJsonString(Layout) + "\n");
    }

    private static string Command(TrainingCommand command, TrainingRun run)
    {
        var changed = command.Settings.Where(s => run[s.Name] != s.Value).Select(s => string.Create(CultureInfo.InvariantCulture, $" --{s.Name} {run[s.Name]}"));
        return $"dotnet run -c Release --project tools/Sitrep.Training -- {command.Name} CORPORA{string.Concat(changed)}";
    }

    private static JsonObject Describe(Corpus corpus, TrainingRun run) => new JsonObject
    {
        ["name"] = corpus.Name,
        ["licence"] = corpus.Licence,
        ["source"] = corpus.Origin,
        ["sha256"] = HashOf(run.File(corpus)),
    };

    private static JsonObject Object(IEnumerable<(string Key, JsonNode Value)> pairs) => new(pairs.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value)));

    /// <summary>SHA-256 of a file; of a folder, that of its files' names and hashes in order.</summary>
    private static string HashOf(string path)
    {
        if (!Directory.Exists(path))
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        var lines = Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(f => (Name: Path.GetRelativePath(path, f).Replace('\\', '/'), File: f))
            .OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name} {HashOf(f.File)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
