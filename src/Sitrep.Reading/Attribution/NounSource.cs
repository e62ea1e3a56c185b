namespace Sitrep.Reading.Attribution;

/// <summary>Finds the noun phrase that names the source of a noun of speech.</summary>
internal static class NounSource
{
    /// <summary>The head word of the source of a noun ('the minister's claim', 'a statement by the ministry'); -1 for none.</summary>
    public static int Of(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree[child].Relation == "nmod:poss")
            {
                return child;
            }

            if (tree.Has(child, "nmod") && Embedding.Preposition(tree.Sentence, child) is "by" or "from")
            {
                return child;
            }
        }

        return tree[noun].Relation == "obj" && tree[noun].Head is >= 0 and var verb && IsSupport(tree[verb].Lemma) && !(tree[verb].Lemma == "raise" && tree[noun].Lemma is "question" or "doubt" or "fear") ? SourceFinder.OfPredicate(tree, verb) : -1;
    }

    /// <summary>Whether a verb only carries its object, so that its subject is the noun's: 'raised concerns', 'issued a warning'.</summary>
    private static bool IsSupport(string verb) =>
        verb is "make" or "issue" or "give" or "offer" or "express" or "voice" or "deliver" or "launch" or "raise" or "level" or "file" or "release" or "repeat" or "have"
            or "share" or "send" or "lodge" or "renew" or "air" or "convey" or "withdraw" or "retract" or "unveil" or "outline" or "show" or "state" or "announce" or "reiterate" or "hold"
            or "publish" or "post" or "tweet" or "write" or "take";
}
