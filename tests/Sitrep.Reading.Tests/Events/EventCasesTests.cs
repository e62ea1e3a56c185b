using System.Globalization;
using System.Text.Json;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Reading.Tests.Events;

/// <summary>
/// The cases of <c>specs/events</c>: every event that a text tells, as 'TYPE trigger: initiators > recipients @ place # from..to basis =
/// figure low..high', and no other. 'never' names the types that a coder of keywords would give and that the text does not tell.
/// </summary>
public sealed class EventCasesTests(EventReadings reader) : IClassFixture<EventReadings>
{
    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(EventReadings.Specs(), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_case_of_the_file_gives_its_events_and_no_other(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(EventReadings.Specs(), file)));
        var wrong = cases.RootElement.GetProperty("cases").EnumerateArray().Select(Failure).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string? Failure(JsonElement one)
    {
        var text = one.GetProperty("text").GetString()!;
        var wanted = one.GetProperty("events").EnumerateArray().Select(e => e.GetString()!).ToList();
        var events = reader.Read(text).Events;
        var found = events.Select(e => Describe(e, text)).ToList();
        var wrong = one.TryGetProperty("never", out var never) && events.Any(e => never.EnumerateArray().Any(t => t.GetString() == e.Type.ToString()));
        return wanted.SequenceEqual(found) && !wrong ? null : $"{text}\n  wanted {string.Join(" | ", wanted)}\n  found  {string.Join(" | ", found)}{(wrong ? ", of which a type that it never tells" : "")}";
    }

    private static string Describe(EventMention mention, string text) => string.Concat(
        $"{mention.Type} {mention.Trigger.Of(text)}: {Names(mention.Initiators)} > {Names(mention.Recipients)}",
        mention.Where is { } place ? $" @ {place.Text}" : "",
        mention.When is { } when ? $" # {Day(when.Interval.From)}..{Day(when.Interval.To)} {when.Basis.ToString().ToLowerInvariant()}" : "",
        string.Concat(mention.Figures.Select(f => string.Create(CultureInfo.InvariantCulture, $" = {f.Of} {f.Low}..{f.High}"))));

    private static string Names(IReadOnlyList<Participant> participants) =>
        participants.Count == 0 ? "-" : string.Join(", ", participants.Select(p => p.Name));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
