using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Review;

namespace Sitrep.Workbench.Screens;

/// <summary>The queue of rows that nobody has decided about, and one of them with its evidence and all that can be decided.</summary>
public sealed partial class ReviewScreen
{
    private const int PageRows = 25;
    private const int Around = 400;

    private static readonly string[] Whys =
    [
        "not an event", "wrong type", "wrong doer", "wrong undergoer", "wrong day", "wrong place", "wrong status or stance", "told of the past or in passing", "double of another row", "other",
    ];

    private static readonly (ReviewReasons Reason, string Word)[] Words =
    [
        (ReviewReasons.Contested, "contested"), (ReviewReasons.Consequential, "consequential"), (ReviewReasons.Unsure, "unsure"), (ReviewReasons.SingleSource, "one source"),
    ];

    private IReadOnlyList<RowToReview> _queue = [];
    private bool _hasMore;
    private RowRecord? _row;
    private ReportRecord? _report;
    private IReadOnlyList<JudgementRecord> _judgements = [];
    private string _version = "";
    private string _next = "";
    private string? _name;
    private (string Before, string Quote, string After) _words = ("", "", "");

    private bool HasAccounts => Http.RequestServices.GetService<AccountsFile>() is not null;

    private bool MayJudge => Http.User.IsInRole(Roles.Reviewer);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var found = Ledger.ToReview(Address.Filter).Skip(Address.Skip).Take(PageRows + 1).ToList();
        (_queue, _hasMore) = ([.. found.Take(PageRows)], found.Count > PageRows);
        _name = ReviewerName.Of(Http);
        _row = Http.Request.Query["row"].ToString() is { Length: > 0 } id ? Ledger.Find(id).Select(record => record.Row).OfType<RowRecord>().FirstOrDefault() : _queue is [var first, ..] ? first.Row : null;
        if (_row is null)
        {
            return;
        }

        _report = Ledger.ReportOf(_row);
        _version = RowVersion.Of(Ledger, _row);
        _judgements = [.. Ledger.Judgements().All.Where(judgement => judgement.Holds && (judgement.Of.Contains(_row.Id) || judgement.Of.Contains(_row.Corrects ?? _row.Id)))];
        _next = Next(_row.Id);
        if (_report is not null)
        {
            _words = Cut(Ledger.TextOf(_report), _row);
        }
    }

    /// <summary>The address of the queue with a row chosen.</summary>
    private string At(string row) => Address.At("/review", ("skip", Address.Skip > 0 ? Address.Skip.ToString(System.Globalization.CultureInfo.InvariantCulture) : null), ("row", row));

    /// <summary>Where one goes after a decision: to the row after this one, else to the one before it, else to the beginning.</summary>
    private string Next(string row)
    {
        var at = _queue.Select(item => item.Row.Id).ToList().IndexOf(row);
        var next = at + 1 < _queue.Count ? _queue[at + 1] : at > 0 ? _queue[at - 1] : null;
        return next is null || next.Row.Id == row ? Address.At("/review") : At(next.Row.Id);
    }

    private static (string Before, string Quote, string After) Cut(string text, RowRecord row)
    {
        var start = Math.Max(text.LastIndexOf('\n', Math.Max(0, row.Start - 1)) + 1, row.Start - Around);
        var end = text.IndexOf('\n', row.End) is >= 0 and var line ? Math.Min(line, row.End + Around) : Math.Min(text.Length, row.End + Around);
        var (before, after) = (text[start..row.Start], text[row.End..end]);

        // What is cut off is cut between words, and says so.
        if (start > 0 && text[start - 1] != '\n' && before.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space)
        {
            before = "\u2026" + before[space..];
        }

        if (end < text.Length && text[end] != '\n' && after.LastIndexOf(' ') is >= 0 and var last)
        {
            after = after[..last] + " \u2026";
        }

        return (VisibleText.Lines(before), VisibleText.Lines(text[row.Start..row.End]), VisibleText.Lines(after));
    }

    private static string Reasons(ReviewReasons reasons) => string.Join(", ", Words.Where(pair => reasons.HasFlag(pair.Reason)).Select(pair => pair.Word));
}
