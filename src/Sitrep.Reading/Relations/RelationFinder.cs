using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Relations;

/// <summary>
/// Finds by rules what a report says of its actors: roles with their days, membership, parents, other names, age. Immutable and safe to
/// share between threads; time grows with the number of words.
/// </summary>
public sealed class RelationFinder : IRelationFinder
{
    private readonly RoleLexicon _lexicon;
    private readonly NameLexicon _names;
    private readonly OrganRegister _organs;
    private readonly OfficeRegister _offices;

    private RelationFinder(RoleLexicon lexicon, NameLexicon names, OrganRegister organs, OfficeRegister offices)
    {
        _names = names;
        _lexicon = lexicon;
        _organs = organs;
        _offices = offices;
    }

    /// <summary>Reads the finder's lists.</summary>
    /// <param name="open">Opens a file by its name ('roles.tsv'); each reader is disposed.</param>
    /// <param name="recogniser">Knows the words for bodies.</param>
    /// <param name="directory">The registers of organs and offices.</param>
    /// <exception cref="InvalidDataException">A list is not well formed; the message names file and line.</exception>
    public static RelationFinder Load(Func<string, TextReader> open, NameRecogniser recogniser, ActorDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(recogniser);
        ArgumentNullException.ThrowIfNull(directory);
        return new(new RoleLexicon(open), recogniser.Lexicon, directory.Organs, directory.Offices);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ActorRelation> Find(TimedReport timed)
    {
        ArgumentNullException.ThrowIfNull(timed);
        var relations = new List<ActorRelation>();
        var next = 0;
        var names = timed.Linked.Named.Names;
        foreach (var sentence in timed.Linked.Named.Parsed.Sentences)
        {
            var first = next;
            while (next < names.Count && names[next].First.Sentence == sentence.Index)
            {
                next++;
            }

            Find(timed, sentence, first, next, relations);
        }

        return _offices.Identify(timed.Linked, Distinct(relations));
    }

    private void Find(TimedReport timed, ParsedSentence sentence, int first, int end, List<ActorRelation> relations)
    {
        var bodies = new BodyReader(timed.Linked, sentence, _organs);
        var persons = new PersonRelations(timed, sentence, _lexicon, bodies);
        var mentions = new BodyMentions(timed.Linked, sentence, _names, _organs, bodies);
        var parts = new BodyRelations(timed.Linked, sentence, _lexicon, bodies, mentions, _organs);
        for (var i = first; i < end; i++)
        {
            var name = timed.Linked.Named.Names[i];
            if (name.Kind == EntityKind.Person && timed.Linked.At(new WordAt(sentence.Index, name.HeadWord)) is { Kind: EntityKind.Person, Actor: not null } chain)
            {
                persons.Add(name, chain, relations);
            }
        }

        foreach (var body in mentions.All)
        {
            parts.Add(body, relations);
        }
    }

    private static List<ActorRelation> Distinct(List<ActorRelation> relations) => [.. relations.DistinctBy(relation => (relation.Actor, relation.Kind, relation.Role, relation.Of?.Key, relation.Quote))];
}
