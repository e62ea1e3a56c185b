using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Geoparsing;

/// <summary>A sentence seen as a row of words, some of them parts of names.</summary>
internal sealed class SentenceNames
{
    private readonly ParsedSentence _sentence;
    private readonly string _text;
    private readonly NameMention?[] _names;

    public SentenceNames(ParsedSentence sentence, string text)
    {
        _sentence = sentence;
        _text = text;
        _names = new NameMention?[sentence.Count];
        IsHeading = CountLower(sentence) == 0;
    }

    public int Index => _sentence.Index;

    public int Count => _sentence.Count;

    /// <summary>Whether no word of two letters or more is in small letters: a heading in capitals or a dateline.</summary>
    public bool IsHeading { get; }

    public ParsedSentence Tree => _sentence;

    public void Put(NameMention name)
    {
        for (var word = name.First.Word; word < name.EndWord && word < _names.Length; word++)
        {
            _names[word] = name;
        }
    }

    /// <summary>The name that the word is part of; null for none.</summary>
    public NameMention? NameAt(int word) => _names[word];

    public string Form(int word) => _sentence[word].Form;

    public PartOfSpeech Upos(int word) => _sentence[word].Upos;

    public TextSpan Span(int first, int end) => new(_sentence[first].Span.Start, _sentence[end - 1].Span.End);

    public ReadOnlySpan<char> Written(int first, int end)
    {
        var span = Span(first, end);
        return span.Start <= span.End ? _text.AsSpan(span.Start, span.Length) : [];
    }

    /// <summary>Whether the word begins with a capital letter or a figure; marks and small words do not.</summary>
    public bool IsCapital(int word) => word >= 0 && word < Count && Form(word) is [var first, ..] && (char.IsUpper(first) || char.IsAsciiDigit(first));

    /// <summary>Whether nothing but spaces stands between the word and the one before it.</summary>
    public bool IsMark(int word, char mark) => word >= 0 && word < Count && Form(word) is [var only] && only == mark;

    public bool IsHyphen(int word) => IsMark(word, '-') || IsMark(word, '\u2010') || IsMark(word, '\u2011') || IsMark(word, '\u2013');

    /// <summary>Whether the word has small letters in it.</summary>
    public bool HasLower(int word)
    {
        foreach (var c in Form(word))
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountLower(ParsedSentence sentence)
    {
        var count = 0;
        foreach (ref readonly var word in sentence.Words)
        {
            count += word.Form.Length > 1 && char.IsLower(word.Form[0]) ? 1 : 0;
        }

        return count;
    }
}
