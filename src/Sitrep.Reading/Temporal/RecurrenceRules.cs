namespace Sitrep.Reading.Temporal;

/// <summary>'daily', 'annually', 'monthly'.</summary>
internal sealed class FrequencyRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "frequency";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Recurrence;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["daily", "annually", "monthly"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Frequency);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        Read(at, at + 1, new RecurringMeaning(reader[at].As(TimeWordKind.Frequency)!.Code));
}

/// <summary>'every Friday', 'each July', 'every two weeks', 'each year', 'every morning', 'every Monday night'.</summary>
internal sealed class EveryRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "every";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Recurrence;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["every Friday", "each July", "every two weeks", "each year", "every morning", "every Monday night", "every other day"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Every);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = at + 1;
        var other = reader.IsWord(next, "other") || reader.IsWord(next, "second");
        var unitAt = other ? next + 1 : next;
        if (reader[unitAt].As(TimeWordKind.Unit) is { } unit)
        {
            return Read(at, unitAt + 1, new RecurringMeaning(LengthMeaning.Of(Amount.Of(other ? 2 : 1), (TimeUnit)unit.Number).Value));
        }

        if (reader[next].As(TimeWordKind.Weekday) is { } weekday)
        {
            var part = reader[next + 1].As(TimeWordKind.DayPart);
            return Read(at, part is null ? next + 1 : next + 2, new RecurringMeaning($"XXXX-WXX-{weekday.Number}" + (part is null ? "" : "T" + part.Code)));
        }

        if (PartValue(reader[next]) is { } value)
        {
            return Read(at, next + 1, new RecurringMeaning(value));
        }

        return LengthWords.TryRead(reader, next, out var length, out var end) ? Read(at, end, new RecurringMeaning(length.Value)) : null;
    }

    private static string? PartValue(in TimeToken token)
    {
        if ((token.As(TimeWordKind.Month) ?? token.As(TimeWordKind.DoubtfulMonth)) is { } month)
        {
            return new NumberedPart(TimeUnit.Month, month.Number).Unresolved;
        }

        if (token.As(TimeWordKind.Season) is { } season)
        {
            return new NumberedPart(TimeUnit.Season, season.Number).Unresolved;
        }

        return token.As(TimeWordKind.DayPart) is { } part ? "XXXX-XX-XXT" + part.Code
            : token.As(TimeWordKind.Holiday) is { } holiday ? new HolidayPart(holiday.Code).Unresolved
            : null;
    }
}

/// <summary>'Fridays', 'Tuesday nights', 'Monday and Tuesday nights'.</summary>
internal sealed class WeekdaysRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "weekdays";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["Fridays", "Tuesday nights"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Weekday) || token.Is(TimeWordKind.Weekdays);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.Weekdays) is { } plural)
        {
            return Read(at, at + 1, new RecurringMeaning($"XXXX-WXX-{plural.Number}"));
        }

        var weekday = reader[at].As(TimeWordKind.Weekday)!.Number;
        if (reader[at + 1].As(TimeWordKind.DayParts) is { } parts)
        {
            return Read(at, at + 2, new RecurringMeaning($"XXXX-WXX-{weekday}T{parts.Code}"));
        }

        // the first of 'Monday and Tuesday nights'
        return reader.Is(at + 1, TimeWordKind.And) && reader.Is(at + 2, TimeWordKind.Weekday) && reader[at + 3].As(TimeWordKind.DayParts) is { } shared
            ? Read(at, at + 1, new RecurringMeaning($"XXXX-WXX-{weekday}T{shared.Code}"))
            : null;
    }
}

/// <summary>'per day', 'a week' after 'twice' or 'times'.</summary>
internal sealed class PerUnitRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "per-unit";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Recurrence;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["per day", "twice a week", "once a month"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Per);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at + 1, TimeWordKind.Article) ? at + 2 : at + 1;
        return (next > at + 1 || reader[at].As(TimeWordKind.Per)!.Code == "per") && reader[next].As(TimeWordKind.Unit) is { } unit
            ? Read(at, next + 1, new RecurringMeaning(LengthMeaning.Of(Amount.Of(1), (TimeUnit)unit.Number).Value))
            : null;
    }
}
