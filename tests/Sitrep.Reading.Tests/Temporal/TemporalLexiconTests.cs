using Sitrep.Reading.Temporal;
using Xunit;

namespace Sitrep.Reading.Tests.Temporal;

/// <summary>What the reader of the lexicon refuses.</summary>
public sealed class TemporalLexiconTests
{
    [Theory]
    [InlineData("Monday\tWeekday")]
    [InlineData("Monday\tDayOfTheWeek\t1\tThey met on Monday.")]
    [InlineData("\tWeekday\t1\tThey met on Monday.")]
    [InlineData("lustrum\tUnit\tLustrum\tThey met for a lustrum.")]
    public void A_line_that_is_no_entry_is_refused_with_file_and_line(string line)
    {
        using var text = new StringReader($"phrase\tkind\tvalue\texample\n# days\n{line}\n");

        var refusal = Assert.Throws<FormatException>(() => TemporalLexicon.Read([("days.tsv", text)]));

        Assert.Contains("days.tsv, line 3", refusal.Message, StringComparison.Ordinal);
    }
}
