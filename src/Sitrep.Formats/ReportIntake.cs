using Sitrep.Formats.Files;
using Sitrep.Formats.Html;
using Sitrep.Formats.JsonLines;
using Sitrep.Formats.Markdown;
using Sitrep.Formats.PlainText;
using Sitrep.Formats.Text;

namespace Sitrep.Formats;

/// <summary>
/// Takes files, folders and standard input in, and gives their reports one after the other: in the paths' order, inside a folder in
/// ordinal order of names. What cannot be read is given as a refusal, never thrown. Streams: no more than one file or line is held.
/// </summary>
public sealed class ReportIntake
{
    private readonly IntakeOptions _options;
    private readonly Func<Stream> _standardInput;

    /// <summary>Makes an intake.</summary>
    /// <param name="options">Defaults and limits.</param>
    /// <param name="standardInput">Opens standard input, for the path '-'.</param>
    public ReportIntake(IntakeOptions options, Func<Stream> standardInput)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(standardInput);
        _options = options;
        _standardInput = standardInput;
    }

    /// <summary>Bytes taken off the files so far, as they are packed; compare with <see cref="Measure"/>.</summary>
    public long Taken { get; private set; }

    /// <summary>The items of all paths.</summary>
    /// <param name="paths">Files, folders, or '-' for standard input.</param>
    public IEnumerable<IntakeItem> Read(IEnumerable<string> paths) => FileWalk.Of(paths).SelectMany(Read);

    /// <summary>The packed bytes of all files below the paths, for showing how far a reading is; 0 for standard input.</summary>
    public static long Measure(IEnumerable<string> paths) =>
        FileWalk.Of(paths).Sum(step => step.File is { Path: not SourceFile.StandardInput } file ? new FileInfo(file.Path).Length : 0);

    /// <summary>The items of one file that is open already.</summary>
    /// <param name="name">What it is called; its ending says how it is read.</param>
    /// <param name="stream">Read and disposed.</param>
    /// <param name="options">Defaults and limits.</param>
    public static IEnumerable<IntakeItem> ReadOne(string name, Stream stream, IntakeOptions options)
    {
        var peeked = new PeekStream(stream);
        var intake = new ReportIntake(options, () => Stream.Null);
        return Guarded(new Origin(name, 0), peeked, () => intake.Items(new(name, SourceFile.KindOf(name), Named: true), peeked));
    }

    private IEnumerable<IntakeItem> Read(WalkStep step)
    {
        var origin = new Origin(step.Path, 0);
        if (step.File is null)
        {
            return [IntakeItem.Refuse(origin, step.Refusal!)];
        }

        var (stream, refusal) = Open(step.File);
        return stream is null ? [IntakeItem.Refuse(origin, refusal!)] : Guarded(origin, stream, () => Items(step.File, stream));
    }

    private (PeekStream? Stream, string? Refusal) Open(SourceFile file)
    {
        try
        {
            var standardInput = file.Path == SourceFile.StandardInput ? _standardInput() : Stream.Null;
            return (new PeekStream(file.Open(standardInput, _options.LargestExpansion, count => Taken += count)), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, FormatMessages.Unreadable(failure.Message));
        }
    }

    private IEnumerable<IntakeItem> Items(SourceFile file, PeekStream stream)
    {
        var origin = new Origin(file.Path, 0);
        var head = stream.Peek(8192);
        var kind = file.Kind != FileKind.Unknown ? file.Kind : FileSniffer.KindOf(head, file);
        if (head.IsEmpty)
        {
            return [IntakeItem.Refuse(origin, FormatMessages.Empty)];
        }

        if (TextDecoder.WhyBinary(head) is { } binary)
        {
            return [IntakeItem.Refuse(origin, binary)];
        }

        return kind switch
        {
            FileKind.JsonLines => JsonLinesFormat.Read(file.Path, stream, _options),
            FileKind.Unknown => [IntakeItem.Refuse(origin, FormatMessages.UnknownKind(SourceFile.Extension(file.Path)))],
            _ => One(origin, kind, stream),
        };
    }

    private IEnumerable<IntakeItem> One(Origin origin, FileKind kind, Stream stream)
    {
        var bytes = WholeFile.Read(stream, _options.LargestFile);
        yield return bytes is null
            ? IntakeItem.Refuse(origin, FormatMessages.TooLarge(_options.LargestFile))
            : kind switch
            {
                FileKind.Html => HtmlFormat.Read(origin, bytes, _options),
                FileKind.Markdown when !_options.Verbatim => MarkdownFormat.Read(origin, bytes, _options),
                _ => PlainTextFormat.Read(origin, bytes, _options),
            };
    }

    // A file that turns out to be damaged, or out of all proportion, is refused from there on; what came before stays.
    private static IEnumerable<IntakeItem> Guarded(Origin origin, Stream stream, Func<IEnumerable<IntakeItem>> items)
    {
        IEnumerator<IntakeItem>? item = null;
        var last = origin;
        try
        {
            while (true)
            {
                var (more, refusal) = MoveNext(ref item, items);
                if (refusal is not null)
                {
                    yield return IntakeItem.Refuse(last.Line > 0 ? last with { Line = last.Line + 1 } : last, refusal);
                }

                if (!more)
                {
                    yield break;
                }

                last = item!.Current.Origin;
                yield return item.Current;
            }
        }
        finally
        {
            item?.Dispose();
            stream.Dispose();
        }
    }

    private static (bool More, string? Refusal) MoveNext(ref IEnumerator<IntakeItem>? item, Func<IEnumerable<IntakeItem>> items)
    {
        try
        {
            item ??= items().GetEnumerator();
            return (item.MoveNext(), null);
        }
        catch (ExpansionException failure)
        {
            return (false, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (false, FormatMessages.Broken(failure.Message));
        }
    }
}
