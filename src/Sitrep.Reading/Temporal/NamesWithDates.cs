using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Temporal;

/// <summary>
/// Tells names that are made of dates from dates: 'the Good Friday Agreement', 'Black September', 'the 26th of July Movement', 'the Sunday Times'. What
/// happened on a day and is called after it ('the October 7 attacks', 'the 1973 accords') keeps its date. Not thread-safe; made for one report.
/// </summary>
internal sealed class NamesWithDates
{
    // How far behind the date the word may stand that makes it a name: 'the 23 March Martyrs' Brigade'.
    private const int Reach = 3;

    private static readonly HashSet<string> Heads = new(
        ["Accord", "Accords", "Agreement", "Alliance", "Army", "Avenue", "Battalion", "Bridge", "Brigade", "Brigades", "Bureau", "Camp", "Club", "Coalition",
         "Committee", "Communiqué", "Compact", "Company", "Convention", "Council", "Declaration", "Division", "Federation", "Fellowship", "Forces", "Forum",
         "Foundation", "Front", "Group", "Hospital", "Initiative", "Institute", "Manifesto", "Mosque", "Movement", "Organisation", "Organization", "Pact", "Park",
         "Party", "Plan", "Platoon", "Prize", "Protocol", "Regiment", "Rising", "School", "Square", "Squadron", "Stadium", "Street", "Treaty", "Union",
         "University", "Vanguard"],
        StringComparer.Ordinal);

    // Right behind the date only: 'the November 17 group', 'the Sunday Times'.
    private static readonly HashSet<string> Close = new(
        ["alliance", "battalion", "brigade", "brigades", "cell", "coalition", "faction", "group", "movement", "organisation", "organization", "Bulletin",
         "Chronicle", "Courier", "Express", "Gazette", "Herald", "Journal", "Mail", "Mercury", "Mirror", "Observer", "Post", "Record", "Standard", "Star",
         "Telegraph", "Times", "Tribune"],
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadsByWord = Heads.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CloseByWord = Close.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly NamedReport _named;
    private int _next;

    /// <summary>Starts at the report's first name.</summary>
    public NamesWithDates(NamedReport named) => _named = named;

    /// <summary>Whether a date is part of a name. Dates must be asked for in text order.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="end">Index after its last word.</param>
    /// <param name="lead">The preposition of time right before it; null for none.</param>
    public bool Hold(ParsedSentence sentence, TextSpan span, int first, int end, string? lead)
    {
        if (first < 0 || !NamesDay(sentence, first, end))
        {
            return false;
        }

        if (first > 0 && sentence[first - 1].Form is "Black" or "Bloody" && sentence[first].Upos == PartOfSpeech.PROPN)
        {
            return true;
        }

        return CoveredByName(span, lead) || (lead is null or "of" && FollowedByHead(span.End));
    }

    // A month, a day of the week or a feast, without a year: 'the October 2023 Agreement' is dated.
    private static bool NamesDay(ParsedSentence sentence, int first, int end)
    {
        var named = false;
        for (var word = first; word < end; word++)
        {
            var form = sentence[word].Form;
            named |= char.IsUpper(form[0]) && form is not ("The" or "A" or "An" or "This" or "Last" or "Next");
            if (form.Length == 4 && char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[3]))
            {
                return false;
            }
        }

        return named;
    }

    // 'the Sunday Times' is a name and 'Sunday' a part of it; 'on November 17' is a date even where a group is called so.
    private bool CoveredByName(TextSpan span, string? lead)
    {
        while (_next < _named.Names.Count && _named.Names[_next].Span.End <= span.Start)
        {
            _next++;
        }

        if (_next >= _named.Names.Count || _named.Names[_next] is not { } name || name.Span.Start >= span.End || !IsMadeOfWords(name.Kind))
        {
            return false;
        }

        return name.Span.End > span.End || (name.Span.End == span.End && name.Kind == EntityKind.ArmedGroup && name.Actor is not null && lead is null);
    }

    private static bool IsMadeOfWords(EntityKind kind) => kind is EntityKind.Organisation or EntityKind.ArmedGroup or EntityKind.Party or EntityKind.Medium or EntityKind.PublicBody or EntityKind.Company
        or EntityKind.IntergovernmentalOrganisation or EntityKind.Law or EntityKind.Facility;

    // By the letters and not by the sentence, which may be cut between 'Good Friday' and 'Agreement'.
    private bool FollowedByHead(int end)
    {
        var rest = _named.Parsed.Report.Text.AsSpan(end);
        for (var words = 0; words < Reach && rest is [' ', _, ..]; words++)
        {
            var length = 1;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '\'' or '\u2019'))
            {
                length++;
            }

            var word = rest[1..length];
            if (HeadsByWord.Contains(word) || (words == 0 && CloseByWord.Contains(word)))
            {
                return true;
            }

            if (word.IsEmpty || !char.IsUpper(word[0]))
            {
                return false;
            }

            rest = rest[length..];
        }

        return false;
    }
}
