namespace Sitrep.Reading.Entities;

/// <summary>
/// Gives one name one reading in a report: what most and the surest of its mentions say. Finds mentions that the tagger
/// overlooked, where the same name stands elsewhere, and surnames of persons whose full names do.
/// </summary>
internal sealed class NameConsistency
{
    private const double Sure = 0.8;
    private const double SurnameWeight = 1;
    private const int MostWords = 6;
    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameConsistency() => _lookup = _readings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Notes a name that was found.</summary>
    public void Add(ReadOnlySpan<string> forms, NameCandidate name)
    {
        Vote(Fold(forms[name.Start..name.End]), name.Kind, name.Actor, name.IsRegistered ? 100 : name.Score, name.IsRegistered);
        if (name.Kind == EntityKind.Person && name.End - name.Start > 1)
        {
            Vote(FoldedName.Of(forms[name.End - 1]), EntityKind.Person, null, name.Score + SurnameWeight, false);
        }
    }

    // Its own reading where a register decided or nothing speaks against it.
    private NameCandidate Read(ReadOnlySpan<string> forms, NameCandidate name)
    {
        if (name.IsRegistered || !_readings.TryGetValue(Fold(forms[name.Start..name.End]), out var reading))
        {
            return name;
        }

        var (kind, actor) = reading.Best;
        return kind == name.Kind ? name : name with { Kind = kind, Actor = actor, Because = $"{name.Because}; as elsewhere in the report" };
    }

    /// <summary>Copies the names of a sentence, with the reading that the report gives them, and adds overlooked mentions.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="names">The names that were found in it, in order.</param>
    /// <param name="completed">Takes all names, in order; cleared first.</param>
    public void Complete(ReadOnlySpan<string> forms, ReadOnlySpan<NameCandidate> names, List<NameCandidate> completed)
    {
        completed.Clear();
        var from = 0;
        foreach (var name in names)
        {
            AddOverlooked(forms, from, name.Start, completed);
            completed.Add(Read(forms, name));
            from = name.End;
        }

        AddOverlooked(forms, from, forms.Length, completed);
    }

    private void AddOverlooked(ReadOnlySpan<string> forms, int from, int end, List<NameCandidate> completed)
    {
        for (var i = from; i < end; i++)
        {
            if (forms[i] is [var first, ..] && char.IsUpper(first) && Longest(forms, i, Math.Min(end, i + MostWords)) is { } found)
            {
                completed.Add(found);
                i = found.End - 1;
            }
        }
    }

    private static string Fold(ReadOnlySpan<string> words)
    {
        if (words.Length == 1)
        {
            return FoldedName.Of(words[0]);
        }

        Span<char> buffer = stackalloc char[NameIndex<bool>.MaxLength];
        var length = 0;
        foreach (var word in words)
        {
            var added = FoldedName.Write(word, buffer[length..]);
            if (added < 0)
            {
                break;
            }

            length += added;
        }

        return new string(buffer[..length]);
    }

    private NameCandidate? Longest(ReadOnlySpan<string> forms, int start, int limit)
    {
        Span<char> buffer = stackalloc char[NameIndex<bool>.MaxLength];
        var length = 0;
        NameCandidate? longest = null;
        for (var i = start; i < limit; i++)
        {
            var added = FoldedName.Write(forms[i], buffer[length..]);
            if (added <= 0)
            {
                break;
            }

            length += added;
            if (length > 2 && _lookup.TryGetValue(buffer[..length], out var reading) && reading.Top >= Sure && !reading.IsRegistered)
            {
                var (kind, actor) = reading.Best;
                longest = new NameCandidate(start, i + 1, kind, actor, Sure, "named elsewhere in the report");
            }
        }

        return longest;
    }

    private void Vote(string folded, EntityKind kind, string? actor, double weight, bool registered)
    {
        if (folded.Length == 0)
        {
            return;
        }

        if (!_readings.TryGetValue(folded, out var reading))
        {
            _readings.Add(folded, reading = new Reading());
        }

        reading.Vote(kind, actor, weight, registered);
    }

    /// <summary>The votes for the readings of one name.</summary>
    private sealed class Reading
    {
        private readonly List<(EntityKind Kind, string? Actor, double Weight)> _votes = [];

        public double Top { get; private set; }

        public bool IsRegistered { get; private set; }

        public (EntityKind Kind, string? Actor) Best
        {
            get
            {
                var best = 0;
                for (var i = 1; i < _votes.Count; i++)
                {
                    best = _votes[i].Weight > _votes[best].Weight ? i : best;
                }

                return (_votes[best].Kind, _votes[best].Actor);
            }
        }

        public void Vote(EntityKind kind, string? actor, double weight, bool registered)
        {
            Top = Math.Max(Top, weight);
            IsRegistered |= registered;
            for (var i = 0; i < _votes.Count; i++)
            {
                if (_votes[i].Kind == kind && _votes[i].Actor == actor)
                {
                    _votes[i] = (kind, actor, _votes[i].Weight + weight);
                    return;
                }
            }

            _votes.Add((kind, actor, weight));
        }
    }
}
