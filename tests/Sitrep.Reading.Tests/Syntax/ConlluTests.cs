using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;
using Xunit;

namespace Sitrep.Reading.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Given =
        "# newdoc id = d1\n# sent_id = 7\n# text = They don't sing.\n# note = kept\n"
        + "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "3.1\tdance\tdance\tVERB\t_\t_\t_\t_\t0:root\t_\n"
        + "4\tsing\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        + "5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        + "1\tStop\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public void Given_tokens_comments_ranges_and_empty_nodes_are_kept()
    {
        var sentences = ConlluReader.Read(new StringReader(Given), "given").ToList();
        var parsed = EnglishModels.Parser.Parse(ConlluSentence.ToReport(sentences));
        var writer = new StringWriter();
        for (var i = 0; i < sentences.Count; i++)
        {
            ConlluWriter.Write(writer, sentences[i], parsed.Sentences[i]);
        }

        var given = Given.Split('\n');
        var written = writer.ToString().Split('\n');
        Assert.Equal(given.Length, written.Length);
        for (var i = 0; i < given.Length; i++)
        {
            var (before, after) = (given[i].Split('\t'), written[i].Split('\t'));
            if (before.Length < 10 || before[0].Contains('-', StringComparison.Ordinal) || before[0].Contains('.', StringComparison.Ordinal))
            {
                Assert.Equal(given[i], written[i]);
                continue;
            }

            Assert.Equal((before[0], before[1], before[9]), (after[0], after[1], after[9]));
            Assert.All(after.AsSpan(2, 4).ToArray().Where((_, k) => k != 3), column => Assert.NotEqual("", column));
            Assert.Equal("_", after[8]);
        }
    }

    [Fact]
    public void Tokens_are_joined_into_a_text_as_the_file_says()
    {
        var report = ConlluSentence.ToReport([.. ConlluReader.Read(new StringReader(Given), "given")]);

        Assert.Equal("They don't sing.\nStop\n", report.Report.Text);
        Assert.All(report.Sentences.SelectMany(s => s.Tokens), t => Assert.Equal(t.Form, t.Span.Of(report.Report.Text)));
        Assert.True(report.Sentences[0].Tokens[2].ContinuesToken);
    }

    [Fact]
    public void A_written_report_reads_back_with_the_same_words_and_trees()
    {
        var parsed = EnglishModels.Parse("The rebels' envoy can't stay.  He left\u00A0at dawn!\n\nNobody knew why.");
        var writer = new StringWriter();
        ConlluWriter.Write(writer, parsed);
        var read = ConlluReader.Read(new StringReader(writer.ToString()), "written").ToList();

        Assert.Equal(parsed.Sentences.Count, read.Count);
        foreach (var (sentence, again) in parsed.Sentences.Zip(read))
        {
            var words = sentence.Words.ToArray();
            Assert.Equal(words.Select(w => (w.Form, w.Lemma, w.Upos.ToString(), w.Xpos, w.Feats, w.Head, w.Relation, w.ContinuesToken)),
                again.Words.Select(w => (w.Form, w.Lemma, w.Upos, w.Xpos, w.Feats, w.Head, w.Relation, w.ContinuesToken)));
            Assert.Equal(sentence.Span.Of(parsed.Report.Text).Replace('\u00A0', ' '), again.Comment("text")!.Replace('\u00A0', ' '));
        }
    }

    [Theory]
    [InlineData("1\tStop\n\n", "line 1")]
    [InlineData("# c\n1\tStop\t_\t_\t_\t_\t_\t_\t_\t_\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "line 3")]
    public void A_broken_line_is_named(string text, string where)
    {
        var error = Assert.Throws<UnreadableReportException>(() => ConlluReader.Read(new StringReader(text), "broken.conllu").ToList());

        Assert.Contains("broken.conllu", error.Message, StringComparison.Ordinal);
        Assert.Contains(where, error.Message, StringComparison.Ordinal);
    }
}
