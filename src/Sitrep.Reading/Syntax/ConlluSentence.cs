using System.Text;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Segmentation;

namespace Sitrep.Reading.Syntax;

/// <summary>A word line of CoNLL-U.</summary>
/// <param name="Form">The word.</param>
/// <param name="Lemma">LEMMA as given, '_' for none.</param>
/// <param name="Upos">UPOS as given.</param>
/// <param name="Xpos">XPOS as given.</param>
/// <param name="Feats">FEATS as given.</param>
/// <param name="Head">Index of the head from 0, -1 for the root, <see cref="NoHead"/> where the file gives none.</param>
/// <param name="Relation">DEPREL as given.</param>
/// <param name="Misc">MISC as given; for a multiword token that of its range line, at its last word.</param>
/// <param name="Surface">The surface form of the multiword token that begins here; null for none.</param>
/// <param name="ContinuesToken">Whether it is a further word of a multiword token.</param>
public sealed record ConlluWord(
    string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Relation, string Misc, string? Surface, bool ContinuesToken)
{
    /// <summary>Stands where the file gives no head.</summary>
    public const int NoHead = -2;

    /// <summary>Whether a space follows in the text.</summary>
    public bool SpaceAfter => !Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}

/// <summary>A line of a CoNLL-U sentence as it stood in the file.</summary>
/// <param name="Text">The line.</param>
/// <param name="Word">Index of the word that it holds; -1 for comments, ranges and empty nodes.</param>
public readonly record struct ConlluLine(string Text, int Word);

/// <summary>A sentence of a CoNLL-U file with its given tokens.</summary>
/// <param name="Lines">All its lines, in order.</param>
/// <param name="Words">Its words.</param>
public sealed record ConlluSentence(IReadOnlyList<ConlluLine> Lines, IReadOnlyList<ConlluWord> Words)
{
    /// <summary>The value of a comment ('# text = ...'); null where the sentence has no such comment. A comment without a value gives ''.</summary>
    public string? Comment(string key)
    {
        foreach (var line in Lines)
        {
            if (line.Text[0] != '#')
            {
                continue;
            }

            var text = line.Text.AsSpan(1).Trim();
            var equals = text.IndexOf('=');
            if ((equals < 0 ? text : text[..equals]).Trim().SequenceEqual(key))
            {
                return equals < 0 ? "" : text[(equals + 1)..].Trim().ToString();
            }
        }

        return null;
    }

    /// <summary>
    /// Makes a report of the sentences: their tokens joined as the file says, one sentence after the other, and cut as given.
    /// The words of a multiword token whose forms do not make up its surface share the whole surface as their span.
    /// </summary>
    /// <param name="sentences">The sentences in order.</param>
    public static SegmentedReport ToReport(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var cut = new List<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var start = text.Length;
            var tokens = sentence.AppendTokens(text);
            if (tokens.Length > 0)
            {
                cut.Add(new Sentence(new TextSpan(start, tokens[^1].Span.End), tokens));
                text.Append('\n');
            }
        }

        return new SegmentedReport(new Report { Text = text.ToString() }, cut);
    }

    private Token[] AppendTokens(StringBuilder text)
    {
        var tokens = new Token[Words.Count];
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && Words[end].ContinuesToken)
            {
                end++;
            }

            AppendToken(text, tokens, i, end);
            if (Words[end - 1].SpaceAfter && end < tokens.Length)
            {
                text.Append(' ');
            }

            i = end;
        }

        return tokens;
    }

    private void AppendToken(StringBuilder text, Token[] tokens, int from, int to)
    {
        var start = text.Length;
        var surface = Words[from].Surface ?? Words[from].Form;
        text.Append(surface);
        var composed = string.Concat(Words.Skip(from).Take(to - from).Select(word => word.Form)) == surface;
        var at = start;
        for (var i = from; i < to; i++)
        {
            var length = composed ? Words[i].Form.Length : surface.Length;
            tokens[i] = new Token(new TextSpan(composed ? at : start, composed ? at + length : start + length), Words[i].Form, i > from);
            at += length;
        }
    }
}
