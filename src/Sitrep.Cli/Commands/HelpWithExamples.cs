using System.CommandLine;
using System.CommandLine.Invocation;

namespace Sitrep.Cli.Commands;

/// <summary>A verb with examples of its use.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Command lines that work.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The help of a command, with its examples at the end.</summary>
/// <param name="help">The help without them.</param>
/// <param name="rootExamples">The examples of the program itself.</param>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help, params string[] rootExamples) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help has not misused the command.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in parseResult.CommandResult.Command is Verb verb ? verb.Examples : rootExamples)
        {
            output.WriteLine("  " + example);
        }

        return exitCode;
    }
}
