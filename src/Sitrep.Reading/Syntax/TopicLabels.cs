using System.Collections.Frozen;
using Sitrep.Reading.Segmentation;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Finds the label before a colon at the head of a sentence that names the story which the clause behind it goes on with: '2019 Peruvian protests: Farmers march
/// through Arequipa'. It is a noun phrase without a finite verb whose words name a happening, so that no speaker ('Minister: ...') is taken for one. Immutable.
/// </summary>
internal sealed class TopicLabels
{
    /// <summary>The relation of a label to the clause that it stands before, after UD's guidelines.</summary>
    public const string Relation = "dislocated";

    private const int Longest = 16;
    private const int ShortestClause = 3;

    private readonly FrozenSet<string> _happenings;

    private TopicLabels(IEnumerable<string> happenings) => _happenings = happenings.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the nouns that name happenings: tab-separated noun and example under a header; '#' begins a comment.</summary>
    /// <exception cref="InvalidDataException">A line is not such an entry; the message names it.</exception>
    public static TopicLabels Load(TextReader reader)
    {
        var nouns = new List<string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                nouns.Add(line.Split('\t') is [{ Length: > 0 } noun, { Length: > 0 }] ? noun : throw new InvalidDataException($"topics, line {number}: '{line}' is no entry of noun and example."));
            }
        }

        return new TopicLabels(nouns.Skip(1));
    }

    /// <summary>Index of the first token behind the colon of what may be a label; 0 where none stands.</summary>
    public static int Behind(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count - ShortestClause && i <= Longest; i++)
        {
            if (tokens[i].Form == ":")
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Hangs the root of a label on that of the clause behind it, both parsed by themselves; false where there is no clause.</summary>
    /// <param name="words">The words of the sentence, each piece with a root of its own.</param>
    /// <param name="end">Index of the first word behind the colon.</param>
    public static bool Join(Span<Word> words, int end)
    {
        var topic = RootOf(words, 0, end);
        var clause = RootOf(words, end, words.Length);
        if (topic < 0 || clause < 0 || words[topic].Upos is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.NUM) || !IsClause(words, clause))
        {
            return false;
        }

        words[topic] = words[topic] with { Head = clause, Relation = Relation };
        words[clause] = words[clause] with { Head = -1, Relation = "root" };
        return true;
    }

    // The word that hangs on nothing of its own piece.
    private static int RootOf(ReadOnlySpan<Word> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Head < first)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the words before a colon, parsed by themselves, are a noun phrase that names a happening.</summary>
    public bool IsLabel(ReadOnlySpan<Word> label)
    {
        var named = false;
        foreach (ref readonly var word in label)
        {
            if (word.Upos is PartOfSpeech.AUX or PartOfSpeech.PRON || word.Xpos is "VBD" or "VBZ" or "VBP" or "VB" or "MD")
            {
                return false;
            }

            named |= word.Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.VERB && (_happenings.Contains(word.Lemma) || _happenings.Contains(word.Form));
        }

        return named;
    }

    private static bool IsClause(ReadOnlySpan<Word> words, int root)
    {
        if (words[root].Upos == PartOfSpeech.VERB)
        {
            return true;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head == root && words[i].Relation == "cop")
            {
                return true;
            }
        }

        return false;
    }
}
