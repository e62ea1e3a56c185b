using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Tests.Attribution;

/// <summary>Reads texts with the events where the test marks them, so that attribution is tested apart from finding events.</summary>
public sealed class MarkedEvents
{
    private readonly Language _language = Sitrep.English.English.Load();

    /// <summary>Reads a text whose events are the marked stretches.</summary>
    internal ReadReport Read(MarkedSentence marked, EventType type = EventType.ASSAULT, DateOnly? published = null)
    {
        var report = new Report { Text = marked.Text, Published = published };
        var located = Locate(report);
        var parsed = located.Timed.Linked.Named.Parsed;
        var mentions = marked.Spans('*').Select(span => Mention(parsed, span, type));
        return _language.Attribution.Attribute(new EventReport(located, [.. mentions]));
    }

    /// <summary>Reads a text with the events that the reader itself finds in it.</summary>
    internal ReadReport ReadWhole(string text, DateOnly? published = null) => new Reader(_language).Read(new Report { Text = text, Published = published });

    /// <summary>The layers below the events.</summary>
    internal Reading.Geoparsing.LocatedReport Locate(Report report) =>
        _language.Places.Locate(_language.Times.Tag(_language.Coreference.Link(
            _language.Names.Recognise(_language.Parser.Parse(_language.Segmenter.Segment(report))))));

    private static EventMention Mention(ParsedReport parsed, TextSpan trigger, EventType type)
    {
        foreach (var sentence in parsed.Sentences)
        {
            for (var word = 0; word < sentence.Count; word++)
            {
                if (sentence[word].Span.Overlaps(trigger))
                {
                    return new EventMention
                    {
                        Head = new WordAt(sentence.Index, word),
                        Trigger = trigger,
                        Quote = sentence.Span,
                        Type = type,
                    };
                }
            }
        }

        throw new InvalidOperationException($"No word stands at the marked event of: {parsed.Report.Text}");
    }
}
