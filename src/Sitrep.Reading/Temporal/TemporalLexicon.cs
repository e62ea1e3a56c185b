using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>A sense of a word or phrase of the temporal lexicon.</summary>
/// <param name="Kind">What it can be in a time expression.</param>
/// <param name="Number">Its number, where the kind has one.</param>
/// <param name="Code">Its value as the lexicon writes it.</param>
internal sealed record TimeSense(TimeWordKind Kind, int Number, string Code);

/// <summary>A line of the lexicon: a phrase, its sense and the example that shows it.</summary>
internal sealed record TemporalEntry(string Phrase, TimeSense Sense, string Example);

/// <summary>
/// The words that time expressions are made of. Each line has a phrase, its kind (<see cref="TimeWordKind"/>), its value and an
/// example. A phrase that is written with a capital matches only with one; a space in it matches a space or a hyphen.
/// </summary>
public sealed class TemporalLexicon
{
    private readonly Dictionary<string, Form[]> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Form[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private TemporalLexicon(IReadOnlyList<TemporalEntry> entries)
    {
        Entries = entries;
        Holders = [.. entries.Where(entry => entry.Sense.Kind == TimeWordKind.Officeholder)];
        foreach (var group in entries.GroupBy(entry => Pieces(entry.Phrase)[0], StringComparer.OrdinalIgnoreCase))
        {
            _byFirst[group.Key] =
            [
                .. group.GroupBy(entry => entry.Phrase, StringComparer.Ordinal)
                    .Select(same => new Form(Pieces(same.Key), [.. same.Select(entry => entry.Sense)]))
                    .OrderByDescending(form => form.Pieces.Length)
                    .ThenBy(form => string.Join(' ', form.Pieces), StringComparer.Ordinal),
            ];
        }

        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All entries as they were read.</summary>
    internal IReadOnlyList<TemporalEntry> Entries { get; }

    private IReadOnlyList<TemporalEntry> Holders { get; }

    /// <summary>Reads the lexicon's files and makes one lexicon of them.</summary>
    /// <param name="files">Name (for messages) and text of each file: tab-separated, with a header line; '#' starts a comment line.</param>
    /// <exception cref="FormatException">A line is not an entry; the message names file and line.</exception>
    public static TemporalLexicon Read(IEnumerable<(string Name, TextReader Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var entries = new List<TemporalEntry>();
        foreach (var (name, text) in files)
        {
            text.ReadLine();
            for (var number = 2; text.ReadLine() is { } line; number++)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    entries.Add(Entry(line, name, number));
                }
            }
        }

        return new TemporalLexicon(entries);
    }

    /// <summary>What the register says of the terms of office of somebody by a full name or, where the report has no other, by the last word of it; empty for nobody.</summary>
    internal IReadOnlyList<string> TermsOf(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var whole = Holders.Where(entry => entry.Phrase.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Sense.Code).ToList();
        return whole.Count > 0 || last.Length < name.Length ? whole : [.. Holders.Where(entry => entry.Phrase.Equals(last, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Sense.Code)];
    }

    /// <summary>The forms that begin with the word; empty for none. Longest first.</summary>
    internal ReadOnlySpan<Form> StartingWith(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var forms) ? forms : [];

    private static TemporalEntry Entry(string line, string file, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length < 3 || cells[0].Length == 0 || !Enum.TryParse<TimeWordKind>(cells[1], out var kind) || Number(kind, cells[2]) is not { } value)
        {
            throw new FormatException($"{file}, line {number}: expected 'phrase<TAB>kind<TAB>value<TAB>example' with a kind of {nameof(TimeWordKind)} and a value of that kind, got '{line}'.");
        }

        return new TemporalEntry(cells[0], new TimeSense(kind, value, cells[2]), cells.Length > 3 ? cells[3] : "");
    }

    private static int? Number(TimeWordKind kind, string value) => kind switch
    {
        TimeWordKind.Unit or TimeWordKind.Units => Enum.TryParse<TimeUnit>(value, out var unit) ? (int)unit : null,
        TimeWordKind.Direction => Enum.TryParse<Direction>(value, out var direction) ? (int)direction : null,
        TimeWordKind.Shift => Enum.TryParse<ShiftKind>(value, out var shift) ? (int)shift : null,
        _ => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };

    private static string[] Pieces(string phrase)
    {
        var pieces = new List<string>();
        for (var at = 0; at < phrase.Length;)
        {
            var end = TimeTokenScanner.PieceEnd(phrase, at, phrase.Length);
            if (phrase[at] != ' ')
            {
                pieces.Add(phrase[at..end]);
            }

            at = end;
        }

        return [.. pieces];
    }

    /// <summary>A phrase of the lexicon as pieces, with its senses.</summary>
    internal sealed record Form(string[] Pieces, TimeSense[] Senses)
    {
        /// <summary>Whether each piece is written with a capital where the lexicon has one.</summary>
        public bool NeedsCapital { get; } = char.IsAsciiLetterUpper(Pieces[0][0]);
    }
}
