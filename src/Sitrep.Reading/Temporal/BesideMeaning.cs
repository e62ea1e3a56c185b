namespace Sitrep.Reading.Temporal;

/// <summary>What stands beside a day or a feast that the words name: 'the day after Christmas', 'the eve of Yom Kippur', 'the week before Easter'.</summary>
/// <param name="Named">The day or feast.</param>
/// <param name="Unit">The unit told of, of a day or more.</param>
/// <param name="Side">-1 before it, 1 after it, 0 for itself.</param>
internal sealed record BesideMeaning(Meaning Named, TimeUnit Unit, int Side) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Named.Bearing;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var named = Named.Resolve(context);
        var edge = Side < 0 ? named.Interval?.From : named.Interval?.To;
        if (edge is not { } day || Beside(day) is not { } period)
        {
            return new ResolvedTime(TimexType.Date, ShiftedMeaning.UnresolvedValue(Unit));
        }

        return ResolvedTime.Of(period) with { Anchor = named.Anchor, AnchorDay = named.AnchorDay, Modifier = named.Modifier is "APPROX" ? "APPROX" : null };
    }

    private CalendarPeriod? Beside(DateOnly day) => CalendarPeriod.Holding(day, Unit).Shift(Side);
}

/// <summary>A unit beside another event: 'the day before the vote', 'the weekend after the coup', 'the night of the raid'. No days are known of it.</summary>
internal sealed record BesideEventMeaning(TimeUnit Unit, string? DayPart) : Meaning
{
    /// <inheritdoc/>
    public override bool IsOfEvent => true;

    /// <inheritdoc/>
    public override bool MovesNarrative => false;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context) => DayPart is { } part
        ? new ResolvedTime(TimexType.Time, "XXXX-XX-XXT" + part)
        : new ResolvedTime(TimexType.Date, ShiftedMeaning.UnresolvedValue(Unit));
}

/// <summary>
/// 'the day before the vote', 'the weekend after the coup', 'the night of the raid': a unit told from an event; with a named day after it ('the day after
/// Christmas') the unit beside that day.
/// </summary>
internal sealed class BesideEventRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "beside-event";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the day after Christmas", "the week before Easter 2014"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var noun = reader[at + 1];
        var part = noun.As(TimeWordKind.DayPart)?.Code;
        var unit = (TimeUnit?)noun.As(TimeWordKind.Unit)?.Number ?? (part is null ? null : TimeUnit.Day);
        if (unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Month or TimeUnit.Year) || DistanceRule.IsPhraseEnd(reader, at + 3))
        {
            return null;
        }

        var side = SideOf(reader, at + 2);
        if (side is { } clause && part is null && reader.Tag(at + 3) is { Length: > 1 } tag && tag[0] is 'V' or 'M')
        {
            // 'The day following saw the surrender'
            return reader.IsWord(at + 2, "following") || reader.IsWord(at + 2, "after") ? Read(at, at + 3, new DistanceMeaning(LengthMeaning.Of(Amount.Of(1), unit.Value), clause < 0 ? ShiftKind.Before : ShiftKind.After)) : null;
        }

        if (side is null)
        {
            return reader.Is(at + 2, TimeWordKind.Of) && (at == 0 || reader.Is(at - 1, TimeWordKind.Preposition)) && IsEvent(reader, at + 3)
                ? Read(at, at + 2, new BesideEventMeaning(unit.Value, part))
                : null;
        }

        if (part is null && reader.Best(at + 3, RuleLayer.Date) is { } day && (DayPartOfDateRule.IsDay(day.Meaning) || day.Meaning is FeastMeaning))
        {
            return Read(at, day.End, new BesideMeaning(day.Meaning, unit.Value, side.Value), day);
        }

        return reader.Best(at + 3, RuleLayer.Time) is null || IsEvent(reader, at + 3) ? Read(at, at + 2, new BesideEventMeaning(unit.Value, part)) : null;
    }

    // 'The day of the attack', 'the year of his arrest': an event's, not 'the day of the week'.
    private static bool IsEvent(PhraseReader reader, int at) =>
        (reader.Is(at, TimeWordKind.Definite) || reader.IsWord(at, "his") || reader.IsWord(at, "her") || reader.IsWord(at, "their") || reader.IsWord(at, "its"))
        && reader.Best(at, RuleLayer.Time) is null && reader[at + 1].Kinds == 0;

    private static int? SideOf(PhraseReader reader, int at) =>
        reader.IsWord(at, "before") || reader.IsWord(at, "preceding") ? -1
        : reader.IsWord(at, "after") || reader.IsWord(at, "following") ? 1
        : null;
}
