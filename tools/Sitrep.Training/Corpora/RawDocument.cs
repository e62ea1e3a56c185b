using System.Text;
using Sitrep.Reading.Syntax;

namespace Sitrep.Training.Corpora;

/// <summary>A treebank's document as running text, with the places where its sentences end.</summary>
internal sealed record RawDocument(string Id, string Text, HashSet<int> SentenceEnds)
{
    /// <summary>The documents of CoNLL-U files: sentences joined by a space, paragraphs by a blank line.</summary>
    public static List<RawDocument> Load(IReadOnlyList<string> files)
    {
        var documents = new List<RawDocument>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            documents.AddRange(Join(ConlluReader.Read(reader, file)));
        }

        return documents;
    }

    private static IEnumerable<RawDocument> Join(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        var id = "";
        foreach (var sentence in sentences)
        {
            if (sentence.Comment("newdoc id") is { } next)
            {
                if (text.Length > 0)
                {
                    yield return new RawDocument(id, text.ToString().Trim(), ends);
                }

                (text, ends, id) = (new StringBuilder(), [], next);
            }
            else if (text.Length > 0 && (sentence.Comment("newpar") ?? sentence.Comment("newpar id")) is not null)
            {
                text.Append("\n\n");
            }

            text.Append(sentence.Comment("text"));
            ends.Add(text.Length);
            text.Append(sentence.Words[^1].SpaceAfter ? " " : "");
        }

        yield return new RawDocument(id, text.ToString().Trim(), ends);
    }
}
