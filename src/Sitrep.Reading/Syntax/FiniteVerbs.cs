namespace Sitrep.Reading.Syntax;

/// <summary>
/// Gives a sentence its finite verb where the tagger has left it without one: 'Riot police clash with students.' A sentence of running text, which ends in a full
/// stop, has one as a rule; the word that is likeliest to be it becomes it, unless the network is sure that it is none or it does not agree with the noun before it.
/// </summary>
internal static class FiniteVerbs
{
    /// <summary>How far the network may prefer another tag of the word; tuned on the development parts of the treebanks.</summary>
    private const float Furthest = 10;

    private const int ShortestSentence = 4;

    /// <summary>Retags one word where no word of the sentence is a finite verb; false where nothing changes.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="tags">Their joint tags by number; one may change.</param>
    /// <param name="tagSet">The joint tags.</param>
    /// <param name="tree">The tree that they gave: what hangs on a participle has its verb already ('the governor accused them').</param>
    /// <param name="network">The network, which has read the sentence into the room.</param>
    /// <param name="room">What it read.</param>
    public static bool Find<TForms>(TForms forms, Span<byte> tags, ReadOnlySpan<JointTag> tagSet, ParserState tree, SyntaxNetwork network, NetworkRoom room)
        where TForms : IForms, allows ref struct
    {
        if (tags.Length < ShortestSentence || forms[tags.Length - 1] is not "." || HasVerb(tags, tagSet, tree))
        {
            return false;
        }

        var (best, tag, least) = (-1, 0, Furthest);
        for (var i = 1; i + 2 < tags.Length; i++)
        {
            var before = tagSet[tags[i - 1]].Xpos;
            if (tagSet[tags[i]].Upos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.ADV) || !char.IsLower(forms[i][0]))
            {
                continue;
            }

            var scores = network.TagScores(room, i);
            var top = scores[tags[i]];
            for (var verb = 0; verb < tagSet.Length; verb++)
            {
                if (tagSet[verb].Upos == PartOfSpeech.VERB && CanFollow(before, forms[i - 1], tagSet[verb].Xpos) && top - scores[verb] < least)
                {
                    (best, tag, least) = (i, verb, top - scores[verb]);
                }
            }
        }

        if (best >= 0)
        {
            tags[best] = (byte)tag;
        }

        return best >= 0;
    }

    // Also a participle that is the root or hangs on it: 'Ana Sol, the mayor, accused the bank.'
    private static bool HasVerb(ReadOnlySpan<byte> tags, ReadOnlySpan<JointTag> tagSet, ParserState tree)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            var tag = tagSet[tags[i]];
            if (tag.Xpos is "VBD" or "VBZ" or "VBP" or "VB" or "MD" || (tag.IsVerb && (tree.Heads[i] == tree.Length || (tag.Xpos == "VBN" && tree.Heads[i] < tree.Length && tree.Heads[tree.Heads[i]] == tree.Length))))
            {
                return true;
            }
        }

        return false;
    }

    // 'Police arrest', 'the court sentences', '200 die': the verb agrees with the noun right before it, but for a name, which may only end the subject.
    private static bool CanFollow(string before, ReadOnlySpan<char> form, string verb) => verb switch
    {
        "VBP" => before is "NNS" or "NNP" or "NNPS" or "CD" || form is "police" or "people",
        "VBZ" => before is "NN" or "NNP" or "NNPS",
        "VBD" => before is "NN" or "NNS" or "NNP" or "NNPS",
        _ => false,
    };
}
