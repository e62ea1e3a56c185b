using System.Security.Claims;

namespace Sitrep.Workbench.Accounts;

/// <summary>What somebody may do; each may what those before it may.</summary>
public enum Role
{
    /// <summary>Look at everything and export it.</summary>
    Reader,

    /// <summary>Also judge: accept, reject, correct, merge, split, rate, undo.</summary>
    Reviewer,

    /// <summary>Also add reports and withdraw them.</summary>
    Admin,
}

/// <summary>Roles as the framework knows them.</summary>
internal static class Roles
{
    /// <summary>The policy for readers.</summary>
    public const string Reader = nameof(Role.Reader);

    /// <summary>The policy for reviewers.</summary>
    public const string Reviewer = nameof(Role.Reviewer);

    /// <summary>The policy for admins.</summary>
    public const string Admin = nameof(Role.Admin);

    /// <summary>Who somebody is, with all roles that theirs holds.</summary>
    public static ClaimsPrincipal Principal(string name, Role role, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, name), .. Enum.GetValues<Role>().Where(held => held <= role).Select(held => new Claim(ClaimTypes.Role, held.ToString()))], scheme));
}
