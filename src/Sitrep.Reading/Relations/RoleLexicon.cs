using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Relations;

/// <summary>A word for what people are.</summary>
/// <param name="Words">As it stands in the singular.</param>
/// <param name="Office">What several words come to.</param>
/// <param name="Kind">The kind of relation that it makes.</param>
/// <param name="Field">The field of life; null where it says nothing.</param>
/// <param name="IsRank">Whether it is a rank, which goes before another role.</param>
internal sealed record RoleEntry(string Words, string Office, RelationKind Kind, string? Field, bool IsRank);

/// <summary>A word for what is part of a body or stands near it.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Kind">Part or affiliated.</param>
/// <param name="Form">'noun', 'unit' or 'link'.</param>
internal sealed record PartEntry(string Words, RelationKind Kind, string Form);

/// <summary>A role's words in a sentence.</summary>
/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
/// <param name="Entry">What they are.</param>
internal readonly record struct RoleHit(int Start, int End, RoleEntry Entry);

/// <summary>The words for roles and parts. Immutable and safe to share between threads.</summary>
internal sealed class RoleLexicon
{
    private const int MostWords = 6;
    private const int MostLetters = 40;
    private readonly NameIndex<RoleEntry> _roles = new();
    private readonly Dictionary<string, PartEntry> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartEntry> _links = new(StringComparer.Ordinal);

    /// <summary>Reads the lists.</summary>
    /// <param name="open">Opens a file by its name; each reader is disposed.</param>
    /// <exception cref="InvalidDataException">A list is not well formed; the message names file and line.</exception>
    public RoleLexicon(Func<string, TextReader> open)
    {
        using (var reader = open("roles.tsv"))
        {
            foreach (var row in LexiconTable.Read(reader, "roles.tsv").Rows)
            {
                _roles.Add(row.Fields[0], new(row.Fields[0], row.Fields[1], RoleKind(row), row.Fields[3] == "none" ? null : row.Fields[3], row.Fields[2] == "rank"));
            }
        }

        using (var reader = open("parts.tsv"))
        {
            foreach (var row in LexiconTable.Read(reader, "parts.tsv").Rows)
            {
                var kind = row.Fields[1] == "part" ? RelationKind.Part : RelationKind.Affiliated;
                var entry = new PartEntry(row.Fields[0], kind, row.Fields[2]);
                _parts.Add($"{entry.Form} {entry.Words}", entry);
                if (entry.Form == "link")
                {
                    _links.TryAdd(entry.Words.Split(' ')[0], entry);
                }
            }
        }
    }

    /// <summary>The longest role whose last word is the one before <paramref name="end"/>, and which does not begin before <paramref name="floor"/>.</summary>
    public RoleHit? EndingAt(ParsedSentence sentence, int end, int floor)
    {
        if (end <= floor || sentence[end - 1].Upos is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.X))
        {
            return null;
        }

        RoleHit? longest = null;
        Span<char> letters = stackalloc char[MostLetters];
        for (var start = end - 1; start >= Math.Max(floor, end - MostWords); start--)
        {
            if (Fold(sentence, start, end, letters) is var length && length < 0)
            {
                break;
            }

            var capitals = end - start == 1 && NameIndex<RoleEntry>.IsCapitals(sentence[start].Form);
            if (_roles.TryFindFolded(letters[..length], capitals, static _ => true, out var entry))
            {
                longest = new(start, end, entry);
            }
        }

        return longest;
    }

    /// <summary>The longest part, unit or link that begins at a word; null for none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">The word.</param>
    /// <param name="form">'noun', 'unit' or 'link'.</param>
    public (PartEntry Entry, int End)? PartAt(ParsedSentence sentence, int start, string form)
    {
        (PartEntry, int)? longest = null;
        var words = form;
        for (var end = start + 1; end <= Math.Min(sentence.Count, start + 3); end++)
        {
            words += " " + (form == "unit" ? sentence[end - 1].Form : sentence[end - 1].Form.ToLowerInvariant());
            longest = _parts.TryGetValue(words, out var entry) ? (entry, end) : longest;
        }

        return longest;
    }

    /// <summary>The link that a word after a hyphen stands for: 'backed by' for the 'backed' of 'Iran-backed'; null for none.</summary>
    public PartEntry? LinkOf(string word) => _links.GetValueOrDefault(word.ToLowerInvariant());

    private static int Fold(ParsedSentence sentence, int start, int end, Span<char> letters)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var added = FoldedName.Write(sentence[i].Form, letters[length..]);
            if (added < 0 || (added == 0 && sentence[i].Form is not ("-" or "." or "'" or "\u2019")))
            {
                return -1;
            }

            length += added;
        }

        return length;
    }

    private static RelationKind RoleKind(LexiconRow row) => row.Fields[2] switch
    {
        "office" or "rank" or "leader" => RelationKind.Office,
        "member" => RelationKind.Member,
        "occupation" => RelationKind.Occupation,
        "person" => RelationKind.National,
        _ => throw new InvalidDataException($"roles.tsv, line {row.Line}: kind '{row.Fields[2]}' is none of office, rank, leader, member, occupation, person."),
    };
}
