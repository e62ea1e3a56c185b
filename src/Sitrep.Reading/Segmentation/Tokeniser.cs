namespace Sitrep.Reading.Segmentation;

/// <summary>A token as a stretch of the text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last one.</param>
/// <param name="Continues">Whether it is a further word of the surface token before.</param>
internal readonly record struct TokenCut(int Start, int End, bool Continues);

/// <summary>
/// Cuts a text into words and punctuation as the English treebanks of UD do. Every character that is no white space comes into
/// exactly one token; time is linear. Immutable and safe to share between threads.
/// </summary>
internal sealed class Tokeniser
{
    private readonly SegmentationLexicon _lexicon;

    /// <summary>Makes a tokeniser of a lexicon.</summary>
    public Tokeniser(SegmentationLexicon lexicon) => _lexicon = lexicon;

    /// <summary>Cuts a text.</summary>
    public List<TokenCut> Cut(string text)
    {
        var tokens = new List<TokenCut>((text.Length / 5) + 1);
        var openQuote = false;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                openQuote &= text[i] != '\n';
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            new Chunk(text, i, end, _lexicon, tokens).Cut(ref openQuote);
            i = end;
        }

        return tokens;
    }

    /// <summary>A stretch between white space while it is cut.</summary>
    private ref struct Chunk
    {
        private readonly string _text;
        private readonly int _start;
        private readonly int _end;
        private readonly SegmentationLexicon _lexicon;
        private readonly List<TokenCut> _tokens;
        private int _at;

        public Chunk(string text, int start, int end, SegmentationLexicon lexicon, List<TokenCut> tokens)
        {
            _text = text;
            _start = start;
            _end = end;
            _lexicon = lexicon;
            _tokens = tokens;
            _at = start;
        }

        public void Cut(ref bool openQuote)
        {
            while (_at < _end)
            {
                if (AddressScanner.Length(_text, _at, _end) is > 0 and var address)
                {
                    Emit(_at + address);
                }
                else if (WordScanner.IsWordStart(_text, _at, _end))
                {
                    CutWord(ref openQuote);
                }
                else
                {
                    CutPunctuation(ref openQuote);
                }
            }
        }

        private void CutWord(ref bool openQuote)
        {
            var end = WordScanner.End(_text, _at, _end, _lexicon);
            if (end < _end && _text[end] == '.' && KeepsStop(end))
            {
                Emit(end + 1);
                return;
            }

            var word = _text.AsSpan(_at, end - _at);
            if (_lexicon.Contraction(word) is > 0 and var first)
            {
                Emit(_at + first);
                Emit(end, continues: true);
            }
            else
            {
                CutClitics(_at, end);
            }

            CutPluralPossessive(ref openQuote);
        }

        /// <summary>Emits the word up to <paramref name="end"/> with "n't", "'s" and the like as words of their own.</summary>
        private void CutClitics(int start, int end)
        {
            var clitic = end;
            Span<int> cuts = stackalloc int[4];
            var count = 0;
            while (count < cuts.Length && Clitics.Length(_text.AsSpan(start, clitic - start)) is > 0 and var length && length < clitic - start)
            {
                clitic -= length;
                cuts[count++] = clitic;
            }

            for (var i = count - 1; i >= -1; i--)
            {
                Emit(i < 0 ? end : cuts[i], continues: i < count - 1);
            }
        }

        /// <summary>Emits the apostrophe of "the rebels' camp", unless it closes a quotation.</summary>
        private void CutPluralPossessive(ref bool openQuote)
        {
            if (_at >= _end || !Clitics.IsApostrophe(_text[_at]))
            {
                return;
            }

            var possessive = !openQuote && _text[_at - 1] is 's' or 'S' or 'z' or 'x'
                && (_at + 1 == _end || !char.IsLetterOrDigit(_text[_at + 1]));
            if (!possessive)
            {
                openQuote = false;
            }

            Emit(_at + 1, continues: possessive);
        }

        private bool KeepsStop(int stop)
        {
            if (stop + 2 < _end && _text[stop + 1] == '.' && _text[stop + 2] == '.')
            {
                return false;
            }

            var word = _text.AsSpan(_at, stop - _at);
            if (word.Length == 1 && char.IsUpper(word[0]))
            {
                return word[0] != 'I' || FollowedByName(stop + 1);
            }

            return word.Contains('.') ? WordScanner.IsAcronym(word) : _lexicon.Abbreviation(word) switch
            {
                AbbreviationKind.Always => true,
                AbbreviationKind.BeforeNumber => NextCharacter(stop + 1) is >= '0' and <= '9',
                AbbreviationKind.WithinSentence => NextCharacter(stop + 1) is var next && next != '\n' && !char.IsUpper(next),
                _ => false,
            };
        }

        private readonly bool FollowedByName(int at) => char.IsUpper(NextCharacter(at));

        /// <summary>The next character that is no blank; a line break where the paragraph ends.</summary>
        private readonly char NextCharacter(int at)
        {
            for (var limit = Math.Min(_text.Length, at + 8); at < limit; at++)
            {
                if (_text[at] == '\n' || !char.IsWhiteSpace(_text[at]))
                {
                    return _text[at];
                }
            }

            return '\n';
        }

        private void CutPunctuation(ref bool openQuote)
        {
            var c = _text[_at];
            if (Clitics.IsApostrophe(c))
            {
                CutApostrophe(ref openQuote);
            }
            else if (PunctuationScanner.Emoticon(_text.AsSpan(_at, _end - _at)) is > 0 and var face)
            {
                Emit(_at + face);
            }
            else
            {
                Emit(PunctuationScanner.End(_text, _at, _end, _at == _start));
            }
        }

        private void CutApostrophe(ref bool openQuote)
        {
            var rest = _text.AsSpan(_at, _end - _at);
            if (Clitics.Alone(rest) is > 0 and var length)
            {
                Emit(_at + length);
                return;
            }

            openQuote = _at == _start || !openQuote;
            Emit(rest.Length > 1 && rest[1] == rest[0] ? _at + 2 : _at + 1);
        }

        private void Emit(int end, bool continues = false)
        {
            _tokens.Add(new TokenCut(_at, end, continues));
            _at = end;
        }
    }
}

/// <summary>English clitics: words that are written together with the one before.</summary>
internal static class Clitics
{
    /// <summary>Whether the character is an apostrophe of some kind.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    /// <summary>Length of the clitic that ends the word ("n't", "'s"); 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> word)
    {
        var n = word.Length;
        if (n < 3)
        {
            return 0;
        }

        if (n > 3 && IsApostrophe(word[^2]) && Is(word[^1], 't') && Is(word[^3], 'n'))
        {
            return 3;
        }

        if (IsApostrophe(word[^2]))
        {
            return Is(word[^1], 's') && word[^3] == '0' ? 0 : Is(word[^1], 's') || Is(word[^1], 'm') || Is(word[^1], 'd') ? 2 : 0;
        }

        return n > 3 && IsApostrophe(word[^3])
            && ((Is(word[^2], 'l') && Is(word[^1], 'l')) || (Is(word[^1], 'e') && (Is(word[^2], 'r') || Is(word[^2], 'v'))))
            ? 3
            : 0;
    }

    /// <summary>Length of a token that begins with an apostrophe and stands alone ("'s", "'72", "'em"); 0 for a quotation mark.</summary>
    public static int Alone(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && char.IsLetterOrDigit(rest[end]))
        {
            end++;
        }

        var body = rest[1..end];
        if (body.Length is 2 or 3 && char.IsDigit(body[0]) && char.IsDigit(body[1]) && (body.Length == 2 || body[2] == 's'))
        {
            return end;
        }

        return body is "s" or "em" or "til" or "cause" or "m" or "re" or "ve" or "ll" or "d" ? end : 0;
    }

    private static bool Is(char c, char lower) => (c | 0x20) == lower;
}
