using Sitrep.Ledger.Records;

namespace Sitrep.Views;

/// <summary>The wording of where a person stands in a case: what took a status back always travels with it.</summary>
public static class LegalWords
{
    /// <summary>'Ana Sol: charged', or 'Ana Sol: charged, since acquitted'.</summary>
    public static string Of(LegalRecord standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return $"{standing.Name}: {Word(standing.Status)}{(standing.TakenBack is { } end ? ", since " + Word(end) : "")}";
    }

    /// <summary>'on trial'.</summary>
    public static string Word(Reading.Attribution.LegalStatus status) =>
        status == Reading.Attribution.LegalStatus.OnTrial ? "on trial" : status.ToString().ToLowerInvariant();
}
