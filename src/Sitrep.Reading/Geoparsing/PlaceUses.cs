using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Decides by the sentence's tree what a place's name does in it.</summary>
internal static class PlaceUses
{
    /// <summary>The use of a toponym.</summary>
    public static PlaceUse Of(Toponym toponym, ParsedSentence tree, int head, PlaceLexicon lexicon)
    {
        if (toponym.Use != PlaceUse.Literal || toponym.InDateline)
        {
            return toponym.InDateline ? PlaceUse.Literal : toponym.Use;
        }

        var relation = tree[head].Relation;
        if (ParsedSentence.Is(relation, "compound") || ParsedSentence.Is(relation, "amod"))
        {
            return (lexicon.CueOf(tree[tree[head].Head].Form) & (PlaceCue.Division | PlaceCue.DivisionName | PlaceCue.Settlement | PlaceCue.Facility | PlaceCue.Landform)) != 0
                ? PlaceUse.Literal
                : PlaceUse.Modifier;
        }

        return ParsedSentence.Is(relation, "nsubj") || ParsedSentence.Is(relation, "obj") || ParsedSentence.Is(relation, "iobj") ? PlaceUse.Metonymic : PlaceUse.Literal;
    }
}
