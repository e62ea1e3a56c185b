using System.Globalization;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Workbench.Screens;

/// <summary>What has the words that are looked for: actors by name, rows by their quote, reports by title and text.</summary>
public sealed partial class SearchScreen
{
    private const int Page = 20;
    private Hits<TextHit> _reports = new([], 0);
    private Hits<RowRecord> _rows = new([], 0);
    private Hits<ActorRecord> _actors = new([], 0);

    private string Words => Http.Request.Query["q"].ToString().Trim();

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Words.Length > 0)
        {
            _actors = Ledger.SearchActors(Words, new(0, Page));
            _rows = Ledger.SearchRows(Words, new(0, Page), Address.Filter);
            _reports = Ledger.SearchReports(Words, new(Address.Skip, Page), Address.Filter);
        }
    }

    private string At(int skip) => Address.At("/search", ("q", Words), ("skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : null));
}
