using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>
/// Looks at a word's dependents, but at no more than the first few dozen: no sentence of sense has more, and a hostile one must
/// not cost time that grows faster than its length.
/// </summary>
internal static class Dependents
{
    private const int Most = 48;

    /// <summary>The first dependents of a word.</summary>
    public static ReadOnlySpan<int> Of(ParsedSentence sentence, int word)
    {
        var children = sentence.Children(word);
        return children.Length > Most ? children[..Most] : children;
    }

    /// <summary>The first dependent with a relation, subtypes included; -1 for none.</summary>
    public static int Child(ParsedSentence sentence, int word, string relation)
    {
        foreach (var child in Of(sentence, word))
        {
            if (ParsedSentence.Is(sentence[child].Relation, relation))
            {
                return child;
            }
        }

        return -1;
    }
}
