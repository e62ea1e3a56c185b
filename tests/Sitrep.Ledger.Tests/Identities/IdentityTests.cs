using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Sitrep.Reading.Relations;
using Xunit;

namespace Sitrep.Ledger.Tests.Identities;

/// <summary>Who bears a name, over many reports.</summary>
public sealed class IdentityTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TwoPersonsOfOneNameAreKeptApartWithTheReason()
    {
        using var ledger = Filled("l.db", Teacher(), Footballer(), TeacherAgain());

        var bearers = ledger.Actors().Where(actor => actor.Name == "Jon Reed").ToList();

        Assert.Equal(2, bearers.Count);
        Assert.Equal([1, 2], bearers.Select(bearer => bearer.Reports).Order());
        var judgement = Assert.Single(ledger.IdentityOf(bearers[0].Actor), judgement => judgement.Verdict == IdentityVerdict.Different);
        Assert.Contains(judgement.Reasons, reason => reason.StartsWith("state ", StringComparison.Ordinal) && reason.EndsWith("-18", StringComparison.Ordinal));
        Assert.All(bearers, bearer => Assert.Equal(bearer.Actor, Assert.Single(ledger.Find(bearer.Id)).Actor!.Actor));
    }

    [Fact]
    public void OneNameWithoutAnythingAgainstItIsOneActorAndNothingIsAsked()
    {
        using var ledger = Filled("l.db", Teacher(), TeacherAgain());

        Assert.Equal("name:jon reed", Assert.Single(ledger.Actors(), actor => actor.Name == "Jon Reed").Actor);
        Assert.Empty(ledger.OpenIdentities());
    }

    [Fact]
    public void SpellingsAreJoinedOnlyWhereMoreThanTheNameFits()
    {
        using var ledger = Filled("l.db", General("a", "Muammar Gaddafi*", "LY"), General("b", "Moammar Gaddafi*", "LY"), General("c", "Muamar Gaddafi*", null));

        var joined = Assert.Single(ledger.Actors(), actor => actor.Names.Contains("Muammar Gaddafi"));
        Assert.Equal(["Moammar Gaddafi", "Muammar Gaddafi"], joined.Names);
        Assert.Contains(ledger.Actors(), actor => actor.Names is ["Muamar Gaddafi"]);
        var judgement = Assert.Single(ledger.IdentityOf(joined.Actor), judgement => judgement.Verdict == IdentityVerdict.Same);
        Assert.True(judgement.Score >= Spellings.Enough);
        Assert.Contains(judgement.Reasons, reason => reason.StartsWith("same office", StringComparison.Ordinal));
    }

    [Fact]
    public void APersonsSplitHoldsWhateverIsReadLaterAndUndoBringsTheJoinBack()
    {
        using var ledger = Filled("l.db", General("a", "Muammar Gaddafi*", "LY"), General("b", "Moammar Gaddafi*", "LY"));
        var before = Everything(ledger);

        var split = ledger.Judge(new(JudgementKind.Different, JudgementSubject.Actor, ["name:moammar gaddafi", "name:muammar gaddafi"], "mara", "cousins"));
        ledger.Add([General("d", "Moammar Gaddafi*", "LY", "2031-06-01")]);

        Assert.Equal(2, ledger.Actors().Count(actor => actor.Name.EndsWith("Gaddafi", StringComparison.Ordinal)));
        ledger.Judge(new(JudgementKind.Withdraw, JudgementSubject.Report, [ledger.Reports().Single(report => report.Id == "d").Key], "mara", null));
        ledger.Judge(new(JudgementKind.Undo, JudgementSubject.Judgement, [split.Id], "mara", null));
        Assert.Equal(before, Everything(ledger));
        Assert.True(ledger.Verify().Sound);
    }

    [Fact]
    public void ReportsThatAPersonGivesAnotherBearerStayWithIt()
    {
        using var ledger = Filled("l.db", Teacher(), TeacherAgain());
        var before = Everything(ledger);
        var report = ledger.Reports().Single(report => report.Id == "again");

        var split = ledger.Judge(new(JudgementKind.Different, JudgementSubject.Actor, ["name:jon reed", StandingJudgements.ReportMark + report.Key], "mara", null));

        Assert.Equal(2, ledger.Actors().Count(actor => actor.Name == "Jon Reed"));
        ledger.Judge(new(JudgementKind.Undo, JudgementSubject.Judgement, [split.Id], "mara", null));
        Assert.Equal(before, Everything(ledger));
    }

    [Fact]
    public void AMergeByAPersonHoldsAgainstTheMachine()
    {
        using var ledger = Filled("l.db", Teacher(), Footballer());
        string[] bearers = [.. ledger.Actors().Where(actor => actor.Name == "Jon Reed").Select(actor => actor.Actor)];

        ledger.Judge(new(JudgementKind.Same, JudgementSubject.Actor, bearers, "mara", "he plays on Sundays"));
        ledger.Add([TeacherAgain()]);

        Assert.Equal(3, Assert.Single(ledger.Actors(), actor => actor.Name == "Jon Reed").Reports);
    }

    [Fact]
    public void TheOrderOfReadingDoesNotCountNorDoesDerivingAnew()
    {
        LedgerEntry[] entries = [Teacher(), Footballer(), TeacherAgain(), General("a", "Muammar Gaddafi*", "LY"), General("b", "Moammar Gaddafi*", "LY"), Mention()];
        using var whole = Filled("whole.db", entries);
        using var reversed = Filled("reversed.db", [.. entries.Reverse()]);
        using var slow = Filled("slow.db");
        foreach (var entry in (LedgerEntry[])[entries[5], entries[1], entries[4], entries[0], entries[3], entries[2]])
        {
            slow.Add([entry]);
            slow.Complete();
        }

        Assert.Equal(Everything(whole), Everything(reversed));
        Assert.Equal(Everything(whole), Everything(slow));
        slow.Rebuild();
        Assert.Equal(Everything(whole), Everything(slow));
    }

    [Fact]
    public void ARegistersEntryIsJoinedOnTheReadersWordAlone()
    {
        using var ledger = Filled("l.db", ReportBuilder.Text("US President Joe Biden met Ann Lee.", "a", published: "2022-03-01")
            .Row(new(EventType.CONSULT, "met") { By = ["Joe Biden*"], To = ["Ann Lee*"] })
            .Relation(new("Joe Biden*", RelationKind.Identity, "US President Joe Biden") { Of = "person:joe-biden" }).Entry());

        Assert.Equal("person:joe-biden", ledger.Actors().Single(actor => actor.Name == "Joe Biden").Actor);
        Assert.Equal("person:joe-biden", ledger.KeyOf("name:joe biden"));
    }

    private static LedgerEntry Teacher() => ReportBuilder.Text("Police arrested Jon Reed, a Norwegian teacher.", "teacher", published: "2031-05-12")
        .Row(new(EventType.COERCE, "arrested") { To = ["Jon Reed*"], On = "2031-05-11" })
        .Relation(new("Jon Reed*", RelationKind.Occupation, "Jon Reed, a Norwegian teacher") { Office = "teacher", Field = "education", State = "NO" }).Entry();

    private static LedgerEntry TeacherAgain() => ReportBuilder.Text("Norwegian teacher Jon Reed was freed.", "again", published: "2031-05-20")
        .Row(new(EventType.CONCEDE, "freed") { To = ["Jon Reed*"], On = "2031-05-19" })
        .Relation(new("Jon Reed*", RelationKind.Occupation, "Norwegian teacher Jon Reed") { Office = "teacher", Field = "education", State = "NO" }).Entry();

    private static LedgerEntry Footballer() => ReportBuilder.Text("Fans praised Australian footballer Jon Reed.", "footballer", published: "2031-05-14")
        .Row(new(EventType.SUPPORT, "praised") { To = ["Jon Reed*"], On = "2031-05-14" })
        .Relation(new("Jon Reed*", RelationKind.Occupation, "Australian footballer Jon Reed") { Office = "footballer", Field = "sport", State = "AU" }).Entry();

    private static LedgerEntry Mention() => ReportBuilder.Text("Nobody thanked Jon Reed.", "mention", published: "2031-05-15")
        .Row(new(EventType.SUPPORT, "thanked") { To = ["Jon Reed*"], On = "2031-05-15" }).Entry();

    private static LedgerEntry General(string id, string name, string? state, string published = "2031-05-12")
    {
        var report = ReportBuilder.Text($"General {name.TrimEnd('*')} spoke in Portham.", id, published: published).Row(new(EventType.CONSULT, "spoke") { By = [name] });
        return (state is null ? report : report.Relation(new(name, RelationKind.Office, $"General {name.TrimEnd('*')}") { Office = "leader", Field = "politics", State = state, Of = state })).Entry();
    }

    private Ledger Filled(string file, params LedgerEntry[] entries)
    {
        var ledger = SqliteLedger.Create(_folder.File(file));
        ledger.Add(entries);
        return ledger;
    }

    private static List<string> Everything(Ledger ledger) =>
    [
        .. ledger.Actors().Select(actor => LedgerJson.Text(actor, LedgerJson.Records.ActorRecord)),
        .. ledger.Events().Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)),
        .. ledger.Relations().Select(relation => LedgerJson.Text(relation, LedgerJson.Records.RelationRecord)),
        .. ledger.OpenIdentities().Select(IdentityJson.Write),
        .. ledger.Actors().SelectMany(actor => ledger.IdentityOf(actor.Actor)).Select(IdentityJson.Write),
    ];
}
