using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;

namespace Sitrep.Reading.Tests.Events;

/// <summary>English, loaded once for the tests of events, and the folder of their cases.</summary>
public sealed class EventReadings
{
    private readonly Language _english = Sitrep.English.English.Load();

    /// <summary>The day that tests publish their reports on.</summary>
    public static DateOnly Published { get; } = new(2021, 6, 16);

    /// <summary>Reads a text as far as its events.</summary>
    public EventReport Read(string text, DateOnly? published = null) => Read(new Report { Text = text, Published = published ?? Published });

    /// <summary>Reads a text whose day of publication is not known.</summary>
    public EventReport ReadUndated(string text) => Read(new Report { Text = text });

    private EventReport Read(Report report)
    {
        var parsed = _english.Parser.Parse(_english.Segmenter.Segment(report));
        var linked = _english.Coreference.Link(_english.Names.Recognise(parsed));
        return _english.Events.Extract(_english.Places.Locate(_english.Times.Tag(linked)));
    }

    /// <summary>The folder of the golden cases.</summary>
    public static string Specs()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder, "specs", "events");
    }
}
