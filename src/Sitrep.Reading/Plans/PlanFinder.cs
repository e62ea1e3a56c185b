using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Plans;

/// <summary>
/// Finds by rules where a report sets a day for something, puts it off, calls it off, or tells that it took place. Immutable and safe to share between
/// threads; time grows with the number of words.
/// </summary>
public sealed class PlanFinder : IPlanFinder
{
    private const int MostWords = 24;
    private readonly Dictionary<string, PlanStep> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);

    private PlanFinder()
    {
    }

    /// <summary>Reads the finder's lists.</summary>
    /// <param name="open">Opens a file by its name ('plans.tsv'); each reader is disposed.</param>
    /// <exception cref="InvalidDataException">A list is not well formed; the message names file and line.</exception>
    public static PlanFinder Load(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var finder = new PlanFinder();
        using (var verbs = open("plans.tsv"))
        {
            foreach (var row in LexiconTable.Read(verbs, "plans.tsv").Rows)
            {
                finder._verbs.Add(row.Fields[0], Enum.TryParse<PlanStep>(row.Fields[1], ignoreCase: true, out var step)
                    ? step : throw new InvalidDataException($"plans.tsv, line {row.Line}: step '{row.Fields[1]}' is none of set, postponed, forward, cancelled, held."));
            }
        }

        using var nouns = open("happenings.tsv");
        foreach (var row in LexiconTable.Read(nouns, "happenings.tsv").Rows)
        {
            finder._nouns.Add(row.Fields[0], row.Fields[1]);
        }

        return finder;
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlanNote> Find(TimedReport timed)
    {
        ArgumentNullException.ThrowIfNull(timed);
        var notes = new List<PlanNote>();
        var next = 0;
        foreach (var sentence in timed.Linked.Named.Parsed.Sentences)
        {
            var first = next;
            while (next < timed.Times.Count && timed.Times[next].First.Sentence == sentence.Index)
            {
                next++;
            }

            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence[i].Upos is PartOfSpeech.VERB or PartOfSpeech.ADJ && Step(sentence, i) is var (step, words, end) && Read(timed, sentence, i, end, step, words, (first, next), notes.LastOrDefault()) is { } note)
                {
                    notes.Add(note);
                }
            }
        }

        return notes;
    }

    /// <summary>The step that a verb says, with its particle or object ('put off', 'take place').</summary>
    private (PlanStep Step, string Words, int End)? Step(ParsedSentence sentence, int verb)
    {
        var lemma = sentence[verb].Lemma.ToLowerInvariant();
        foreach (var child in Dependents.Of(sentence, verb))
        {
            var relation = sentence[child].Relation;
            if (child > verb && child <= verb + 6 && (relation is "compound:prt" or "advmod" or "obj" || sentence[child].Upos == PartOfSpeech.ADP) && _verbs.TryGetValue($"{lemma} {sentence[child].Lemma.ToLowerInvariant()}", out var phrasal))
            {
                return (phrasal, $"{lemma} {sentence[child].Lemma.ToLowerInvariant()}", child + 1);
            }
        }

        if (verb + 1 < sentence.Count && _verbs.TryGetValue($"{lemma} {sentence[verb + 1].Lemma.ToLowerInvariant()}", out var beside))
        {
            return (beside, $"{lemma} {sentence[verb + 1].Lemma.ToLowerInvariant()}", verb + 2);
        }

        return _verbs.TryGetValue(lemma, out var step) ? (step, lemma, verb + 1) : null;
    }

    private PlanNote? Read(TimedReport timed, ParsedSentence sentence, int verb, int verbEnd, PlanStep step, string words, (int First, int End) times, PlanNote? before)
    {
        var (noun, passive) = Planned(sentence, verb, step);
        if (noun < 0)
        {
            return null;
        }

        var isPronoun = sentence[noun].Upos == PartOfSpeech.PRON;
        if (isPronoun ? before is null : !_nouns.ContainsKey(sentence[noun].Lemma.ToLowerInvariant()))
        {
            return null;
        }

        var tense = TenseOf(sentence, verb, passive);
        step = step == PlanStep.Held && (tense.IsNegated || words == "take place" && tense.IsNegated) ? PlanStep.NotHeld : step == PlanStep.Held && tense.IsComing ? PlanStep.Set : step;
        if ((tense.IsNegated && step is not PlanStep.NotHeld) || (step == PlanStep.Held && sentence[verb].Xpos == "VB"))
        {
            return null;
        }

        var (old, now, last) = Days(timed, sentence, verb, times);
        if (step == PlanStep.Set && now is null && old is null)
        {
            return null;
        }

        if (step == PlanStep.Set && tense.IsEarlier)
        {
            (old, now) = (now ?? old, null);
        }

        var lemma = isPronoun ? before!.Noun : sentence[noun].Lemma.ToLowerInvariant();
        var actors = isPronoun ? before!.Actors : ActorsOf(timed.Linked, sentence, noun);
        var (start, end) = (Math.Min(PhraseStart(sentence, noun), verb), Math.Max(Math.Max(noun + 1, verbEnd), last));
        return new()
        {
            Step = step,
            Noun = lemma,
            Field = _nouns[lemma],
            Actors = actors,
            Before = old,
            When = now,
            Quote = new TextSpan(sentence[start].Span.Start, sentence[end - 1].Span.End),
            Because = $"'{words}' of '{lemma}'",
        };
    }

    /// <summary>The noun for what is planned: the object, the subject of a passive, or the subject of what opens or takes place.</summary>
    private (int Noun, bool IsPassive) Planned(ParsedSentence sentence, int verb, PlanStep step)
    {
        var (subject, obj, passive) = (-1, -1, false);
        foreach (var child in Dependents.Of(sentence, verb))
        {
            var relation = sentence[child].Relation;
            if (ParsedSentence.Is(relation, "obj") && IsPlanned(sentence, child))
            {
                obj = child;
            }
            else if (ParsedSentence.Is(relation, "nsubj"))
            {
                (subject, passive) = (child, relation.EndsWith(":pass", StringComparison.Ordinal));
            }
        }

        if (obj >= 0)
        {
            return (obj, false);
        }

        // 'the trial set for 7 June'
        if (subject < 0 && sentence[verb].Relation == "acl" && sentence[verb].Head is >= 0 and var head && IsPlanned(sentence, head))
        {
            return (head, true);
        }

        return subject >= 0 && (passive || step == PlanStep.Held || sentence[verb].Upos == PartOfSpeech.ADJ) && (IsPlanned(sentence, subject) || sentence[subject].Form is "it" or "It") ? (subject, passive) : (-1, false);
    }

    private bool IsPlanned(ParsedSentence sentence, int word) => _nouns.ContainsKey(sentence[word].Lemma.ToLowerInvariant());

    private static (bool IsNegated, bool IsComing, bool IsEarlier) TenseOf(ParsedSentence sentence, int verb, bool passive)
    {
        var (negated, coming, earlier) = (false, false, false);
        foreach (var child in Dependents.Of(sentence, verb))
        {
            var form = sentence[child].Form.ToLowerInvariant();
            negated |= form is "not" or "never" or "n't";
            coming |= form is "will" or "shall" or "would" or "'ll";
            earlier |= form == "had" && passive;
        }

        // 'is to be held', 'failed to take place'
        if (sentence[verb].Relation == "xcomp" && sentence[verb].Head is >= 0 and var head)
        {
            coming |= sentence[head].Lemma == "be" || sentence[head].Lemma is "due" or "set" or "schedule" or "expect";
            negated |= sentence[head].Lemma == "fail";
        }

        return (negated, coming, earlier);
    }

    /// <summary>The days before and now: 'from 7 June' and 'to 21 June'; a day without either is the one it has now.</summary>
    private static (DateInterval? Before, DateInterval? When, int End) Days(TimedReport timed, ParsedSentence sentence, int verb, (int First, int End) times)
    {
        var (old, now, end) = (default(DateInterval?), default(DateInterval?), verb + 1);
        for (var i = times.First; i < times.End; i++)
        {
            var expression = timed.Times[i];
            if (!expression.IsPoint)
            {
                continue;
            }

            var preposition = expression.First.Word > 0 ? sentence[expression.First.Word - 1].Form.ToLowerInvariant() : "";
            if (preposition == "from" && expression.First.Word > verb)
            {
                old = expression.Interval;
            }
            else if (preposition is "to" or "until" or "till" or "for" && expression.First.Word > verb)
            {
                (now, end) = (expression.Interval, Math.Max(end, expression.EndWord));
            }
            else if (now is null && preposition is "on" or "in" && expression.First.Word > verb && sentence[verb].Lemma is not ("postpone" or "delay" or "cancel" or "adjourn" or "defer" or "reschedule" or "put" or "push" or "call" or "scrap" or "announce"))
            {
                (now, end) = (expression.Interval, Math.Max(end, expression.EndWord));
            }
            else if (now is null && expression.First.Word > verb && preposition is not ("before" or "after" or "since" or "by" or "on" or "in"))
            {
                (now, end) = (expression.Interval, Math.Max(end, expression.EndWord));
            }
        }

        return (old, now, Math.Min(end, sentence.Count));
    }

    /// <summary>Whom the noun's phrase names, pronouns by what they stand for.</summary>
    private static List<RelatedActor> ActorsOf(LinkedReport linked, ParsedSentence sentence, int noun)
    {
        var (actors, pending, seen) = (new List<RelatedActor>(), new Queue<int>(), 0);
        pending.Enqueue(noun);
        while (pending.Count > 0 && seen++ < MostWords)
        {
            foreach (var child in Dependents.Of(sentence, pending.Dequeue()))
            {
                if (linked.At(new WordAt(sentence.Index, child)) is { Actor: { } key } chain && !EntityKinds.IsLocation(chain.Kind) | chain.Kind == EntityKind.State && !actors.Exists(actor => actor.Key == key))
                {
                    actors.Add(new(chain.Name, key));
                }
                else if (Unlisted(linked, sentence, child) is { } body && !actors.Exists(actor => actor.Key == body.Key))
                {
                    actors.Add(body);
                }

                if (!ParsedSentence.Is(sentence[child].Relation, "acl") && !ParsedSentence.Is(sentence[child].Relation, "appos"))
                {
                    pending.Enqueue(child);
                }
            }
        }

        return actors;
    }

    /// <summary>A run of words in capitals that no recogniser took for a name ('the Harbour Front').</summary>
    private static RelatedActor? Unlisted(LinkedReport linked, ParsedSentence sentence, int word)
    {
        var start = word;
        while (start > 0 && sentence[start - 1].Upos is PartOfSpeech.PROPN or PartOfSpeech.NOUN or PartOfSpeech.ADJ && char.IsUpper(sentence[start - 1].Form[0]))
        {
            start--;
        }

        if (start == word || sentence[word].Upos != PartOfSpeech.PROPN || linked.At(new WordAt(sentence.Index, start)) is not null)
        {
            return null;
        }

        var words = new TextSpanOf(sentence, linked.Named.Parsed.Report.Text).Of(start, word + 1);
        return new(words, "name:" + string.Join(' ', words.Split(' ').Select(part => FoldedName.Of(part))));
    }

    private static int PhraseStart(ParsedSentence sentence, int noun)
    {
        var start = noun;
        foreach (var child in Dependents.Of(sentence, noun))
        {
            start = child < start && noun - child <= 6 && sentence[child].Upos != PartOfSpeech.PUNCT ? child : start;
        }

        return start;
    }
}
