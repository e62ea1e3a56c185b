using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Reading.Documents;

/// <summary>
/// One published document, as text with what is known of its origin. What is not known is null, never guessed.
/// </summary>
/// <remarks>
/// A report's identity is its text with its publisher, address and date: the same wire story in three papers is three
/// reports of one copy. Immutable and safe to share between threads.
/// </remarks>
public sealed record Report
{
    /// <summary>The text that every offset of every later stage points into; never changed after this.</summary>
    public required string Text { get; init; }

    /// <summary>The id that the input gave; null where it gave none.</summary>
    public string? GivenId { get; init; }

    /// <summary>The headline; null where unknown. It is not part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Who published the report (a medium's name); null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The web address it was published at; null where unknown.</summary>
    public string? Address { get; init; }

    /// <summary>The day of publication; null where unknown, and then relative dates stay unresolved.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes: equal for copies.</summary>
    public string TextHash => _textHash ??= Hash(Text);

    /// <summary>
    /// The id that rows and exports carry: <see cref="GivenId"/>, else <see cref="TextHash"/>.
    /// </summary>
    public string Id => GivenId ?? TextHash;

    /// <summary>
    /// Lower-case hexadecimal SHA-256 over text hash, publisher, address and date: two inputs with one identity are one report.
    /// </summary>
    public string Identity => _identity ??= Hash(string.Join('\n', TextHash, Publisher, Address, Published?.ToString("O")));

    private string? _textHash;
    private string? _identity;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
