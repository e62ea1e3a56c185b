using Sitrep.Formats.Text;

namespace Sitrep.Workbench.Accounts;

/// <summary>
/// Under whose name a judgement is kept. With accounts it is the account's. Without, whoever sits at this machine is asked once, and a
/// cookie keeps it.
/// </summary>
internal static class ReviewerName
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 80;

    private const string Cookie = "sitrep-name";
    private static readonly TimeSpan HowLong = TimeSpan.FromDays(365);

    /// <summary>The name that judgements of a request are kept under; null where it has to be asked for.</summary>
    public static string? Of(HttpContext context) => context.User.Identity?.Name is { Length: > 0 } name ? name : null;

    /// <summary>The name that the cookie keeps; null for none.</summary>
    public static string? Kept(HttpContext context) => context.Request.Cookies[Cookie] is { Length: > 0 } name ? Cleaned(name) : null;

    /// <summary>Keeps a name.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool Keep(HttpContext context, string name)
    {
        if (Cleaned(name) is not { } cleaned)
        {
            return false;
        }

        context.Response.Cookies.Append(Cookie, cleaned, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = HowLong, Path = "/" });
        return true;
    }

    /// <summary>A name on one line; null for none, and for one that is too long.</summary>
    public static string? Cleaned(string name)
    {
        var line = VisibleText.OneLine(name).Trim();
        return line.Length is > 0 and <= Longest ? line : null;
    }
}
