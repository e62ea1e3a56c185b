using System.Text;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Cli.Annotations;

/// <summary>Annotates texts: JSON lines and plain files.</summary>
/// <param name="reader">Reads.</param>
/// <param name="terminal">Where results and messages go.</param>
internal sealed class TextAnnotator(SharedReader reader, Terminal terminal)
{
    private const int TextsPerJob = 8;

    /// <summary>Annotates all items; a line each, in their order.</summary>
    /// <param name="items">The input.</param>
    /// <param name="asConllu">Whether CoNLL-U comes out.</param>
    /// <param name="layers">The layers of the JSON lines.</param>
    /// <param name="threads">How many threads read.</param>
    /// <returns>How many items were refused.</returns>
    public int Run(IEnumerable<IntakeItem> items, bool asConllu, Layers layers, int threads)
    {
        var refused = 0;
        OrderedPipeline.Run(
            items.Chunk(TextsPerJob),
            batch => batch.Sum(item => item.Report?.Text.Length ?? 0),
            batch => Array.ConvertAll(batch, item => Annotate(item, asConllu, layers)),
            batch => refused += batch.Sum(Take),
            threads,
            CancellationToken.None);
        return refused;
    }

    private (IntakeItem Item, byte[]? Line, string? Refusal) Annotate(IntakeItem item, bool asConllu, Layers layers)
    {
        if (item.Report is not { } report)
        {
            return (item, null, item.Refusal);
        }

        var (line, refusal) = SharedReader.Guard(() => asConllu ? Conllu(report) : Json(report, layers));
        return (item, line, refusal);
    }

    private byte[] Json(Report report, Layers layers) => (layers & ~Layers.Syntax) == 0
        ? AnnotationWriter.Line(reader.Reader.Parse(report), layers)
        : AnnotationWriter.Line(reader.Reader.Read(report), layers);

    private byte[] Conllu(Report report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        ConlluWriter.Write(text, reader.Reader.Parse(report));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private int Take((IntakeItem Item, byte[]? Line, string? Refusal) result)
    {
        if (result.Line is not null)
        {
            terminal.Data.Write(result.Line);
            return 0;
        }

        terminal.Error.WriteLine(ReadingMessages.Refused(result.Item.Origin.ToString(), result.Refusal!));
        return 1;
    }
}
