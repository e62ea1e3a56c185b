namespace Sitrep.Reading.Temporal;

/// <summary>'three months', 'a decade', 'half an hour', 'the first nine months', 'the six weeks', 'two more years'.</summary>
internal sealed class LengthRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "length";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["three months", "a decade", "half an hour", "the first nine months", "the six weeks", "two more years", "a year and a half", "2 1/2 years", "twenty-one days"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => LengthWords.CanStart(token) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = at;
        if (reader.Is(at, TimeWordKind.Definite))
        {
            next = NumberGrammar.TryOrdinal(reader, at + 1, out _, out var end) ? end : at + 1;
        }

        if (LengthWords.TryRead(reader, next, out var length, out var after) && (next == at || length.Amount.Halves > 2 || length.Amount.Halves is null))
        {
            return Read(at, after, length);
        }

        return null;
    }
}

/// <summary>'two-year', '10-hour', '8-month-old', 'five year' before a noun.</summary>
internal sealed class AttributiveLengthRule : TimeRule
{
    /// <summary>The name by which other rules know its phrases.</summary>
    public const string RuleName = "attributive-length";

    /// <inheritdoc/>
    public override string Name => RuleName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["two-year", "10-hour", "8-month-old", "several-year", "a three-year period"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => LengthWords.CanStart(token);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Article) ? at + 1 : at;
        if (reader.Is(next, TimeWordKind.Half) || !NumberGrammar.TryAmount(reader, next, out var amount, out var end))
        {
            return null;
        }

        var hyphen = reader.IsMark(end, '-');
        end = hyphen ? end + 1 : end;
        if (reader[end].As(TimeWordKind.Unit) is not { } unit || (!hyphen && amount.Halves is 2 or null && amount.Decimal is null))
        {
            return null;
        }

        end++;
        var period = reader.Is(reader.SkipHyphen(end), TimeWordKind.PeriodNoun);
        var old = reader.IsMark(end, '-') && reader.Is(end + 1, TimeWordKind.Old);
        if (old && unit.Number == (int)TimeUnit.Year)
        {
            return null;
        }

        end = period ? reader.SkipHyphen(end) + 1 : old ? end + 2 : end;
        return next > at && !period ? null : Read(at, end, LengthMeaning.Of(amount, (TimeUnit)unit.Number));
    }
}

/// <summary>'the past three months', 'the next two weeks', 'the last few days'.</summary>
internal sealed class AnchoredLengthRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "anchored-length";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the past three months", "the next two weeks", "the last few days", "the previous ten years"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Direction);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        return reader[next].As(TimeWordKind.Direction) is { } direction && !reader.Is(next + 1, TimeWordKind.Article)
            && LengthWords.TryRead(reader, next + 1, out var length, out var end)
                ? Read(at, end, new AnchoredLengthMeaning(length, (Direction)direction.Number))
                : null;
    }
}

/// <summary>'two weeks ago', 'a year earlier', 'three days later', 'ten years from now'.</summary>
internal sealed class DistanceRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "distance";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["two weeks ago", "a year earlier", "three days later", "ten years from now", "a year and a half ago", "two years before", "the day before"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => LengthWords.CanStart(token) || token.Is(TimeWordKind.Units) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        LengthMeaning length;
        int end;
        if (reader.Is(at, TimeWordKind.Definite))
        {
            // 'the day before', 'the year after'
            return reader[at + 1].As(TimeWordKind.Unit) is { Number: >= (int)TimeUnit.Day } one && reader[at + 2].As(TimeWordKind.Shift) is { } side && IsPhraseEnd(reader, at + 3)
                ? Read(at, at + 3, new DistanceMeaning(LengthMeaning.Of(Amount.Of(1), (TimeUnit)one.Number), (ShiftKind)side.Number))
                : null;
        }

        if (reader[at].As(TimeWordKind.Units) is { } units)
        {
            (length, end) = (LengthMeaning.Of(Amount.Vague, (TimeUnit)units.Number), at + 1);
        }
        else if (!LengthWords.TryRead(reader, at, out length, out end))
        {
            return null;
        }

        end = reader.Is(end, TimeWordKind.TrailingApproximator) ? end + 1 : end;
        if (reader[end].As(TimeWordKind.Shift) is not { } word)
        {
            return null;
        }

        var shift = (ShiftKind)word.Number;
        return shift is ShiftKind.Before or ShiftKind.After && !IsPhraseEnd(reader, end + 1) ? null : Read(at, end + 1, new DistanceMeaning(length, shift));
    }

    /// <summary>Whether a phrase ends before the token: 'two years before the war' tells of the war, there the length stands alone.</summary>
    public static bool IsPhraseEnd(PhraseReader reader, int at) => at >= reader.Count || reader[at].Mark is '.' or ',' or ';' or ':' or ')' or '"' || reader.IsWord(at, "by");
}

/// <summary>'weeks', 'months', 'years' after 'for', 'within' and the like; 'hours after the raid', 'the days before the vote'.</summary>
internal sealed class UnitsAloneRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "units-alone";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => [];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Units) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        return reader[next].As(TimeWordKind.Units) is { } units && ((next == at && IsLength(reader, at)) || LeadsOn(reader, at, next + 1))
            ? Read(at, next + 1, LengthMeaning.Of(Amount.Vague, (TimeUnit)units.Number))
            : null;
    }

    private static bool IsLength(PhraseReader reader, int at) =>
        reader.IsWord(at - 1, "for") || reader.IsWord(at - 1, "within") || reader.IsWord(at - 1, "in");

    // 'Hours after the raid'; not 'opening hours after the war'.
    private static bool LeadsOn(PhraseReader reader, int at, int end) =>
        (reader.IsWord(end, "after") || reader.IsWord(end, "before") || (reader.Is(at, TimeWordKind.Definite) && reader.IsWord(end, "following")))
        && !DistanceRule.IsPhraseEnd(reader, end + 1)
        && (at == 0 || reader[at - 1].Mark is ',' or ';' || reader.Is(at, TimeWordKind.Definite) || reader[at - 1] is { Digits: 0, Kinds: 0, Mark: '\0' } && IsFree(reader, at));

    private static bool IsFree(PhraseReader reader, int at) => reader.Tag(at - 1) is var tag && !tag.StartsWith("JJ", StringComparison.Ordinal) && !tag.StartsWith("NN", StringComparison.Ordinal);
}

/// <summary>Reads a count with its unit.</summary>
internal static class LengthWords
{
    /// <summary>Whether a count can start with the token.</summary>
    public static bool CanStart(in TimeToken token) =>
        token.Digits > 0 || token.Is(TimeWordKind.Number) || token.Is(TimeWordKind.Article) || token.Is(TimeWordKind.Vague)
        || token.Is(TimeWordKind.Half) || token.Is(TimeWordKind.Filler);

    /// <summary>Reads 'three months', 'a year and a half', 'another two weeks'.</summary>
    public static bool TryRead(PhraseReader reader, int at, out LengthMeaning length, out int end)
    {
        length = null!;
        var next = reader.Is(at, TimeWordKind.Filler) ? at + 1 : at;
        var counted = NumberGrammar.TryAmount(reader, next, out var amount, out end);
        if (counted && (reader.Is(end, TimeWordKind.RangeTo) || reader.IsMark(end, '-') || reader.IsWord(end, "or"))
            && NumberGrammar.TryAmount(reader, end + 1, out _, out var upper) && reader.Is(upper, TimeWordKind.Units))
        {
            // 'two to three weeks' is told by its lower end
            end = upper;
        }

        if (!counted)
        {
            // 'another year' is one more.
            (amount, end) = (Amount.Of(1), next);
        }

        if (!counted && next == at)
        {
            return false;
        }

        end = reader.Is(end, TimeWordKind.Filler) ? end + 1 : end;
        var unit = reader[end].As(TimeWordKind.Units) ?? (amount.Halves is <= 2 || (!counted && next > at) ? reader[end].As(TimeWordKind.Unit) : null);
        if (unit is null)
        {
            return false;
        }

        end++;
        if (IsNoTime(reader, end, amount, (TimeUnit)unit.Number))
        {
            return false;
        }

        if (amount.Halves == 2 && reader.Is(end, TimeWordKind.And) && reader.Is(end + 1, TimeWordKind.Article) && reader.Is(end + 2, TimeWordKind.Half))
        {
            // 'a year and a half'
            (amount, end) = (new Amount(3), end + 3);
        }

        length = LengthMeaning.Of(amount, (TimeUnit)unit.Number);
        return true;
    }

    // 'A year-earlier loss' is dated by 'year-earlier'; 'a second attack' counts, 'three quarters of the men' is a share, 'forty years old' an age.
    private static bool IsNoTime(PhraseReader reader, int end, Amount amount, TimeUnit unit) => unit switch
    {
        _ when reader.IsTightMark(end, '-') && reader.Is(end + 1, TimeWordKind.Shift) => true,
        TimeUnit.Second => amount.Halves == 2 && end < reader.Count && reader[end].Mark == 0,
        TimeUnit.Quarter => reader.Is(end, TimeWordKind.Of),
        TimeUnit.Year => reader.Is(reader.SkipHyphen(end), TimeWordKind.Old),
        _ => false,
    };
}
