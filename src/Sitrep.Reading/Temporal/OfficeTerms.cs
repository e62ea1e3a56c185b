using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>A stretch of time that somebody held an office without a break.</summary>
/// <param name="Office">The office ('president').</param>
/// <param name="Starts">First day of each of its terms.</param>
/// <param name="End">Last day; null where it has not ended.</param>
internal sealed record OfficeStint(string Office, IReadOnlyList<DateOnly> Starts, DateOnly? End)
{
    /// <summary>Its first day.</summary>
    public DateOnly From => Starts[0];
}

/// <summary>
/// Reads what the lexicon says of an officeholder: 'president 2009-01-20 2013-01-20 2017-01-20', the first day of each term and the last day, '-' for one still
/// in office; a semicolon before another stint.
/// </summary>
internal static class OfficeTerms
{
    /// <summary>The stints in the order of time.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static IReadOnlyList<OfficeStint> Read(string code)
    {
        var (office, stints) = ("", new List<OfficeStint>());
        foreach (var stint in code.Split(';'))
        {
            var cells = stint.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = cells.Length > 0 && char.IsAsciiLetter(cells[0][0]) ? 1 : 0;
            office = first == 1 ? cells[0] : office;
            if (office.Length == 0 || cells.Length - first < 2)
            {
                throw new FormatException($"Expected an office, the first day of each term and the last day or '-', got '{stint}'.");
            }

            stints.Add(new OfficeStint(office, [.. cells[first..^1].Select(Day)], cells[^1] == "-" ? null : Day(cells[^1])));
        }

        return stints;
    }

    /// <summary>The terms of all stints in a row: 'his second term' may be of another stint than his first.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? To)> Terms(IEnumerable<OfficeStint> stints) =>
        stints.SelectMany(stint => stint.Starts.Select((start, i) => (start, i + 1 < stint.Starts.Count ? stint.Starts[i + 1] : stint.End)));

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>
/// A time in office: 'Merkel's chancellorship', 'the Obama administration', 'his second term'. Dated by the register of terms; unresolved where the holder is not
/// in it. Where the name stands for two, or for two stints, the last that had begun by the day of publication is meant and the one before it kept as the
/// other reading.
/// </summary>
/// <param name="Holders">The senses of the holder's name; empty where the words do not name him.</param>
/// <param name="Office">The office, or a noun that does for any ('term', 'government', 'rule', 'era').</param>
/// <param name="Nth">Which term: 0 for all, -1 for the last.</param>
/// <param name="Owner">Offset of the word that stands for the holder where the words do not name him ('his'); -1 for none.</param>
internal sealed record TermMeaning(IReadOnlyList<string> Holders, string Office, int Nth, int Owner) : Meaning
{
    /// <inheritdoc/>
    public override bool MovesNarrative => false;

    /// <inheritdoc/>
    public override Meaning OwnedBy(Func<int, IReadOnlyList<string>> termsAt) => Owner >= 0 && Holders.Count == 0 ? this with { Holders = termsAt(Owner) } : this;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var day = context.Anchors.Publication;
        var found = Holders.SelectMany(holder => Spans(OfficeTerms.Read(holder))).Where(span => day is null || span.From <= day).OrderBy(span => span.From).ToList();
        if (found.Count == 0)
        {
            return new ResolvedTime(TimexType.Date, "XXXX-XX-XX/XXXX-XX-XX");
        }

        var meant = day is null ? found[0] : found[^1];
        var other = found.Count > 1 ? day is null ? found[1] : found[^2] : ((DateOnly From, DateOnly? To)?)null;
        return new ResolvedTime(TimexType.Date, Value(meant))
        {
            Interval = Days(meant, day),
            Other = other is { } second ? new OtherReading(Value(second), Days(second, day)) : null,
            OtherBecause = other is null ? "" : "another holder of the name or another time in office",
        };
    }

    private IEnumerable<(DateOnly From, DateOnly? To)> Spans(IReadOnlyList<OfficeStint> stints)
    {
        var ofOffice = Office is "term" or "government" or "administration" or "rule" or "era" ? stints : [.. stints.Where(stint => stint.Office == Office)];
        if (Nth == 0)
        {
            return ofOffice.Select(stint => (stint.From, stint.End));
        }

        List<(DateOnly From, DateOnly? To)> terms = [.. OfficeTerms.Terms(ofOffice)];
        return Nth < 0 ? terms.TakeLast(1) : terms.Skip(Nth - 1).Take(1);
    }

    private static string Value((DateOnly From, DateOnly? To) span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.From:yyyy-MM-dd}/{(span.To is { } to ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "XXXX-XX-XX")}");

    // A report knows no end that lies after it.
    private static DateInterval Days((DateOnly From, DateOnly? To) span, DateOnly? published) =>
        new(span.From, published is { } day && (span.To is null || span.To > day) ? day : span.To);
}
