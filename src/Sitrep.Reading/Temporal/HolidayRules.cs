namespace Sitrep.Reading.Temporal;

/// <summary>'Christmas', 'Easter Sunday 2014', 'New Year's Eve of 1999', 'last Thanksgiving', 'Ramadan'.</summary>
internal sealed class HolidayRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "holiday";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["Christmas", "Easter Sunday 2014", "New Year's Eve of 1999", "last Thanksgiving", "Christmas Day last year", "Ramadan 2019", "Yom Kippur"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Holiday) || token.Is(TimeWordKind.Direction);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var name = reader.Is(at, TimeWordKind.Direction) ? at + 1 : at;
        if (reader[name].As(TimeWordKind.Holiday) is not { } holiday || IsName(reader, name + 1))
        {
            return null;
        }

        var feast = new HolidayPart(holiday.Code);
        if (name > at)
        {
            return Read(at, name + 1, FeastMeaning.Of(feast, new YearlessMeaning(feast, (Direction)reader[at].As(TimeWordKind.Direction)!.Number)));
        }

        // 'Eid al-Adha in 2006'
        var year = reader.IsWord(name + 1, "in") && YearOfPart.TryYear(reader, name + 2, out _, out _) ? name + 2 : name + 1;
        return YearOfPart.Complete(reader, year, feast, commaAllowed: false) is { } full ? Read(at, full.End, FeastMeaning.Of(feast, full.Meaning)) : null;
    }

    // 'the Good Friday Agreement', 'the Yom Kippur War', 'the Tet Offensive': named after the feast.
    private static bool IsName(PhraseReader reader, int next) =>
        reader.IsWord(next, "agreement") || reader.IsWord(next, "accord") || reader.IsWord(next, "accords") || (next < reader.Count && reader[next] is { Mark: '\0', Kinds: 0, Digits: 0, Glued: false } && char.IsUpper(reader.Text(next)[0]));
}

/// <summary>'the eve of Yom Kippur', 'the eve of 5 May': the day before.</summary>
internal sealed class EveRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "eve";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the eve of Yom Kippur", "the eve of Easter 2014"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (!reader.IsWord(at + 1, "eve") || !reader.Is(at + 2, TimeWordKind.Of))
        {
            return null;
        }

        var next = reader.Is(at + 3, TimeWordKind.Definite) ? at + 4 : at + 3;
        return (reader.Best(at + 3, RuleLayer.Date) ?? reader.Best(next, RuleLayer.Date)) is { } day && (DayPartOfDateRule.IsDay(day.Meaning) || day.Meaning is FeastMeaning)
            ? Read(at, day.End, new BesideMeaning(day.Meaning, TimeUnit.Day, -1), day)
            : null;
    }
}
