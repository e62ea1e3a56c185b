using Xunit;

namespace Sitrep.Cli.Tests.EndToEnd;

public sealed class CommandLineTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("read")]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("actors")]
    [InlineData("sources")]
    [InlineData("due")]
    [InlineData("show")]
    [InlineData("export")]
    [InlineData("verify")]
    [InlineData("annotate")]
    [InlineData("demo")]
    [InlineData("trend")]
    [InlineData("brief")]
    [InlineData("copies")]
    [InlineData("watchlist")]
    [InlineData("reread")]
    [InlineData("review")]
    [InlineData("merge")]
    [InlineData("split")]
    [InlineData("rate")]
    [InlineData("withdraw")]
    [InlineData("undo")]
    [InlineData("judgements")]
    [InlineData("actor")]
    [InlineData("case")]
    [InlineData("serve")]
    [InlineData("account")]
    public void The_help_of_a_verb_ends_with_examples_of_it(string verb)
    {
        var run = SitrepProcess.In(_folder, verb, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("sitrep " + verb, run.Output.Split("Examples:")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'evnts' is nothing that 'sitrep' knows; do you mean 'events'", "evnts")]
    [InlineData("'sitrep show' needs ID", "show")]
    [InlineData("'x' is no whole number", "events", "--limit", "x")]
    [InlineData("'FOO' is none of the words that --type takes: AGREE", "events", "--type", "FOO")]
    [InlineData("'7' is none of the words", "events", "--type", "7")]
    [InlineData("'14/10/2020' is no day: write --from 2020-10-14", "events", "--from", "14/10/2020")]
    [InlineData("'xml' is none of the words that --format takes: table, json, csv", "events", "--format", "xml")]
    [InlineData("'polecat' is no format of export", "export", "polecat")]
    [InlineData("'moods' is no layer", "annotate", "--layers", "tokens,moods")]
    [InlineData("'many' is no figure", "review", "3f", "correct", "--figure", "many")]
    [InlineData("'Ana: guilty' says not where somebody stands", "review", "3f", "correct", "--legal", "Ana: guilty")]
    [InlineData("'maybe' is no verdict: write accept, reject or correct", "review", "3f", "maybe")]
    [InlineData("'G' is no reliability: write a letter from A to F", "rate", "Harbour Courier", "G")]
    [InlineData("there is no ledger at 'nowhere.db'", "events", "--ledger", "nowhere.db")]
    public void Misuse_ends_with_2_and_a_message_for_a_person(string message, params string[] arguments)
    {
        var run = SitrepProcess.In(_folder, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_arguments_give_the_help()
    {
        var run = SitrepProcess.In(_folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("annotate", run.Output, StringComparison.Ordinal);
    }
}
