using System.Buffers;
using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Syntax;

/// <summary>A sentence with its dependency tree. Immutable; words are addressed by their index in the sentence.</summary>
public sealed class ParsedSentence
{
    private readonly Word[] _words;
    private readonly int[] _childStart;
    private readonly int[] _children;

    /// <summary>Takes the words of a tree.</summary>
    /// <param name="index">Which sentence of its report it is, from 0.</param>
    /// <param name="span">Where it stands in the text.</param>
    /// <param name="words">The words in order, heads pointing inside the sentence; owned by the sentence from now on.</param>
    /// <exception cref="ArgumentException">A head points outside the sentence.</exception>
    public ParsedSentence(int index, TextSpan span, Word[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Index = index;
        Span = span;
        _words = words;
        _childStart = new int[words.Length + 1];
        _children = new int[words.Length];
        Root = IndexChildren();
    }

    /// <summary>Which sentence of its report it is, from 0.</summary>
    public int Index { get; }

    /// <summary>What a step of <see cref="NameScores"/> is worth, as a logarithm.</summary>
    internal const float NameStep = 0.125f;

    /// <summary>What the parser's network thinks of the labels of names, all of a word and then of the next; empty where nothing is known.</summary>
    internal sbyte[] NameScores { get; init; } = [];

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words in order.</summary>
    public ReadOnlySpan<Word> Words => _words;

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <summary>Index of the root word; -1 for a sentence without words.</summary>
    public int Root { get; }

    /// <summary>The word at <paramref name="index"/>.</summary>
    public ref readonly Word this[int index] => ref _words[index];

    /// <summary>Indices of the words that hang on <paramref name="word"/>, in text order.</summary>
    public ReadOnlySpan<int> Children(int word) =>
        _children.AsSpan(_childStart[word], _childStart[word + 1] - _childStart[word]);

    /// <summary>The first dependent of <paramref name="word"/> with the relation, or -1; subtypes count ('obl' finds 'obl:agent').</summary>
    public int Child(int word, string relation)
    {
        foreach (var child in Children(word))
        {
            if (Is(_words[child].Relation, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="word"/> itself or stands above it.</summary>
    public bool Dominates(int ancestor, int word)
    {
        for (var steps = 0; word >= 0 && steps <= _words.Length; steps++)
        {
            if (word == ancestor)
            {
                return true;
            }

            word = _words[word].Head;
        }

        return false;
    }

    /// <summary>The text span from the first to the last word of the subtree of <paramref name="word"/>.</summary>
    public TextSpan SubtreeSpan(int word)
    {
        var span = _words[word].Span;
        if (Children(word).Length == 0)
        {
            return span;
        }

        // No recursion: a given tree may be as deep as its sentence is long.
        var pending = ArrayPool<int>.Shared.Rent(_words.Length);
        var count = 0;
        pending[count++] = word;
        while (count > 0)
        {
            var next = pending[--count];
            span = span.Cover(_words[next].Span);
            foreach (var child in Children(next))
            {
                pending[count++] = child;
            }
        }

        ArrayPool<int>.Shared.Return(pending);
        return span;
    }

    /// <summary>Whether <paramref name="relation"/> is <paramref name="wanted"/> or a subtype of it.</summary>
    public static bool Is(string relation, string wanted)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(wanted);
        return relation.StartsWith(wanted, StringComparison.Ordinal)
            && (relation.Length == wanted.Length || relation[wanted.Length] == ':');
    }

    private int IndexChildren()
    {
        var root = -1;
        foreach (var word in _words)
        {
            if (word.Head >= _words.Length)
            {
                throw new ArgumentException($"'{word.Form}' has head {word.Head} in a sentence of {_words.Length} words.");
            }

            if (word.Head >= 0)
            {
                _childStart[word.Head + 1]++;
            }
        }

        for (var i = 0; i < _words.Length; i++)
        {
            _childStart[i + 1] += _childStart[i];
        }

        var next = new int[_words.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            var head = _words[i].Head;
            if (head >= 0)
            {
                _children[_childStart[head] + next[head]++] = i;
            }
            else if (root < 0)
            {
                root = i;
            }
        }

        return root;
    }
}

/// <summary>A report with the trees of its sentences.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record ParsedReport(Report Report, IReadOnlyList<ParsedSentence> Sentences);

/// <summary>A word of a report: which sentence, and which word of it.</summary>
/// <param name="Sentence">Index of the sentence in the report, from 0.</param>
/// <param name="Word">Index of the word in the sentence, from 0.</param>
public readonly record struct WordAt(int Sentence, int Word);
