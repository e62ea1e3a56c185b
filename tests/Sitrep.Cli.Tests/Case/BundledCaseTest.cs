using System.Globalization;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Sitrep.Views;
using Xunit;

namespace Sitrep.Cli.Tests.Case;

/// <summary>What a reader of news must get right, shown on the bundled case (the table in samples/README.md).</summary>
public sealed class BundledCaseTest(BundledCase the) : IClassFixture<BundledCase>
{
    [Fact]
    public void A_plot_that_was_stopped_is_no_deed() =>
        Assert.Contains(the.On("1986-04-18"), r => r is { Type: EventType.ASSAULT, Status: EventStatus.Prevented } && Has(r, "airliner"));

    [Fact]
    public void An_arrest_is_a_row_with_police_and_the_day() =>
        Assert.Contains(the.On("1985-07-16"), r => r.Type == EventType.COERCE && r.Trigger.Text == "arrested" && Does(r, "police") && On(r, "1985-07-15"));

    [Fact]
    public void A_break_of_relations_told_again_in_another_paper_is_one_event_with_two_sources() =>
        Assert.Contains(the.Events, e => e is { Type: EventType.SANCTION, Reports: 4, Corroboration: 2 } && e.Quote.Contains("broke off", StringComparison.Ordinal));

    [Fact]
    public void An_expulsion_is_a_sanction() =>
        Assert.Contains(the.On("1986-10-24"), r => r.Type == EventType.SANCTION && r.Trigger.Text == "expelled" && Does(r, "Britain"));

    [Fact]
    public void A_trial_set_for_later_is_scheduled_for_its_day() =>
        Assert.Contains(the.On("1985-07-25"), r => r is { Type: EventType.COERCE, Status: EventStatus.Scheduled } && On(r, "1985-11-04"));

    [Fact]
    public void Its_verdict_is_dated_by_the_weekday() =>
        Assert.Contains(the.On("1985-11-23"), r => r is { Type: EventType.COERCE, Status: EventStatus.Occurred } && r.Trigger.Text == "sentenced" && On(r, "1985-11-22"));

    [Fact]
    public void A_denial_is_a_row_of_its_own() =>
        Assert.Contains(the.On("1985-07-25"), r => r.Type == EventType.REJECT && Does(r, "France"));

    [Fact]
    public void What_is_denied_did_not_occur_for_its_source() =>
        Assert.Contains(the.On("1980-05-09"), r => r is { Type: EventType.ASSAULT, Status: EventStatus.Not, Stance: Stance.Denies } && r.Sources[0].Contains("Ministry of Defence", StringComparison.Ordinal));

    [Fact]
    public void A_claim_and_its_denial_stand_side_by_side() =>
        Assert.Contains(
            ClaimList.Of(the.Ledger, Ledger.Stores.RowFilter.All, contestedOnly: true),
            entry => entry.Event.Type == EventType.ASSAULT && entry.Claims.Count > 0 && entry.Denials.Count > 0);

    [Fact]
    public void A_threat_is_made_and_what_it_threatens_is_no_deed()
    {
        Assert.Contains(the.On("1980-05-01"), r => r is { Type: EventType.THREATEN, Status: EventStatus.Occurred });
        Assert.Contains(the.On("1980-05-01"), r => r is { Type: EventType.ASSAULT, Status: EventStatus.Threatened });
    }

    [Fact]
    public void Two_figures_for_one_award_are_a_contradiction() =>
        Assert.Contains(the.Ledger.Contradictions(), c => c.Kind == ContradictionKind.Figures
            && the.Rows.Where(r => r.Id == c.A || r.Id == c.B).All(r => r.Figures.Any(f => f.Of == "money")));

    [Fact]
    public void One_wire_story_in_three_papers_is_one_event_with_one_source()
    {
        var expulsion = Assert.Single(the.Events, e => e.Type == EventType.SANCTION && e.Quote.Contains("expelled", StringComparison.Ordinal));

        Assert.Equal(3, expulsion.Reports);
        Assert.Equal(1, expulsion.Corroboration);
    }

    [Fact]
    public void An_attack_told_again_a_year_later_is_dated_in_its_year() =>
        Assert.Contains(the.On("1986-07-08"), r => r.Type == EventType.ASSAULT && r.When?.From?.Year == 1985);

    [Fact]
    public void A_day_that_hangs_on_another_event_is_found() =>
        Assert.Contains(the.On("1985-07-16"), r => r.Type == EventType.ASSAULT && r.When is { } when && when.From <= Day("1985-07-11"));

    [Fact]
    public void What_is_due_and_has_not_come_is_listed() =>
        Assert.Contains(DueList.Of(the.Ledger, Ledger.Stores.RowFilter.All, Day("1985-07-26")), d => d.Event.When?.From == Day("1985-11-04"));

    [Fact]
    public void Every_quote_stands_in_its_text() => Assert.Empty(the.Ledger.Verify().Flaws);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static bool On(RowRecord row, string day) => row.When is { } when && when.From == Day(day) && when.To == Day(day);

    private static bool Does(RowRecord row, string name) => row.Initiator.Any(i => i.Name.Contains(name, StringComparison.Ordinal));

    private static bool Has(RowRecord row, string name) => row.Recipient.Any(i => i.Name.Contains(name, StringComparison.Ordinal));
}
