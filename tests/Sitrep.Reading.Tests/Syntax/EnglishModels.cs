using Sitrep.Reading.Documents;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Xunit;

namespace Sitrep.Reading.Tests.Syntax;

/// <summary>The built-in segmenter and parser, loaded once for all tests.</summary>
internal static class EnglishModels
{
    private static readonly Lazy<Language> Loaded = new(English.English.Load);

    public static ISegmenter Segmenter => Loaded.Value.Segmenter;

    public static ISyntacticParser Parser => Loaded.Value.Parser;

    public static SegmentedReport Segment(string text) => Segmenter.Segment(new Report { Text = text });

    public static ParsedReport Parse(string text) => Parser.Parse(Segment(text));

    /// <summary>The only sentence of a text.</summary>
    public static ParsedSentence ParseOne(string text) => Assert.Single(Parse(text).Sentences);

    /// <summary>Sentences separated by ' / ', tokens by a space, further words of a token marked with '+'.</summary>
    public static string Show(SegmentedReport segmented) => string.Join(
        " / ", segmented.Sentences.Select(s => string.Join(' ', s.Tokens.Select(t => (t.ContinuesToken ? "+" : "") + t.Form))));
}
