using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Judgements;

/// <summary>What a ledger knows by names that a person writes, so that 'Norland' in a correction is the Norland of all other rows.</summary>
/// <param name="Actor">The register's key of the one actor that reports call so; null where none or several are.</param>
/// <param name="Place">The one place that reports call so, in a country where one is given; null where none or several are.</param>
public sealed record KnownNames(Func<string, string?> Actor, Func<string, string?, WhereRecord?> Place)
{
    /// <summary>Knows nothing.</summary>
    public static KnownNames None { get; } = new(_ => null, (_, _) => null);
}
