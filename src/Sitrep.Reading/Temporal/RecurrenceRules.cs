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
        IsPaper(reader, at) ? null : Read(at, at + 1, new RecurringMeaning(reader[at].As(TimeWordKind.Frequency)!.Code));

    // 'the daily published the files'
    private static bool IsPaper(PhraseReader reader, int at) =>
        (reader.Is(at - 1, TimeWordKind.Definite) || reader.Is(at - 1, TimeWordKind.Article)) && reader.Tag(at).StartsWith("NN", StringComparison.Ordinal);
}

/// <summary>'every Friday', 'each July', 'every two weeks', 'each year', 'every morning', 'every Monday night'.</summary>
internal sealed class EveryRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "every";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Recurrence;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["every Friday", "each July", "every two weeks", "each year", "every morning", "every Monday night", "every other day", "every other Friday"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Every);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = at + 1;
        var other = reader.IsWord(next, "other") || reader.IsWord(next, "second");
        var unitAt = other ? next + 1 : next;
        var quantifier = other ? "EVERY OTHER" : reader.IsWord(at, "each") ? "EACH" : "EVERY";
        if (reader[unitAt].As(TimeWordKind.Unit) is { } unit)
        {
            return Read(at, unitAt + 1, new RecurringMeaning(LengthMeaning.Of(Amount.Of(other ? 2 : 1), (TimeUnit)unit.Number).Value, quantifier));
        }

        if (reader[unitAt].As(TimeWordKind.Weekday) is { } weekday)
        {
            var part = reader[unitAt + 1].As(TimeWordKind.DayPart);
            return Read(at, part is null ? unitAt + 1 : unitAt + 2, new RecurringMeaning($"XXXX-WXX-{weekday.Number}" + (part is null ? "" : "T" + part.Code), quantifier));
        }

        if (PartValue(reader[unitAt]) is { } value)
        {
            return Read(at, unitAt + 1, new RecurringMeaning(value, quantifier));
        }

        return LengthWords.TryRead(reader, next, out var length, out var end) ? Read(at, end, new RecurringMeaning(length.Value, quantifier)) : null;
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

/// <summary>'per day', 'a week' after 'twice', 'twice weekly'.</summary>
internal sealed class PerUnitRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "per-unit";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Recurrence;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["per day", "twice a week", "once a month", "twice weekly"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Per);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var word = reader[at].As(TimeWordKind.Per)!.Code;
        return word == "per" ? (reader[at + 1].As(TimeWordKind.Unit) is { } unit ? Read(at, at + 2, Of(unit, null)) : null)
            : Unit(reader, at + 1) is { } counted ? Read(at, counted.End, Of(counted.Unit, word))
            : null;
    }

    /// <summary>'a week', 'per week', 'every week', 'weekly' after a count of times.</summary>
    public static (TimeSense Unit, int End)? Unit(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.Frequency) is { } adverb)
        {
            return UnitOf(adverb.Code) is { } own ? (new TimeSense(TimeWordKind.Unit, (int)own, adverb.Code), at + 1) : null;
        }

        var leads = reader.Is(at, TimeWordKind.Article) || reader.Is(at, TimeWordKind.Every) || reader.IsWord(at, "per");
        return leads && reader[at + 1].As(TimeWordKind.Unit) is { } unit ? (unit, at + 2) : null;
    }

    /// <summary>The recurrence of a unit.</summary>
    public static RecurringMeaning Of(TimeSense unit, string? frequency) => new(LengthMeaning.Of(Amount.Of(1), (TimeUnit)unit.Number).Value, Frequency: frequency);

    private static TimeUnit? UnitOf(string value) => value switch
    {
        "XXXX-XX-XX" => TimeUnit.Day,
        "XXXX-WXX" => TimeUnit.Week,
        "XXXX-XX" => TimeUnit.Month,
        "XXXX" => TimeUnit.Year,
        "XXXX-XX-XXTXX" => TimeUnit.Hour,
        _ => null,
    };
}

/// <summary>'three times a month', '10 times daily', 'several times every year'.</summary>
internal sealed class TimesPerUnitRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "times-per-unit";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Recurrence;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["three times a month", "10 times daily", "several times every year"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Digits > 0 || token.Is(TimeWordKind.Number) || token.Is(TimeWordKind.Vague);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        NumberGrammar.TryAmount(reader, at, out var amount, out var times) && reader.IsWord(times, "times") && PerUnitRule.Unit(reader, times + 1) is { } unit
            ? Read(at, unit.End, PerUnitRule.Of(unit.Unit, amount.Whole is { } count ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count}X") : null))
            : null;
}
