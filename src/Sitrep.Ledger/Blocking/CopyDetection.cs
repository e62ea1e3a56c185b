using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Ledger.Blocking;

/// <summary>Recognises the same text in several reports.</summary>
internal static class CopyDetection
{
    /// <summary>A hash of the letters and digits of a text, in lower case: 128 bits, hexadecimal.</summary>
    public static string HashOf(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = 0;
            foreach (var letter in text)
            {
                if (char.IsLetterOrDigit(letter))
                {
                    buffer[length++] = char.ToLowerInvariant(letter);
                }
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(buffer, 0, length)).AsSpan(0, 16));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
