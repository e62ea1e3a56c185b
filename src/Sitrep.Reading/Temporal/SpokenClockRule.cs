namespace Sitrep.Reading.Temporal;

/// <summary>'half past nine', 'a quarter to six', 'ten minutes to midnight', 'twenty past four on Friday'.</summary>
internal sealed class SpokenClockRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "spoken-clock";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["half past nine", "quarter to six", "a quarter past four", "ten minutes to midnight", "twenty past four on Friday", "half past nine in the evening"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Is(TimeWordKind.Half) || token.Is(TimeWordKind.Article) || token.Is(TimeWordKind.Unit) || token.Is(TimeWordKind.Number) || token.Digits is 1 or 2;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (Minutes(reader, at) is not { } minutes)
        {
            return null;
        }

        var sign = reader.IsWord(minutes.End, "past") || reader.IsWord(minutes.End, "after") ? 1 : reader.IsWord(minutes.End, "to") || reader.IsWord(minutes.End, "before") ? -1 : 0;
        if (sign == 0 || (!minutes.Sure && !reader.IsWord(minutes.End, "past")) || Hour(reader, minutes.End + 1) is not { } hour)
        {
            return null;
        }

        var time = (hour * 60) + (sign * minutes.Count);
        var end = minutes.End + 2;
        if (reader[end].As(TimeWordKind.Meridiem) is { } meridiem)
        {
            (time, end) = ((time % 720) + (meridiem.Number * 60), end + 1);
        }

        var (after, whole) = ClockRule.Complete(reader, end, new ClockMeaning(null, time / 60, time % 60));
        return Read(at, after, whole);
    }

    private static (int Count, int End, bool Sure)? Minutes(PhraseReader reader, int at)
    {
        if (reader.Is(at, TimeWordKind.Half))
        {
            return reader.IsWord(at + 1, "past") ? (30, at + 1, true) : null;
        }

        var quarter = reader.Is(at, TimeWordKind.Article) ? at + 1 : at;
        if (reader[quarter].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Quarter)
        {
            return (15, quarter + 1, true);
        }

        if (!NumberGrammar.TryAmount(reader, at, out var amount, out var end) || amount.Whole is not (> 0 and < 60 and var count) || quarter > at)
        {
            return null;
        }

        // 'ten to six' may be a range: 'at ten to six' is not.
        var named = reader[end].As(TimeWordKind.Units)?.Number == (int)TimeUnit.Minute;
        return named ? (count, end + 1, true) : count % 5 == 0 ? (count, end, reader.IsWord(at - 1, "at")) : null;
    }

    private static int? Hour(PhraseReader reader, int at) =>
        reader[at].As(TimeWordKind.ClockPoint) is { } point ? point.Number
        : (reader[at].Digits is 1 or 2 ? reader[at].Number : reader[at].As(TimeWordKind.Number)?.Number) is >= 1 and <= 12 and var hour && !reader.IsMark(at + 1, '-') ? hour
        : null;
}

/// <summary>'the early hours of Tuesday', 'the small hours': the time between midnight and dawn.</summary>
internal sealed class EarlyHoursRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "early-hours";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the early hours of Tuesday", "the small hours", "the wee hours of 3 May"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var early = reader.Is(at + 1, TimeWordKind.Edge) && reader[at + 1].As(TimeWordKind.Edge)!.Code == "START";
        if (!(early || reader.IsWord(at + 1, "small") || reader.IsWord(at + 1, "wee") || reader.IsWord(at + 1, "predawn")) || !reader.IsWord(at + 2, "hours"))
        {
            return null;
        }

        return ClockRule.DayAfter(reader, at + 3) is { } day
            ? Read(at, day.End, new ModifiedMeaning(new DayPartMeaning(day.Meaning, "MO"), "START"), day)
            : Read(at, at + 3, new ModifiedMeaning(new DayPartMeaning(null, "MO"), "START"));
    }
}
