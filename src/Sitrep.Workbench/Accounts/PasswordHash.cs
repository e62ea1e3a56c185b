using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Workbench.Accounts;

/// <summary>Passwords as PBKDF2 with HMAC-SHA-256 keeps them (RFC 8018): a salt of 16 bytes, 600,000 rounds, 32 bytes.</summary>
public static class PasswordHash
{
    private const string Method = "pbkdf2-sha256";
    private const int Rounds = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>What is kept of a password.</summary>
    public static string Of(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Method}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>Whether a password is the one of which something was kept; compares in constant time. Anything not made by <see cref="Of"/> fits no password.</summary>
    public static bool Fits(string kept, string password)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(password);
        if (kept.Split('$') is not [Method, var rounds, var salt, var hash]
            || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 10_000_000
            || !TryBytes(salt, out var salted) || !TryBytes(hash, out var wanted))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Derive(password, salted, count), wanted);
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize()), salt, rounds, HashAlgorithmName.SHA256, HashBytes);

    private static bool TryBytes(string text, out byte[] bytes)
    {
        var target = new byte[text.Length];
        var isGood = Convert.TryFromBase64String(text, target, out var written);
        bytes = target[..written];
        return isGood;
    }
}
