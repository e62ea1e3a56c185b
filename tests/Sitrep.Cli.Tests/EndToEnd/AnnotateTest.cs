using System.Text.Json;
using Xunit;

namespace Sitrep.Cli.Tests.EndToEnd;

public sealed class AnnotateTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_line_gives_a_line_in_order_with_all_layers()
    {
        var run = SitrepProcess.In(_folder, Reports.Lines(100), ["annotate"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(100, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            Assert.Equal(["id", "sentences", "tokens", "names", "times", "places", "statements", "events", "relations"], line.RootElement.EnumerateObject().Select(property => property.Name));
            Assert.Equal("r" + i, line.RootElement.GetProperty("id").GetString());
            AssertSpans(line.RootElement, Reports.Text(i));
        }
    }

    [Fact]
    public void One_thread_and_many_write_the_same()
    {
        _folder.Write("in.jsonl", Reports.Lines(200));

        Assert.Equal(SitrepProcess.In(_folder, "annotate", "in.jsonl", "--threads", "1").Output, SitrepProcess.In(_folder, "annotate", "in.jsonl", "--threads", "6").Output);
    }

    [Fact]
    public void Layers_are_chosen_and_bad_lines_named()
    {
        var run = SitrepProcess.In(_folder, Reports.Line(1) + "{broken\n" + "{\"id\":\"e\",\"text\":\"\"}\n" + Reports.Line(2), ["annotate", "--layers", "sentences,events"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-:2: the line is not valid JSON", run.Error, StringComparison.Ordinal);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["r1", "e", "r2"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["id", "sentences", "events"], lines[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(3, lines[0].GetProperty("sentences").GetArrayLength());
        Assert.Empty(lines[1].GetProperty("sentences").EnumerateArray());
    }

    [Fact]
    public void A_plain_file_keeps_its_offsets()
    {
        const string Text = "A headline\n\nCAIRO, 14 October 2020 (Paper) -- Police freed nine \U0001F600 sailors.\n";
        _folder.Write("a.txt", Text);

        using var line = JsonDocument.Parse(SitrepProcess.In(_folder, "annotate", "a.txt").Output);

        AssertSpans(line.RootElement, Text);
        Assert.Contains(line.RootElement.GetProperty("tokens").EnumerateArray(), token => token.GetProperty("start").GetInt32() == Text.IndexOf("sailors", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_texts_end()
    {
        string[] texts =
        [
            new string('a', 1_000_000), string.Concat(Enumerable.Repeat("word ", 200_000)), new string('(', 10_000) + new string(')', 10_000),
            string.Concat(Enumerable.Repeat("\U0001F600\u200D", 20_000)), "\u0000\u0007\u001B[2J \u202E", "said said said " + string.Concat(Enumerable.Repeat("who said that ", 3_000)),
        ];
        var input = string.Concat(texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"h{i}", text }) + "\n")) + """{"id":"lone","text":"\ud83d freed \ude00"}""" + "\n";

        var run = SitrepProcess.In(_folder, input, ["annotate"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(texts.Length + 1, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Conllu_keeps_the_given_tokens()
    {
        const string Given = """
            # newdoc id = d1
            # sent_id = s1
            # text = They don't know.
            1	They	_	_	_	_	_	_	_	_
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	_	_	_	_	_	_	_	_
            3	n't	_	_	_	_	_	_	_	_
            4	know	_	_	_	_	_	_	_	SpaceAfter=No
            5	.	_	_	_	_	_	_	_	_

            # sent_id = s2
            1	Police	_	_	_	_	_	_	_	_
            2	left	_	_	_	_	_	_	_	_

            """;

        var run = SitrepProcess.In(_folder, Given, ["annotate", "--input", "conllu", "--format", "conllu"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var (given, filled) = (Given.Trim().Split('\n'), run.Output.Trim().Split('\n'));
        Assert.Equal(given.Length, filled.Length);
        for (var i = 0; i < given.Length; i++)
        {
            var (before, after) = (given[i].Split('\t'), filled[i].Split('\t'));
            Assert.Equal(before[..Math.Min(2, before.Length)], after[..Math.Min(2, after.Length)]);
            if (before.Length == 10 && !before[0].Contains('-', StringComparison.Ordinal))
            {
                Assert.All(after[2..8].Where((_, column) => column != 3), value => Assert.NotEqual("_", value));
                Assert.Equal(before[9], after[9]);
            }
        }
    }

    [Fact]
    public void Text_gives_conllu_with_its_sentences()
    {
        var run = SitrepProcess.In(_folder, """{"id":"d","text":"They don't know. Police left."}""" + "\n", ["annotate", "--format", "conllu", "--layers", "tokens"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("# newdoc id = d\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("# text = They don't know.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("# text = Police left.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("2-3\tdon't\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_conllu_is_named()
    {
        var run = SitrepProcess.In(_folder, "1\tPolice\t_\n\n", ["annotate", "--input", "conllu", "--format", "conllu"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
    }

    private static void AssertSpans(JsonElement line, string text)
    {
        foreach (var layer in (string[])["names", "times", "places"])
        {
            foreach (var span in line.GetProperty(layer).EnumerateArray())
            {
                Assert.Equal(text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], span.GetProperty("text").GetString());
            }
        }

        var tokens = line.GetProperty("tokens").EnumerateArray().ToList();
        Assert.All(tokens, token => Assert.InRange(token.GetProperty("head").GetInt32(), 0, tokens.Count));
        foreach (var row in line.GetProperty("events").EnumerateArray())
        {
            Assert.Equal(text[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()], row.GetProperty("quote").GetString());
        }
    }
}
