namespace Sitrep.Reading.Temporal;

/// <summary>
/// 'Merkel's chancellorship', 'his second term', 'the Obama administration', 'the presidency of Jacques Chirac', 'early in her first term', 'the last year of
/// Trump's presidency' after a preposition of time. It starts at the noun and reads back to the holder.
/// </summary>
internal sealed class TermOfOfficeRule : TimeRule
{
    private const int LongestName = 4;
    private static readonly string[] Pronouns = ["his", "her", "their", "its"];
    private static readonly string[] Titles = ["president", "chancellor", "premier", "minister", "pope", "mr", "mrs", "ms", "king", "queen", "emperor", "general", "colonel", "marshal", "leader", "dictator", "then"];
    private static readonly string[] Leads = ["during", "in", "throughout", "since", "until", "from", "before", "after", "through", "into", "of"];
    private static readonly string[] LeadsOfRule = ["during", "throughout", "under", "since", "before", "after", "until"];

    /// <inheritdoc/>
    public override string Name => "term-of-office";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["Merkel's chancellorship", "his second term", "the presidency of Jacques Chirac", "Barack Obama's first term", "the last year of Obama's presidency"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.OfficeNoun);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var office = reader[at].As(TimeWordKind.OfficeNoun)!.Code;
        if (!char.IsLower(reader.Text(at)[0]))
        {
            return null;
        }

        var end = (reader.IsWord(at + 1, "in") || reader.IsWord(at + 1, "of")) && (reader.IsWord(at + 2, "office") || reader.IsWord(at + 2, "power")) ? at + 3 : at + 1;
        var (before, nth) = Ordinal(reader, at - 1);
        var holder = office != "term" || nth != 0 || IsOwned(reader, before) ? Holder(reader, before, office) ?? HolderAfter(reader, at, end, office) : null;
        return holder is not { } found || !IsLed(reader, found.Start, office) ? null : Stretch(reader, found.Start, Math.Max(end, found.End), new TermMeaning(found.Senses, office, nth, found.Owner));
    }

    private static bool IsOwned(PhraseReader reader, int before) => reader.IsWord(before, "s") || reader.IsMark(before, '\'') || Pronouns.Any(word => reader.IsWord(before, word));

    private static (int Before, int Nth) Ordinal(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.Ordinal) is { } ordinal)
        {
            return (at - 1, ordinal.Number);
        }

        return reader.IsWord(at, "last") || reader.IsWord(at, "final") ? (at - 1, -1)
            : reader.IsWord(at, "brief") || reader.IsWord(at, "long") || reader.IsWord(at, "short") || reader.IsWord(at, "entire") || reader.IsWord(at, "current") ? (at - 1, 0)
            : (at, 0);
    }

    // 'his', 'the president's', 'Merkel's', 'the Obama' before the noun
    private static (int Start, int End, string[] Senses, int Owner)? Holder(PhraseReader reader, int at, string office)
    {
        if (Pronouns.Any(word => reader.IsWord(at, word)))
        {
            // 'towns under its rule' are no time
            return IsOfRule(office) && (reader.IsWord(at, "its") || reader.IsWord(at, "their")) ? null : (at, 0, [], reader[at].Start);
        }

        var owner = reader.IsWord(at, "s") && reader.IsMark(at - 1, '\'') ? at - 2 : reader.IsMark(at, '\'') && reader[at].Glued ? at - 1 : -1;
        if (owner < 0)
        {
            // 'the Obama administration', 'the Blair years'
            var isHolder = reader.Is(at, TimeWordKind.Officeholder) || (office is "administration" or "president" && IsName(reader, at));
            return isHolder && office is not ("term" or "rule") && reader.Is(at - 1, TimeWordKind.Definite) ? (at - 1, 0, Senses(reader, at), -1) : null;
        }

        if (!IsName(reader, owner))
        {
            return reader.Is(owner - 1, TimeWordKind.Definite) && reader[owner] is { Mark: '\0', Kinds: 0 } ? (owner - 1, 0, [], reader[owner].Start) : null;
        }

        var start = owner;
        while (start > 0 && owner - start < LongestName && (IsName(reader, start - 1) || (reader.IsMark(start - 1, '.') && reader[start - 1].Glued && IsName(reader, start - 2))) && !reader.Is(start - 1, TimeWordKind.Preposition))
        {
            start--;
        }

        return (start, 0, Senses(reader, owner), -1);
    }

    // 'the presidency of Jacques Chirac'
    private static (int Start, int End, string[] Senses, int Owner)? HolderAfter(PhraseReader reader, int at, int end, string office)
    {
        if (office is "term" or "era" || !reader.Is(at - 1, TimeWordKind.Definite) || !reader.Is(end, TimeWordKind.Of))
        {
            return null;
        }

        var last = end + 1;
        while (last - end <= LongestName && IsName(reader, last))
        {
            last++;
        }

        return last > end + 1 ? (at - 1, last, Senses(reader, last - 1), -1) : null;
    }

    private static bool IsName(PhraseReader reader, int at) =>
        reader.Is(at, TimeWordKind.Officeholder) || (reader[at] is { Mark: '\0', Kinds: 0, Digits: 0, End: > 0 } && at >= 0 && at < reader.Count && char.IsUpper(reader.Text(at)[0]));

    // A surname after another first name is somebody else's: 'Hillary Clinton's second term'.
    private static string[] Senses(PhraseReader reader, int at)
    {
        var before = reader[at - 1];
        var isOther = IsName(reader, at - 1) && !Titles.Any(title => reader.IsWord(at - 1, title)) && before.Mark == 0;
        return reader.Is(at, TimeWordKind.Officeholder) && !isOther ? [.. reader[at].Senses!.Where(sense => sense.Kind == TimeWordKind.Officeholder).Select(sense => sense.Code)] : [];
    }

    // 'under the Obama administration' tells when; 'said the Obama administration', 'won a second term' do not.
    private static bool IsLed(PhraseReader reader, int start, string office) => (IsOfRule(office) ? LeadsOfRule : Leads).Any(word => reader.IsWord(start - 1, word))
        || (reader.Is(start - 1, TimeWordKind.Of) && StretchOf(reader, start) is not null)
        || (reader.IsWord(start - 1, "in") && reader.Is(start - 2, TimeWordKind.Edge))
        || (office is "president" or "premier" or "chancellor" && reader.IsWord(start - 1, "under"));

    private static bool IsOfRule(string office) => office is "administration" or "government" or "rule";

    // 'early in his second term', 'the end of her premiership', 'the last year of Obama's presidency'
    private Phrase? Stretch(PhraseReader reader, int start, int end, TermMeaning term)
    {
        if (reader.IsWord(start - 1, "in") && reader[start - 2].As(TimeWordKind.Edge) is { Code.Length: > 1 } edge)
        {
            return Read(start - 2, end, new ModifiedMeaning(term, edge.Code));
        }

        if (!reader.Is(start - 1, TimeWordKind.Of))
        {
            return Read(start, end, term);
        }

        return StretchOf(reader, start) is { } stretch ? Read(stretch.Start, end, stretch.Edge is { } code ? new ModifiedMeaning(term, code, Share: 6) : new StretchMeaning(term, stretch.Unit, stretch.Nth, stretch.Several)) : null;
    }

    private static (int Start, string? Edge, TimeUnit Unit, int Nth, bool Several)? StretchOf(PhraseReader reader, int start)
    {
        if (reader[start - 2].As(TimeWordKind.EdgeNoun) is { } edge)
        {
            return (reader.Is(start - 3, TimeWordKind.Definite) ? start - 3 : start - 2, edge.Code, default, 0, false);
        }

        var several = reader.Is(start - 2, TimeWordKind.Units);
        if ((reader[start - 2].As(TimeWordKind.Unit) ?? reader[start - 2].As(TimeWordKind.Units))?.Number is not { } unit || unit < (int)TimeUnit.Day || !reader.Is(start - 4, TimeWordKind.Definite))
        {
            return null;
        }

        return StretchWords.IsLast(reader, start - 3) ? (start - 4, null, (TimeUnit)unit, -1, several)
            : reader[start - 3].As(TimeWordKind.Ordinal) is { } ordinal ? (start - 4, null, (TimeUnit)unit, ordinal.Number, several)
            : null;
    }
}
