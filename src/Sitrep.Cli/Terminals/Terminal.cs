using System.Text;

namespace Sitrep.Cli.Terminals;

/// <summary>Where a command reads and writes: data on the output, progress and messages on the error stream.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PipedWidth = 80;
    private const int LeastWidth = 60;
    private const int Buffer = 1 << 16;
    private readonly Stream _output = Console.OpenStandardOutput();

    /// <summary>The process's own streams.</summary>
    public Terminal()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Data = new BufferedStream(_output, Buffer);
        Out = new StreamWriter(Data, utf8, Buffer, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(Console.OpenStandardError(), utf8, 1024) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>The output as bytes, buffered; not to be mixed with <see cref="Out"/> in one command.</summary>
    public Stream Data { get; }

    /// <summary>The output as text.</summary>
    public TextWriter Out { get; }

    /// <summary>Messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether somebody watches the output.</summary>
    public bool OutIsWatched { get; } = !Console.IsOutputRedirected;

    /// <summary>Whether somebody watches the messages.</summary>
    public bool ErrorIsWatched { get; } = !Console.IsErrorRedirected;

    /// <summary>Whether the output may be coloured: it is watched, NO_COLOR is not set and the terminal is not 'dumb'.</summary>
    public bool Colour => OutIsWatched && MayColour;

    /// <summary>Whether the surroundings allow colour at all.</summary>
    public static bool MayColour =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Columns that a table may take: the terminal's; 80 where the output is not watched.</summary>
    public int Width => OutIsWatched && Console.WindowWidth > 0 ? Math.Max(Console.WindowWidth, LeastWidth) : PipedWidth;

    /// <summary>Opens standard input; the caller disposes it.</summary>
    public static Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>Brings everything out.</summary>
    public void Flush()
    {
        Out.Flush();
        Data.Flush();
    }

    /// <summary>Brings out what can be brought out: after a full disk or a broken pipe there is nothing more to do.</summary>
    public void Dispose()
    {
        try
        {
            Flush();
        }
        catch (IOException)
        {
            // The command has said so already; disposing the writers would only fail once more.
            return;
        }

        Out.Dispose();
        Error.Dispose();
        Data.Dispose();
    }
}
