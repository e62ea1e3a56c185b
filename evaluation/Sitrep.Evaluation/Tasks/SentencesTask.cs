using System.Text.Json;
using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;

namespace Sitrep.Evaluation.Tasks;

/// <summary>Single sentences with a PLOVER type and two actors; CONCEDE and RETREAT count as one type, as older codes merge them.</summary>
internal sealed class SentencesTask : IEvaluationTask
{
    private static readonly Dictionary<string, string[]> OlderCodes = new()
    {
        ["DEMAND"] = ["REQUEST"],
        ["DISAPPROVE"] = ["ACCUSE"],
        ["INVESTIGATE"] = ["ACCUSE"],
        ["FIGHT"] = ["ASSAULT"],
        ["YIELD"] = ["CONCEDE", "RETREAT"],
        ["CONCEDE"] = ["CONCEDE", "RETREAT"],
        ["RETREAT"] = ["CONCEDE", "RETREAT"],
    };

    public string Name => "sentences";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var reader = new Reader(language);
        var (type, source, target) = (new Tally(), new Tally(), new Tally());
        foreach (var line in File.ReadLines(goldPath))
        {
            using var record = JsonDocument.Parse(line);
            var rows = reader.Read(new Report { Text = record.RootElement.GetProperty("text").GetString()! }).Rows;
            foreach (var expected in record.RootElement.GetProperty("expected").EnumerateArray())
            {
                Score(expected, rows, type, source, target);
            }
        }

        return [("type_recall", type.Recall), ("who_source", source.Recall), ("who_target", target.Recall)];
    }

    private static void Score(JsonElement expected, IReadOnlyList<Row> rows, Tally type, Tally source, Tally target)
    {
        var code = expected.GetProperty("code").GetString()!.Trim().ToUpperInvariant();
        string[] accepted = OlderCodes.GetValueOrDefault(code) ?? (Enum.TryParse<EventType>(code, out _) ? [code] : []);
        if (accepted.Length == 0)
        {
            return;
        }

        type.Add(rows.Any(r => accepted.Contains(r.Event.Type.ToString())));
        AddActor(expected, "source", rows.SelectMany(r => r.Event.Initiators), source);
        AddActor(expected, "target", rows.SelectMany(r => r.Event.Recipients), target);
    }

    private static void AddActor(JsonElement expected, string side, IEnumerable<Participant> named, Tally tally)
    {
        var fragments = (expected.GetProperty(side).GetString() ?? "").Split("...", StringSplitOptions.TrimEntries)
            .Where(f => ActorNames.Fold(f).Length > 0).ToList();
        if (fragments.Count > 0)
        {
            tally.Add(named.Any(p => fragments.Any(f => ActorNames.Holds(f, p.Name))));
        }
    }
}
