using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Relations;

/// <summary>
/// Reads what stands beside a person's name: roles before it, in apposition on either side, in a relative clause, after 'is', 'became',
/// 'resigned as'; age, birth and other names. Made for one sentence.
/// </summary>
internal sealed class PersonRelations(TimedReport timed, ParsedSentence sentence, RoleLexicon lexicon, BodyReader bodies)
{
    private const int LongestApposition = 16;
    private readonly RolePhraseReader _phrases = new(sentence, lexicon, bodies);
    private readonly RoleTimes _times = new(timed, sentence);

    private static readonly HashSet<string> Begin = new(["become", "appoint", "elect", "name", "choose", "swear", "inaugurate", "reappoint", "succeed"], StringComparer.Ordinal);

    private static readonly HashSet<string> End = new(["resign", "quit", "dismiss", "sack", "fire", "remove", "oust", "step", "depose", "retire"], StringComparer.Ordinal);

    /// <summary>Adds what is said of a person.</summary>
    public void Add(NameMention name, ActorChain chain, List<ActorRelation> relations)
    {
        AddBefore(name, chain, relations);
        AddAfter(name, chain, relations);
        AddPredicate(name, chain, relations);
    }

    private void AddBefore(NameMention name, ActorChain chain, List<ActorRelation> relations)
    {
        var first = name.First.Word;
        var lead = first;
        foreach (var phrase in _phrases.Before(first))
        {
            lead = Math.Min(lead, phrase.Start);
            relations.Add(Make(chain, phrase, phrase.Start, name.EndWord, phrase.Time, $"'{phrase.Entry.Words}' before the name"));
        }

        // A title that the recogniser took into the name: 'Detective Jane Hill'.
        for (var end = Math.Min(name.EndWord - 1, first + 4); end > first; end--)
        {
            if (lexicon.EndingAt(sentence, end, first) is { } title && title.Start == first)
            {
                var phrase = _phrases.Title(title);
                relations.Add(Make(chain, phrase, phrase.Start, name.EndWord, phrase.Time, $"'{title.Entry.Words}' in the name"));
                break;
            }
        }

        // 'the president of Nordland, Ada Venn', 'Kenya's army chief, Gen. Karl Moor'
        if (lead > 1 && sentence[lead - 1].Form == "," && _phrases.UpTo(lead - 1) is { } before && IsApposition(before, name))
        {
            relations.Add(Make(chain, before, before.Start, name.EndWord, before.Time, $"'{before.Entry.Words}', with the name in apposition"));
        }

        // '45-year-old Mara Holt' and 'the Iranian Reza Zarei'
        if (first >= 5 && sentence[first - 1].Form.Equals("old", StringComparison.OrdinalIgnoreCase) && int.TryParse(sentence[first - 5].Form, out var age))
        {
            AddAge(chain, age, first - 5, name.EndWord, relations);
        }
    }

    private bool IsApposition(RolePhrase phrase, NameMention name)
    {
        var head = sentence[name.HeadWord];
        return (ParsedSentence.Is(head.Relation, "appos") && head.Head >= phrase.Start && head.Head < name.First.Word)
            || (name.EndWord < sentence.Count && sentence[name.EndWord].Form == "," && phrase.Start <= 1);
    }

    private void AddAfter(NameMention name, ActorChain chain, List<ActorRelation> relations)
    {
        var at = name.EndWord;
        if (at < sentence.Count && sentence[at].Form is "," or "(" && at + 1 < sentence.Count && int.TryParse(sentence[at + 1].Form, out var age) && at + 2 < sentence.Count && sentence[at + 2].Form is "," or ")")
        {
            AddAge(chain, age, name.First.Word, at + 2, relations);
            at += 2;
        }

        for (var round = 0; round < 2 && at + 1 < sentence.Count && sentence[at].Form is "," or ")" or "("; round++)
        {
            var start = at + 1;
            var limit = Close(start);
            if (AddAlias(chain, name, start, limit, relations))
            {
                at = limit;
                continue;
            }

            var time = default(RelationTime?);
            if (sentence[start].Form is "who" && start + 1 < limit)
            {
                (start, time) = Predicate(start + 1, limit) is { } predicate ? predicate : (limit, null);
            }

            if (start >= limit || _phrases.From(SkipDeterminer(start), limit) is not { } phrase)
            {
                return;
            }

            relations.Add(Make(chain, phrase, name.First.Word, phrase.End, Later(phrase.Time, time), $"'{phrase.Entry.Words}' in apposition to the name"));
            at = limit;
        }
    }

    /// <summary>'Ada Venn is the mayor', 'was appointed as', 'resigned as'.</summary>
    private void AddPredicate(NameMention name, ActorChain chain, List<ActorRelation> relations)
    {
        if (Predicate(name.EndWord, sentence.Count) is not ({ } start, var time) || start >= sentence.Count || _phrases.From(SkipDeterminer(start), Math.Min(sentence.Count, start + LongestApposition)) is not { } phrase)
        {
            return;
        }

        var isNegated = false;
        for (var i = name.EndWord; i < start; i++)
        {
            isNegated |= sentence[i].Form is "not" or "n't" or "never";
        }

        var relation = Make(chain, phrase, name.First.Word, phrase.End, Later(phrase.Time, time), $"'{phrase.Entry.Words}' said of the name");
        relations.Add(relation with { IsNegated = isNegated, When = relation.When ?? _times.Turn(sentence[start - 1], name.EndWord, phrase.End) });
    }

    /// <summary>Where the phrase of a predicate that begins here starts, and when it holds; null where there is none.</summary>
    private (int Start, RelationTime? Time)? Predicate(int start, int limit)
    {
        var (at, time, isCopula) = (start, default(RelationTime?), false);
        for (; at < Math.Min(limit, start + 5); at++)
        {
            var word = sentence[at];
            if (word.Upos == PartOfSpeech.ADV || word.Form is "not" or "n't" or "had" or "has" or "have")
            {
                continue;
            }

            if (word.Lemma == "be" && word.Upos is PartOfSpeech.AUX or PartOfSpeech.VERB)
            {
                (isCopula, time) = (true, word.Form is "was" or "were" ? RelationTime.Past : time);
            }
            else if (Begin.Contains(word.Lemma) && (isCopula || word.Lemma is "become" or "succeed"))
            {
                return (SkipAs(at + 1), RelationTime.Now);
            }
            else if (End.Contains(word.Lemma) || word.Lemma == "serve")
            {
                var next = at + 1 < limit && sentence[at + 1].Form is "down" ? at + 2 : at + 1;
                return next < limit && sentence[next].Form is "as" ? (next + 1, word.Lemma == "serve" && word.Form.StartsWith("serves", StringComparison.Ordinal) ? RelationTime.Now : RelationTime.Past) : null;
            }
            else
            {
                break;
            }
        }

        return isCopula && at < limit ? (at, time) : null;
    }

    private int SkipAs(int at)
    {
        while (at < sentence.Count && sentence[at].Form is "as" or "in" or "to" or "be")
        {
            at++;
        }

        return at;
    }

    private int SkipDeterminer(int at)
    {
        while (at < sentence.Count && (sentence[at].Upos == PartOfSpeech.DET || (sentence[at].Upos == PartOfSpeech.ADV && sentence[at].Form is not ("then" or "Then")) || sentence[at].Form is "once" or "one" or "his" or "her" or "its" or "their"))
        {
            at++;
        }

        return at;
    }

    /// <summary>'also known as Abu Zarei', 'alias ...', 'nom de guerre ...'.</summary>
    private bool AddAlias(ActorChain chain, NameMention name, int start, int limit, List<ActorRelation> relations)
    {
        var says = start;
        while (says < Math.Min(limit, start + 5) && sentence[says].Form is "also" or "better" or "known" or "widely" or "as" or "by" or "his" or "her" or "the" or "nom" or "de" or "guerre" or "alias" or "whose" or "real" or "called")
        {
            says++;
        }

        var isAlias = says > start && (sentence[says - 1].Form is "alias" or "guerre" || (sentence[says - 1].Form == "as" && sentence[start].Form is "also" or "better" or "known" or "widely"));
        if (!isAlias || says >= limit || bodies.NameAt(says) is not { } other || other.First.Word != says)
        {
            return false;
        }

        relations.Add(Plain(chain, RelationKind.Alias, name.First.Word, other.EndWord, "another name is given") with { Role = other.Text, Of = bodies.ActorOf(other) });
        return true;
    }

    private void AddAge(ActorChain chain, int age, int start, int end, List<ActorRelation> relations)
    {
        if (age is < 5 or > 115 || timed.Linked.Named.Parsed.Report.Published is not { } published)
        {
            return;
        }

        var born = new DateInterval(published.AddYears(-age - 1).AddDays(1), published.AddYears(-age));
        relations.Add(Plain(chain, RelationKind.Born, start, end, $"aged {age} on the day of the report") with { Role = new TextSpanOf(sentence, timed.Linked.Named.Parsed.Report.Text).Of(start, end), When = born });
    }

    private ActorRelation Make(ActorChain chain, RolePhrase phrase, int start, int end, RelationTime time, string because) => Plain(chain, phrase.Entry.Kind, Math.Min(start, phrase.Start), Math.Max(end, phrase.End), because) with
    {
        Role = new TextSpanOf(sentence, timed.Linked.Named.Parsed.Report.Text).Of(phrase.Start, phrase.End),
        Office = phrase.Office,
        Field = phrase.Entry.Field,
        Of = phrase.Body.Of,
        State = phrase.Body.State,
        Time = time,
        When = _times.Of(Math.Min(start, phrase.Start), phrase.End, time),
    };

    private ActorRelation Plain(ActorChain chain, RelationKind kind, int start, int end, string because) => new()
    {
        Name = chain.Name,
        Actor = chain.Actor!,
        IsPerson = true,
        Kind = kind,
        Quote = new TextSpan(sentence[start].Span.Start, sentence[end - 1].Span.End),
        Because = because,
    };

    private static RelationTime Later(RelationTime phrase, RelationTime? clause) => phrase != RelationTime.Now ? phrase : clause ?? phrase;

    private int Close(int start)
    {
        var end = start;
        while (end < sentence.Count && end < start + LongestApposition && sentence[end].Form is not ("," or ";" or ")" or "." or ":" or "\u2014" or "\u2013" or "\""))
        {
            end++;
        }

        return end;
    }
}
