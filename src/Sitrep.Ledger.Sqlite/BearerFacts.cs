using System.Text.Json;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Relations;

namespace Sitrep.Ledger.Sqlite;

/// <summary>What the reports say of a name.</summary>
/// <param name="Name">Its usual form.</param>
/// <param name="IsPerson">Whether it is a person's.</param>
/// <param name="Reports">What each report says of it, by key.</param>
/// <param name="Numbers">The numbers of these reports in the file.</param>
internal sealed record NameFacts(string Name, bool IsPerson, IReadOnlyList<ReportFacts> Reports, IReadOnlyDictionary<string, long> Numbers);

/// <summary>Reads what reports say of names and of their bearers.</summary>
internal sealed class BearerFacts(Database database)
{
    /// <summary>Whose company of names is looked at: so many of the reports that say nothing of its roles.</summary>
    private const int MostSilent = 60;
    private readonly Relations _relations = new(database);

    /// <summary>What the reports say of a name; those that only mention it count by the company that they mention it in.</summary>
    public NameFacts Of(string key)
    {
        var relations = _relations.OfName(key).ToLookup(pair => pair.Report, pair => pair.Relation);
        var isPerson = IsPerson(key) || relations.Any(report => report.Any(relation => relation.Person));
        if (!isPerson && relations.Count == 0)
        {
            return new(NameOf(key), false, [], new Dictionary<string, long>());
        }

        var told = relations.Select(report => report.Key).ToList();
        var all = told.Concat(Mentioned(key)).Distinct().Select(number => (Number: number, Report: Report(number))).OrderBy(pair => pair.Report.Key, StringComparer.Ordinal).ToList();
        var facts = all.Where(pair => isPerson || relations.Contains(pair.Number)).Select(pair => new ReportFacts(pair.Report.Key, Facts.Of(relations[pair.Number], isPerson ? pair.Report.Story : [], key))).ToList();
        return new(NameOf(key), isPerson, facts, all.ToDictionary(pair => pair.Report.Key, pair => pair.Number, StringComparer.Ordinal));
    }

    /// <summary>A bearer as the ledger knows it now.</summary>
    public Bearer Bearer(string bearer)
    {
        var (key, _) = Split(bearer);
        var name = Of(key);
        if (bearer == key && database.Scalar("SELECT 1 FROM bearer WHERE key = @p0 LIMIT 1", key) is null)
        {
            return new(bearer, name.Name, name.IsPerson, Facts.Together(name.Reports.Select(report => report.Facts)));
        }

        var meant = database.List("SELECT t.key, b.actor FROM bearer b JOIN report t ON t.seq = b.report WHERE b.key = @p0", [key], reader => (Report: reader.GetString(0), Actor: reader.GetString(1))).ToDictionary(pair => pair.Report, pair => pair.Actor, StringComparer.Ordinal);
        return new(bearer, name.Name, name.IsPerson, Facts.Together(name.Reports.Where(report => meant.GetValueOrDefault(report.Report, key) == bearer).Select(report => report.Facts)));
    }

    /// <summary>The usual form of a bearer's name.</summary>
    public string NameOf(string bearer)
    {
        var (key, _) = Split(bearer);
        return database.Scalar("SELECT n.name FROM name n WHERE n.actor = @p0 ORDER BY length(n.name) DESC, n.name LIMIT 1", key) as string
            ?? database.List("SELECT json FROM relation WHERE actor = @p0 ORDER BY id LIMIT 1", [key], reader => Relations.Read(reader.GetString(0)).Name).FirstOrDefault()
            ?? key["name:".Length..];
    }

    /// <summary>The bearer that a key means now: the reports behind a label may have got another one.</summary>
    public string Current(string bearer)
    {
        var (key, label) = Split(bearer);
        return label is null ? bearer : database.Scalar(
            "SELECT b.actor FROM report t JOIN bearer b ON b.report = t.seq AND b.key = @p0 WHERE t.key >= @p1 AND t.key < @p2 ORDER BY t.key LIMIT 1", key, label, label + "g") as string ?? key;
    }

    /// <summary>Why a name may be an entry of the register, as a report's reading says.</summary>
    public string WhyIdentity(string key, string entry) => _relations.OfName(key).Select(pair => pair.Relation)
        .FirstOrDefault(relation => relation.Kind == RelationKind.Identity && relation.Of?.Actor == entry)?.Because ?? "the register";

    /// <summary>The names that reports say are others of this one.</summary>
    public IEnumerable<string> NamedBy(string key) => _relations.To(key).Where(relation => relation.Kind == RelationKind.Alias).Select(relation => relation.Actor);

    internal static (string Key, string? Label) Split(string bearer)
    {
        var slash = bearer.LastIndexOf('/');
        return slash < 0 ? (bearer, null) : (bearer[..slash], bearer[(slash + 1)..]);
    }

    private bool IsPerson(string key) => database.Scalar("SELECT 1 FROM name WHERE actor = @p0 AND kind = 'person' LIMIT 1", key) is not null;

    private List<long> Mentioned(string key) => database.List(
        """
        SELECT DISTINCT r.report, t.key FROM name n JOIN party p ON p.name = n.seq AND p.role IN (0, 1, 2) JOIN row r ON r.seq = p.row JOIN report t ON t.seq = r.report
        WHERE n.actor = @p0 AND r.report NOT IN (SELECT report FROM absent) ORDER BY t.key LIMIT @p1
        """,
        [key, (long)MostSilent],
        reader => reader.GetInt64(0));

    private ReportRecord Report(long number) => database.List("SELECT json FROM report WHERE seq = @p0", [number], reader => JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.ReportRecord)!)[0];
}
