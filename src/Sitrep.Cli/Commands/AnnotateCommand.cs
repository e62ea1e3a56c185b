using System.CommandLine;
using Sitrep.Cli.Annotations;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep annotate</c>: the layers of texts, without a ledger.</summary>
internal static class AnnotateCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("annotate", "Writes the layers of texts as JSON lines or CoNLL-U, without a ledger; without FILE it reads standard input",
            "echo '{\"id\":\"a\",\"text\":\"Police freed nine sailors.\",\"published\":\"2021-03-04\"}' | sitrep annotate",
            "sitrep annotate --layers sentences,events report.txt", "sitrep annotate --input conllu --format conllu tokens.conllu");
        var files = new Argument<string[]>("FILE") { Description = "JSON lines {\"id\",\"text\",\"published\"?} or plain text files; '-' for standard input", Arity = ArgumentArity.ZeroOrMore };
        var input = Parsed.OneOf("--input", "What the files are; auto goes by their names and first bytes", "auto", "conllu");
        var format = Parsed.OneOf("--format", "What is written", "json", "conllu");
        var layers = LayersOption();
        var threads = Parsed.Count("--threads", "How many threads read; all processors without it");
        verb.Add(files);
        verb.Add(input);
        verb.Add(format);
        verb.Add(layers);
        verb.Add(threads);
        verb.SetAction(parsed =>
        {
            var paths = parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"];
            var asConllu = parsed.GetValue(format) == "conllu";
            var reader = new SharedReader();
            var count = parsed.GetValue(threads) ?? Environment.ProcessorCount;
            var refused = parsed.GetValue(input) == "conllu"
                ? new ConlluAnnotator(reader, terminal).Run(paths, asConllu, parsed.GetValue(layers), count)
                : new TextAnnotator(reader, terminal).Run(Intake().Read(paths), asConllu, parsed.GetValue(layers), count);
            return refused == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    private static ReportIntake Intake() => new(new IntakeOptions { Verbatim = true }, Terminal.OpenInput);

    private static Option<Layers> LayersOption()
    {
        var names = Enum.GetValues<Layers>().Where(layer => int.PopCount((int)layer) == 1).ToDictionary(layer => layer.ToString().ToLowerInvariant());
        return new("--layers")
        {
            Description = $"Which layers, with commas; all without it: {string.Join(',', names.Keys)}",
            HelpName = "A,B",
            DefaultValueFactory = _ => Layers.All,
            CustomParser = result =>
            {
                var chosen = Layers.None;
                foreach (var word in result.Tokens[^1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (names.TryGetValue(word, out var layer))
                    {
                        chosen |= layer;
                    }
                    else
                    {
                        result.AddError($"'{word}' is no layer: choose from {string.Join(',', names.Keys)}");
                    }
                }

                return chosen;
            },
        };
    }
}
