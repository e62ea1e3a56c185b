using System.Text.RegularExpressions;

namespace Sitrep.Views.Briefs;

/// <summary>Says what is wrong with a brief: a sentence without evidence, words in quotation marks that no cited row holds.</summary>
public static partial class BriefLint
{
    /// <summary>The flaws, in sentences for a person; empty for a sound brief.</summary>
    public static IReadOnlyList<string> Flaws(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var known = brief.Evidence.ToDictionary(evidence => evidence.Row.Id, StringComparer.Ordinal);
        var flaws = new List<string>();
        foreach (var (heading, sentence) in brief.Sections.SelectMany(section => section.Sentences.Select(sentence => (section.Heading, sentence))))
        {
            var cited = sentence.Rows.Where(known.ContainsKey).Select(id => known[id].Words).ToList();
            if (cited.Count == 0 || cited.Count < sentence.Rows.Count)
            {
                flaws.Add($"'{heading}': a sentence cites nothing, or rows that are not in the brief: {sentence.Text}");
            }

            foreach (var quote in Quoted().Matches(sentence.Text).Select(match => match.Groups[1].Value))
            {
                if (!cited.Any(words => words.Contains(quote, StringComparison.Ordinal)))
                {
                    flaws.Add($"'{heading}': no cited row holds the words \u201C{quote}\u201D");
                }
            }
        }

        return flaws;
    }

    /// <summary>The sentence of a text that a stretch of it stands in: between full stops, question and exclamation marks, and line ends.</summary>
    internal static string SentenceAround(string text, int start, int end)
    {
        var from = SentenceEnd().Matches(text).TakeWhile(stop => stop.Index + stop.Length <= start).LastOrDefault() is { } last ? last.Index + last.Length : 0;

        // The stretch may hold the full stop, with a quotation mark behind it.
        var next = SentenceEnd().Match(text, Math.Max(start, end - 2));
        return OneLine(text[from..(next.Success ? next.Index + next.Value.TrimEnd().Length : text.Length)]);
    }

    /// <summary>A quote on one line, as sentences quote it.</summary>
    internal static string OneLine(string quote) => Blank().Replace(quote, " ").Trim().Replace('\u201C', '"').Replace('\u201D', '"');

    [GeneratedRegex("\u201C([^\u201D]*)\u201D")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[.!?][""'\u2019\u201D)]*\s+(?=[""'\u2018\u201C(]*\p{Lu})|\n\s*")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
