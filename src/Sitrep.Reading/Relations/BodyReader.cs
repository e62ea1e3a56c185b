using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Relations;

/// <summary>A body that words name, with the state that they name with it.</summary>
/// <param name="Of">The body, or the state itself; null for none.</param>
/// <param name="State">Key of the state; null for none.</param>
internal readonly record struct Body(RelatedActor? Of, string? State);

/// <summary>
/// Reads whose role it is from the words before a role ('Iranian Foreign Ministry', 'Portham police') or after its preposition ('of the
/// Nordland Army'). Made for one sentence.
/// </summary>
internal sealed class BodyReader(LinkedReport linked, ParsedSentence sentence, OrganRegister organs)
{
    private readonly int[] _nameAt = NamesOf(linked.Named, sentence);

    /// <summary>The name that covers a word; null for none.</summary>
    public NameMention? NameAt(int word) => word >= 0 && word < _nameAt.Length && _nameAt[word] >= 0 ? linked.Named.Names[_nameAt[word]] : null;

    /// <summary>The actor of a name: the state's organ, or its chain's best name and key.</summary>
    public RelatedActor ActorOf(NameMention name) => name.Actor is null && EntityKinds.IsOrganisation(name.Kind) && organs.KeyOf(name.Text) is { } organ ? new(name.Text, organ)
        : linked.At(new WordAt(sentence.Index, name.HeadWord)) is { } chain && (name.Actor is null || chain.Actor == name.Actor)
        ? new(chain.Name, chain.Actor)
        : new(name.Text, name.Actor ?? "name:" + string.Join(' ', name.Text.Split(' ').Select(word => FoldedName.Of(word))));

    /// <summary>Reads the words from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Body Read(int start, int end)
    {
        var (state, stateName, body) = (default(string), default(string), default(RelatedActor));
        var run = end;
        for (var i = end - 1; i >= start; i--)
        {
            if (NameAt(i) is not { } name)
            {
                continue;
            }

            if (name.Kind is EntityKind.State or EntityKind.Population && name.Actor is { } key)
            {
                (state, stateName) = (state ?? key, stateName ?? name.Text);
                body ??= Words(name.EndWord, run, state);
                run = Math.Min(run, name.First.Word);
            }
            else if (EntityKinds.IsOrganisation(name.Kind) && body is null)
            {
                body = ActorOf(name);
                run = name.First.Word;
            }

            i = Math.Max(start, name.First.Word);
        }

        body ??= Words(start, run, state);
        return body switch
        {
            { Key: not null } when state is not null && organs.Find(Bare(body.Name, stateName)) is { } organ => new(new(body.Name, OrganRegister.KeyOf(organ, state)), state),
            not null => new(body, state),
            _ => state is null ? default : new(new(stateName!, state), state),
        };
    }

    /// <summary>Words that no recogniser took for a name: an organ ('army'), or a run in capitals that ends them.</summary>
    private RelatedActor? Words(int start, int end, string? state)
    {
        var last = end - 1;
        while (last >= start && sentence[last].Form is "'s" or "\u2019s" or "-" or "'")
        {
            last--;
        }

        for (var first = Math.Max(start, last - 4); first <= last; first++)
        {
            var words = Text(first, last);
            if (organs.Find(words) is { } organ)
            {
                var owner = first > 0 && NameAt(first - 1) is { Kind: EntityKind.Population } adjective && adjective.Actor == state ? $"{adjective.Text} " : Place(first - 1, start) is { } place ? $"{place} " : "";
                return new(owner + words, Place(first - 1, start) is { } of ? Key($"{of} {words}") : state is null ? Key(words) : OrganRegister.KeyOf(organ, state));
            }
        }

        var begin = last;
        while (begin > start && char.IsUpper(sentence[begin - 1].Form[0]) && NameAt(begin - 1)?.Kind is not (EntityKind.State or EntityKind.Population or EntityKind.Person))
        {
            begin--;
        }

        return last >= start && begin <= last && char.IsUpper(sentence[begin].Form[0]) && sentence[last].Form.Length > 1 && char.IsUpper(sentence[last].Form[0])
            && sentence[last].Upos is PartOfSpeech.PROPN or PartOfSpeech.NOUN && NameAt(last)?.Kind is not (EntityKind.State or EntityKind.Population or EntityKind.Person)
            ? new(Text(begin, last), Key(Text(begin, last))) : null;
    }

    /// <summary>'Portham' of 'Portham police'.</summary>
    private string? Place(int word, int floor) => word < floor ? null
        : NameAt(word) is { Kind: EntityKind.Place } place ? place.Text
        : NameAt(word) is null && sentence[word].Upos == PartOfSpeech.PROPN && char.IsUpper(sentence[word].Form[0]) ? sentence[word].Form : null;

    private string Text(int first, int last) => new TextSpanOf(sentence, linked.Named.Parsed.Report.Text).Of(first, last + 1);

    private static string Bare(string name, string? state) =>
        state is not null && name.StartsWith(state + " ", StringComparison.OrdinalIgnoreCase) ? name[(state.Length + 1)..] : name;

    private static string Key(string words) => "name:" + string.Join(' ', words.Split(' ').Select(word => FoldedName.Of(word)).Where(word => word.Length > 0));

    private static int[] NamesOf(NamedReport named, ParsedSentence sentence)
    {
        var at = new int[sentence.Count];
        Array.Fill(at, -1);
        var (low, high) = (0, named.Names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = named.Names[middle].First.Sentence < sentence.Index ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < named.Names.Count && named.Names[i].First.Sentence == sentence.Index; i++)
        {
            Array.Fill(at, i, named.Names[i].First.Word, Math.Min(named.Names[i].EndWord, sentence.Count) - named.Names[i].First.Word);
        }

        return at;
    }
}

/// <summary>The text of stretches of words.</summary>
internal readonly struct TextSpanOf(ParsedSentence sentence, string text)
{
    /// <summary>The text from one word up to another.</summary>
    public string Of(int first, int end) => first < end ? text[sentence[first].Span.Start..sentence[end - 1].Span.End] : "";
}
