using System.Text;
using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Evaluation.Tasks;

/// <summary>
/// Running text, a document a text, against CoNLL-U: F1 of tokens and sentences by their non-space characters, and of tags and
/// arcs over words that stand on the same characters (the alignment of the CoNLL 2018 shared task, words of one multiword token in order).
/// </summary>
internal sealed class ParseRawTask : IEvaluationTask
{
    public string Name => "parse-raw";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var (tokens, sentences, upos, uas, las) = (new Tally(), new Tally(), new Tally(), new Tally(), new Tally());
        using var file = new StringReader(GoldFiles.ReadText(goldPath));
        foreach (var document in Documents(ConlluReader.Read(file, Path.GetFileName(goldPath))))
        {
            var gold = Aligned.Of(document);
            var segmented = language.Segmenter.Segment(new Report { Text = TextOf(document) });
            var predicted = Aligned.Of(language.Parser.Parse(segmented));
            tokens.Add(gold.Tokens.Intersect(predicted.Tokens).Count(), predicted.Tokens.Count, gold.Tokens.Count);
            sentences.Add(gold.Sentences.Intersect(predicted.Sentences).Count(), predicted.Sentences.Count, gold.Sentences.Count);
            var pairs = gold.Words.Keys.Where(predicted.Words.ContainsKey).Select(k => (Gold: gold.Words[k], Found: predicted.Words[k]))
                .Where(p => p.Gold.Form.Equals(p.Found.Form, StringComparison.OrdinalIgnoreCase)).ToList();
            upos.Add(pairs.Count(p => p.Gold.Upos == p.Found.Upos), predicted.Words.Count, gold.Words.Count);
            uas.Add(pairs.Count(p => p.Gold.Head == p.Found.Head), predicted.Words.Count, gold.Words.Count);
            las.Add(pairs.Count(p => p.Gold.Head == p.Found.Head && p.Gold.Relation == p.Found.Relation), predicted.Words.Count, gold.Words.Count);
        }

        return [("tokens", tokens.F1), ("sentences", sentences.F1), ("upos", upos.F1), ("uas", uas.F1), ("las", las.F1)];
    }

    private static IEnumerable<List<ConlluSentence>> Documents(IEnumerable<ConlluSentence> sentences)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && sentence.Lines.Any(l => l.Text.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }

    /// <summary>The sentences' own texts, a blank line before a new paragraph.</summary>
    private static string TextOf(List<ConlluSentence> document)
    {
        var text = new StringBuilder();
        foreach (var sentence in document)
        {
            if (text.Length > 0 && sentence.Lines.Any(l => l.Text.StartsWith("# newpar", StringComparison.Ordinal)))
            {
                text.Length = text.ToString().TrimEnd().Length;
                text.Append("\n\n");
            }

            text.Append(sentence.Comment("text")).Append(sentence.Words[^1].SpaceAfter ? " " : "");
        }

        return text.ToString().Trim();
    }

    /// <summary>A word as it is compared: its key is its characters and its place among the words on them; its head is a key too.</summary>
    private readonly record struct Key(int Start, int End, int Among);

    private sealed record Compared(string Form, string Upos, Key? Head, string Relation);

    /// <summary>Tokens, sentences and words by their non-space characters.</summary>
    private sealed record Aligned(HashSet<(int, int)> Tokens, HashSet<(int, int)> Sentences, Dictionary<Key, Compared> Words)
    {
        public static Aligned Of(List<ConlluSentence> document)
        {
            var (aligned, at) = (new Aligned([], [], []), 0);
            foreach (var sentence in document)
            {
                var words = sentence.Words.Select(w => (w.Form, w.Surface, w.ContinuesToken, w.Upos, w.Head, w.Relation)).ToList();
                at = aligned.Add(at, words);
            }

            return aligned;
        }

        public static Aligned Of(ParsedReport report)
        {
            var (aligned, at) = (new Aligned([], [], []), 0);
            foreach (var sentence in report.Sentences)
            {
                var words = new List<(string, string?, bool, string, int, string)>();
                for (var i = 0; i < sentence.Count; i++)
                {
                    var (word, end) = (sentence[i], i + 1);
                    while (end < sentence.Count && sentence[end].ContinuesToken)
                    {
                        end++;
                    }

                    var surface = new TextSpan(word.Span.Start, sentence[end - 1].Span.End).Of(report.Report.Text);
                    words.Add((word.Span.Of(report.Report.Text), word.ContinuesToken ? null : surface, word.ContinuesToken, word.Upos.ToString(), word.Head, word.Relation));
                }

                at = aligned.Add(at, words);
            }

            return aligned;
        }

        private int Add(int at, List<(string Form, string? Surface, bool Continues, string Upos, int Head, string Relation)> words)
        {
            var (keys, start) = (new List<Key>(), at);
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i].Continues)
                {
                    keys.Add(keys[^1] with { Among = keys[^1].Among + 1 });
                    continue;
                }

                var size = (words[i].Surface ?? words[i].Form).Count(c => !char.IsWhiteSpace(c));
                keys.Add(new Key(at, at + size, 0));
                Tokens.Add((at, at + size));
                at += size;
            }

            Sentences.Add((start, at));
            for (var i = 0; i < words.Count; i++)
            {
                Words.TryAdd(keys[i], new Compared(words[i].Form, words[i].Upos, words[i].Head < 0 ? null : keys[words[i].Head], Relations.Base(words[i].Relation)));
            }

            return at;
        }
    }
}
