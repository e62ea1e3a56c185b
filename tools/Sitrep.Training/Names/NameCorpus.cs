using Sitrep.Reading.Entities;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Names;

/// <summary>A sentence with its names.</summary>
/// <param name="Forms">Its words.</param>
/// <param name="Allowed">For each word the labels that agree with the annotation, one bit each; several where the corpus does not say.</param>
internal sealed record NamedSentence(string[] Forms, uint[] Allowed);

/// <summary>Reads corpora of names: UNER's columns (number, word, tag), and word and tag, in IOB1 or IOB2.</summary>
internal static class NameCorpus
{
    /// <summary>The corpora that taggers of names are trained on; they follow the guidelines of the first.</summary>
    public static readonly Corpus[] Training = [Corpus.UnerTrain, Corpus.GumNames, Corpus.WikiGold];

    private const uint Any = (1u << NameLabels.Count) - 1;
    private static readonly uint NoNames = 1u | OtherLabels();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="marksOthers">Whether it marks names that are no person, organisation or location; where it does not, an unmarked word may be in one.</param>
    public static List<NamedSentence> Read(string path, bool marksOthers)
    {
        var sentences = new List<NamedSentence>();
        var forms = new List<string>();
        var tags = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                Flush(sentences, forms, tags, marksOthers);
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                AddWord(line, forms, tags);
            }
        }

        return sentences;
    }

    /// <summary>Whether a corpus marks names that are no person, organisation or location.</summary>
    public static bool MarksOthers(Corpus corpus) => corpus != Corpus.GumNames;

    private static void AddWord(string line, List<string> forms, List<string> tags)
    {
        var fields = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ');
        if (fields.Length > 2 && fields[0].AsSpan().ContainsAny("-."))
        {
            return;
        }

        var word = fields.Length > 2 ? 1 : 0;
        if (fields[0] == "-DOCSTART-")
        {
            return;
        }

        forms.Add(fields[word]);
        tags.Add(fields[word + 1].Trim());
    }

    private static void Flush(List<NamedSentence> sentences, List<string> forms, List<string> tags, bool marksOthers)
    {
        if (forms.Count > 0)
        {
            sentences.Add(new NamedSentence([.. forms], Labels(tags, marksOthers)));
        }

        forms.Clear();
        tags.Clear();
    }

    private static uint[] Labels(List<string> tags, bool marksOthers)
    {
        var allowed = new uint[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            if (ClassOf(tags[i]) is not { } @class)
            {
                allowed[i] = marksOthers ? 1u : NoNames;
                continue;
            }

            var begins = i == 0 || tags[i][0] == 'B' || ClassOf(tags[i - 1]) != @class;
            var ends = i + 1 == tags.Count || tags[i + 1][0] == 'B' || ClassOf(tags[i + 1]) != @class;
            var part = begins ? (ends ? NamePart.Unit : NamePart.Begin) : ends ? NamePart.Last : NamePart.Inside;
            allowed[i] = 1u << NameLabels.Of(part, @class);
        }

        return allowed;
    }

    private static NameClass? ClassOf(string tag) => tag switch
    {
        "O" or "_" or "-" => null,
        _ => tag[(tag.IndexOf('-', StringComparison.Ordinal) + 1)..] switch
        {
            "PER" => NameClass.Person,
            "ORG" => NameClass.Organisation,
            "LOC" => NameClass.Location,
            "OTH" or "MISC" => NameClass.Other,
            "O" => null,
            var other => throw new InvalidDataException($"'{other}' is no class of names that is known here."),
        },
    };

    private static uint OtherLabels()
    {
        var bits = 0u;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            bits |= NameLabels.ClassOf(label) == NameClass.Other ? 1u << label : 0;
        }

        return bits & Any;
    }
}
