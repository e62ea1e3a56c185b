using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sitrep.Training.Commands;

/// <summary>Writes the SHA-256 of each model's files into its card; what else a card says is written by hand.</summary>
internal sealed class CardsCommand : TrainingCommand
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public override string Name => "cards";

    public override string Help => ": writes the SHA-256 of each model's files into its card.json";

    public override int Run(CommandOptions options)
    {
        foreach (var card in Directory.GetFiles(options.Models, "card.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(card)!;
            var hashes = new JsonObject();
            foreach (var file in Directory.GetFiles(folder).Where(f => f != card).Order(StringComparer.Ordinal))
            {
                hashes[Path.GetFileName(file)] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            }

            var node = JsonNode.Parse(File.ReadAllText(card))!.AsObject();
            node["sha256"] = hashes;
            File.WriteAllText(card, node.ToJsonString(Layout) + "\n");
        }

        return 0;
    }
}
