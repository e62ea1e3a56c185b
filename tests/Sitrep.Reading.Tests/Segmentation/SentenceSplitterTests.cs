using Sitrep.Reading.Tests.Syntax;
using Xunit;

namespace Sitrep.Reading.Tests.Segmentation;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The envoy arrived at dawn. Talks began at noon.", 2)]
    [InlineData("Gen. Torvik and Lt. Col. Adam J. Farrow met the U.S. envoy. They agreed.", 2)]
    [InlineData("MARDIN (AP) -- Police arrested nine men on Sunday. The men deny it.", 3)]
    [InlineData("\"We will not leave,\" the governor said. \"This is our land.\"", 2)]
    [InlineData("\"Who fired first?\" she asked. Nobody knew.", 2)]
    [InlineData("The toll rose to 3.5 million, the agency said. Aid worth $1.2 million came.", 2)]
    [InlineData("He was held in the capital, St. Anselm, for a week. Then he was freed.", 2)]
    [InlineData("The court (in a ruling on Jan. 3) freed him. Prosecutors will appeal.", 2)]
    [InlineData("The ship left at 9 a.m. on Friday and sank. Nobody survived.", 2)]
    [InlineData("They waited... and waited. Nobody came.", 2)]
    [InlineData("Police fired on the crowd! At least six people died.", 2)]
    [InlineData("\u201CThe army did not do it,\u201D he said. \u201CThe militia did.\u201D", 2)]
    [InlineData("The minister resigned, an aide to the president told reporters on Tuesday.", 1)]
    public void Sentences_of_news_are_told_apart(string text, int sentences) =>
        Assert.Equal(sentences, EnglishModels.Segment(text).Sentences.Count);

    [Theory]
    [InlineData("Army shells village\n\nShells hit the village at dawn.", "Army shells village / Shells hit the village at dawn .")]
    [InlineData("Army shells village\nShells hit the village at dawn, and eleven people were taken to the hospital in the valley.",
        "Army shells village / Shells hit the village at dawn , and eleven people were taken to the hospital in the valley .")]
    [InlineData("By Ann Venn\nStaff Writer\nThe mayor of the port resigned on Monday after the council had voted against him.",
        "By Ann Venn / Staff Writer / The mayor of the port resigned on Monday after the council had voted against him .")]
    [InlineData("The mayor of the port resigned on Monday after the council of\nSelby had voted against him for the third time in a week and\nthe harbour police had opened an inquiry.",
        "The mayor of the port resigned on Monday after the council of Selby had voted against him for the third time in a week and the harbour police had opened an inquiry .")]
    [InlineData("Demands:\n- release of prisoners\n- an end to the curfew", "Demands : / - release of prisoners / - an end to the curfew")]
    [InlineData("Demands:\r\n\r\n\u2022 release of prisoners\r\n\u2022 an end to the curfew", "Demands : / \u2022 release of prisoners / \u2022 an end to the curfew")]
    public void Layout_ends_sentences(string text, string expected) =>
        Assert.Equal(expected, EnglishModels.Show(EnglishModels.Segment(text)));

    [Fact]
    public void A_blank_text_has_no_sentences() => Assert.Empty(EnglishModels.Segment(" \n\u00A0 ").Sentences);
}
