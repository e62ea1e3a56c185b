using System.Globalization;

namespace Sitrep.Ledger.Identities;

/// <summary>What speaks for and against two bearers' being one.</summary>
/// <param name="Points">The sum.</param>
/// <param name="Reasons">Each with its points, the weightiest first.</param>
public sealed record Evidence(int Points, IReadOnlyList<string> Reasons);

/// <summary>
/// Weighs what is known of two bearers, names apart. Symmetric, and a function of the two alone. The weights are set by hand: what is told of
/// roles and birth weighs more than the company in which a name is told of.
/// </summary>
public static class IdentityScore
{
    private const int SameIdentity = 30;
    private const int OtherIdentity = -40;
    private const int SameOffice = 12;
    private const int SameBody = 12;
    private const int SameState = 6;
    private const int OtherState = -18;
    private const int SameField = 4;
    private const int OtherField = -8;
    private const int SameBirth = 10;
    private const int OtherBirth = -40;
    private const int SameCompanion = 6;
    private const int MostCompanions = 4;
    private const int AboutAYear = 400;

    /// <summary>What speaks for and against.</summary>
    public static Evidence Of(Facts a, Facts b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var parts = new List<(string What, int Points)>();
        Compare(parts, a.Identities, b.Identities, "register", SameIdentity, OtherIdentity);
        Compare(parts, a.Offices, b.Offices, "office", SameOffice, 0);
        if (!a.Offices.Overlaps(b.Offices))
        {
            Compare(parts, a.Bodies, b.Bodies, "body", SameBody, 0);
        }

        Compare(parts, a.States, b.States, "state", SameState, OtherState);
        Compare(parts, a.Fields, b.Fields, "field", SameField, OtherField);
        if (a.BornFrom is { } born && b.BornFrom is { } other)
        {
            var apart = Math.Max(born.DayNumber - (b.BornTo ?? other).DayNumber, other.DayNumber - (a.BornTo ?? born).DayNumber);
            parts.Add(apart > AboutAYear ? ($"born {born.Year} and {other.Year}", OtherBirth) : ($"born about {born.Year}", apart > 0 ? 0 : SameBirth));
        }

        var shared = a.Companions.Intersect(b.Companions, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostCompanions).ToList();
        if (shared.Count > 0)
        {
            parts.Add(($"told of beside {string.Join(", ", shared.Select(Plain))}", shared.Count * SameCompanion));
        }

        return new(
            parts.Sum(part => part.Points),
            [.. parts.Where(part => part.Points != 0).OrderByDescending(part => Math.Abs(part.Points)).ThenBy(part => part.What, StringComparer.Ordinal)
                .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.What} {part.Points:+0;-0}"))]);
    }

    private static void Compare(List<(string What, int Points)> parts, IReadOnlySet<string> a, IReadOnlySet<string> b, string what, int same, int other)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return;
        }

        var shared = a.Intersect(b, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        parts.Add(shared.Count > 0 ? ($"same {what} ({Plain(shared[0])})", same) : ($"{what} {Plain(a.Min(StringComparer.Ordinal)!)} and {Plain(b.Min(StringComparer.Ordinal)!)}", other));
    }

    private static string Plain(string key) => key.Replace("name:", "", StringComparison.Ordinal).Replace("place:", "", StringComparison.Ordinal).Replace("person:", "", StringComparison.Ordinal);
}
