using System.Diagnostics;
using System.Globalization;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;

namespace Sitrep.Training.Commands;

/// <summary>Trains one model, from the corpora's folder to the weights and their card.</summary>
internal abstract class TrainingCommand
{
    /// <summary>The model's name: the command's, and its folder's.</summary>
    public abstract string Name { get; }

    /// <summary>What the model is, for its card.</summary>
    public abstract string What { get; }

    /// <summary>The corpora that shape it.</summary>
    public abstract IReadOnlyList<Corpus> Data { get; }

    /// <summary>What of the resources' folder it is trained with: files, and folders of lexicons.</summary>
    public virtual IReadOnlyList<string> Inputs => [];

    /// <summary>Its settings with their usual values; each is an option.</summary>
    public virtual IReadOnlyList<(string Name, double Value)> Settings => [];

    /// <summary>Trains it into its folder; gives its scores on the development parts, under what they were measured on.</summary>
    public abstract Dictionary<string, Dictionary<string, double>> Train(TrainingRun run);

    /// <summary>Runs the command that the first argument names, or lists them.</summary>
    public static int Run(TrainingCommand[] commands, string[] args)
    {
        var command = args.Length == 0 ? null : Array.Find(commands, c => c.Name == args[0]);
        if (command is null)
        {
            Console.Error.WriteLine("usage: Training MODEL CORPORA [--resources resources/en] [--SETTING VALUE]...");
            foreach (var known in commands)
            {
                Console.Error.WriteLine($"  {known.Name,-12} {string.Join(' ', known.Settings.Select(s => string.Create(CultureInfo.InvariantCulture, $"--{s.Name} {s.Value}")))}");
            }

            return 2;
        }

        try
        {
            var clock = Stopwatch.StartNew();
            var run = TrainingRun.Of(command.Settings, args.AsSpan(1));
            ModelCard.Write(command, run, command.Train(run));
            Console.Error.WriteLine($"{command.Name}: {clock.Elapsed.TotalSeconds:F0} s");
            return 0;
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException)
        {
            Console.Error.WriteLine($"{command.Name}: {problem.Message}");
            return problem is ArgumentException ? 2 : 1;
        }
    }
}
