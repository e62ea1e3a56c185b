using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Views;
using Sitrep.Views.Actors;

namespace Sitrep.Cli.Explanations;

/// <summary>Shows an actor's profile, section by section, each line with the sentence that it rests on.</summary>
internal sealed class ProfileView(Terminal terminal)
{
    private const int MostOfSection = 20;
    private readonly Paint _paint = new(terminal.Colour);

    private static readonly Dictionary<ProfileSection, string> Headings = new()
    {
        [ProfileSection.Name] = "Names",
        [ProfileSection.Identity] = "Who it is and is not",
        [ProfileSection.Role] = "Roles",
        [ProfileSection.Relation] = "Ties",
        [ProfileSection.Legal] = "Before the law",
        [ProfileSection.Initiator] = "Does",
        [ProfileSection.Recipient] = "Has done to it",
        [ProfileSection.Statement] = "Says",
        [ProfileSection.Watchlist] = "On your watchlists (proposals; a name alone says nothing)",
    };

    /// <summary>Shows the profile.</summary>
    public void Show(ActorProfile profile)
    {
        terminal.Out.WriteLine(_paint.Heading(VisibleText.OneLine($"{profile.Name} [{profile.Actor}], {profile.Kind}")));
        terminal.Out.WriteLine(_paint.Dim($"{profile.Id}  {Phrases.Count(profile.Rows, "row")} in {Phrases.Count(profile.Reports, "report")}"));
        foreach (var section in profile.Lines.GroupBy(line => line.Section).OrderBy(group => group.Key))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(_paint.Heading(Headings[section.Key]));
            foreach (var line in section.Take(MostOfSection))
            {
                Show(line);
            }

            if (section.Count() > MostOfSection)
            {
                terminal.Out.WriteLine(_paint.Dim($"  and {Phrases.Count(section.Count() - MostOfSection)} more; all with --format csv"));
            }
        }
    }

    private void Show(ProfileLine line)
    {
        var days = Phrases.Days(line.From, line.To);
        var basis = line.Basis == ProfileBasis.Contested ? _paint.Warning("CONTESTED") : line.Basis.ToString().ToLowerInvariant();
        terminal.Out.WriteLine($"  {VisibleText.OneLine($"{(days.Length > 0 ? days + "  " : "")}{line.What}")}  {_paint.Dim("(")}{basis}{_paint.Dim($": {VisibleText.OneLine(line.Because)}{(line.Reports > 1 ? $"; {line.Reports} reports" : "")})")}");
        if (line.Quote is not null)
        {
            var origin = string.Join(", ", ((string?[])[line.Publisher, Phrases.Day(line.Published), line.Id ?? line.Report]).Where(part => !string.IsNullOrEmpty(part)));
            terminal.Out.WriteLine($"      {VisibleText.OneLine(Phrases.Quote(line.Quote))}  {_paint.Dim(VisibleText.OneLine(origin))}");
        }
    }
}
