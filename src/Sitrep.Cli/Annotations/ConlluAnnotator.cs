using System.Text;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Cli.Annotations;

/// <summary>Annotates CoNLL-U: the given tokens are kept, the trees are filled in.</summary>
/// <param name="reader">Reads.</param>
/// <param name="terminal">Where results and messages go.</param>
internal sealed class ConlluAnnotator(SharedReader reader, Terminal terminal)
{
    private const int Batch = 64;

    /// <summary>Annotates the files.</summary>
    /// <param name="paths">CoNLL-U files; '-' for standard input.</param>
    /// <param name="asConllu">Whether CoNLL-U comes out, else JSON lines, one a document.</param>
    /// <param name="layers">The layers of the JSON lines.</param>
    /// <param name="threads">How many threads read.</param>
    /// <returns>How many files were refused, wholly or from some line on.</returns>
    public int Run(IEnumerable<string> paths, bool asConllu, Layers layers, int threads)
    {
        var refused = 0;
        foreach (var path in paths)
        {
            try
            {
                using var text = path == "-" ? new StreamReader(Terminal.OpenInput(), Encoding.UTF8) : new StreamReader(path, Encoding.UTF8);
                var sentences = ConlluReader.Read(text, VisibleText.OneLine(path));
                OrderedPipeline.Run(
                    asConllu ? sentences.Chunk(Batch) : Documents(sentences),
                    batch => batch.Sum(sentence => sentence.Words.Count * 8),
                    batch => SharedReader.Guard(() => asConllu ? Conllu(batch) : Json(batch, layers)),
                    result => refused += Take(path, result),
                    threads,
                    CancellationToken.None);
            }
            catch (Exception failure) when (failure is UnreadableReportException or IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine(ReadingMessages.Refused(VisibleText.OneLine(path), failure.Message));
                refused++;
            }
        }

        return refused;
    }

    private int Take(string path, (byte[]? Lines, string? Refusal) result)
    {
        if (result.Lines is not null)
        {
            terminal.Data.Write(result.Lines);
            return 0;
        }

        terminal.Error.WriteLine(ReadingMessages.Refused(VisibleText.OneLine(path), result.Refusal!));
        return 1;
    }

    private byte[] Conllu(ConlluSentence[] sentences)
    {
        var parsed = reader.Reader.Parse(ConlluSentence.ToReport(sentences));
        using var text = new StringWriter { NewLine = "\n" };
        var next = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Words.Count > 0)
            {
                ConlluWriter.Write(text, sentence, parsed.Sentences[next++]);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private byte[] Json(ConlluSentence[] sentences, Layers layers)
    {
        var segmented = ConlluSentence.ToReport(sentences);
        segmented = segmented with { Report = segmented.Report with { GivenId = sentences[0].Comment("newdoc id") } };
        return (layers & ~Layers.Syntax) == 0
            ? AnnotationWriter.Line(reader.Reader.Parse(segmented), layers)
            : AnnotationWriter.Line(reader.Reader.Read(segmented), layers);
    }

    private static IEnumerable<ConlluSentence[]> Documents(IEnumerable<ConlluSentence> sentences)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && (sentence.Comment("newdoc") ?? sentence.Comment("newdoc id")) is not null)
            {
                yield return [.. document];
                document.Clear();
            }

            document.Add(sentence);
        }

        if (document.Count > 0)
        {
            yield return [.. document];
        }
    }
}
