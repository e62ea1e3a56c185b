using System.Globalization;
using System.Text;

namespace Sitrep.Evaluation;

/// <summary>A measured figure.</summary>
/// <param name="Set">Gold set, or 'speed'.</param>
/// <param name="Name">Name of the figure.</param>
/// <param name="Value">Its value as printed.</param>
/// <param name="Measured">Day of the measurement, ISO.</param>
/// <param name="Command">Command that measures it again.</param>
internal sealed record BoardFigure(string Set, string Name, string Value, string Measured, string Command);

/// <summary>
/// The page of all figures. Their store is <c>figures.tsv</c>; a set that is absent keeps its last figures with their date.
/// </summary>
internal sealed class Scoreboard
{
    private readonly string _folder;
    private readonly List<BoardFigure> _figures;

    private Scoreboard(string folder, List<BoardFigure> figures)
    {
        _folder = folder;
        _figures = figures;
    }

    /// <summary>Opens the board of a folder that holds sets.tsv and peers.tsv; figures.tsv may be missing.</summary>
    public static Scoreboard Open(string folder)
    {
        var path = Path.Combine(folder, "figures.tsv");
        var figures = File.Exists(path) ? TabFile.Read(path).Select(f => new BoardFigure(f[0], f[1], f[2], f[3], f[4])).ToList() : [];
        return new Scoreboard(folder, figures);
    }

    /// <summary>Sets a figure, in the place of the one with its set and name.</summary>
    public void Set(BoardFigure figure)
    {
        var at = _figures.FindIndex(f => f.Set == figure.Set && f.Name == figure.Name);
        if (at < 0)
        {
            _figures.Add(figure);
        }
        else
        {
            _figures[at] = figure;
        }
    }

    /// <summary>Writes figures.tsv and SCOREBOARD.md.</summary>
    public void Save()
    {
        var store = new StringBuilder("set\tfigure\tvalue\tmeasured\tcommand\n");
        foreach (var figure in _figures)
        {
            store.Append(CultureInfo.InvariantCulture, $"{figure.Set}\t{figure.Name}\t{figure.Value}\t{figure.Measured}\t{figure.Command}\n");
        }

        File.WriteAllText(Path.Combine(_folder, "figures.tsv"), store.ToString());
        File.WriteAllText(Path.Combine(_folder, "SCOREBOARD.md"), Page());
    }

    /// <summary>The page in Markdown.</summary>
    public string Page()
    {
        var peers = TabFile.Read(Path.Combine(_folder, "peers.tsv")).ToDictionary(p => (p[0], p[1]), p => p[2]);
        var what = TabFile.Read(Path.Combine(_folder, "sets.tsv")).ToDictionary(s => s[0], s => s[4]);
        var page = new StringBuilder();
        page.Append("# Scoreboard\n\n");
        page.Append("Every figure with the day it was measured, the command that measures it again, and what others reach. Made by\n");
        page.Append("`evaluation/Sitrep.Evaluation`; a set that is not at hand keeps its last figures. `README.md` beside this page defines the figures.\n");
        foreach (var set in _figures.GroupBy(f => f.Set))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {set.Key}\n\n");
            page.Append(what.TryGetValue(set.Key, out var description) ? $"{Capital(description)}.\n\n" : "");
            page.Append("| figure | Sitrep | measured | others |\n|---|---|---|---|\n");
            foreach (var f in set)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{f.Name}` | {f.Value} | {f.Measured} | {peers.GetValueOrDefault((f.Set, f.Name), "")} |\n");
            }

            page.Append(string.Concat(set.Select(f => f.Command).Distinct().Select(c => $"\n`{c}`\n")));
        }

        return page.ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
