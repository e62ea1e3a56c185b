using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;

namespace Sitrep.Evaluation.Tasks;

/// <summary>Annotated reports against the rows: what was found, and how right each field of what was found is.</summary>
internal sealed class RowsTask : IEvaluationTask
{
    private static readonly string[] Fields =
        ["type", "initiator", "recipient", "when_equal", "where_country", "status", "stance", "source"];

    public string Name => "rows";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var reader = new Reader(language);
        var (detect, detectType, whole) = (new Tally(), new Tally(), new Tally());
        var accuracy = Fields.ToDictionary(f => f, _ => new Tally());
        var figures = new Tally();
        foreach (var report in RowGold.Load(goldPath))
        {
            var read = reader.Read(report.Report);
            var sentences = read.Events.Located.Timed.Linked.Named.Parsed.Sentences.Select(s => s.Span).ToList();
            var pairs = Match(report.Rows, read.Rows, sentences);
            var right = pairs.Select(p => Compare(report.Rows[p.Gold], read.Rows[p.Predicted], accuracy, figures)).ToList();
            detect.Add(pairs.Count, read.Rows.Count, report.Rows.Count);
            detectType.Add(right.Count(r => r.Type), read.Rows.Count, report.Rows.Count);
            whole.Add(right.Count(r => r.Whole), read.Rows.Count, report.Rows.Count);
        }

        return
        [
            ("detect_f1", detect.F1), ("detect_type_f1", detectType.F1), ("row_f1", whole.F1),
            .. Fields.Where(f => f != "type").Select(f => (f is "when_equal" or "where_country" ? f : f + "_acc", accuracy[f].Precision)),
            ("figures_acc", figures.Precision),
        ];
    }

    /// <summary>One-to-one: same trigger and type first, then same trigger, then same type and overlapping quotes in one sentence.</summary>
    private static List<(int Gold, int Predicted)> Match(IReadOnlyList<GoldRow> gold, IReadOnlyList<Row> predicted, List<TextSpan> sentences)
    {
        var candidates = new List<(int Rank, int Disagreement, int Distance, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var (g, p) = (gold[i], predicted[j].Event);
                var sameType = g.Type == p.Type.ToString();
                if (Rank(g, p, sameType, sentences) is { } rank)
                {
                    var agreed = Agreed(g.Initiators, p.Initiators) + Agreed(g.Recipients, p.Recipients);
                    candidates.Add((rank, -agreed, Math.Abs(g.Trigger.Start - p.Trigger.Start), i, j));
                }
            }
        }

        candidates.Sort();
        var (goldUsed, predictedUsed) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int, int)>();
        foreach (var (_, _, _, i, j) in candidates)
        {
            if (!goldUsed.Contains(i) && !predictedUsed.Contains(j))
            {
                goldUsed.Add(i);
                predictedUsed.Add(j);
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private static int? Rank(GoldRow gold, EventMention predicted, bool sameType, List<TextSpan> sentences)
    {
        if (gold.Trigger.Overlaps(predicted.Trigger))
        {
            return sameType ? 0 : 1;
        }

        return sameType && gold.Quote.Overlaps(predicted.Quote)
            && SentenceOf(sentences, gold.Trigger.Start) == SentenceOf(sentences, predicted.Trigger.Start) ? 2 : null;
    }

    private static int SentenceOf(List<TextSpan> sentences, int at) => sentences.FindIndex(s => s.Start <= at && at <= s.End);

    private static (bool Type, bool Whole) Compare(GoldRow gold, Row row, Dictionary<string, Tally> accuracy, Tally figures)
    {
        var predicted = row.Event;
        bool Count(string field, bool right)
        {
            accuracy[field].Add(right);
            return right;
        }

        var type = Count("type", gold.Type == predicted.Type.ToString());
        var initiator = Count("initiator", SameActors(gold.Initiators, predicted.Initiators));
        var recipient = Count("recipient", SameActors(gold.Recipients, predicted.Recipients));
        var status = Count("status", gold.Status.Equals(row.Status.ToString(), StringComparison.OrdinalIgnoreCase));
        Count("when_equal", gold.When == Interval(predicted.When));
        var where = predicted.Where;
        var hasGoldPlace = gold.WhereName is not null || gold.WhereCountry is not null;
        Count("where_country", hasGoldPlace == where is not null && string.Equals(gold.WhereCountry ?? "", where?.Place?.Country ?? "", StringComparison.OrdinalIgnoreCase));
        Count("stance", gold.Stance.Equals(row.Stance.ToString(), StringComparison.OrdinalIgnoreCase));
        Count("source", SameSource(gold.Source, row.Sources[0].Name));
        if (gold.Figures.Count > 0)
        {
            figures.Add(gold.Figures.All(g => predicted.Figures.Any(p => p.Of == g.Of && (p.Low ?? p.High) == g.Low && (p.High ?? p.Low) == g.High)));
        }

        return (type, type && initiator && recipient && status);
    }

    private static bool SameSource(string gold, string predicted)
    {
        static bool Narrates(string name) => ActorNames.Fold(name) is "narrator" or "publisher" or "";
        return Narrates(gold) || Narrates(predicted) ? Narrates(gold) == Narrates(predicted) : ActorNames.Holds(gold, predicted) || gold == predicted;
    }

    private static (string From, string To)? Interval(EventTime? when)
    {
        var (from, to) = (when?.Interval.From?.ToString("O"), when?.Interval.To?.ToString("O"));
        return (from ?? to) is null ? null : (from ?? to!, to ?? from!);
    }

    private static bool SameActors(IReadOnlyList<IReadOnlyList<string>> gold, IReadOnlyList<Participant> predicted) =>
        gold.Count == predicted.Count && Agreed(gold, predicted) == gold.Count;

    private static int Agreed(IReadOnlyList<IReadOnlyList<string>> gold, IReadOnlyList<Participant> predicted)
    {
        var used = new HashSet<int>();
        foreach (var names in gold)
        {
            var j = Enumerable.Range(0, predicted.Count)
                .FirstOrDefault(k => !used.Contains(k) && names.Any(n => ActorNames.Same(n, predicted[k].Name)), -1);
            if (j >= 0)
            {
                used.Add(j);
            }
        }

        return used.Count;
    }
}
