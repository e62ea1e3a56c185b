namespace Sitrep.Cli.Pipelines;

/// <summary>Shows how far a reading is. Called on one thread.</summary>
internal interface IReadingProgress
{
    /// <summary>Runs a reading with the display around it.</summary>
    void Run(Action reading);

    /// <summary>Tells how far it is.</summary>
    /// <param name="reports">Reports done.</param>
    /// <param name="words">Words done.</param>
    /// <param name="bytes">Bytes of the input done.</param>
    void Tell(long reports, long words, long bytes);

    /// <summary>Tells that rows are being merged into events.</summary>
    /// <param name="rows">Rows done.</param>
    void TellMerged(long rows);

    /// <summary>Shows a message without spoiling the display.</summary>
    void Say(string message);
}
