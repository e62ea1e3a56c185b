using System.Globalization;

namespace Sitrep.Training.Commands;

/// <summary>A subcommand: trains one model, or measures.</summary>
internal abstract class TrainingCommand
{
    /// <summary>What it is called by.</summary>
    public abstract string Name { get; }

    /// <summary>One line for the list of commands, its options included.</summary>
    public abstract string Help { get; }

    /// <summary>Does it.</summary>
    public abstract int Run(CommandOptions options);

    /// <summary>Runs the command that the first argument names, or lists them.</summary>
    public static int Run(TrainingCommand[] commands, string[] args)
    {
        var command = args.Length == 0 ? null : Array.Find(commands, c => c.Name == args[0]);
        if (command is null)
        {
            Console.Error.WriteLine("usage: Training COMMAND [--option value]... [FILE]...");
            foreach (var known in commands)
            {
                Console.Error.WriteLine($"  {known.Name,-12} {known.Help}");
            }

            return 2;
        }

        return command.Run(new CommandOptions(args.AsSpan(1)));
    }
}

/// <summary>The options '--name value' and the plain arguments of a subcommand.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Reads arguments.</summary>
    public CommandOptions(ReadOnlySpan<string> args)
    {
        var files = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length)
            {
                _values[args[i][2..]] = args[++i];
            }
            else
            {
                files.Add(args[i]);
            }
        }

        Files = files;
    }

    /// <summary>The plain arguments.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The folder of the models, 'resources/en/models' by default.</summary>
    public string Models => Text("models", Path.Combine("resources", "en", "models"));

    /// <summary>An option's text.</summary>
    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    /// <summary>An option's whole number.</summary>
    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>An option's fraction.</summary>
    public float Fraction(string name, float otherwise) =>
        _values.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Path of a model file; its folder is made.</summary>
    public string Model(params ReadOnlySpan<string> path)
    {
        var full = Path.Combine([Models, .. path]);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
