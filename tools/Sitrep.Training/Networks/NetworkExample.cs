namespace Sitrep.Training.Networks;

/// <summary>A sentence ready for the network's training.</summary>
/// <param name="Rows">Rows of embeddings of each word, one word after the other.</param>
/// <param name="Tags">Numbers of the joint tags; -1 for one that is too rare to be known.</param>
/// <param name="Heads">Heads, the artificial root as the word after the last; empty for a sentence without a tree.</param>
/// <param name="Labels">Label numbers of the arcs.</param>
/// <param name="Names">For each word the labels of names that are right, one bit each; empty for a sentence without names.</param>
/// <param name="Guidelines">By which corpus's guidelines the names are marked.</param>
internal sealed record NetworkExample(int[] Rows, int[] Tags, int[] Heads, byte[] Labels, uint[] Names, int Guidelines)
{
    /// <summary>Number of words.</summary>
    public int Count => Tags.Length;
}
