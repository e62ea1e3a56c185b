using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Hosting;

/// <summary>The sentences of rows, for one request: a text that several rows stand in is read once.</summary>
internal sealed class RowSentences(RequestLedger request, Sentences sentences)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The sentence of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="report">Its report; null where that is lost, and then there is no sentence.</param>
    public QuotedSentence? Of(RowRecord row, ReportRecord? report)
    {
        if (report is null)
        {
            return null;
        }

        if (!_texts.TryGetValue(report.Text, out var text))
        {
            _texts.Add(report.Text, text = request.Ledger.TextOf(report));
        }

        return sentences.Around(text, row);
    }
}
