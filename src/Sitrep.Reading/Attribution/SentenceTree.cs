using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// A parsed sentence with the reach of every subtree, found once in linear time and without recursion, so that a tree of
/// any depth is safe.
/// </summary>
internal sealed class SentenceTree
{
    private readonly int[] _first;
    private readonly int[] _last;

    public SentenceTree(ParsedSentence sentence)
    {
        Sentence = sentence;
        _first = new int[sentence.Count];
        _last = new int[sentence.Count];
        MeasureSubtrees();
        FirstFinite = FindFinite(sentence);
    }

    /// <summary>Index of the first finite verb or auxiliary; -1 for none.</summary>
    public int FirstFinite { get; }

    /// <summary>The sentence.</summary>
    public ParsedSentence Sentence { get; }

    /// <summary>Number of words.</summary>
    public int Count => Sentence.Count;

    /// <summary>The word at the index.</summary>
    public ref readonly Word this[int word] => ref Sentence[word];

    /// <summary>The words that hang on the word, in text order.</summary>
    public ReadOnlySpan<int> Children(int word) => Sentence.Children(word);

    /// <summary>Index of the first word below or at the word.</summary>
    public int First(int word) => _first[word];

    /// <summary>Index of the last word below or at the word.</summary>
    public int Last(int word) => _last[word];

    /// <summary>Whether the other word lies between the subtree's first and last word.</summary>
    public bool Covers(int word, int other) => _first[word] <= other && other <= _last[word];

    /// <summary>The word that begins where the span does; -1 for none.</summary>
    public int WordAt(TextSpan? span)
    {
        for (var word = 0; span is { } at && word < Count; word++)
        {
            if (Sentence[word].Span.Start == at.Start)
            {
                return word;
            }
        }

        return -1;
    }

    /// <summary>Text span from the first to the last of two words, both included.</summary>
    public TextSpan Span(int first, int last) => new(Sentence[first].Span.Start, Sentence[last].Span.End);

    /// <summary>Whether the word hangs on its head by the relation or a subtype of it.</summary>
    public bool Has(int word, string relation) => ParsedSentence.Is(Sentence[word].Relation, relation);

    private static int FindFinite(ParsedSentence sentence)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence[word].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return word;
            }
        }

        return -1;
    }

    private void MeasureSubtrees()
    {
        var order = new int[Count];
        var filled = 0;
        for (var i = 0; i < Count; i++)
        {
            _first[i] = _last[i] = i;
            if (Sentence[i].Head < 0)
            {
                order[filled++] = i;
            }
        }

        for (var next = 0; next < filled; next++)
        {
            foreach (var child in Sentence.Children(order[next]))
            {
                order[filled++] = child;
            }
        }

        for (var i = filled - 1; i >= 0; i--)
        {
            WidenHead(order[i]);
        }
    }

    private void WidenHead(int word)
    {
        var head = Sentence[word].Head;
        if (head >= 0)
        {
            _first[head] = Math.Min(_first[head], _first[word]);
            _last[head] = Math.Max(_last[head], _last[word]);
        }
    }
}
