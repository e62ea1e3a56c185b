using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Views;

/// <summary>How what is told of an event changed, or what a person decided about it.</summary>
/// <param name="Day">The day on which it was published or decided; null where unknown.</param>
/// <param name="What">What changed, in a few words.</param>
/// <param name="By">Who said so or decided it.</param>
/// <param name="Row">The row that says so; null for a number and for a decision.</param>
/// <param name="IsDecision">Whether a person decided it.</param>
public sealed record HistoryLine(DateOnly? Day, string What, string By, RowRecord? Row, bool IsDecision = false);

/// <summary>The history of an event: who told it first, who denied it, how its status and its numbers moved, what people decided.</summary>
public static class EventHistory
{
    /// <summary>The history, by day; what has no day comes last.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="claims">Who says so.</param>
    /// <param name="denials">Who says that it is not so.</param>
    /// <param name="judgements">What people decided about its rows, each with what it changed of the row.</param>
    public static IReadOnlyList<HistoryLine> Of(
        EventRecord happening, IReadOnlyList<VoiceEntry> claims, IReadOnlyList<VoiceEntry> denials, IEnumerable<(JudgementRecord Judgement, IReadOnlyList<string> Changes)> judgements)
    {
        ArgumentNullException.ThrowIfNull(happening);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(denials);
        ArgumentNullException.ThrowIfNull(judgements);
        var told = claims.Select((voice, i) => Line(voice, i == 0 ? "first told" : "told by another independent source"))
            .Concat(denials.Select((voice, i) => Line(voice, i == 0 ? "first denied" : "denied by another independent source")))
            .Concat(Statuses(claims))
            .Concat(happening.Figures.SelectMany(Numbers));
        var decided = judgements.Select(made => new HistoryLine(
            DateOnly.TryParse(made.Judgement.At.AsSpan(0, Math.Min(10, made.Judgement.At.Length)), System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
            string.Join(": ", ((string?[])[Decided(made.Judgement.Kind), made.Changes.Count > 0 ? string.Join("; ", made.Changes) : null, made.Judgement.Reason]).OfType<string>()),
            made.Judgement.By,
            null,
            IsDecision: true));
        return [.. told.OrderBy(line => line.Day ?? DateOnly.MaxValue), .. decided];
    }

    private static HistoryLine Line(VoiceEntry voice, string what) => new(voice.First, what, voice.Name, voice.Lines[0].Row);

    /// <summary>Where a report gives the event a status that none before it did.</summary>
    private static List<HistoryLine> Statuses(IReadOnlyList<VoiceEntry> claims)
    {
        var lines = claims.SelectMany(voice => voice.Lines.Select(line => (voice.Name, Line: line))).OrderBy(told => told.Line.Report?.Published ?? DateOnly.MaxValue).ToList();
        var known = new HashSet<EventStatus>();
        return
        [
            .. lines.Where(told => known.Add(told.Line.Row.Status) && known.Count > 1)
                .Select(told => new HistoryLine(told.Line.Report?.Published, $"now told that it {Phrases.Status(told.Line.Row.Status)}", told.Name, told.Line.Row)),
        ];
    }

    private static IEnumerable<HistoryLine> Numbers(FigureRangeRecord figure)
    {
        var last = (Low: (decimal?)null, High: (decimal?)null, Said: false);
        foreach (var at in figure.Course)
        {
            if (!last.Said || (at.Low, at.High) != (last.Low, last.High))
            {
                yield return new(at.Published, $"{Phrases.Figure(figure.Of, at.Low, at.High)}{(last.Said ? $", after {Phrases.Figure("", last.Low, last.High).Trim()}" : "")}", at.By, null);
            }

            last = (at.Low, at.High, true);
        }
    }

    private static string Decided(JudgementKind kind) => kind switch
    {
        JudgementKind.Accept => "a row was accepted",
        JudgementKind.Reject => "a row was rejected",
        JudgementKind.Correct => "a row was corrected",
        JudgementKind.Same => "merged with another event",
        JudgementKind.Different => "rows were split off",
        JudgementKind.Unsure => "looked at and left open",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
