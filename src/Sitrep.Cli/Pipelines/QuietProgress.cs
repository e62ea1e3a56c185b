namespace Sitrep.Cli.Pipelines;

/// <summary>Shows no progress, only messages.</summary>
/// <param name="error">Where messages go.</param>
internal sealed class QuietProgress(TextWriter error) : IReadingProgress
{
    public void Run(Action reading) => reading();

    public void Tell(long reports, long words, long bytes)
    {
    }

    public void TellMerged(long rows)
    {
    }

    public void Say(string message) => error.WriteLine(message);
}
