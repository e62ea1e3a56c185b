using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Ledger.Records;

/// <summary>Makes ids out of content, so that the same input has the same id in every ledger.</summary>
internal static class ContentId
{
    /// <summary>Hexadecimal digits of an id: 80 bits.</summary>
    public const int Length = 20;

    /// <summary>The id of a thing with the given parts; the parts are kept apart, so that 'a', 'bc' and 'ab', 'c' differ.</summary>
    public static string Of(params ReadOnlySpan<string?> parts) => Hash(parts)[..Length];

    /// <summary>Lower-case hexadecimal SHA-256 over the parts.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));

    /// <summary>A number for a text, the same in every process.</summary>
    public static int Number(string text) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
