using System.Diagnostics;
using Sitrep.Cli.Terminals;
using Sitrep.Views;
using Spectre.Console;

namespace Sitrep.Cli.Pipelines;

/// <summary>Shows a bar with rate and time left on the terminal that the error stream is.</summary>
/// <param name="error">The error stream.</param>
/// <param name="totalBytes">Bytes of the whole input; 0 where unknown.</param>
internal sealed class BarProgress(TextWriter error, long totalBytes) : IReadingProgress
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(error),
        ColorSystem = Terminal.MayColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });

    private ProgressTask? _task;

    public void Run(Action reading) =>
        _console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .AutoClear(true)
            .Start(context =>
            {
                _task = context.AddTask("reading", maxValue: Math.Max(1, totalBytes));
                _task.IsIndeterminate = totalBytes == 0;
                reading();
            });

    public void Tell(long reports, long words, long bytes)
    {
        if (_task is not null)
        {
            _task.Value = Math.Min(bytes, totalBytes);
            var rate = words / Math.Max(0.1, _clock.Elapsed.TotalSeconds);
            _task.Description = $"{Phrases.Count(reports, "report")}, {Phrases.Count((long)rate)} words/s";
        }
    }

    public void TellMerged(long rows)
    {
        if (_task is not null)
        {
            _task.IsIndeterminate = true;
            _task.Description = $"{Phrases.Count(rows, "row")} merged into events";
        }
    }

    public void Say(string message) => _console.WriteLine(message);
}
