namespace Sitrep.Reading.Temporal;

/// <summary>'today', 'yesterday', 'tomorrow night', 'tonight'.</summary>
internal sealed class DeicticDayRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "deictic-day";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["today", "yesterday", "the day before yesterday", "tonight"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.DeicticDay) || token.Is(TimeWordKind.DeicticPart);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.DeicticPart) is { } part)
        {
            return Read(at, at + 1, new DayPartMeaning(new ShiftedMeaning(TimeUnit.Day, 0), part.Code));
        }

        return Read(at, at + 1, new ShiftedMeaning(TimeUnit.Day, reader[at].As(TimeWordKind.DeicticDay)!.Number));
    }
}

/// <summary>'last week', 'this year', 'the previous month', 'that day', 'the following year', 'the same week'.</summary>
internal sealed class DirectedUnitRule : TimeRule
{
    private static readonly DirectedUnitRule Reader = new();

    /// <inheritdoc/>
    public override string Name => "directed-unit";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["last week", "this year", "the previous month", "that day", "the following year", "next weekend", "the current quarter", "the same week"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Direction);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[next].As(TimeWordKind.Direction) is not { } word)
        {
            return null;
        }

        var unitAt = reader.Is(next + 1, TimeWordKind.Fiscal) ? next + 2 : next + 1;
        var direction = (Direction)word.Number;
        if (reader[unitAt].As(TimeWordKind.Unit) is not { } unit || unit.Number < (int)TimeUnit.Day || ((next > at || reader.Is(at - 1, TimeWordKind.Definite)) && direction == Direction.Last && IsOfEvent(reader, unitAt + 1)))
        {
            return null;
        }

        if (unit.Number == (int)TimeUnit.Fortnight || (direction == Direction.Last && reader.IsWord(next, "past")))
        {
            return direction is Direction.Last or Direction.Next or Direction.Previous or Direction.Following
                ? Read(at, unitAt + 1, new AnchoredLengthMeaning(LengthMeaning.Of(Amount.Of(1), (TimeUnit)unit.Number), direction))
                : null;
        }

        return Read(at, unitAt + 1, Of((TimeUnit)unit.Number, direction, definite: next > at));
    }

    // 'the last year of the war', 'the last month of his term': not the one before the day of publication
    private static bool IsOfEvent(PhraseReader reader, int at) => reader.Is(at, TimeWordKind.Of) && reader.Best(at + 1, RuleLayer.Date) is null;

    /// <summary>The phrase if it names a year.</summary>
    public static Phrase? Year(PhraseReader reader, int at) =>
        Reader.Match(reader, at) is { Meaning: ShiftedMeaning { Unit: TimeUnit.Year } } phrase ? phrase : null;

    // 'The next day' goes on from the story, 'next day' too; 'next week' from today.
    private static ShiftedMeaning Of(TimeUnit unit, Direction direction, bool definite)
    {
        var day = unit == TimeUnit.Day;
        return direction switch
        {
            Direction.Last => new ShiftedMeaning(unit, -1, day),
            Direction.Next => new ShiftedMeaning(unit, 1, day || definite),
            Direction.This => new ShiftedMeaning(unit, 0, day),
            Direction.Previous => new ShiftedMeaning(unit, -1, Anaphoric: true),
            Direction.Following => new ShiftedMeaning(unit, 1, Anaphoric: true),
            _ => new ShiftedMeaning(unit, 0, Anaphoric: true),
        };
    }
}

/// <summary>'last Tuesday', 'next May', 'this summer', 'this morning', 'last night', 'the following Friday', 'that evening'.</summary>
internal sealed class DirectedPartRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "directed-part";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["last Tuesday", "next May", "this summer", "this morning", "last night", "the following Friday", "that evening", "the next morning", "this coming Sunday"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Direction);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[next].As(TimeWordKind.Direction) is not { } word)
        {
            return null;
        }

        var direction = word.Number == (int)Direction.Next && next > at ? Direction.Following : (Direction)word.Number;
        var named = reader[next + 1];
        if (named.As(TimeWordKind.Weekday) is { } weekday)
        {
            return Read(at, next + 2, new WeekdayMeaning(weekday.Number, direction));
        }

        if ((named.As(TimeWordKind.Month) ?? named.As(TimeWordKind.DoubtfulMonth)) is { } month)
        {
            var end = next + 2;
            return NumberGrammar.TryDay(reader, end, out var day, out var afterDay)
                ? Read(at, afterDay, new YearlessMeaning(new NumberedPart(TimeUnit.Day, month.Number, day), direction))
                : Read(at, end, new YearlessMeaning(new NumberedPart(TimeUnit.Month, month.Number), direction));
        }

        if (named.As(TimeWordKind.Season) is { } season)
        {
            return Read(at, next + 2, new YearlessMeaning(new NumberedPart(TimeUnit.Season, season.Number), direction));
        }

        if (direction == Direction.Last && named.As(TimeWordKind.DayPart)?.Code == "NI")
        {
            return Read(at, next + 2, new NightBeforeMeaning(Anaphoric: false));
        }

        return named.As(TimeWordKind.DayPart) is { } part ? Read(at, next + 2, new DayPartMeaning(DayOf(direction), part.Code)) : null;
    }

    private static ShiftedMeaning DayOf(Direction direction) => direction switch
    {
        Direction.Last => new ShiftedMeaning(TimeUnit.Day, -1),
        Direction.This => new ShiftedMeaning(TimeUnit.Day, 0),
        Direction.Previous => new ShiftedMeaning(TimeUnit.Day, -1, Anaphoric: true),
        Direction.Next or Direction.Following => new ShiftedMeaning(TimeUnit.Day, 1, Anaphoric: true),
        _ => new ShiftedMeaning(TimeUnit.Day, 0, Anaphoric: true),
    };
}

/// <summary>'the year', 'the quarter', 'the weekend': the one that the story is in.</summary>
internal sealed class DefiniteUnitRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "definite-unit";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the year", "the quarter", "the weekend", "the fiscal year", "the full year"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at + 1, TimeWordKind.Fiscal) || reader.Is(at + 1, TimeWordKind.Filler) ? at + 2 : at + 1;
        if (reader[next].As(TimeWordKind.Unit)?.Number is not { } unit || unit is not ((int)TimeUnit.Year or (int)TimeUnit.Quarter or (int)TimeUnit.Month or (int)TimeUnit.Week or (int)TimeUnit.Weekend or (int)TimeUnit.Day))
        {
            return null;
        }

        if (reader.IsTightMark(next + 1, '-'))
        {
            return null;
        }

        if (unit is (int)TimeUnit.Year && (reader.IsWord(next + 1, "ended") || reader.IsWord(next + 1, "ending")))
        {
            return Read(at, next + 1, new LengthMeaning(Amount.Of(1), TimeUnit.Year));
        }

        return unit == (int)TimeUnit.Day && !IsTime(reader, at, next) ? null : Read(at, next + 1, new DefiniteUnitMeaning((TimeUnit)unit));
    }

    // 'Later in the day' is a time; 'the day the war began' waits for its event.
    private static bool IsTime(PhraseReader reader, int at, int unit) =>
        reader.Is(at - 1, TimeWordKind.Preposition) && (reader.IsMark(unit + 1, '.') || reader.IsMark(unit + 1, ','));
}

/// <summary>A unit with 'the': of quarters the one last named, of weekends the one that tense points to, else the story's or today's.</summary>
internal sealed record DefiniteUnitMeaning(TimeUnit Unit) : Meaning
{
    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var anchors = context.Anchors;
        if (Unit == TimeUnit.Quarter && anchors.Quarter is { } quarter)
        {
            return ResolvedTime.Of(quarter, new Anchoring(quarter.First, quarter, TimeAnchor.Narrative));
        }

        if (Unit == TimeUnit.Day && anchors.Day is { } day)
        {
            return ResolvedTime.Of(day, new Anchoring(day.First, day, TimeAnchor.Narrative));
        }

        if (Unit == TimeUnit.Weekend && anchors.Deictic is { Day: { } today } from && CalendarPeriod.Holding(today, Unit) is var weekend)
        {
            var past = context.Tense != VerbTense.Future && weekend.First > today;
            return (past ? weekend.Shift(-1) : weekend) is { } meant ? ResolvedTime.Of(meant, from) : Unresolved();
        }

        return anchors.Default is { } anchoring && anchoring.Period.Widen(Unit) is var period && period.Unit == Unit
            ? ResolvedTime.Of(period, anchoring)
            : Unresolved();
    }

    private ResolvedTime Unresolved() => new(TimexType.Date, ShiftedMeaning.UnresolvedValue(Unit));
}

/// <summary>References without a date: 'now', 'recently', 'the past', 'in the near future'.</summary>
internal sealed class ReferenceRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "reference";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["now", "recently", "the past", "the near future", "the time being"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Reference) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.Reference) is { } word)
        {
            // 'as recently as', 'soon after': told by what follows
            if (reader.IsWord(at - 1, "as") || reader.IsWord(at + 1, "after") || reader.IsWord(at + 1, "afterwards") || reader.IsWord(at + 1, "afterward"))
            {
                return null;
            }

            return Read(at, at + 1, new ReferenceMeaning(word.Code));
        }

        // 'the past' is a time, 'the past president' is not
        return reader.Is(at, TimeWordKind.Definite) && reader[at + 1].As(TimeWordKind.ReferenceNoun) is { } noun && IsPhraseEnd(reader, at + 2)
            ? Read(at, at + 2, new ReferenceMeaning(noun.Code))
            : null;
    }

    private static bool IsPhraseEnd(PhraseReader reader, int at) =>
        reader.Tag(at) is var tag && !tag.StartsWith("NN", StringComparison.Ordinal) && !tag.StartsWith("JJ", StringComparison.Ordinal) && tag != "CD";
}
