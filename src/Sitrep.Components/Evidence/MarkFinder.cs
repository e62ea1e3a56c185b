using Sitrep.Ledger.Records;

namespace Sitrep.Components.Evidence;

/// <summary>Finds the mentions in a text that its rows and statements rest on.</summary>
public static class MarkFinder
{
    /// <summary>The mentions, by place in the text; one place of one kind is one mention, however many rows rest on it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="statements">What it says that somebody says; only those that hold the trigger of a row count, and of them what no row marks already.</param>
    public static IReadOnlyList<TextMark> Of(string text, IReadOnlyList<RowRecord> rows, IReadOnlyList<StatementRecord> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(statements);
        var triggers = rows.Select(row => row.Trigger.Start).Order().ToArray();
        var told = rows.SelectMany(row => Of(text, row)).ToList();
        var spans = told.Where(mark => mark.Kind is MarkKind.Who or MarkKind.Deed).Select(mark => (mark.Start, mark.End)).ToHashSet();
        return [.. told
            .Concat(statements.Where(statement => Holds(triggers, statement.Content)).SelectMany(Of).Where(mark => !spans.Contains((mark.Start, mark.End))))
            .Where(mark => 0 <= mark.Start && mark.Start < mark.End && mark.End <= text.Length)
            .Distinct()
            .OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End).ThenBy(mark => mark.Kind)];
    }

    /// <summary>The mentions of one row.</summary>
    /// <param name="text">The text of its report.</param>
    /// <param name="row">The row.</param>
    public static IEnumerable<TextMark> Of(string text, RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(row);
        yield return new(row.Trigger.Start, row.Trigger.End, MarkKind.Deed);
        foreach (var actor in row.Initiator.Concat(row.Recipient).Where(actor => actor.Start != row.Trigger.Start))
        {
            yield return new(actor.Start, actor.End, MarkKind.Who);
        }

        foreach (var (words, kind) in Words(row))
        {
            if (Find(text, words, row) is { } at)
            {
                yield return new(at, at + words.Length, kind);
            }
        }
    }

    private static IEnumerable<TextMark> Of(StatementRecord statement)
    {
        yield return new(statement.Cue.Start, statement.Cue.End, MarkKind.Says);
        if (statement.Source is { } source)
        {
            yield return new(source.Start, source.End, MarkKind.Says);
        }
    }

    private static IEnumerable<(string Words, MarkKind Kind)> Words(RowRecord row)
    {
        if (row.When?.Words is { Length: > 0 } time)
        {
            yield return (time, MarkKind.When);
        }

        if (row.Where?.Words is { Length: > 0 } place)
        {
            yield return (place, MarkKind.Where);
        }

        foreach (var figure in row.Figures.Where(figure => figure.Words.Length > 0))
        {
            yield return (figure.Words, MarkKind.Count);
        }
    }

    /// <summary>Where words of a row stand: in its quote, else before or after it on the same line; null where they do not.</summary>
    private static int? Find(string text, string words, RowRecord row)
    {
        if (row.Start < 0 || row.End > text.Length || row.Start > row.End)
        {
            return null;
        }

        var inside = text.AsSpan(row.Start, row.End - row.Start).IndexOf(words, StringComparison.Ordinal);
        if (inside >= 0)
        {
            return row.Start + inside;
        }

        var from = text.LastIndexOf('\n', Math.Max(0, row.Start - 1)) + 1;
        var to = text.IndexOf('\n', row.End) is >= 0 and var end ? end : text.Length;
        var after = text.AsSpan(row.End, to - row.End).IndexOf(words, StringComparison.Ordinal);
        var before = text.AsSpan(from, Math.Max(0, row.Start - from)).LastIndexOf(words, StringComparison.Ordinal);
        return before >= 0 ? from + before : after >= 0 ? row.End + after : null;
    }

    private static bool Holds(int[] triggers, OffsetsRecord content)
    {
        var first = Array.BinarySearch(triggers, content.Start);
        first = first < 0 ? ~first : first;
        return first < triggers.Length && triggers[first] < content.End;
    }
}
