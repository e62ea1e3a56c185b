namespace Sitrep.Reading.Entities;

/// <summary>
/// Finds names by the nouns that head them: words in capitals that end in such a noun ('the Harbour Ministry', 'the Severn Pact', 'the Ostra Cup'), the names of
/// vessels behind theirs ('the frigate Halden'), and those of weapons and vehicles before theirs ('a Grad rocket', 'T-72 tanks').
/// </summary>
internal sealed class HeadedNames(NameLexicon lexicon)
{
    private const int MostWords = 8;
    private const int LongestDesignation = 3;
    private const double Score = 0.85;

    /// <summary>The name that begins at a word; null where none does.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="room">The tagger's codes and register matches.</param>
    /// <param name="start">Index of the word.</param>
    public NameCandidate? At(ReadOnlySpan<string> forms, NameTaggerRoom room, int start)
    {
        if (!IsCapital(forms[start]))
        {
            return null;
        }

        return Vessel(forms, room, start) ?? WeaponName(forms, room, start) ?? Model(forms, start) ?? Stretch(forms, room, start);
    }

    /// <summary>Whether a sentence is mostly in capitals, as headlines are, so that capitals say nothing.</summary>
    public static bool IsHeadline(ReadOnlySpan<string> forms)
    {
        var (lower, upper) = (0, 0);
        for (var i = 1; i < forms.Length; i++)
        {
            if (forms[i].Length > 3 && char.IsLetter(forms[i][0]))
            {
                (lower, upper) = char.IsLower(forms[i][0]) ? (lower + 1, upper) : (lower, upper + 1);
            }
        }

        return upper > 2 * lower;
    }

    // 'the frigate Halden', 'HMS Halden'
    private NameCandidate? Vessel(ReadOnlySpan<string> forms, NameTaggerRoom room, int start)
    {
        var prefixed = lexicon.Words.EquipmentOf(forms[start]) == Equipment.VesselPrefix;
        var first = prefixed ? start + 1 : start;
        if (!prefixed && (start == 0 || lexicon.Words.EquipmentOf(forms[start - 1]) != Equipment.Vessel || IsRegistered(room, start)))
        {
            return null;
        }

        var end = first;
        while (end < forms.Length && end < first + LongestDesignation && IsCapital(forms[end]))
        {
            end++;
        }

        return end == first ? null
            : new NameCandidate(start, end, EntityKind.Weapon, null, Score, prefixed ? $"a ship's name behind '{forms[start]}'" : $"a ship's name behind '{forms[start - 1]}'");
    }

    // 'a Grad rocket', 'Leopard tanks', 'an F-16 jet': the name and not the noun; 'Russian tanks' and 'Navy ships' have an owner instead.
    private NameCandidate? WeaponName(ReadOnlySpan<string> forms, NameTaggerRoom room, int start)
    {
        if (IsRegistered(room, start) || lexicon.Words.HeadOf(forms[start]) is not null || IsCapitalisedByPlace(forms, room, start) || (start > 0 && IsCapital(forms[start - 1]) && !NameMerger.IsFirst(forms, start - 1)))
        {
            return null;
        }

        for (var end = start + 1; end < Math.Min(forms.Length, start + LongestDesignation + 2); end++)
        {
            if (lexicon.Words.EquipmentOf(forms[end]) is Equipment.Weapon or Equipment.Vessel)
            {
                return IsOwner(forms, room, start, end) ? null
                    : new NameCandidate(start, end, EntityKind.Weapon, null, Score, $"names the '{forms[end]}' behind it");
            }

            if (!IsCapital(forms[end]) && !IsDesignation(forms[end]))
            {
                return null;
            }
        }

        return null;
    }

    // 'HIMARS', 'AK-47', in one word or in three
    private NameCandidate? Model(ReadOnlySpan<string> forms, int start)
    {
        var form = forms[start];
        var dash = form.IndexOf('-', StringComparison.Ordinal);
        var kind = lexicon.Words.EquipmentOf(dash > 0 ? form.AsSpan(0, dash) : form);
        var end = start + 1;
        var numbered = dash > 0 && dash + 1 < form.Length && char.IsAsciiDigit(form[dash + 1]);
        if (dash < 0 && end + 1 < forms.Length && forms[end] == "-" && IsNumber(forms[end + 1]))
        {
            (end, numbered) = (end + 2, true);
        }

        return kind == Equipment.Model || (kind == Equipment.Series && numbered)
            ? new NameCandidate(start, end, EntityKind.Weapon, null, Score, $"a model of equipment, '{form}'")
            : null;
    }

    private bool IsOwner(ReadOnlySpan<string> forms, NameTaggerRoom room, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsRegistered(room, i) || lexicon.Words.HeadOf(forms[i]) is not null || lexicon.Words.IsGivenName(forms[i], out _))
            {
                return true;
            }
        }

        var located = NameLabels.PartOf(room.Labels[start]) != NamePart.Outside && NameLabels.ClassOf(room.Labels[start]) == NameClass.Location;
        return end - start == 1 && lexicon.Places.Prominence(forms[start]) >= (located ? 2 : 3);
    }

    // 'the Harbour Ministry', 'Ministry of Harbours', 'UN Resolution 1701'
    private NameCandidate? Stretch(ReadOnlySpan<string> forms, NameTaggerRoom room, int start)
    {
        if ((IsCapitalisedByPlace(forms, room, start) && lexicon.Words.HeadOf(forms[start]) is null) || IsOfState(room, start))
        {
            return null;
        }

        var leads = lexicon.Words.HeadOf(forms[start]) is { LeadsToo: true, IsSuffix: false } first && IsKept(first.Kind) ? first.Kind : EntityKind.Unknown;
        var (end, kind, noun) = (0, EntityKind.Unknown, "");
        var at = start;
        for (; at < Math.Min(forms.Length, start + MostWords) && IsCapital(forms[at]); at++)
        {
            if (at > start && lexicon.Words.HeadOf(forms[at]) is { IsSuffix: false } head && IsKept(head.Kind))
            {
                (end, kind, noun) = (at + 1, head.Kind, forms[at]);
            }
        }

        if (leads != EntityKind.Unknown && at == start + 1 && at + 1 < forms.Length && forms[at] is "of" or "for")
        {
            var last = AfterPreposition(forms, at);
            return last > at ? new NameCandidate(start, last, leads, null, Score, $"head noun '{forms[start]}'") : null;
        }

        if (at == start + 1 && at < forms.Length && IsNumber(forms[at]) && lexicon.Words.HeadOf(forms[start]) is { Kind: EntityKind.Law })
        {
            return new NameCandidate(start, at + 1, EntityKind.Law, null, Score, $"'{forms[start]}' with its number");
        }

        // What follows in capitals belongs to a longer name that this rule does not know.
        if (end == 0 || end < at || IsRegisteredWhole(room, start, end))
        {
            return null;
        }

        if (kind == EntityKind.Law && end < forms.Length && IsNumber(forms[end]))
        {
            end++;
        }

        return new NameCandidate(start, end, kind, null, Score, $"head noun '{noun}'");
    }

    private static int AfterPreposition(ReadOnlySpan<string> forms, int preposition)
    {
        var at = preposition + 1;
        if (at < forms.Length && forms[at] is "the")
        {
            at++;
        }

        var end = preposition;
        for (; at < forms.Length; at++)
        {
            if (IsCapital(forms[at]))
            {
                end = at + 1;
            }
            else if (forms[at] is not ("and" or "of") || end != at)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsKept(EntityKind kind) =>
        kind is EntityKind.PublicBody or EntityKind.Law or EntityKind.NamedEvent or EntityKind.Party or EntityKind.ArmedGroup;

    // 'Norwegian' of 'Norwegian Foreign Ministry': the state's body, which the state and 'Foreign Ministry' name together.
    private static bool IsOfState(NameTaggerRoom room, int start) => MatchAt(room, start) is { } match && match.Start == start && match.Name.Role is not null;

    private static bool IsRegistered(NameTaggerRoom room, int word) => MatchAt(room, word) is not null;

    private static bool IsRegisteredWhole(NameTaggerRoom room, int start, int end) => MatchAt(room, start) is { } match && match.End >= end;

    // The registers' name that covers a word; they stand in order and do not overlap.
    private static RegisterMatch? MatchAt(NameTaggerRoom room, int word)
    {
        var (low, high) = (0, room.Matches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = room.Matches[middle].End <= word ? (middle + 1, high) : (low, middle);
        }

        return low < room.Matches.Count && room.Matches[low].Start <= word ? room.Matches[low] : null;
    }

    // At the start of a sentence a capital says nothing of a word that is mostly written small.
    private static bool IsCapitalisedByPlace(ReadOnlySpan<string> forms, NameTaggerRoom room, int at) =>
        NameMerger.IsFirst(forms, at) && !forms[at].AsSpan().ContainsAnyInRange('0', '9') && !NameFeatures.IsMostlyCapitalised(room.Codes[at]);

    private static bool IsCapital(string form) => form.Length > 0 && char.IsUpper(form[0]);

    private static bool IsNumber(string form) => form.Length > 0 && char.IsAsciiDigit(form[0]);

    private static bool IsDesignation(string form) => form is "-" || IsNumber(form);
}
