using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Reading.Documents;

namespace Sitrep.Evaluation.Tasks;

/// <summary>A report with rows annotated by hand, in the form of <c>evaluation/gold/README.md</c>.</summary>
internal sealed record RowGold(Report Report, IReadOnlyList<GoldRow> Rows)
{
    public static IEnumerable<RowGold> Load(string path) =>
        GoldFiles.Below(path, ".json").SelectMany(file =>
        {
            using var json = JsonDocument.Parse(GoldFiles.ReadText(file));
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? json.RootElement.EnumerateArray().Select(Of).OfType<RowGold>().ToList()
                : new[] { Of(json.RootElement) }.OfType<RowGold>().ToList();
        });

    private static RowGold? Of(JsonElement report)
    {
        if (!report.TryGetProperty("text", out var text) || !report.TryGetProperty("rows", out var rows))
        {
            return null;
        }

        DateOnly? published = report.TryGetProperty("published", out var day) && day.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", out var date) ? date : null;
        var read = new Report
        {
            Text = text.GetString()!,
            GivenId = report.TryGetProperty("id", out var id) ? id.GetString() : null,
            Published = published,
        };
        var used = new Dictionary<(string, string), int>();
        return new RowGold(read, [.. rows.EnumerateArray().Select(row => GoldRow.Of(row, read.Text, used)).OfType<GoldRow>()]);
    }
}

/// <summary>One annotated row.</summary>
internal sealed record GoldRow
{
    public required string Type { get; init; }

    public required TextSpan Trigger { get; init; }

    public required TextSpan Quote { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Initiators { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Recipients { get; init; }

    public required (string From, string To)? When { get; init; }

    public required string? WhereName { get; init; }

    public required string? WhereCountry { get; init; }

    public required string Status { get; init; }

    public required string Stance { get; init; }

    public required string Source { get; init; }

    public required IReadOnlyList<(string Of, decimal Low, decimal High)> Figures { get; init; }

    /// <summary>Places quote and trigger in the text: the n-th row with one quote and trigger takes the n-th place where it stands.</summary>
    public static GoldRow? Of(JsonElement row, string text, Dictionary<(string, string), int> used)
    {
        var (quote, trigger) = (Word(row, "quote") ?? "", Word(row, "trigger") ?? "");
        var at = quote.Length == 0 ? -1 : text.IndexOf(quote, used.GetValueOrDefault((quote, trigger), -1) + 1, StringComparison.Ordinal);
        at = at < 0 && quote.Length > 0 ? text.IndexOf(quote, StringComparison.Ordinal) : at;
        if (at < 0)
        {
            Console.Error.WriteLine($"A gold row is left out, its quote is not in the text: '{quote}'.");
            return null;
        }

        used[(quote, trigger)] = at;
        var whole = Regex.Match(quote, $@"(?<!\w){Regex.Escape(trigger)}(?!\w)");
        var start = whole.Success ? whole.Index : quote.IndexOf(trigger, StringComparison.Ordinal);
        return new GoldRow
        {
            Type = Word(row, "type") ?? "",
            Quote = new TextSpan(at, at + quote.Length),
            Trigger = trigger.Length == 0 || start < 0 ? new TextSpan(at, at + quote.Length) : new TextSpan(at + start, at + start + trigger.Length),
            Initiators = Actors(row, "initiator"),
            Recipients = Actors(row, "recipient"),
            When = Interval(row),
            WhereName = Inner(row, "where", "name"),
            WhereCountry = Inner(row, "where", "country"),
            Status = Word(row, "status") ?? "occurred",
            Stance = Word(row, "stance") ?? "asserts",
            Source = row.TryGetProperty("sources", out var sources) && sources.GetArrayLength() > 0 ? sources[0].GetString() ?? "narrator" : "narrator",
            Figures = [.. Items(row, "figures").Select(Number).OfType<(string, decimal, decimal)>()],
        };
    }

    private static IReadOnlyList<IReadOnlyList<string>> Actors(JsonElement row, string field) =>
        [.. Items(row, field).Select(item => item.ValueKind == JsonValueKind.String
            ? (IReadOnlyList<string>)[item.GetString()!]
            : [Word(item, "name") ?? "", .. Items(item, "also").Select(a => a.GetString()!)])];

    private static (string From, string To)? Interval(JsonElement row)
    {
        var from = Inner(row, "when", "start") ?? Inner(row, "when", "from");
        var to = Inner(row, "when", "end") ?? Inner(row, "when", "to");
        return (from ?? to) is null ? null : (from ?? to!, to ?? from!);
    }

    private static (string Of, decimal Low, decimal High)? Number(JsonElement figure)
    {
        if (Word(figure, "of") is not { } of || !figure.TryGetProperty("value", out var value))
        {
            return null;
        }

        var ends = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Decimal).ToList() : [Decimal(value)];
        return ends.Count == 0 || ends.Any(e => e is null) ? null : (of, ends[0]!.Value, ends[^1]!.Value);
    }

    private static decimal? Decimal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement row, string field) =>
        row.TryGetProperty(field, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string? Word(JsonElement row, string field) =>
        row.TryGetProperty(field, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    private static string? Inner(JsonElement row, string field, string inner) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object ? Word(value, inner) : null;
}
