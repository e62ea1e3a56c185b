using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Relations;

/// <summary>
/// Reads what bodies are part of or stand near: 'the armed wing of', 'the Nordland Army's 3rd Brigade', 'loyal to', 'Iran-backed'; and which organ
/// of which state a body is. Made for one sentence.
/// </summary>
internal sealed class BodyRelations(LinkedReport linked, ParsedSentence sentence, RoleLexicon lexicon, BodyReader bodies, BodyMentions mentions, OrganRegister organs)
{
    private const int LongestGap = 8;

    /// <summary>Adds what is said of a body that is named.</summary>
    public void Add(BodyMention name, List<ActorRelation> relations)
    {
        AddOrgan(name, relations);
        AddBacked(name, relations);
        AddUnits(name, relations);
        AddAfter(name, relations);
        AddOwner(name, relations);
    }

    /// <summary>'Iran's Foreign Ministry', 'the Foreign Ministry of Iran', 'the Iranian Foreign Ministry'.</summary>
    private void AddOrgan(BodyMention name, List<ActorRelation> relations)
    {
        var actor = name.Actor;
        if (actor.Key?.StartsWith("name:", StringComparison.Ordinal) != true)
        {
            return;
        }

        var (start, end) = (name.First, name.End);
        var owner = start > 1 && sentence[start - 1].Form is "'s" or "\u2019s" or "'" ? bodies.NameAt(start - 2) : start > 0 ? bodies.NameAt(start - 1) : null;
        if (owner?.Actor is null && end + 1 < sentence.Count && sentence[end].Form == "of")
        {
            owner = bodies.NameAt(end + 1) ?? (end + 2 < sentence.Count && sentence[end + 1].Upos == PartOfSpeech.DET ? bodies.NameAt(end + 2) : null);
        }

        if (owner is { Actor: { } state, Kind: EntityKind.State or EntityKind.Population } && organs.Find(name.Text) is { } organ)
        {
            var key = OrganRegister.KeyOf(organ, state);
            relations.Add(Make(name, RelationKind.Identity, Math.Min(start, owner.First.Word), Math.Max(end, owner.EndWord), $"'{organ.Name}' with '{owner.Text}'") with { Of = new($"{owner.Text} {organ.Name}", key), State = state, Office = organ.Key });
        }
    }

    /// <summary>'Iran-backed Houthi fighters', 'the Saudi-led coalition'.</summary>
    private void AddBacked(BodyMention name, List<ActorRelation> relations)
    {
        var start = name.First;
        if (start > 2 && sentence[start - 2].Form is "-" && lexicon.LinkOf(sentence[start - 1].Form) is { } link && bodies.NameAt(start - 3) is { Actor: not null } backer)
        {
            relations.Add(Make(name, link.Kind, backer.First.Word, name.End, "said before the name") with { Role = link.Words, Of = bodies.ActorOf(backer) });
        }
    }

    /// <summary>'the Nordland Army's 3rd Brigade', 'the 3rd Brigade of the Nordland Army'.</summary>
    private void AddUnits(BodyMention name, List<ActorRelation> relations)
    {
        var end = name.End;
        if (end + 1 < sentence.Count && sentence[end].Form is "'s" or "\u2019s" or "'")
        {
            for (var i = end + 1; i < Math.Min(sentence.Count, end + 5); i++)
            {
                if (lexicon.PartAt(sentence, i, "unit") is { } unit)
                {
                    AddUnit(name, end + 1, Number(unit.End), relations);
                    return;
                }

                if (sentence[i].Upos is not (PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.NOUN))
                {
                    return;
                }
            }
        }

        var of = name.First - 1;
        of -= of > 0 && sentence[of].Upos == PartOfSpeech.DET ? 1 : 0;
        if (of > 1 && sentence[of].Form == "of" && lexicon.PartAt(sentence, of - 1, "unit") is { } before && before.End == of)
        {
            var start = of - 1;
            while (start > 0 && (sentence[start - 1].Upos is PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.NUM) && sentence[start - 1].Form.Any(char.IsLetterOrDigit))
            {
                start--;
            }

            AddUnit(name, start, of, relations);
        }
    }

    private int Number(int end) => end < sentence.Count && sentence[end].Upos == PartOfSpeech.NUM ? end + 1 : end;

    private void AddUnit(BodyMention parent, int start, int end, List<ActorRelation> relations)
    {
        var words = new TextSpanOf(sentence, linked.Named.Parsed.Report.Text).Of(start, end);
        var of = parent.Actor;
        if (words.Length == 0 || words == of.Name)
        {
            return;
        }

        // A number says nothing without its army: the unit's own key holds both.
        var named = mentions.At(end - 1) is { } unit && unit.First == start ? unit.Actor : null;
        var key = named?.Key is { } known && !words.Any(char.IsDigit) ? known : "name:" + string.Join(' ', $"{parent.Text} {words}".Split(' ').Select(word => FoldedName.Of(word)));
        relations.Add(new ActorRelation
        {
            Name = words.Any(char.IsDigit) ? $"{words} of {of.Name}" : words,
            Actor = key,
            IsPerson = false,
            Kind = RelationKind.Part,
            Role = words,
            Of = of,
            Quote = Span(Math.Min(start, parent.First), Math.Max(end, parent.End)),
            Because = "a unit of the body that is named beside it",
        });
    }

    /// <summary>'the Izz Brigades, the armed wing of Hamas', 'the Front is affiliated with al-Qaeda'.</summary>
    private void AddAfter(BodyMention name, List<ActorRelation> relations)
    {
        var isNegated = false;
        for (var i = name.End; i < Math.Min(sentence.Count, name.End + LongestGap); i++)
        {
            var form = lexicon.PartAt(sentence, i, "link") is { } link ? link : lexicon.PartAt(sentence, i, "noun") is { } noun && noun.End < sentence.Count && sentence[noun.End].Form is "of" or "for" ? (noun.Entry, noun.End + 1) : default;
            if (form.Entry is { } entry && OwnerAt(form.Item2) is { } owner && owner != name)
            {
                relations.Add(Make(name, entry.Kind, name.First, owner.End, $"'{entry.Words}' said of the name") with { Role = entry.Words, Of = owner.Actor, IsNegated = isNegated });
                return;
            }

            isNegated |= sentence[i].Form is "not" or "n't" or "never";
            if (!(sentence[i].Form is "," or "which" or "that" or "-" || sentence[i].Upos is PartOfSpeech.DET or PartOfSpeech.AUX or PartOfSpeech.ADJ or PartOfSpeech.ADV or PartOfSpeech.PART or PartOfSpeech.PRON) || (mentions.At(i) is { } other && other != name))
            {
                return;
            }
        }
    }

    /// <summary>'Hamas's armed wing, the Izz Brigades'.</summary>
    private void AddOwner(BodyMention name, List<ActorRelation> relations)
    {
        var start = name.First - 1;
        start -= start > 0 && sentence[start].Upos == PartOfSpeech.DET ? 1 : 0;
        start -= start > 0 && sentence[start].Form == "," ? 1 : 0;
        for (var i = Math.Max(0, start - 2); i <= start; i++)
        {
            if (i > 1 && lexicon.PartAt(sentence, i, "noun") is { } part && part.End == start + 1 && sentence[i - 1].Form is "'s" or "\u2019s" or "'" && mentions.At(i - 2) is { } owner && owner != name)
            {
                relations.Add(Make(name, part.Entry.Kind, owner.First, name.End, $"'{part.Entry.Words}' before the name") with { Role = part.Entry.Words, Of = owner.Actor });
                return;
            }
        }
    }

    private BodyMention? OwnerAt(int word)
    {
        while (word < sentence.Count && sentence[word].Upos == PartOfSpeech.DET)
        {
            word++;
        }

        return mentions.At(word);
    }

    private ActorRelation Make(BodyMention name, RelationKind kind, int start, int end, string because)
    {
        var actor = name.Actor;
        return new() { Name = actor.Name, Actor = actor.Key!, IsPerson = false, Kind = kind, Quote = Span(start, end), Because = because };
    }

    private TextSpan Span(int start, int end) => new(sentence[start].Span.Start, sentence[end - 1].Span.End);
}
