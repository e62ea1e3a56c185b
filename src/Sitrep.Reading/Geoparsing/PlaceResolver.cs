using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// Finds the places of a report by the gazetteer and by the report's names, and says where they are: by what the text says ('Aleppo, Syria'), by the
/// countries and divisions that the report speaks of, and by how large and well known a place is. A name means one place in one report.
/// </summary>
public sealed class PlaceResolver : IPlaceResolver
{
    // 'Indian-controlled part of Kashmir'
    private const int HolderReach = 6;

    private readonly Gazetteer _gazetteer;
    private readonly StateRegister _states;
    private readonly PlaceLexicon _lexicon;
    private readonly PlaceUses _uses;
    private readonly ToponymRecogniser _recogniser;

    /// <summary>Makes a resolver.</summary>
    /// <param name="gazetteer">The places of the world.</param>
    /// <param name="states">The names, adjectives and peoples of states.</param>
    /// <param name="lexicon">The words that help to find places.</param>
    public PlaceResolver(Gazetteer gazetteer, StateRegister states, PlaceLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(lexicon);
        _gazetteer = gazetteer;
        _states = states;
        _lexicon = lexicon;
        _uses = new PlaceUses(states, lexicon);
        _recogniser = new ToponymRecogniser(gazetteer, states, lexicon);
    }

    /// <inheritdoc/>
    public LocatedReport Locate(TimedReport timed)
    {
        ArgumentNullException.ThrowIfNull(timed);
        var named = timed.Linked.Named;
        var text = named.Parsed.Report.Text;
        var sentences = Sentences(named, text);
        var toponyms = new List<Toponym>();
        foreach (var sentence in sentences)
        {
            var from = toponyms.Count;
            _recogniser.Find(sentence, toponyms);
            ToponymLinks.Link(sentence, toponyms, from);
        }

        ToponymFilter.KeepPlaces(toponyms, text, _gazetteer);
        var candidates = new ToponymResolver(_gazetteer, text).Resolve(toponyms);
        var places = new List<PlaceMention>(toponyms.Count);
        var adjectives = new List<PlaceMention>();
        for (var i = 0; i < toponyms.Count; i++)
        {
            var mention = Mention(toponyms[i], candidates[i], sentences[toponyms[i].Sentence], text);
            (mention.Use == PlaceUse.Adjectival ? adjectives : places).Add(mention);
        }

        return new LocatedReport(timed, places) { Adjectives = adjectives };
    }

    private static SentenceNames[] Sentences(NamedReport named, string text)
    {
        var sentences = new SentenceNames[named.Parsed.Sentences.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = new SentenceNames(named.Parsed.Sentences[i], text);
        }

        foreach (var name in named.Names)
        {
            sentences[name.First.Sentence].Put(name);
        }

        return sentences;
    }

    private PlaceMention Mention(Toponym toponym, IReadOnlyList<PlaceCandidate> candidates, SentenceNames sentence, string text)
    {
        var head = HeadOf(sentence.Tree, toponym.First, toponym.End);
        return new PlaceMention
        {
            Span = toponym.Span,
            Text = toponym.Span.Of(text),
            First = new WordAt(toponym.Sentence, toponym.First),
            EndWord = toponym.End,
            HeadWord = head,
            Use = _uses.Of(toponym, text.AsSpan(toponym.Span.Start, toponym.Span.Length), candidates is [var best, ..] ? best.Place.Kind : null, sentence.Tree, head),
            InDateline = toponym.InDateline,
            Candidates = Held(Shown(candidates), toponym, sentence),
        };
    }

    // 'Genève' is shown as Geneva.
    private IReadOnlyList<PlaceCandidate> Shown(IReadOnlyList<PlaceCandidate> candidates) =>
        candidates.Any(candidate => !ReferenceEquals(_lexicon.Shown(candidate.Place), candidate.Place.Name))
            ? [.. candidates.Select(candidate => candidate with { Place = candidate.Place with { Name = _lexicon.Shown(candidate.Place) } })]
            : candidates;

    // 'the Indian-controlled portion of Kashmir': an area of several states is here that of the state which holds it.
    private IReadOnlyList<PlaceCandidate> Held(IReadOnlyList<PlaceCandidate> candidates, Toponym toponym, SentenceNames sentence)
    {
        if (candidates is not [{ Place: { Country: null, Kind: PlaceKind.Region or PlaceKind.WorldRegion } area } first, ..])
        {
            return candidates;
        }

        for (var word = toponym.First - 1; word >= 2 && word > toponym.First - HolderReach; word--)
        {
            if (sentence.Form(word) is "controlled" or "administered" or "held" or "ruled" or "occupied" or "run" && sentence.IsHyphen(word - 1) && _states.Find(sentence.Form(word - 2)) is { } holder)
            {
                return [first with { Place = area with { Country = holder.State.Key }, Because = $"{first.Because}; held by {holder.State.Name}" }, .. candidates.Skip(1)];
            }
        }

        return candidates;
    }

    private static int HeadOf(ParsedSentence tree, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            var head = tree[word].Head;
            if (head < first || head >= end)
            {
                return word;
            }
        }

        return end - 1;
    }
}
