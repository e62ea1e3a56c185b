namespace Sitrep.Reading.Entities;

/// <summary>
/// Makes one set of names, without overlaps, of what the tagger and the registers find in a sentence. Of two that overlap the
/// longer stands; a register's name that is as long as the tagger's gives it kind and key.
/// </summary>
internal sealed class NameMerger(NameLexicon lexicon)
{
    private const int LongestCompany = 7;
    private readonly NameKinds _kinds = new(lexicon);
    private readonly HeadedNames _headed = new(lexicon);

    /// <summary>Merges.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="room">The tagger's labels, scores and register matches.</param>
    /// <param name="scale">What a score of 1 means.</param>
    /// <param name="names">Takes the names in order; cleared first.</param>
    public void Merge(ReadOnlySpan<string> forms, NameTaggerRoom room, float scale, List<NameCandidate> names)
    {
        names.Clear();
        var match = 0;
        var headline = HeadedNames.IsHeadline(forms);
        for (var i = 0; i < forms.Length;)
        {
            if (AddAcronym(forms, i, names) || AddShortForm(forms, i, names))
            {
                i++;
                continue;
            }

            if (CompanyEnd(forms, i) is > 0 and var company)
            {
                names.Add(new NameCandidate(i, company, EntityKind.Company, null, 0.9, $"company suffix '{forms[company - 1]}'"));
                i = company;
                continue;
            }

            var end = TaggedEnd(room.Labels, i, forms.Length);
            if (!headline && _headed.At(forms, room, i) is { } headed && headed.End >= end && !EndsInside(room.Labels, headed.End, forms.Length))
            {
                Replace(names, headed);
                i = headed.End;
                continue;
            }

            if (end == i)
            {
                i = AddUntagged(forms, room, i, ref match, names);
            }
            else
            {
                AddTagged(forms, room, i, end, scale, ref match, names);
                i = end;
            }
        }
    }

    /// <summary>Whether no word, but for marks, stands before a word of its sentence.</summary>
    public static bool IsFirst(ReadOnlySpan<string> forms, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (forms[i] is [var first, ..] && char.IsLetterOrDigit(first))
            {
                return false;
            }
        }

        return true;
    }

    // The end of the company's name that begins at a word; 0 where none does.
    private int CompanyEnd(ReadOnlySpan<string> forms, int start)
    {
        for (var i = start; i < Math.Min(forms.Length, start + LongestCompany); i++)
        {
            if (forms[i] is not [var first, ..] || (!char.IsUpper(first) && first != '&'))
            {
                return 0;
            }

            if (i > start && lexicon.Words.HeadOf(forms[i]) is { IsSuffix: true })
            {
                return i + 1;
            }
        }

        return 0;
    }

    // 'Full Name (FN)': the brackets tell that both are names, and where the first one begins.
    private bool AddAcronym(ReadOnlySpan<string> forms, int at, List<NameCandidate> names)
    {
        if (Acronyms.NameStart(forms, at) is not (>= 0 and var start))
        {
            return false;
        }

        var end = forms[at - 2] is "'s" or "\u2019s" or "'" or "\u2019" ? at - 2 : at - 1;
        var known = names.Count > 0 && names[^1].Start == start && names[^1].End == end ? names[^1] : (NameCandidate?)null;
        var inner = names.Count > 0 && names[^1].End > start ? names[^1] : (NameCandidate?)null;
        var full = known ?? _kinds.Read(forms, start, end, inner is { Kind: EntityKind.Law or EntityKind.NamedEvent } ? NameClass.Other : NameClass.Organisation, 0.9)
            ?? inner;
        if (full is not { } name || EntityKinds.IsLocation(name.Kind) || name.Kind == EntityKind.Person)
        {
            return false;
        }

        name = name with { Score = Math.Max(name.Score, 0.9) };
        Replace(names, name);
        names.Add(name with { Start = at, End = at + 1, Because = "short for the name before the brackets" });
        return true;
    }

    // 'the Rally for the Coast (RPC)': a short form whose letters are those of another language, or of words that were left out.
    private static bool AddShortForm(ReadOnlySpan<string> forms, int at, List<NameCandidate> names)
    {
        if (at < 2 || at + 1 >= forms.Length || forms[at - 1] != "(" || forms[at + 1] != ")" || !Acronyms.IsAcronym(forms[at])
            || names.Count == 0 || names[^1].End != at - 1 || names[^1].End - names[^1].Start < 2
            || !(EntityKinds.IsOrganisation(names[^1].Kind) || names[^1].Kind is EntityKind.Law or EntityKind.NamedEvent))
        {
            return false;
        }

        names.Add(names[^1] with { Start = at, End = at + 1, Because = "short for the name before the brackets" });
        return true;
    }

    // A longer name that the tagger found begins in the candidate and goes on behind it.
    private static bool EndsInside(byte[] labels, int end, int length) =>
        end < length && NameLabels.PartOf(labels[end]) is NamePart.Inside or NamePart.Last;

    private static int TaggedEnd(byte[] labels, int start, int length)
    {
        if (NameLabels.PartOf(labels[start]) == NamePart.Unit)
        {
            return start + 1;
        }

        if (NameLabels.PartOf(labels[start]) != NamePart.Begin)
        {
            return start;
        }

        var end = start + 1;
        while (end < length && NameLabels.PartOf(labels[end]) == NamePart.Inside)
        {
            end++;
        }

        return Math.Min(end + 1, length);
    }

    private static int AddUntagged(ReadOnlySpan<string> forms, NameTaggerRoom room, int at, ref int match, List<NameCandidate> names)
    {
        var found = Skip(room.Matches, at, ref match);
        if (found is not { } name || name.Start != at)
        {
            return at + 1;
        }

        // It stands unless the tagger has a longer name that begins inside it.
        var end = name.End;
        for (var i = at; i < name.End; i++)
        {
            var tagged = TaggedEnd(room.Labels, i, forms.Length);
            if (tagged > name.End && tagged - i > name.End - name.Start)
            {
                return i;
            }

            end = Math.Max(end, Math.Min(tagged, name.End));
        }

        // At the start of a sentence a capital says nothing: the word must be one that mostly has it.
        if (name.End - name.Start > 1 || name.Name.Role is not null || NameFeatures.IsMostlyCapitalised(room.Codes[at])
            || !IsFirst(forms, at) || NameIndex<bool>.IsCapitals(forms[at]))
        {
            names.Add(NameKinds.OfRegister(forms, name));
        }

        return end;
    }

    private void AddTagged(
        ReadOnlySpan<string> forms, NameTaggerRoom room, int start, int end, float scale, ref int match, List<NameCandidate> names)
    {
        var @class = NameLabels.ClassOf(room.Labels[start]);
        var found = Skip(room.Matches, start, ref match);
        var firstInner = match;
        while (found is { } inner && inner.End <= end && inner.End - inner.Start < end - start)
        {
            match++;
            found = Skip(room.Matches, start, ref match);
        }

        if (found is { } name && name.Start <= start && name.End >= end && !IsPerson(forms, start, end, @class, name.Name))
        {
            Replace(names, NameKinds.OfRegister(forms, name));
            return;
        }

        var score = Score(room, start, end, scale);
        if (_kinds.Read(forms, start, end, @class, score) is { } candidate && (names.Count == 0 || names[^1].End <= start))
        {
            names.Add(candidate);
        }
        else if (@class == NameClass.Other)
        {
            AddInner(forms, room, end, firstInner, names);
        }
    }

    // What the tagger calls another name ('Iranian') is kept only as far as a register knows it.
    private static void AddInner(ReadOnlySpan<string> forms, NameTaggerRoom room, int end, int match, List<NameCandidate> names)
    {
        for (; match < room.Matches.Count && room.Matches[match].End <= end; match++)
        {
            if (names.Count == 0 || names[^1].End <= room.Matches[match].Start)
            {
                names.Add(NameKinds.OfRegister(forms, room.Matches[match]));
            }
        }
    }

    private static void Replace(List<NameCandidate> names, NameCandidate candidate)
    {
        while (names.Count > 0 && names[^1].Overlaps(candidate.Start, candidate.End))
        {
            names.RemoveAt(names.Count - 1);
        }

        names.Add(candidate);
    }

    private bool IsPerson(ReadOnlySpan<string> forms, int start, int end, NameClass @class, RegisterName name) =>
        @class == NameClass.Person && (name.Role is not null || name.Kind == EntityKind.Company) && end - start == 1
        && (lexicon.Words.IsGivenName(forms[start], out _) || (start > 0 && lexicon.Words.TitleOf(forms[start - 1]).Kind != TitleKind.None));

    private static RegisterMatch? Skip(List<RegisterMatch> matches, int at, ref int match)
    {
        while (match < matches.Count && matches[match].End <= at)
        {
            match++;
        }

        return match < matches.Count ? matches[match] : null;
    }

    private static double Score(NameTaggerRoom room, int start, int end, float scale)
    {
        var margin = 0.0;
        for (var i = start; i < end; i++)
        {
            var scores = room.Scores.AsSpan(i * NameLabels.Count, NameLabels.Count);
            var @class = NameLabels.ClassOf(room.Labels[i]);
            var other = scores[NameLabels.Outside];
            for (var label = 1; label < NameLabels.Count; label++)
            {
                other = NameLabels.ClassOf(label) == @class ? other : Math.Max(other, scores[label]);
            }

            margin += scores[room.Labels[i]] - other;
        }

        return 1 / (1 + Math.Exp(-margin * scale / (end - start)));
    }
}
