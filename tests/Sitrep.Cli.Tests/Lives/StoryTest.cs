using Sitrep.Formats;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Reading;
using Sitrep.Views;
using Sitrep.Views.Actors;
using Sitrep.Views.Plans;
using Xunit;

namespace Sitrep.Cli.Tests.Lives;

/// <summary>Twelve reports of four papers over two months, in specs/plans: a plot, a trial that is put off, a visit that is put off, a march that never was, two men of one name.</summary>
public sealed class StoryTest(Story story) : IClassFixture<Story>
{
    [Fact]
    public void A_visit_that_was_put_off_keeps_its_earlier_day_and_is_linked_to_the_event_that_it_came_as()
    {
        var visit = Assert.Single(Lives(), life => life.Who.Any(who => who.Name == "Lars Ek"));

        Assert.Equal((PlanState.Fulfilled, Day("2031-03-28")), (visit.State, visit.When!.From));
        Assert.Equal(Day("2031-03-20"), Assert.Single(visit.Earlier).From);
        Assert.Equal(Day("2031-03-28"), visit.Outcome!.When!.From);
        Assert.Equal([LifeStep.Announced, LifeStep.Postponed, LifeStep.TookPlace], visit.Steps.Select(step => step.Step));
    }

    [Fact]
    public void A_trial_is_followed_from_the_day_that_was_set_to_the_day_it_opened()
    {
        var trial = Assert.Single(Lives(), life => life.What == "trial");

        Assert.Equal((PlanState.Fulfilled, Day("2031-04-21"), Day("2031-04-07")), (trial.State, trial.When!.From, Assert.Single(trial.Earlier).From));
    }

    [Fact]
    public void What_was_due_and_never_reported_is_shown_as_such_and_what_never_was_as_that()
    {
        var lives = Lives();

        Assert.Equal(PlanState.Unreported, Assert.Single(lives, life => life.What == "testify").State);
        Assert.Equal(PlanState.DidNot, Assert.Single(lives, life => life.What.Contains("march", StringComparison.Ordinal)).State);
        Assert.Equal(PlanState.Upcoming, Assert.Single(lives, life => life.What == "appeal").State);
        Assert.Equal(PlanState.Fulfilled, Assert.Single(lives, life => life.What == "verdict").State);
    }

    [Fact]
    public void On_a_day_in_between_later_reports_are_not_known()
    {
        var visit = Assert.Single(PlanLives.Of(story.Ledger, RowFilter.All, Day("2031-03-15")), life => life.Who.Any(who => who.Name == "Lars Ek"));

        Assert.Equal((PlanState.Upcoming, Day("2031-03-20")), (visit.State, visit.When!.From));
        Assert.Contains(DueList.Of(story.Ledger, RowFilter.All, Day("2031-03-20")), due => due.State == DueState.Upcoming && due.Event.When!.From == Day("2031-03-28"));
    }

    [Fact]
    public void A_case_has_its_life_from_charge_to_appeal_and_the_acquitted_has_his()
    {
        var reed = CaseLife.Of(story.Ledger, Accused("Jon Reed")).Select(step => step.Step).ToList();
        var moor = CaseLife.Of(story.Ledger, Accused("Karl Moor")).Select(step => step.Step).ToList();

        foreach (var step in (LifeStep[])[LifeStep.Charge, LifeStep.Set, LifeStep.Postponed, LifeStep.Trial, LifeStep.Conviction, LifeStep.Appeal])
        {
            Assert.Contains(step, reed);
        }

        Assert.True(reed.IndexOf(LifeStep.Charge) < reed.IndexOf(LifeStep.Postponed) && reed.IndexOf(LifeStep.Postponed) < reed.IndexOf(LifeStep.Conviction) && reed.IndexOf(LifeStep.Conviction) < reed.LastIndexOf(LifeStep.Appeal));
        Assert.Contains(LifeStep.Acquittal, moor);
        Assert.DoesNotContain(LifeStep.Conviction, moor);
    }

    [Fact]
    public void The_footballer_is_not_the_accused()
    {
        var bearers = story.Ledger.Actors().Where(actor => actor.Name == "Jon Reed").ToList();

        Assert.Equal(2, bearers.Count(bearer => bearer.Actor.Contains('/', StringComparison.Ordinal)));
        Assert.Contains(bearers.SelectMany(bearer => story.Ledger.IdentityOf(bearer.Actor)), judgement => judgement.Verdict == IdentityVerdict.Different && judgement.Reasons.Any(reason => reason.StartsWith("born", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_profile_dates_roles_by_the_reports_and_opens_a_sentence_with_each_line()
    {
        var profile = new ProfileMaker(story.Ledger, English.English.LoadDirectory()).Of("name:ada venn");

        var role = Assert.Single(profile.Lines, line => line is { Section: ProfileSection.Role, Basis: ProfileBasis.Asserted } && line.What.StartsWith("interior minister", StringComparison.Ordinal));
        Assert.Equal((Day("2031-03-04"), "Interior Minister Ada Venn"), (role.From, role.Quote));
        Assert.All(profile.Lines.Where(line => line.Quote is not null), line => Assert.Equal(line.Quote, story.TextOf(line.Report!)[line.Start!.Value..line.End!.Value]));
    }

    [Fact]
    public void A_tie_says_which_way_it_goes_from_both_sides()
    {
        var profiles = new ProfileMaker(story.Ledger, null);

        Assert.Contains(profiles.Of("name:harbour front").Lines, line => line.What == "backed by Free Coast Movement");
        Assert.Contains(profiles.Of("name:free coast movement").Lines, line => line.What == "Harbour Front: backed by it");
    }

    [Fact]
    public void The_order_of_reading_does_not_count()
    {
        Assert.Equal(Everything(story.Ledger), Everything(story.Reversed));
    }

    private IReadOnlyList<PlanLife> Lives() => PlanLives.Of(story.Ledger, RowFilter.All);

    private string Accused(string name) => story.Ledger.Actors().Where(actor => actor.Name == name).OrderByDescending(actor => actor.Rows).First().Actor;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Everything(Ledger.Ledger ledger) =>
    [
        .. ledger.Actors().Select(actor => LedgerJson.Text(actor, LedgerJson.Records.ActorRecord)),
        .. ledger.Relations().Select(relation => LedgerJson.Text(relation, LedgerJson.Records.RelationRecord)),
        .. ledger.OpenIdentities().Select(IdentityJson.Write),
        .. PlanLives.Of(ledger, RowFilter.All).Select(life => LedgerJson.Text(life, Views.Exports.ViewJson.Plain.PlanLife)),
    ];
}

/// <summary>The reports read twice, in their order and against it.</summary>
public sealed class Story : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Story()
    {
        var reader = new Reader(English.English.Load());
        var items = new ReportIntake(new IntakeOptions(), () => Stream.Null).Read([Path.Combine(Root(), "specs", "plans", "ferry-plot.jsonl")]);
        LedgerEntry[] entries = [.. items.Select(item => LedgerEntry.Of(item.Origin.ToString(), item.Bytes, reader.Read(item.Report!)))];
        Ledger = Filled("a.db", entries);
        Reversed = Filled("b.db", [.. entries.Reverse()]);
    }

    public Ledger.Ledger Ledger { get; }

    public Ledger.Ledger Reversed { get; }

    public string TextOf(string report) => Ledger.TextOf(Ledger.Reports().Single(one => one.Id == report));

    public void Dispose()
    {
        Ledger.Dispose();
        Reversed.Dispose();
        _folder.Dispose();
    }

    private Ledger.Ledger Filled(string name, LedgerEntry[] entries)
    {
        var ledger = SqliteLedger.Create(_folder[name]);
        foreach (var entry in entries)
        {
            ledger.Add([entry]);
            ledger.Complete();
        }

        return ledger;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Sitrep.slnx is not above the tests.");
        }

        return folder;
    }
}
