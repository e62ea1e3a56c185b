namespace Sitrep.Reading.Attribution;

/// <summary>
/// Sets beside what a report says against a person what the same report says to end it: a conviction that a court has overturned, a charge
/// of which they were acquitted or which was dropped. Where both name an offence it must be the same.
/// </summary>
/// <param name="text">The report's text.</param>
internal sealed class LegalReversals(string text)
{
    private const int ShortestWord = 4;
    private const int Stem = 5;

    // Words of a case that name no offence.
    private static readonly string[] Formal = ["against", "charge", "charges", "guilty", "trial", "case", "prosecution", "conviction", "sentence", "with", "from"];

    /// <summary>Marks the standings of the rows that another row of the report takes back.</summary>
    public void Mark(List<Row> rows)
    {
        var endings = rows.SelectMany(row => row.Legal.Where(IsEnding).Select(standing => (Row: row, Standing: standing))).ToLookup(end => KeyOf(end.Standing));
        if (endings.Count == 0)
        {
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Legal.Any(standing => EndOf(row, standing) is not null))
            {
                rows[i] = row with { Legal = [.. row.Legal.Select(standing => standing with { TakenBack = EndOf(row, standing) })] };
            }
        }

        // The last one that fits: what the report tells later stands later.
        LegalStatus? EndOf(Row row, LegalStanding standing)
        {
            LegalStatus? end = null;
            foreach (var (other, ending) in endings[KeyOf(standing)])
            {
                end = Ends(standing, ending) && !IsBefore(other, row) ? ending.Status : end;
            }

            return end;
        }
    }

    private static bool IsEnding(LegalStanding standing) => standing.Status is LegalStatus.Acquitted or LegalStatus.Overturned or LegalStatus.Dropped;

    private static string KeyOf(LegalStanding standing) => standing.Person.Actor ?? standing.Person.Name.ToLowerInvariant();

    private static bool IsBefore(Row row, Row other) => row.Event.When is { } when && other.Event.When is { } then && when.Interval.To < then.Interval.From;

    private bool Ends(LegalStanding standing, LegalStanding ending) => (standing.Status, ending.Status) switch
    {
        (LegalStatus.Convicted, LegalStatus.Overturned) => true,
        (LegalStatus.Alleged or LegalStatus.Charged or LegalStatus.OnTrial, LegalStatus.Acquitted or LegalStatus.Dropped or LegalStatus.Overturned) => IsOfOneOffence(standing, ending),
        _ => false,
    };

    private bool IsOfOneOffence(LegalStanding standing, LegalStanding ending)
    {
        var (one, other) = (OffenceOf(standing), OffenceOf(ending));
        return one.Count == 0 || other.Count == 0 || one.Overlaps(other);
    }

    /// <summary>The words behind the step of the case, cut to their stems: 'fraud' of 'charged with fraud'; names and days are none of it.</summary>
    private HashSet<string> OffenceOf(LegalStanding standing) => standing.Span.Of(text)
        .Split([' ', ',', '\n', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Where(word => word.Length >= ShortestWord && char.IsLower(word[0]) && !Formal.Contains(word, StringComparer.Ordinal))
        .Select(word => word.Length > Stem ? word[..Stem] : word)
        .ToHashSet(StringComparer.Ordinal);
}
