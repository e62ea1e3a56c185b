using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Sitrep.Reading.Tests.Syntax;

public sealed class ModelCardTests
{
    private static readonly System.Reflection.Assembly Models = typeof(English.English).Assembly;

    public static TheoryData<string> Folders() =>
["casing", "clusters", "lemmatiser", "morphology", "names", "network", "parser", "segmenter", "tagger"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_card_holds_the_hash_of_every_file_of_its_model(string folder)
    {
        var prefix = $"en/models/{folder}/";
        using var card = JsonDocument.Parse(Open(prefix + "card.json"));
        var expected = card.RootElement.GetProperty("sha256").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString());
        var actual = Models.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && !n.EndsWith("card.json", StringComparison.Ordinal))
            .ToDictionary(n => n[prefix.Length..], n => (string?)Convert.ToHexStringLower(SHA256.HashData(Open(n))));

        Assert.Equal(expected.OrderBy(e => e.Key), actual.OrderBy(e => e.Key));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_card_names_data_licences_command_and_date(string folder)
    {
        using var card = JsonDocument.Parse(Open($"en/models/{folder}/card.json"));

        Assert.NotEmpty(card.RootElement.GetProperty("command").GetString()!);
        Assert.NotEmpty(card.RootElement.GetProperty("trained").GetString()!);
        Assert.All(card.RootElement.GetProperty("data").EnumerateArray(), data => Assert.NotEmpty(data.GetProperty("licence").GetString()!));
    }

    private static byte[] Open(string name)
    {
        using var stream = Models.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
