using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sitrep.Components.Evidence;
using Sitrep.Ledger.Records;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Screens;

/// <summary>
/// A report: its text as it was read beside the rows that rest on it. <c>row=ID</c> chooses a row, whose sentence is focused; <c>sentence=N</c> chooses a sentence,
/// whose rows are told in full; <c>marks=off</c> leaves the underlines out.
/// </summary>
public sealed partial class ReportScreen
{
    private readonly Dictionary<int, int> _counts = [];
    private ReportRecord? _report;
    private IReadOnlyList<ReportRecord> _versions = [];
    private IReadOnlyList<RowRecord> _rows = [];
    private IReadOnlyList<RowRecord> _expanded = [];
    private IReadOnlyList<TextSentence> _sentences = [];
    private IReadOnlyList<TextMark> _marks = [];
    private IReadOnlyList<int> _sentenceOf = [];
    private IReadOnlyList<int> _chosen = [];
    private IReadOnlyList<(int Start, int End)> _quotes = [];
    private string _text = "";
    private string? _row;
    private int? _sentence;
    private bool _isPlain;

    /// <summary>The report's key, or its id.</summary>
    [Parameter]
    public required string Key { get; set; }

    [Inject]
    internal Sentences Sentences { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _report = Ledger.Find(Key).Select(found => found.Report).OfType<ReportRecord>().FirstOrDefault();
        if (_report is null)
        {
            SayMissing();
            return;
        }

        _text = Ledger.TextOf(_report);
        _versions = Ledger.VersionsOf(_report);
        _rows = [.. Ledger.RowsOf(_report)];
        _sentences = Sentences.Of(_text);
        _sentenceOf = [.. _rows.Select(row => SentenceAt(row.Trigger.Start))];
        foreach (var (number, count) in _sentenceOf.Where(number => number > 0).CountBy(number => number))
        {
            _counts[number] = count;
        }

        _isPlain = Http.Request.Query["marks"] == "off";
        _marks = _isPlain ? [] : MarkFinder.Of(_text, _rows, Ledger.StatementsOf(_report));
        Choose();
    }

    private void Choose()
    {
        if (Http.Request.Query["row"].ToString() is { Length: > 0 } id && _rows.FirstOrDefault(row => row.Id == id) is { } chosen)
        {
            _row = chosen.Id;
            _expanded = [chosen];
            _chosen = SentenceAt(chosen.Trigger.Start) is > 0 and var number ? [number] : [];
        }
        else if (int.TryParse(Http.Request.Query["sentence"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given >= 1 && given <= _sentences.Count)
        {
            _sentence = given;
            _chosen = [given];
            _expanded = [.. _rows.Zip(_sentenceOf).Where(pair => pair.Second == given).Select(pair => pair.First)];
        }

        _quotes = [.. _expanded.Select(row => (row.Start, row.End))];
    }

    /// <summary>The number of the sentence that a place in the text lies in; 0 for none.</summary>
    private int SentenceAt(int place)
    {
        var (low, high) = (0, _sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = _sentences[middle];
            if (place < sentence.Start)
            {
                high = middle - 1;
            }
            else if (place >= sentence.End)
            {
                low = middle + 1;
            }
            else
            {
                return sentence.Number;
            }
        }

        return 0;
    }

    /// <summary>This report with something chosen.</summary>
    private string At(string? row, int? sentence, bool plain)
    {
        var query = new QueryString();
        query = row is null ? query : query.Add("row", row);
        query = sentence is { } number ? query.Add("sentence", number.ToString(CultureInfo.InvariantCulture)) : query;
        query = plain ? query.Add("marks", "off") : query;
        return Link.Report(_report!.Key) + query + (row is null && sentence is null ? "" : "#" + MarkedText.FocusId);
    }
}
