using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>
/// Finds event mentions by a lexicon of units and the grammar of their clauses: one pass over the words of each sentence.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class EventExtractor : IEventExtractor
{
    private readonly EventLexicon _lexicon;

    /// <summary>Makes an extractor with a lexicon.</summary>
    public EventExtractor(EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    /// <inheritdoc/>
    public EventReport Extract(LocatedReport located)
    {
        ArgumentNullException.ThrowIfNull(located);
        var linked = located.Timed.Linked;
        var sentences = linked.Named.Parsed.Sentences;
        var names = new SentenceSlices<NameMention>(linked.Named.Names, n => n.First.Sentence);
        var times = new SentenceSlices<TimeExpression>(located.Timed.Times, t => t.First.Sentence);
        var places = new SentenceSlices<PlaceMention>(located.Places, p => p.First.Sentence);
        var adjectives = new SentenceSlices<PlaceMention>(located.Adjectives, p => p.First.Sentence);
        var published = linked.Named.Parsed.Report.Published;
        var drafts = new List<EventDraft>();
        var anchors = new EventAnchors(sentences, published);
        var story = new StoryDays(published);
        var memory = new PlaceMemory();
        var tracker = new FlowTracker(linked.Named.Parsed.Report);
        var labels = new StoryLabels();
        var spokespeople = new Spokespeople();
        foreach (var sentence in sentences)
        {
            var timesHere = times.Of(sentence.Index);
            var view = new SentenceView(sentence, linked, names.Of(sentence.Index), timesHere, _lexicon, spokespeople);
            var placesHere = places.Of(sentence.Index);
            var adjectivesHere = adjectives.Of(sentence.Index);
            spokespeople.Note(view);
            var label = labels.Enter(view, tracker.GoesOn(sentence), sentence.Index + 1 < sentences.Count && tracker.Joins(sentence, sentences[sentence.Index + 1]), placesHere, adjectivesHere);
            timesHere = label.Behind(timesHere, time => time.First.Word);
            var flow = tracker.Enter(sentence, timesHere);
            var matches = new UnitMatcher(view).Find();
            matches.RemoveAll(match => match.Head < label.End);
            memory.Note(view, placesHere, adjectivesHere);
            placesHere = label.Behind(placesHere, place => place.First.Word);
            if (matches.Count > 0 || timesHere.Length > 0)
            {
                var reading = new SentenceReading(view, timesHere, new EventPlaces(view, new SentencePlaces(view, placesHere, adjectivesHere, memory)), memory, published, flow, new PlacesOfStory(view, label, placesHere, adjectivesHere));
                var first = drafts.Count;
                reading.AddTo(drafts, matches);
                reading.NoteDays(story);
                anchors.Date(drafts, first, sentence.Index, timesHere);
            }
        }

        anchors.Settle(drafts);
        return new EventReport(located, BackReferences.Complete(drafts, story));
    }
}
