using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Coreference;

/// <summary>What a report has spoken of so far; the linkers read and extend it. Not safe to share between threads.</summary>
internal sealed class Discourse(string text)
{
    /// <summary>How many occurrences back an antecedent is looked for.</summary>
    public const int Window = 40;

    private readonly List<Occurrence> _occurrences = [];
    private readonly Dictionary<WordAt, Referent> _byHead = [];
    private readonly Dictionary<string, List<Referent>> _byNoun = new(StringComparer.Ordinal);

    /// <summary>The report's text.</summary>
    public string Text => text;

    /// <summary>All referents in order of making, merged ones included.</summary>
    public List<Referent> Referents { get; } = [];

    /// <summary>The latest persons named together ('Ada Orlen and Ben Tavi'); null where there are none near.</summary>
    public Referent? Pair { get; set; }

    /// <summary>Makes a referent that is not mentioned yet.</summary>
    public Referent Make(EntityKind kind, string name, Gender gender, bool plural)
    {
        var referent = new Referent { Number = Referents.Count, Kind = kind, Name = name, Gender = gender, IsPlural = plural };
        Referents.Add(referent);
        return referent;
    }

    /// <summary>Makes the referent of two persons who are named together; 'the pair' and 'they' may take it up.</summary>
    public Referent MakePair(Referent one, Referent other)
    {
        var pair = new Referent
        {
            Number = Referents.Count,
            Kind = EntityKind.Person,
            Name = $"{one.Name} and {other.Name}",
            IsPlural = true,
            IsNamedTogether = true,
        };
        Referents.Add(pair);
        return Pair = pair;
    }

    /// <summary>Adds a reference; false where the word already refers to somebody.</summary>
    public bool Refer(Referent referent, ParsedSentence sentence, int head, TextSpan span, ReferenceForm form, string because)
    {
        var at = new WordAt(sentence.Index, head);
        if (!_byHead.TryAdd(at, referent))
        {
            return false;
        }

        referent.References.Add(new Reference(span, at, form, because));
        referent.LastSentence = sentence.Index;
        _occurrences.Add(new Occurrence(referent, sentence.Index, head, Clauses.IsSubject(sentence, head)));
        return true;
    }

    /// <summary>Notes that a referent was spoken of where no word of its own is its reference's head.</summary>
    public void Notice(Referent referent, ParsedSentence sentence, int word)
    {
        referent.LastSentence = sentence.Index;
        _occurrences.Add(new Occurrence(referent, sentence.Index, word, Clauses.IsSubject(sentence, word)));
    }

    /// <summary>Adds a reference of an adjective ('Greek' of 'the Greek demand'): it tells whose something is, but no pronoun takes it up.</summary>
    public static void Belong(Referent referent, ParsedSentence sentence, int word, TextSpan span) =>
        referent.References.Add(new Reference(span, new WordAt(sentence.Index, word), ReferenceForm.Description, "adjective of the state"));

    /// <summary>Whom a word refers to; null where nobody.</summary>
    public Referent? At(int sentence, int word) =>
        _byHead.TryGetValue(new WordAt(sentence, word), out var referent) ? referent.Resolve() : null;

    /// <summary>Notes a noun by which the text calls a referent.</summary>
    public void Call(Referent referent, string noun)
    {
        if (!referent.Nouns.Add(noun))
        {
            return;
        }

        if (!_byNoun.TryGetValue(noun, out var referents))
        {
            _byNoun.Add(noun, referents = []);
        }

        referents.Add(referent);
    }

    /// <summary>The latest occurrences, latest first, at most <see cref="Window"/>, none from more than so many sentences back.</summary>
    public IEnumerable<Occurrence> Recent(int sentence, int back)
    {
        var first = Math.Max(0, _occurrences.Count - Window);
        for (var i = _occurrences.Count - 1; i >= first && _occurrences[i].Sentence >= sentence - back; i--)
        {
            yield return _occurrences[i] with { Referent = _occurrences[i].Referent.Resolve() };
        }
    }

    /// <summary>
    /// Whom the text has called by a noun: the only one, or the one mentioned clearly later than all others; null where that is open.
    /// </summary>
    public Referent? Called(string noun, int sentence, Func<Referent, bool> fits)
    {
        if (!_byNoun.TryGetValue(noun, out var referents))
        {
            return null;
        }

        Referent? best = null;
        var second = int.MinValue;
        for (var i = referents.Count - 1; i >= Math.Max(0, referents.Count - Window); i--)
        {
            var referent = referents[i].Resolve();
            if (referent == best || !fits(referent))
            {
                continue;
            }

            if (best is null || referent.LastSentence > best.LastSentence)
            {
                second = best?.LastSentence ?? second;
                best = referent;
            }
            else
            {
                second = Math.Max(second, referent.LastSentence);
            }
        }

        return best is not null && (second == int.MinValue || (sentence - best.LastSentence <= 2 && best.LastSentence - second >= 2)) ? best : null;
    }
}
