using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Entries;

/// <summary>Checks that a row stands on the words that it quotes.</summary>
public static class RowEvidence
{
    /// <summary>What is wrong with the evidence of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The text of its report.</param>
    /// <returns>The kind of flaw and a sentence for a person; null where quote and trigger stand where they should.</returns>
    public static (string What, string Message)? Fault(RowRecord row, string text)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(text);
        if (!Stands(row.Quote, row.Start, row.End, text))
        {
            return ("quote", $"its quote does not stand at {row.Start} to {row.End} of the text.");
        }

        var trigger = row.Trigger;
        if (!Stands(trigger.Text, trigger.Start, trigger.End, text))
        {
            return ("trigger", $"its trigger '{trigger.Text}' does not stand at {trigger.Start} to {trigger.End} of the text.");
        }

        return row.Start <= trigger.Start && trigger.End <= row.End ? null : ("trigger", $"its trigger '{trigger.Text}' is not in its quote.");
    }

    private static bool Stands(string words, int start, int end, string text) =>
        start >= 0 && start <= end && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(words);
}
