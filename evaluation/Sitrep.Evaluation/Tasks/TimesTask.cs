using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Temporal;

namespace Sitrep.Evaluation.Tasks;

/// <summary>TimeML (TIMEX3) and WikiWars (TIMEX2) against the time layer; of nested expressions only the outermost counts.</summary>
internal sealed partial class TimesTask : IEvaluationTask
{
    public string Name => "times";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var (strict, relaxed, value) = (new Tally(), new Tally(), new Tally());
        var reader = new Reader(language);
        foreach (var file in GoldFiles.Below(goldPath, ".tml", ".xml", ".sgm"))
        {
            if (Path.GetFileName(file).Contains(".apf.", StringComparison.Ordinal) || Load(file) is not { } document)
            {
                continue;
            }

            var predicted = reader.Read(document.Report).Events.Located.Timed.Times;
            Score(document.Gold, predicted, strict, relaxed, value);
        }

        return [("strict_f1", strict.F1), ("relaxed_f1", relaxed.F1), ("value_f1", value.F1)];
    }

    private static void Score(
        IReadOnlyList<(TextSpan Span, string Value)> gold, IReadOnlyList<TimeExpression> predicted, Tally strict, Tally relaxed, Tally value)
    {
        var pairs = SpanMatching.Match([.. gold.Select(g => g.Span)], [.. predicted.Select(p => p.Span)]);
        strict.Add(pairs.Count(p => gold[p.Gold].Span == predicted[p.Predicted].Span), predicted.Count, gold.Count);
        relaxed.Add(pairs.Count, predicted.Count, gold.Count);
        value.Add(pairs.Count(p => gold[p.Gold].Value == predicted[p.Predicted].Value), predicted.Count, gold.Count);
    }

    private static (Report Report, IReadOnlyList<(TextSpan Span, string Value)> Gold)? Load(string file)
    {
        var source = GoldFiles.ReadText(file);
        var body = TextElement().Match(source);
        if (!body.Success)
        {
            Console.Error.WriteLine($"{Path.GetFileName(file)}: skipped, it has no TEXT element.");
            return null;
        }

        var (text, gold) = Strip(body.Groups["text"].Value);
        return (new Report { Text = text, Published = Published(source) }, gold);
    }

    private static (string Text, List<(TextSpan, string)> Gold) Strip(string markup)
    {
        var text = new StringBuilder();
        var gold = new List<(TextSpan, string)>();
        var open = new Stack<(int Start, string Value)>();
        var at = 0;
        foreach (Match tag in Tag().Matches(markup))
        {
            text.Append(WebUtility.HtmlDecode(markup[at..tag.Index]));
            at = tag.Index + tag.Length;
            if (!tag.Groups["name"].Value.StartsWith("TIMEX", StringComparison.OrdinalIgnoreCase) || tag.Groups["empty"].Length > 0)
            {
                continue;
            }

            if (tag.Groups["close"].Length == 0)
            {
                open.Push((text.Length, Attribute(tag.Groups["attributes"].Value, "value") ?? Attribute(tag.Groups["attributes"].Value, "val") ?? ""));
            }
            else if (open.TryPop(out var start) && open.Count == 0 && text.Length > start.Start)
            {
                gold.Add((new TextSpan(start.Start, text.Length), start.Value));
            }
        }

        return (text.Append(WebUtility.HtmlDecode(markup[at..])).ToString(), gold);
    }

    private static DateOnly? Published(string source)
    {
        foreach (Match timex in TimexTag().Matches(source))
        {
            if (Attribute(timex.Value, "functionInDocument") is "CREATION_TIME" or "PUBLICATION_TIME")
            {
                return Day(Attribute(timex.Value, "value"));
            }
        }

        var stamp = CreationElement().Match(source);
        return stamp.Success ? Day(Attribute(stamp.Groups["inner"].Value, "val(?:ue)?") ?? Tag().Replace(stamp.Groups["inner"].Value, "").Trim()) : null;
    }

    private static DateOnly? Day(string? value)
    {
        var day = IsoDay().Match(value ?? "");
        return day.Success && DateOnly.TryParseExact(
            $"{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}", "yyyy-MM-dd", out var date) ? date : null;
    }

    private static string? Attribute(string attributes, string name)
    {
        var match = Regex.Match(attributes, $@"\b{name}\s*=\s*(?:""(?<v>[^""]*)""|'(?<v>[^']*)')", RegexOptions.IgnoreCase);
        return match.Success ? WebUtility.HtmlDecode(match.Groups["v"].Value) : null;
    }

    [GeneratedRegex(@"<TEXT\b[^>]*>(?<text>.*)</TEXT>", RegexOptions.Singleline)]
    private static partial Regex TextElement();

    [GeneratedRegex(@"<(?<close>/?)(?<name>[A-Za-z][\w.\-]*)(?<attributes>(?:\s[^<>]*?)?)(?<empty>/?)>|<!--.*?-->|<\?.*?\?>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<TIMEX[23]\b[^>]*>")]
    private static partial Regex TimexTag();

    [GeneratedRegex(@"<(?:DATETIME|DCT|DATE_TIME)\b[^>]*>(?<inner>.*?)</", RegexOptions.Singleline)]
    private static partial Regex CreationElement();

    [GeneratedRegex(@"^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})")]
    private static partial Regex IsoDay();
}
