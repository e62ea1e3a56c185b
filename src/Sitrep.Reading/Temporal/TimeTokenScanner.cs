using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Temporal;

/// <summary>
/// Cuts a sentence into <see cref="TimeToken"/>s: runs of letters, runs of digits, single marks; then joins the phrases of the
/// lexicon. It cuts finer than words ('1980s', '7:15pm', 'mid-May'), so that one grammar reads all spellings.
/// </summary>
internal sealed class TimeTokenScanner(TemporalLexicon lexicon)
{
    private const int LongestNumber = 9;

    /// <summary>Fills <paramref name="tokens"/> with the tokens of the sentence.</summary>
    public void Scan(string text, TextSpan sentence, List<TimeToken> tokens)
    {
        tokens.Clear();
        var previous = -1;
        for (var at = sentence.Start; at < sentence.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at, sentence.End, at == previous);
            tokens.Add(token);
            at = previous = token.End;
        }
    }

    /// <summary>Where the run of letters or digits, or the mark, that starts at the offset ends.</summary>
    public static int PieceEnd(string text, int start, int limit)
    {
        var at = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            while (at < limit && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }
        else if (char.IsLetter(text[start]))
        {
            while (at < limit && char.IsLetter(text[at]))
            {
                at++;
            }
        }

        return at;
    }

    private TimeToken Next(string text, int start, int limit, bool glued)
    {
        var end = PieceEnd(text, start, limit);
        if (char.IsAsciiDigit(text[start]))
        {
            var digits = end - start;
            var number = digits <= LongestNumber ? int.Parse(text.AsSpan(start, digits), System.Globalization.CultureInfo.InvariantCulture) : 0;
            return new TimeToken { Start = start, End = end, Glued = glued, Digits = digits, Number = number };
        }

        if (!char.IsLetter(text[start]))
        {
            return new TimeToken { Start = start, End = end, Glued = glued, Mark = Plain(text[start]) };
        }

        foreach (var form in lexicon.StartingWith(text.AsSpan(start, end - start)))
        {
            if (form.NeedsCapital && !char.IsUpper(text[start]))
            {
                continue;
            }

            var formEnd = Match(text, end, limit, form.Pieces);
            if (formEnd > 0)
            {
                return new TimeToken { Start = start, End = formEnd, Glued = glued, Senses = form.Senses, Kinds = KindsOf(form.Senses) };
            }
        }

        return new TimeToken { Start = start, End = end, Glued = glued };
    }

    private static int Match(string text, int at, int limit, string[] pieces)
    {
        for (var i = 1; i < pieces.Length; i++)
        {
            var start = SkipGap(text, at, limit, pieces[i]);
            if (start >= limit)
            {
                return -1;
            }

            var end = PieceEnd(text, start, limit);
            if (!Same(text.AsSpan(start, end - start), pieces[i]))
            {
                return -1;
            }

            at = end;
        }

        return at;
    }

    // Between pieces may stand one space, hyphen or line break; before a mark nothing.
    private static int SkipGap(string text, int at, int limit, string piece)
    {
        if (!char.IsLetterOrDigit(piece[0]) || at >= limit)
        {
            return at;
        }

        return char.IsWhiteSpace(text[at]) || Plain(text[at]) == '-' ? at + 1 : at;
    }

    private static bool Same(ReadOnlySpan<char> text, string piece) =>
        text.Equals(piece, StringComparison.OrdinalIgnoreCase) || (text.Length == 1 && piece.Length == 1 && Plain(text[0]) == piece[0]);

    private static char Plain(char mark) => mark switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '`' => '\'',
        _ => mark,
    };

    private static ulong KindsOf(TimeSense[] senses)
    {
        var kinds = 0UL;
        foreach (var sense in senses)
        {
            kinds |= 1UL << (int)sense.Kind;
        }

        return kinds;
    }
}
