using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Workbench.Accounts;

/// <summary>Somebody who may use a workbench.</summary>
/// <param name="Name">The name: signs in with it, and judgements are kept under it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Password">What is kept of the password; null for programs, which have tokens only.</param>
/// <param name="Tokens">SHA-256 of each API token, hexadecimal.</param>
public sealed record Account(string Name, [property: JsonConverter(typeof(JsonStringEnumConverter<Role>))] Role Role, string? Password, IReadOnlyList<string> Tokens);

/// <summary>The accounts of a workbench, as its file of accounts holds them.</summary>
public sealed record AccountsFile
{
    private const int TokenBytes = 32;
    private const int LeastPassword = 12;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // Who gives a name that nobody has waits as long as who gives a wrong password.
    private static readonly string Nobody = PasswordHash.Of("");

    /// <summary>The host names that the workbench answers to, besides those of the addresses that it listens on.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The accounts.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>Reads a file of accounts.</summary>
    /// <exception cref="WorkbenchException">There is none, or it cannot be understood.</exception>
    public static AccountsFile Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<AccountsFile>(File.ReadAllBytes(path), Json) ?? new();
        }
        catch (JsonException failure)
        {
            throw new WorkbenchException($"The file of accounts '{path}' cannot be understood: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"The file of accounts '{path}' cannot be read: {failure.Message} Make one with 'sitrep account add NAME --accounts {path}'.", failure);
        }
    }

    /// <summary>Writes the file, for its owner's eyes only.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, Json));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>The accounts with one more, or with another role and password for one that is there.</summary>
    /// <exception cref="WorkbenchException">The name is empty, or the password shorter than 12 characters.</exception>
    public AccountsFile With(string name, Role role, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new WorkbenchException("An account needs a name.");
        }

        if (password.Length < LeastPassword)
        {
            throw new WorkbenchException($"The password is too short: take {LeastPassword} characters or more.");
        }

        var tokens = Accounts.FirstOrDefault(account => account.Name == name)?.Tokens ?? [];
        return this with { Accounts = [.. Accounts.Where(account => account.Name != name), new(name, role, PasswordHash.Of(password), tokens)] };
    }

    /// <summary>The accounts with a new API token for one of them; the token itself is kept nowhere.</summary>
    /// <exception cref="WorkbenchException">Nobody has the name.</exception>
    public (AccountsFile Accounts, string Token) WithToken(string name)
    {
        var account = Accounts.FirstOrDefault(account => account.Name == name) ?? throw new WorkbenchException($"There is no account '{name}'.");
        var token = "sitrep_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (this with { Accounts = [.. Accounts.Select(other => other == account ? other with { Tokens = [.. other.Tokens, HashOf(token)] } : other)] }, token);
    }

    /// <summary>Whose name and password these are; null for nobody's.</summary>
    public Account? SignIn(string name, string password)
    {
        var account = Accounts.FirstOrDefault(account => account.Name == name);
        return PasswordHash.Fits(account?.Password ?? Nobody, password) && account?.Password is not null ? account : null;
    }

    /// <summary>Whose API token this is; null for nobody's.</summary>
    public Account? OfToken(string token)
    {
        var hash = HashOf(token);
        return Accounts.FirstOrDefault(account => account.Tokens.Any(kept => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(hash))));
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
