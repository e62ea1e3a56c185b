namespace Sitrep.Reading.Temporal;

/// <summary>'early 1990', 'late last week', 'mid-May', 'the late 1970s', 'earlier this month', 'early in the year', 'early Tuesday'.</summary>
internal sealed class EdgeAdjectiveRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "edge-adjective";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Edge;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["early 1990", "late last week", "mid-May", "the late 1970s", "earlier this month", "early in the year", "early Tuesday", "the early summer", "later on Friday"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Edge) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var edgeAt = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[edgeAt].As(TimeWordKind.Edge) is not { } edge)
        {
            return null;
        }

        var next = reader.SkipHyphen(edgeAt + 1);
        next = edgeAt == at && (reader.IsWord(next, "in") || reader.IsWord(next, "on")) ? next + 1 : next;
        if (reader.Best(next, RuleLayer.Time) is not { } inner || inner.Meaning is LengthMeaning or AnchoredLengthMeaning or ReferenceMeaning or RecurringMeaning or DistanceMeaning)
        {
            return null;
        }

        return Read(at, inner.End, edge.Code.Length > 1 ? new ModifiedMeaning(inner.Meaning, edge.Code) : inner.Meaning, inner);
    }
}

/// <summary>'the beginning of October', 'the end of the year', 'the middle of last week', 'the start of 2016', 'the end of Friday'.</summary>
internal sealed class EdgeNounRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "edge-noun";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Edge;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the beginning of October", "the end of the year", "the middle of last week", "the start of 2016", "the end of 1994"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.EdgeNoun) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var noun = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[noun].As(TimeWordKind.EdgeNoun) is not { } edge || !reader.Is(noun + 1, TimeWordKind.Of))
        {
            return null;
        }

        return reader.Best(noun + 2, RuleLayer.Time) is { } inner && inner.Meaning is not (LengthMeaning or ReferenceMeaning or RecurringMeaning)
            ? Read(at, inner.End, new ModifiedMeaning(inner.Meaning, edge.Code, Share: 6), inner)
            : null;
    }
}

/// <summary>'the new year', 'the turn of the year', 'the turn of the century', 'the turn of the 20th century': the border where it begins.</summary>
internal sealed class TurnRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "turn";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Edge;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the new year", "the turn of the year", "the turn of the century", "the turn of the 20th century"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader.IsWord(at + 1, "new") && reader[at + 2].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Year && reader.Is(at - 1, TimeWordKind.Preposition))
        {
            return Read(at, at + 3, new ModifiedMeaning(new TurnMeaning(TimeUnit.Year), "START", Share: 6));
        }

        if (!reader.IsWord(at + 1, "turn") || !reader.Is(at + 2, TimeWordKind.Of) || !reader.Is(at + 3, TimeWordKind.Definite))
        {
            return null;
        }

        return reader[at + 4].As(TimeWordKind.Unit)?.Number is (int)TimeUnit.Year or (int)TimeUnit.Century or (int)TimeUnit.Decade or (int)TimeUnit.Millennium
                ? Read(at, at + 5, new ModifiedMeaning(new TurnMeaning((TimeUnit)reader[at + 4].As(TimeWordKind.Unit)!.Number), "START", Share: 6))
            : reader.Best(at + 3, RuleLayer.Date) is { Meaning: ExplicitMeaning { Period.Unit: TimeUnit.Century or TimeUnit.Decade } } named ? Read(at, named.End, new ModifiedMeaning(named.Meaning, "START", Share: 6), named)
            : null;
    }
}

/// <summary>The year, decade or century that begins at its turn: the one ahead where the tense looks ahead, else the one that the story or today is in.</summary>
internal sealed record TurnMeaning(TimeUnit Unit) : Meaning
{
    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var ahead = YearChoice.IsAhead(context) || (Unit == TimeUnit.Year && context is { Tense: VerbTense.Present, Direct: true });
        return context.Anchors.Default is { } from && from.Period.Widen(Unit).Shift(ahead ? 1 : 0) is { } period
            ? ResolvedTime.Of(period, from)
            : new ResolvedTime(TimexType.Date, ShiftedMeaning.UnresolvedValue(Unit));
    }
}

/// <summary>'about two years', 'nearly forty years', 'more than four hours', 'around Nov. 1', 'two years or so', 'up to 180 days'.</summary>
internal sealed class ApproximationRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "approximation";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Approximation;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["about two years", "nearly forty years", "more than four hours", "around Nov. 1", "two years or so", "up to 180 days", "at least the past 18 months", "almost two years ago"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => true;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.Approximator) is not { } before)
        {
            return reader.Best(at, RuleLayer.Edge) is { } plain && reader[plain.End].As(TimeWordKind.TrailingApproximator) is { } after
                ? Read(at, plain.End + 1, new ModifiedMeaning(plain.Meaning, after.Code), plain)
                : null;
        }

        return reader.Best(at + 1, RuleLayer.Edge) is { } inner && IsMeasured(inner.Meaning, before, reader.IsWord(at, "some")) && !IsPreposition(reader, at)
            ? Read(at, inner.End, new ModifiedMeaning(inner.Meaning, before.Code), inner)
            : null;
    }

    // 'Over the past year', 'over several years', 'over a three-year period': not 'more than'.
    private static bool IsPreposition(PhraseReader reader, int at)
    {
        if (!reader.Is(at, TimeWordKind.Preposition))
        {
            return false;
        }

        return reader.IsWord(at, "over") && (reader.Is(at + 1, TimeWordKind.Definite) || reader.Is(at + 1, TimeWordKind.Vague)
            || reader.Is(at + 1, TimeWordKind.Direction) || reader.Best(at + 1, RuleLayer.Date) is { Meaning: not (LengthMeaning or DistanceMeaning) } or { Rule: AttributiveLengthRule.RuleName });
    }

    // 'More than 1998', 'nearly Tuesday' and 'some 1998 men' are no times.
    private static bool IsMeasured(Meaning meaning, TimeSense word, bool isQuantity) => meaning switch
    {
        LengthMeaning or AnchoredLengthMeaning or DistanceMeaning => true,
        ReferenceMeaning or RecurringMeaning => false,
        _ => word.Code == "APPROX" && !isQuantity,
    };
}
