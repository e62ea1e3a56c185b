namespace Sitrep.Reading.Entities;

/// <summary>A name that a register knows.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Actor">Key of the actor or state.</param>
/// <param name="Role">How it names a state; null for other actors.</param>
/// <param name="Written">As the register writes it.</param>
internal readonly record struct RegisterName(EntityKind Kind, string Actor, StateNameRole? Role, string Written)
{
    /// <summary>
    /// Whether the words of a text are capitalised where the register capitalises the name: at its first word, unless that is
    /// an article, and somewhere in its last one.
    /// </summary>
    public bool IsWrittenAs(ReadOnlySpan<char> first, ReadOnlySpan<char> last)
    {
        var end = Written.AsSpan().LastIndexOfAny(" -'");
        return (!char.IsUpper(Written[0]) || Written.StartsWith("The ", StringComparison.Ordinal) || !char.IsLower(first[0]))
            && (!char.IsUpper(Written[end + 1]) || HasUpper(last));
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsUpper(character))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A stretch of words that is a name of a register.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Name">What it names.</param>
internal readonly record struct RegisterMatch(int Start, int End, RegisterName Name);

/// <summary>
/// All that is known of names before a text is read: registers and word lists. Finds the registers' names in a sentence's
/// words, however the words were cut. Immutable and safe to share between threads.
/// </summary>
internal sealed class NameLexicon
{
    private const int MostWords = 14;
    private const int InitialCount = 128;
    private readonly NameIndex<RegisterName> _names = new();
    private readonly NameIndex<bool> _lowerStarts = new();
    private readonly bool[] _lowerInitials = new bool[InitialCount];

    /// <summary>Reads registers and lists.</summary>
    /// <param name="open">Opens a file of the lexicon by its name ('states.tsv'); each reader is disposed.</param>
    /// <param name="places">The names of places.</param>
    /// <exception cref="InvalidDataException">A file is not well formed; the message names it and the line.</exception>
    public NameLexicon(Func<string, TextReader> open, IPlaceNames places)
    {
        Places = places;
        using (var states = open("states.tsv"))
        {
            States = StateRegister.Read(states, "states.tsv");
        }

        using (var actors = open("actors.tsv"))
        {
            Actors = ActorRegister.Read(actors, "actors.tsv", States);
        }

        Words = new WordLists(open);
        foreach (var (written, name) in States.Names)
        {
            Add(written, new RegisterName(KindOf(name), name.State.Key, name.Role, written));
        }

        foreach (var actor in Actors.Actors)
        {
            foreach (var written in actor.Aliases.Prepend(actor.Name))
            {
                Add(written, new RegisterName(actor.Kind, actor.Key, null, written));
            }
        }
    }

    /// <summary>The register of states.</summary>
    public StateRegister States { get; }

    /// <summary>The register of other actors.</summary>
    public ActorRegister Actors { get; }

    /// <summary>The word lists.</summary>
    public WordLists Words { get; }

    /// <summary>The names of places.</summary>
    public IPlaceNames Places { get; }

    /// <summary>The reading of a whole name; null where no register has it.</summary>
    public RegisterName? Find(ReadOnlySpan<char> name) =>
        _names.TryFind(name, out var found) && found.IsWrittenAs(name, name[(name.LastIndexOfAny(" -'") + 1)..]) ? found : null;

    /// <summary>Finds the registers' names in a sentence: from the left, the longest first, without overlaps.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="matches">Takes the matches in order; cleared first.</param>
    public void Match(ReadOnlySpan<string> forms, List<RegisterMatch> matches)
    {
        matches.Clear();
        for (var start = 0; start < forms.Length;)
        {
            var match = MayStart(forms[start]) ? MatchAt(forms, start) : null;
            if (match is { } found)
            {
                matches.Add(found);
                start = found.End;
            }
            else
            {
                start++;
            }
        }
    }

    private static EntityKind KindOf(StateName name) => name.Role switch
    {
        StateNameRole.Name or StateNameRole.Metonym => EntityKind.State,
        StateNameRole.Capital => EntityKind.Place,
        _ => EntityKind.Population,
    };

    private static bool IsJoint(string form) => form is "-" or "'" or "\u2019" or "." or "&" or "/" or "\u2013" or "'s" or "\u2019s";

    private void Add(string written, RegisterName name)
    {
        _names.Add(written, name);
        var end = written.AsSpan().IndexOfAny(" -'");
        if (char.IsLower(written[0]) || written.StartsWith("The ", StringComparison.Ordinal))
        {
            var start = end > 0 ? written[..end] : written;
            _lowerStarts.Add(start, true);
            _lowerInitials[char.ToLowerInvariant(start[0]) & (InitialCount - 1)] = true;
        }
    }

    private bool MayStart(string form) =>
        form.Length > 0 && (char.IsUpper(form[0]) || char.IsAsciiDigit(form[0])
            || (char.IsLower(form[0]) && _lowerInitials[form[0] & (InitialCount - 1)] && _lowerStarts.TryFind(form, out _)));

    private RegisterMatch? MatchAt(ReadOnlySpan<string> forms, int start)
    {
        Span<char> folded = stackalloc char[NameIndex<RegisterName>.MaxLength];
        var length = 0;
        var capitals = true;
        RegisterMatch? longest = null;
        var end = Math.Min(forms.Length, start + MostWords);
        for (var i = start; i < end; i++)
        {
            var form = forms[i];
            var added = FoldedName.Write(form, folded[length..]);
            if (added < 0 || (added == 0 && !IsJoint(form)))
            {
                break;
            }

            length += added;
            capitals &= added == 0 || !HasLower(form);
            if (added > 0 && _names.TryFindFolded(folded[..length], capitals && length > 1, static _ => true, out var name)
                && name.IsWrittenAs(forms[start], form))
            {
                longest = new RegisterMatch(start, i + 1, name);
            }
        }

        return longest;
    }

    private static bool HasLower(string form)
    {
        foreach (var character in form)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }
}
