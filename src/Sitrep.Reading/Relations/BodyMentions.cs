using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Relations;

/// <summary>A body that a sentence names, whether or not the recogniser took its words for a name.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Actor">Its name and key.</param>
/// <param name="Text">The words.</param>
/// <param name="IsState">Whether it is a state itself.</param>
internal sealed record BodyMention(int First, int End, RelatedActor Actor, string Text, bool IsState);

/// <summary>
/// The bodies of a sentence: names of organisations and states, and runs of words in capitals that end in a noun for a body ('the Harbour
/// Front', 'the Syrian Army'). Made for one sentence.
/// </summary>
internal sealed class BodyMentions
{
    private readonly BodyMention?[] _at;

    public BodyMentions(LinkedReport linked, ParsedSentence sentence, NameLexicon lexicon, OrganRegister organs, BodyReader bodies)
    {
        _at = new BodyMention?[sentence.Count];
        var text = new TextSpanOf(sentence, linked.Named.Parsed.Report.Text);
        for (var i = 0; i < sentence.Count; i++)
        {
            var name = bodies.NameAt(i);
            if (name is not null && EntityKinds.IsOrganisation(name.Kind))
            {
                Add(new(name.First.Word, name.EndWord, bodies.ActorOf(name), name.Text, false));
                i = name.EndWord - 1;
                continue;
            }

            var end = RunEnd(sentence, bodies, i);
            if (end - i >= 2 && IsBody(sentence, lexicon, organs, end - 1) && bodies.Read(i, end) is { Of.Key: not null } read)
            {
                Add(new(i, end, read.Of, text.Of(i, end), false));
                i = end - 1;
            }
            else if (name is { Kind: EntityKind.State, Actor: not null })
            {
                Add(new(name.First.Word, name.EndWord, bodies.ActorOf(name), name.Text, true));
                i = name.EndWord - 1;
            }
            else if (end > i && name is not { Kind: EntityKind.Population })
            {
                i = end - 1;
            }
        }
    }

    /// <summary>The bodies in the order of the text; states are none of their own.</summary>
    public IEnumerable<BodyMention> All => _at.OfType<BodyMention>().Where(body => !body.IsState).Distinct();

    /// <summary>The body or state that covers a word; null for none.</summary>
    public BodyMention? At(int word) => word >= 0 && word < _at.Length ? _at[word] : null;

    private void Add(BodyMention body) => Array.Fill(_at, body, body.First, Math.Min(body.End, _at.Length) - body.First);

    /// <summary>The end of a run of words in capitals or with figures; persons and organisations that are names end it.</summary>
    private static int RunEnd(ParsedSentence sentence, BodyReader bodies, int start)
    {
        var end = start;
        while (end < sentence.Count && IsPart(sentence, end) && (bodies.NameAt(end) is not { } name || (name.Kind is EntityKind.Population or EntityKind.Place && end == start) || (name.First.Word < end && name.First.Word >= start)))
        {
            end++;
        }

        return end;
    }

    private static bool IsPart(ParsedSentence sentence, int word) =>
        sentence[word].Upos is PartOfSpeech.PROPN or PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.NUM
        && (char.IsUpper(sentence[word].Form[0]) || (char.IsAsciiDigit(sentence[word].Form[0]) && char.IsLetter(sentence[word].Form[^1])));

    private static bool IsBody(ParsedSentence sentence, NameLexicon lexicon, OrganRegister organs, int word) =>
        (lexicon.Words.HeadOf(sentence[word].Form) is { } head && EntityKinds.IsOrganisation(head.Kind)) || organs.Find(sentence[word].Form) is not null;
}
