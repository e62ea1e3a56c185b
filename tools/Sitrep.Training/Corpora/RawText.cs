using System.IO.Compression;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Training.Commands;
using Sitrep.Training.Models;

namespace Sitrep.Training.Corpora;

/// <summary>Reads raw text, one paragraph a line, as words spelled as the models see them.</summary>
internal sealed class RawText(SegmentationLexicon lexicon, WordTable casing)
{
    private readonly Tokeniser _tokeniser = new(lexicon);

    /// <summary>The words of all raw text and of the treebanks' texts, paragraph by paragraph, in the case that the treebanks know them in.</summary>
    public static IEnumerable<List<string>> AllParagraphs(TrainingRun run)
    {
        var raw = new RawText(TrainedModels.Lexicon(run), KnownWords.Table(KnownWords.Casing(run.Load(Corpus.Treebanks).Select(s => s.Forms))));
        return raw.Paragraphs(Corpus.Raw.Select(run.File))
            .Concat(RawDocument.Load([.. Corpus.Treebanks.Select(run.File)]).SelectMany(d => d.Text.Split("\n\n")).Select(raw.Words));
    }

    /// <summary>The paragraphs of text files, which may be gzipped; the words of each.</summary>
    public IEnumerable<List<string>> Paragraphs(IEnumerable<string> files)
    {
        foreach (var line in files.SelectMany(Lines))
        {
            if (line.Length > 0)
            {
                yield return Words(line);
            }
        }
    }

    /// <summary>The lines of a text file, which may be gzipped.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The words of a paragraph; the first of a sentence in the case that it mostly has.</summary>
    public List<string> Words(string paragraph)
    {
        var words = new List<string>();
        var first = true;
        Span<char> buffer = stackalloc char[Spelling.MaxLetters];
        foreach (var token in _tokeniser.Cut(paragraph))
        {
            var word = Spelling.Normalise(paragraph.AsSpan(token.Start, token.End - token.Start), buffer);
            if (first && casing[FeatureHash.Lower(word)] == Sitrep.Reading.Syntax.Truecaser.MostlyLower)
            {
                word[0] = char.ToLowerInvariant(word[0]);
            }

            first = word[0] is '.' or '!' or '?' || (first && !char.IsLetterOrDigit(word[0]));
            words.Add(word.ToString());
        }

        return words;
    }
}
