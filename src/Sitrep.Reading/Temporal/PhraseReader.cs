using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Temporal;

/// <summary>A stretch of tokens that a rule reads as one time expression.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Rule">The name of the rule, with the names of the rules inside it.</param>
internal sealed record Phrase(int Start, int End, Meaning Meaning, string Rule);

/// <summary>
/// The tokens of one sentence with the rules to read them by: what a rule sees. Reused from sentence to sentence of one report.
/// </summary>
internal sealed class PhraseReader(string text, TimeGrammar grammar)
{
    private ParsedSentence? _sentence;
    private Phrase?[] _best = [];
    private bool[] _known = [];

    /// <summary>The tokens of the sentence.</summary>
    public List<TimeToken> Tokens { get; } = [];

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Count;

    /// <summary>The token at the index; an empty one outside the sentence.</summary>
    public TimeToken this[int at] => (uint)at < (uint)Tokens.Count ? Tokens[at] : default;

    /// <summary>Moves to a sentence and scans it.</summary>
    public void MoveTo(ParsedSentence sentence, TimeTokenScanner scanner)
    {
        _sentence = sentence;
        scanner.Scan(text, sentence.Span, Tokens);
        var cells = Tokens.Count * TimeGrammar.Layers;
        if (_best.Length < cells)
        {
            (_best, _known) = (new Phrase?[cells * 2], new bool[cells * 2]);
        }

        Array.Clear(_best, 0, cells);
        Array.Clear(_known, 0, cells);
    }

    /// <summary>Whether the token has the kind.</summary>
    public bool Is(int at, TimeWordKind kind) => this[at].Is(kind);

    /// <summary>Whether the token is the mark.</summary>
    public bool IsMark(int at, char mark) => this[at].Mark == mark;

    /// <summary>Whether the token is the mark, with nothing between it and the tokens beside it.</summary>
    public bool IsTightMark(int at, char mark) => IsMark(at, mark) && this[at].Glued && this[at + 1].Glued;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Text(int at) => text.AsSpan(this[at].Start, this[at].End - this[at].Start);

    /// <summary>Whether the token is the word, in any case.</summary>
    public bool IsWord(int at, string word) => Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The best phrase that rules of at most the layer read at the token; null for none. Each is read once for a sentence, which keeps nested rules linear.
    /// </summary>
    public Phrase? Best(int at, RuleLayer layer)
    {
        if (!this[at].IsTemporal)
        {
            return null;
        }

        var cell = (at * TimeGrammar.Layers) + (int)layer;
        if (_known[cell])
        {
            return _best[cell];
        }

        var lower = layer == RuleLayer.Date ? null : Best(at, layer - 1);
        var best = grammar.Best(this, at, layer, lower);
        (_best[cell], _known[cell]) = (best, true);
        return best;
    }

    /// <summary>The token after a possessive ending at the index; the index itself where there is none.</summary>
    public int SkipPossessive(int at) => IsMark(at, '\'') && this[at].Glued && this[at + 1].Glued && IsWord(at + 1, "s") ? at + 2 : at;

    /// <summary>The token after a comma at the index; the index itself where there is none.</summary>
    public int SkipComma(int at) => IsMark(at, ',') ? at + 1 : at;

    /// <summary>The token after a hyphen at the index; the index itself where there is none.</summary>
    public int SkipHyphen(int at) => IsMark(at, '-') ? at + 1 : at;

    /// <summary>The Penn tag of the word that holds the token; empty where it has none.</summary>
    public string Tag(int at) => WordOf(at) is var word && word >= 0 ? _sentence![word].Xpos : "";

    /// <summary>Index of the word of the sentence that holds the token's start; -1 for none.</summary>
    public int WordOf(int at)
    {
        if (_sentence is null || (uint)at >= (uint)Tokens.Count)
        {
            return -1;
        }

        var start = Tokens[at].Start;
        var (low, high) = (0, _sentence.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_sentence[middle].Span.End <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low < _sentence.Count && _sentence[low].Span.Start <= start ? low : -1;
    }
}
