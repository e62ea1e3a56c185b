using System.Globalization;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Temporal;

/// <summary>
/// Finds time expressions with a grammar of small rules over the words of the temporal lexicon, then resolves them from start to end of the
/// report. The values are those of TIMEX3 in ISO-TimeML (Pustejovsky et al. 2010); the spans follow TimeBank's habit: determiners that belong to
/// the time ('the past three months') are inside, prepositions are not. Time is linear in the length of the report.
/// </summary>
public sealed class TimeTagger : ITimeTagger
{
    private const int FewAbsolute = 3;
    private const int ManyAbsolute = 5;

    private readonly TemporalLexicon _lexicon;
    private readonly TimeTokenScanner _scanner;
    private readonly TimeGrammar _grammar = new();

    /// <summary>Makes a tagger of a lexicon.</summary>
    public TimeTagger(TemporalLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _scanner = new TimeTokenScanner(lexicon);
    }

    /// <summary>The rules of the grammar, each with phrases that it reads whole.</summary>
    public IEnumerable<(string Rule, string Phrase)> RuleExamples =>
        _grammar.Rules.SelectMany(rule => rule.Examples.Select(example => (rule.Name, example)));

    /// <inheritdoc/>
    public TimedReport Tag(LinkedReport linked)
    {
        ArgumentNullException.ThrowIfNull(linked);
        var parsed = linked.Named.Parsed;
        var found = new List<FoundPhrase>();
        var reader = new PhraseReader(parsed.Report.Text, _grammar);
        var names = new NamesWithDates(linked.Named);
        foreach (var sentence in parsed.Sentences)
        {
            reader.MoveTo(sentence, _scanner);
            var first = found.Count;
            Compose(reader, sentence, found);
            Drop(found, first, sentence, names);
        }

        var anchors = new AnchorTracker(parsed.Report.Published, IsNarrated(found, parsed.Report.Published));
        var times = new List<TimeExpression>(found.Count);
        var opened = false;
        foreach (var phrase in found)
        {
            if (Resolve(phrase, linked, anchors) is not { } time)
            {
                opened = false;
                continue;
            }

            if (opened)
            {
                time = phrase.Phrase.Meaning is WeekdayMeaning ? NotBefore(time, times[^1]) : time;
                times[^1] = times[^1] with { Range = Span(times[^1].Interval, time.Interval) };
                time = time with { Preposition = time.Preposition ?? (times[^1].Preposition == "between" ? "and" : "to") };
            }

            times.Add(time);
            opened = phrase.OpensRange;
        }

        return new TimedReport(linked, times);
    }

    // 'from Monday to Friday': the second weekday is the first one after the first.
    private static TimeExpression NotBefore(TimeExpression last, TimeExpression first) =>
        last.Interval?.From is { } end && first.Interval?.From is { } start && end < start && end.DayNumber + 7 <= DateOnly.MaxValue.DayNumber
            ? last with { Interval = DateInterval.Day(end.AddDays(7)), Value = end.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
            : last;

    private static string Because(in FoundPhrase found, ResolvedTime time, VerbTense tense)
    {
        var from = found.LeadsToEvent ? ", told from the event after it"
            : time.AnchorDay is not { } day ? ""
            : string.Create(CultureInfo.InvariantCulture, $", from {day:yyyy-MM-dd}, {(time.Anchor == TimeAnchor.Publication ? "the day of publication" : "named before")}");
        var verb = tense == VerbTense.Unknown || from.Length == 0 ? "" : $", by a {(tense == VerbTense.Past ? "past" : tense == VerbTense.Future ? "future" : "present")} verb";
        var other = time.Other is { } second ? $"; or {second.Value} with {time.OtherBecause}" : "";
        return found.Phrase.Rule + from + verb + other;
    }

    private static DateInterval? Span(DateInterval? first, DateInterval? last) =>
        first?.From is { } from && last?.To is { } to && from <= to ? new DateInterval(from, to) : null;

    private static void Compose(PhraseReader reader, ParsedSentence sentence, List<FoundPhrase> found)
    {
        var (first, free) = (found.Count, 0);
        for (var at = 0; at < reader.Count;)
        {
            // A rule may read back to where its phrase starts, but not over what is read already.
            if (reader.Best(at, RuleLayer.Recurrence) is not { } phrase || phrase.Start < free)
            {
                at++;
                continue;
            }

            found.Add(Found(reader, sentence, phrase));
            at = phrase.End;
            while (Series.After(reader, phrase) is { } next)
            {
                phrase = next;
                found.Add(Found(reader, sentence, phrase));
                at = phrase.End;
            }

            free = at;
        }

        Link(reader, found, first);
    }

    // 'the Good Friday Agreement', 'Black September'
    private static void Drop(List<FoundPhrase> found, int first, ParsedSentence sentence, NamesWithDates names)
    {
        var kept = first;
        for (var i = first; i < found.Count; i++)
        {
            if (!names.Hold(sentence, found[i].Span, found[i].First, found[i].EndWord, found[i].Lead))
            {
                found[kept++] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static FoundPhrase Found(PhraseReader reader, ParsedSentence sentence, Phrase phrase) => new(
        sentence.Index,
        new TextSpan(reader[phrase.Start].Start, reader[phrase.End - 1].End),
        reader.WordOf(phrase.Start),
        reader.WordOf(phrase.End - 1) + 1,
        phrase,
        reader[phrase.Start - 1].As(TimeWordKind.Preposition)?.Code,
        phrase.Meaning.IsOfEvent || EventAfter(reader, phrase),
        reader.SkipPossessive(phrase.End) > phrase.End);

    // From the last phrase of the sentence to its first, each that leads to the next by 'to' or 'and' takes over what it lacks and marks a range.
    private static void Link(PhraseReader reader, List<FoundPhrase> found, int first)
    {
        for (var i = found.Count - 2; i >= first; i--)
        {
            var (phrase, next) = (found[i], found[i + 1]);
            if (next.Phrase.Start != phrase.Phrase.End + 1 || !Series.IsLink(reader, phrase.Phrase.End))
            {
                continue;
            }

            if (Series.CompletedBy(phrase.Phrase.Meaning, next.Phrase.Meaning) is { } dated)
            {
                phrase = phrase with { Phrase = phrase.Phrase with { Meaning = dated } };
            }

            found[i] = phrase with { OpensRange = Series.IsRange(reader, phrase.Phrase.End, phrase.Lead) };
        }
    }

    // 'two days after the coup': the length leads to an event.
    private static bool EventAfter(PhraseReader reader, Phrase phrase) =>
        phrase.Meaning is LengthMeaning or ModifiedMeaning { Inner: LengthMeaning }
        && (reader.IsWord(phrase.End, "before") || reader.IsWord(phrase.End, "after") || reader.IsWord(phrase.End, "into") || reader.IsWord(phrase.End, "following"));

    // A chronicle gives years of its own and hardly points from the day of publication.
    private static bool IsNarrated(List<FoundPhrase> found, DateOnly? published)
    {
        var (absolute, deictic) = (0, 0);
        foreach (var phrase in found)
        {
            absolute += phrase.Phrase.Meaning.Bearing == Bearing.Absolute && IsOld(phrase.Phrase.Meaning, published) ? 1 : 0;
            deictic += phrase.Phrase.Meaning.Bearing == Bearing.Deictic ? 1 : 0;
        }

        return published is null || (absolute >= FewAbsolute && deictic == 0) || (absolute >= ManyAbsolute && absolute > 3 * deictic);
    }

    private static bool IsOld(Meaning meaning, DateOnly? published) => meaning switch
    {
        ExplicitMeaning { Period.Year: var year } => published is null || year < published.Value.Year - 1,
        NumericDayMeaning numeric => published is null || (numeric.MonthFirst ?? numeric.DayFirst)!.Value.Year < published.Value.Year - 1,
        ModifiedMeaning { Inner: var inner } => IsOld(inner, published),
        DayPartMeaning { Day: { } day } => IsOld(day, published),
        ClockMeaning { Day: { } day } => IsOld(day, published),
        _ => false,
    };

    private TimeExpression? Resolve(FoundPhrase found, LinkedReport linked, AnchorTracker anchors)
    {
        var parsed = linked.Named.Parsed;
        var sentence = parsed.Sentences[found.Sentence];
        // 'Tuesday's ruling' is no matter of the verb.
        var (tense, direct, isSubject) = found.Possessive ? default : GoverningTense.Of(sentence, found.First, found.EndWord);
        anchors.Sentence = found.Sentence;
        var context = new TimeContext(anchors, tense, direct, found.Lead, isSubject);
        if (!found.Phrase.Meaning.Stands(context))
        {
            return null;
        }

        var untilNow = found.Lead == "for" && GoverningTense.IsPresentPerfect(sentence, found.First, found.EndWord);
        var meaning = found.Phrase.Meaning.OwnedBy(offset => HolderAt(linked, found, offset));
        var time = (untilNow ? LengthMeaning.UntilNow(meaning) : meaning).Resolve(context);
        found.Phrase.Meaning.Note(anchors);
        if (found.Phrase.Meaning.MovesNarrative && (anchors.Narrated || !GoverningTense.IsPastPerfect(sentence, found.First, found.EndWord)))
        {
            anchors.Follow(time);
        }

        return new TimeExpression
        {
            Span = found.Span,
            Text = found.Span.Of(parsed.Report.Text),
            First = new WordAt(found.Sentence, Math.Max(0, found.First)),
            EndWord = found.EndWord,
            Type = time.Type,
            Value = time.Value,
            Modifier = time.Modifier,
            Interval = time.Interval,
            Quantifier = time.Quantifier,
            Frequency = time.Frequency,
            Other = time.Other,
            Anchor = found.LeadsToEvent ? TimeAnchor.Event : time.Anchor,
            AnchorDay = time.AnchorDay,
            Preposition = found.Lead,
            Because = Because(found, time, tense),
        };
    }

    // 'his second term': the terms of whom the pronoun stands for.
    private IReadOnlyList<string> HolderAt(LinkedReport linked, in FoundPhrase found, int offset)
    {
        var sentence = linked.Named.Parsed.Sentences[found.Sentence];
        for (var word = Math.Max(0, found.First); word < found.EndWord; word++)
        {
            if (sentence[word].Span.Start == offset && linked.At(new WordAt(found.Sentence, word)) is { } chain)
            {
                return _lexicon.TermsOf(chain.Name);
            }
        }

        // 'In his second term, the president pardoned': the pronoun looks ahead to the subject.
        var subject = sentence.Root >= 0 ? sentence.Child(sentence.Root, "nsubj") : -1;
        return subject >= found.EndWord && linked.At(new WordAt(found.Sentence, subject)) is { } ahead ? _lexicon.TermsOf(ahead.Name) : [];
    }

    private readonly record struct FoundPhrase(int Sentence, TextSpan Span, int First, int EndWord, Phrase Phrase, string? Lead, bool LeadsToEvent, bool Possessive, bool OpensRange = false);
}
