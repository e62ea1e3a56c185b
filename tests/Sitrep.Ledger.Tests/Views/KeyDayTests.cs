using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Sitrep.Views;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

/// <summary>The days on which most happened.</summary>
public sealed class KeyDayTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EachTextHasOneVoiceForADay()
    {
        using var ledger = SqliteLedger.Create(_folder.File("days.db"));
        ledger.Add(
        [
            Raid("a", "Raiders struck the mill.", "Harbour Post", "2031-05-12").Entry(),
            Raid("b", "Raiders struck the mill.", "Evening Gull", "2031-05-12").Entry(),
            Raid("c", "Raiders struck the quay and struck the inn.", "Harbour Post", "2031-05-14")
                .Row(new(EventType.ASSAULT, "struck") { Quote = "struck the inn", On = "2031-05-14", To = ["the inn"] }).Entry(),
            Raid("d", "A band struck the quay.", "Norland Daily", "2031-05-14").Entry(),
            Raid("e", "They struck the bridge, or will.", "Norland Daily", "2031-05-20", EventStatus.Scheduled).Entry(),
        ]);

        Assert.Equal([(14, 2), (12, 1)], KeyDays.Of(ledger).Select(day => (day.Day.Day, day.Texts)));
    }

    private static ReportBuilder Raid(string id, string text, string publisher, string day, EventStatus status = EventStatus.Occurred) =>
        ReportBuilder.Text(text, id, publisher).Row(new(EventType.ASSAULT, "struck") { On = day, Status = status });
}
