using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Arguments;

/// <summary>Finds what a person means by an id or its beginning.</summary>
internal static class Lookup
{
    /// <summary>The one record that the id leads to.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="id">An id, its beginning, a report's id or an actor's key.</param>
    /// <param name="kinds">The kinds that are wanted ('row', 'event'); none for any.</param>
    /// <exception cref="CommandException">Nothing has such an id, or several have.</exception>
    public static FoundRecord One(Ledger.Ledger ledger, string id, params string[] kinds)
    {
        var all = string.IsNullOrWhiteSpace(id) ? [] : ledger.Find(id);
        var found = all.Where(record => kinds.Length == 0 || kinds.Contains(record.Kind)).ToList();
        var exact = found.Where(record => record.Id == id || record.Report?.Id == id || record.Actor?.Actor == id).ToList();
        var candidates = exact.Count > 0 ? exact : found;
        var what = kinds.Length == 0 ? "nothing" : "no " + string.Join(" or ", kinds);
        return candidates.Count switch
        {
            1 => candidates[0],
            0 => throw new CommandException($"{what} in the ledger has an id that begins with '{VisibleText.OneLine(id)}': ids stand first in the lists of 'sitrep events' and 'sitrep claims'.", ExitCode.Usage),
            _ => throw new CommandException($"'{VisibleText.OneLine(id)}' may be any of these; write more of one:\n{string.Join('\n', candidates.Select(Describe))}", ExitCode.Usage),
        };
    }

    private static string Describe(FoundRecord found) => VisibleText.OneLine(found switch
    {
        { Row: { } row } => $"  {found.Id}  row: {row.Quote}",
        { Event: { } happening } => $"  {found.Id}  event: {happening.Quote}",
        { Report: { } report } => $"  {report.Key}  report: {report.Publisher} {report.Title}",
        { Actor: { } actor } => $"  {found.Id}  actor: {actor.Name}",
        { Judgement: { } judgement } => $"  {found.Id}  judgement: {judgement.Kind.ToString().ToLowerInvariant()} by {judgement.By}",
        _ => $"  {found.Id}  statement: {found.Statement?.Cue.Text}",
    });
}
