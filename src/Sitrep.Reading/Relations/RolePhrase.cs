using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Relations;

/// <summary>A role as a phrase says it.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Entry">The role.</param>
/// <param name="Office">The role in its usual words.</param>
/// <param name="Body">Whose role it is.</param>
/// <param name="Time">When it held.</param>
internal sealed record RolePhrase(int Start, int End, RoleEntry Entry, string Office, Body Body, RelationTime Time);

/// <summary>
/// Reads phrases for roles: words before the role ('then-', 'former', whose), the role, and what its preposition adds ('of the Portham
/// police'). Made for one sentence.
/// </summary>
internal sealed class RolePhraseReader(ParsedSentence sentence, RoleLexicon lexicon, BodyReader bodies)
{
    private const int LongestLead = 10;
    private const int LongestTail = 9;

    private static readonly HashSet<string> PastWords = new(["former", "ex", "then", "erstwhile", "onetime", "ousted", "deposed", "retired", "dismissed", "sacked", "disgraced", "late"], StringComparer.Ordinal);

    private static readonly HashSet<string> ComingWords = new(["incoming", "elect", "designate", "future"], StringComparer.Ordinal);

    /// <summary>The roles right before a word, the outermost first: 'army chief Gen.' are two.</summary>
    public IEnumerable<RolePhrase> Before(int end)
    {
        var hits = new List<RoleHit>();
        for (var at = end; hits.Count < 3 && lexicon.EndingAt(sentence, SkipElect(at), 0) is { } hit && hit.End > 0;)
        {
            hits.Add(hit);
            at = hit.Start;
        }

        for (var i = hits.Count - 1; i >= 0; i--)
        {
            yield return Phrase(hits[i], i == hits.Count - 1 ? LeadStart(hits[i].Start, 0) : hits[i].Start, hits[i].End, SkipElect(end) != end && i == 0);
        }
    }

    /// <summary>A role that stands at the beginning of a name, with what stands before it.</summary>
    public RolePhrase Title(RoleHit hit) => Phrase(hit, LeadStart(hit.Start, 0), hit.End, false);

    /// <summary>The role of a phrase that begins at a word ('the head of the Portham police'); null for none.</summary>
    /// <param name="start">Its first word.</param>
    /// <param name="limit">The index that it does not reach beyond.</param>
    public RolePhrase? From(int start, int limit)
    {
        for (var end = start + 1; end <= Math.Min(limit, start + LongestLead); end++)
        {
            if (!IsLead(end - 1) && sentence[end - 1].Upos != PartOfSpeech.DET)
            {
                return null;
            }

            // The last role of the run is the head of the phrase: 'Police chief', not 'Police'.
            if (lexicon.EndingAt(sentence, end, start) is { } hit && (end >= limit || !IsLead(end) || NamesPerson(end) || sentence[end].Upos == PartOfSpeech.PART))
            {
                return NamesPerson(end) ? null : WithTail(hit, LeadStart(hit.Start, start), limit);
            }
        }

        return null;
    }

    /// <summary>The role whose phrase ends right before a comma ('the president of Nordland, ...'); null for none.</summary>
    public RolePhrase? UpTo(int end)
    {
        for (var at = end; at > Math.Max(0, end - LongestTail); at--)
        {
            if (lexicon.EndingAt(sentence, at, 0) is { } hit && (at == end || IsPreposition(at)))
            {
                return WithTail(hit, LeadStart(hit.Start, 0), end);
            }

            if (sentence[at - 1].Upos is PartOfSpeech.VERB or PartOfSpeech.AUX or PartOfSpeech.PUNCT or PartOfSpeech.PRON)
            {
                return null;
            }
        }

        return null;
    }

    private RolePhrase WithTail(RoleHit hit, int lead, int limit)
    {
        if (hit.End >= limit || !IsPreposition(hit.End))
        {
            return Phrase(hit, lead, hit.End, false);
        }

        var end = hit.End + 1;
        while (end < Math.Min(limit, hit.End + LongestTail) && (IsLead(end) || sentence[end].Upos is PartOfSpeech.DET or PartOfSpeech.NUM || (sentence[end].Form is "of" or "and" && bodies.NameAt(end) is not null)))
        {
            end++;
        }

        var phrase = Phrase(hit, lead, end, false);
        var tail = bodies.Read(hit.End + 1, end);
        if (hit.Entry.Words is "minister" or "secretary" or "deputy minister" && tail.Of?.Key?.StartsWith("name:", StringComparison.Ordinal) != false && Department(hit.End + 1, end) is { } department)
        {
            return phrase with { Office = department + " " + hit.Entry.Office };
        }

        return tail.Of is null ? phrase : phrase with { Body = tail with { State = tail.State ?? phrase.Body.State } };
    }

    // 'minister of defence', 'Minister for Foreign Affairs'
    private string? Department(int start, int end)
    {
        var words = new List<string>();
        for (var i = start; i < end; i++)
        {
            if (sentence[i].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ && bodies.NameAt(i)?.Kind is not (EntityKind.State or EntityKind.Population))
            {
                words.Add(sentence[i].Form.ToLowerInvariant());
            }
        }

        return words switch
        {
            [] => null,
            ["foreign", "affairs"] or ["external", "affairs"] => "foreign",
            ["defense"] => "defence",
            ["internal", "affairs"] => "interior",
            _ => string.Join(' ', words),
        };
    }

    private RolePhrase Phrase(RoleHit hit, int lead, int end, bool isElect)
    {
        var time = isElect ? RelationTime.Coming : RelationTime.Now;
        for (var i = lead; i < hit.Start; i++)
        {
            var word = sentence[i].Form.ToLowerInvariant();
            time = PastWords.Contains(word) && !(word == "late" && i + 1 < hit.Start && sentence[i + 1].Form == "-") ? RelationTime.Past : ComingWords.Contains(word) ? RelationTime.Coming : time;
        }

        return new(lead, end, hit.Entry, hit.Entry.Office, bodies.Read(lead, hit.Start), time);
    }

    // 'president-elect Ada Venn'
    private int SkipElect(int end) => end > 2 && sentence[end - 1].Form.ToLowerInvariant() is "elect" or "designate" && sentence[end - 2].Form == "-" ? end - 2 : end;

    private int LeadStart(int start, int floor)
    {
        var at = start;
        while (at > floor && at > start - LongestLead && IsLead(at - 1) && bodies.NameAt(at - 1)?.Kind != EntityKind.Person)
        {
            at--;
        }

        return at;
    }

    private bool NamesPerson(int word) => bodies.NameAt(word) is { Kind: EntityKind.Person };

    private bool IsLead(int word) =>
        sentence[word].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ
        || sentence[word].Form is "-" or "'s" or "\u2019s" or "'" or "Then" or "then" or "Ex" or "ex"
        || (bodies.NameAt(word) is { } name && name.EndWord > word + 1 && sentence[word].Form is "of" or "and" or "the" or "for");

    private bool IsPreposition(int word) => sentence[word].Form is "of" or "for" or "at" or "in" or "with" or "from" or "to";
}
