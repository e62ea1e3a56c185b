namespace Sitrep.Reading.Temporal;

/// <summary>'the year-ago quarter', 'the year-earlier period', 'year-earlier' before a noun, 'the year-ago third quarter'.</summary>
internal sealed class YearAgoRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "year-ago";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the year-ago quarter", "the year-earlier period", "year-earlier", "the year-ago third quarter", "the year-earlier nine months"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Unit);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var unit = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[unit].As(TimeWordKind.Unit)?.Number != (int)TimeUnit.Year || !reader.IsMark(unit + 1, '-')
            || reader[unit + 2].As(TimeWordKind.Shift)?.Number is not ((int)ShiftKind.Ago or (int)ShiftKind.Earlier))
        {
            return null;
        }

        var next = unit + 3;
        if (ReportedPeriodRule.IsPeriod(reader, next))
        {
            return Read(at, next + 1, new ReportedMeaning(-1));
        }

        if (NumberGrammar.TryOrdinal(reader, next, out var ordinal, out var end) && ordinal <= 4 && reader[end].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Quarter)
        {
            return Read(at, end + 1, new PartOfYearMeaning(new NumberedPart(TimeUnit.Quarter, ordinal), new ReportedMeaning(-1)));
        }

        return LengthWords.TryRead(reader, next, out var length, out end) ? Read(at, end, length)
            : unit == at ? Read(at, next, new ReportedMeaning(-1))
            : null;
    }
}

/// <summary>'the latest period', 'the 1988 quarter', 'the 1989 period'.</summary>
internal sealed class ReportedPeriodRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "reported-period";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the latest period", "the 1988 quarter", "the 1989 period", "the latest quarter"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (NumberGrammar.TryYear(reader, at + 1, out var year, out var end))
        {
            return IsPeriod(reader, end) ? Read(at, end + 1, new ReportedMeaning(0, year)) : null;
        }

        return reader.IsWord(at + 1, "latest") && IsPeriod(reader, at + 2) ? Read(at, at + 3, new ReportedMeaning(0)) : null;
    }

    /// <summary>Whether the token is 'quarter' or 'period'.</summary>
    public static bool IsPeriod(PhraseReader reader, int at) =>
        reader.Is(at, TimeWordKind.PeriodNoun) || reader[at].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Quarter;
}

/// <summary>
/// The period that results are told of, or the same one of another year. Without one it is the last full quarter of the day of publication for
/// the same year, a year for another.
/// </summary>
/// <param name="Years">Years on, or back if negative.</param>
/// <param name="Year">The year where the words name it.</param>
internal sealed record ReportedMeaning(int Years, int? Year = null) : Meaning
{
    /// <inheritdoc/>
    public override bool MovesNarrative => false;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var from = From(context.Anchors);
        var shift = Year is { } year && from is { } known ? year - known.Period.Year : Years;
        return from is { } anchoring && anchoring.Period.ShiftYears(shift) is { } period ? ResolvedTime.Of(period, anchoring)
            : Year is { } named ? ResolvedTime.Of(new CalendarPeriod(TimeUnit.Year, named))
            : new ResolvedTime(TimexType.Date, "XXXX");
    }

    private Anchoring? From(AnchorTracker anchors)
    {
        if (anchors.Reported is { } period)
        {
            return new Anchoring(period.First, period, TimeAnchor.Narrative);
        }

        if (anchors.Deictic is not { Day: { } day } today)
        {
            return null;
        }

        return Years == 0 && Year is null && CalendarPeriod.Holding(day, TimeUnit.Quarter).Shift(-1) is { } quarter
            ? today with { Period = quarter }
            : today with { Period = CalendarPeriod.Holding(day, TimeUnit.Year) };
    }
}
