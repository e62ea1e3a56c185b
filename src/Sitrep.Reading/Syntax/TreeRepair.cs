using System.Collections.Frozen;

namespace Sitrep.Reading.Syntax;

/// <summary>Makes a tree of what a greedy parse left.</summary>
internal static class TreeRepair
{
    /// <summary>Nouns of which an infinitive is the content.</summary>
    private static readonly FrozenSet<string> TakeInfinitives = new[]
    {
        "plot", "plots", "plan", "plans", "bid", "bids", "attempt", "attempts", "effort", "efforts", "conspiracy", "scheme", "schemes", "decision", "decisions",
        "threat", "threats", "promise", "promises", "pledge", "pledges", "vow", "vows", "offer", "offers", "proposal", "proposals", "intention", "refusal",
        "failure", "order", "orders", "permission", "right", "ability", "willingness", "readiness", "desire", "agreement", "deal", "request", "requests",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Leaves one root, the first that is no punctuation, and hangs the others on it: punctuation as 'punct', the rest as 'parataxis'.
    /// </summary>
    public static void KeepOneRoot(ParserState state, ReadOnlySpan<byte> tags, ReadOnlySpan<JointTag> tagSet, Transitions transitions)
    {
        var root = ParserState.None;
        for (var i = 0; i < state.Length; i++)
        {
            if (state.Heads[i] == state.Length
                && (root < 0 || (tagSet[tags[root]].Upos == PartOfSpeech.PUNCT && tagSet[tags[i]].Upos != PartOfSpeech.PUNCT)))
            {
                root = i;
            }
        }

        for (var i = 0; i < state.Length; i++)
        {
            if (i != root && state.Heads[i] == state.Length)
            {
                state.Heads[i] = root;
                var relation = tagSet[tags[i]].Upos == PartOfSpeech.PUNCT ? "punct" : "parataxis";
                state.Labels[i] = (byte)(Array.IndexOf(transitions.Relations, relation) + 1);
            }
        }
    }

    /// <summary>
    /// Hangs 'to kill the mayor' on 'plot' in 'foiled a plot to kill the mayor': an infinitive right behind an object that takes one says what that is, not what the
    /// verb is done for.
    /// </summary>
    public static void AttachInfinitives<TForms>(ParserState state, TForms forms, ReadOnlySpan<byte> tags, ReadOnlySpan<JointTag> tagSet, Transitions transitions)
        where TForms : IForms, allows ref struct
    {
        var purpose = Array.IndexOf(transitions.Relations, "advcl") + 1;
        var content = Array.IndexOf(transitions.Relations, "acl") + 1;
        var takers = TakeInfinitives.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var to = 1; to + 1 < state.Length; to++)
        {
            int verb = state.Heads[to], noun = to - 1;
            if (tagSet[tags[to]].Xpos == "TO" && verb > to && verb < state.Length && state.Labels[verb] == purpose && state.Heads[verb] == state.Heads[noun]
                && state.Heads[noun] < noun && tagSet[tags[noun]].Upos == PartOfSpeech.NOUN && takers.Contains(forms[noun]))
            {
                state.Heads[verb] = noun;
                state.Labels[verb] = (byte)content;
            }
        }
    }

    /// <summary>
    /// Hangs both marks of a quotation on the head of what they enclose, as UD's guidelines want, wherever no word hangs on them.
    /// </summary>
    public static void PairQuotes<TForms>(ParserState state, TForms forms, ReadOnlySpan<byte> tags, ReadOnlySpan<JointTag> tagSet, Transitions transitions)
        where TForms : IForms, allows ref struct
    {
        var open = ParserState.None;
        for (var i = 0; i < state.Length; i++)
        {
            if (tagSet[tags[i]].Upos != PartOfSpeech.PUNCT || !IsDoubleQuote(forms[i]))
            {
                continue;
            }

            if (open < 0)
            {
                open = i;
                continue;
            }

            if (!HasDependent(state, open) && !HasDependent(state, i) && HeadInside(state, tags, tagSet, open, i) is >= 0 and var head)
            {
                var label = (byte)(Array.IndexOf(transitions.Relations, "punct") + 1);
                (state.Heads[open], state.Labels[open]) = (head, label);
                (state.Heads[i], state.Labels[i]) = (head, label);
            }

            open = ParserState.None;
        }
    }

    private static bool HasDependent(ParserState state, int word) =>
        state.Leftmost[word] != ParserState.None || state.Rightmost[word] != ParserState.None || state.Heads[word] == state.Length;

    /// <summary>The first word between two marks that hangs on a word outside them; -1 where there is none.</summary>
    private static int HeadInside(ParserState state, ReadOnlySpan<byte> tags, ReadOnlySpan<JointTag> tagSet, int open, int close)
    {
        for (var i = open + 1; i < close; i++)
        {
            if ((state.Heads[i] <= open || state.Heads[i] >= close) && tagSet[tags[i]].Upos != PartOfSpeech.PUNCT)
            {
                return i;
            }
        }

        return ParserState.None;
    }

    private static bool IsDoubleQuote(ReadOnlySpan<char> form) =>
        form is "\"" or "\u201C" or "\u201D" or "''" or "``" or "\u201E" or "\u00AB" or "\u00BB";
}
