using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Judgements;

/// <summary>
/// What judgements come to, once those that were undone are left out: of several reviews of one row, verdicts on the same
/// things and reliabilities of one source the latest holds.
/// </summary>
public sealed class StandingJudgements
{
    /// <summary>What stands before a report's key where a judgement about actors names reports.</summary>
    public const string ReportMark = "report:";

    private readonly List<JudgementRecord> _holding;

    private StandingJudgements(List<JudgementRecord> all, List<JudgementRecord> holding)
    {
        All = all;
        _holding = holding;
    }

    /// <summary>All judgements in the order in which they were made, each with whether it holds.</summary>
    public IReadOnlyList<JudgementRecord> All { get; }

    /// <summary>Folds judgements.</summary>
    /// <param name="judgements">All judgements, in the order in which they were made.</param>
    public static StandingJudgements Of(IEnumerable<JudgementRecord> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        JudgementRecord[] all = [.. judgements];
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var decided = new HashSet<string>(StringComparer.Ordinal);
        var holds = new bool[all.Length];

        // From the last to the first: an undoing that was itself undone undoes nothing.
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (undone.Contains(all[i].Id))
            {
                continue;
            }

            holds[i] = decided.Add(Question(all[i]));
            if (all[i].Kind == JudgementKind.Undo)
            {
                undone.UnionWith(all[i].Of);
            }
        }

        List<JudgementRecord> marked = [.. all.Select((judgement, i) => judgement with { Holds = holds[i] })];
        return new(marked, [.. marked.Where(judgement => judgement.Holds)]);
    }

    /// <summary>The judgements of a kind that hold, in their order.</summary>
    public IEnumerable<JudgementRecord> Holding(JudgementKind kind) => _holding.Where(judgement => judgement.Kind == kind);

    /// <summary>Keys of the reports that are withdrawn.</summary>
    public IReadOnlySet<string> Withdrawn => Holding(JudgementKind.Withdraw).SelectMany(judgement => judgement.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Keys and ids of the records whose bytes are to leave the ledger, or have left it; no undoing brings them back.</summary>
    public IReadOnlySet<string> Erased => All.SelectMany(judgement => judgement.Erases ?? []).ToHashSet(StringComparer.Ordinal);

    /// <summary>Rows that are one event, by a row of each part.</summary>
    public IEnumerable<IReadOnlyList<string>> SameEvents => Holding(JudgementKind.Same).Where(judgement => judgement.Subject == JudgementSubject.Row).Select(judgement => judgement.Of);

    /// <summary>Rows that make up an event of their own, with a name of that event.</summary>
    public IReadOnlyDictionary<string, string> Apart
    {
        get
        {
            var apart = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var judgement in Holding(JudgementKind.Different).Where(judgement => judgement.Subject == JudgementSubject.Row))
            {
                var name = ContentId.Of(["apart", .. judgement.Of.Order(StringComparer.Ordinal)]);
                foreach (var row in judgement.Of)
                {
                    apart[row] = name;
                }
            }

            // What a person wrote in the place of a row stands where that row stood.
            foreach (var correction in Holding(JudgementKind.Correct))
            {
                if (apart.TryGetValue(correction.Of[0], out var name))
                {
                    apart[correction.Row!.Id] = name;
                }
            }

            return apart;
        }
    }

    /// <summary>Keys of actors that are others, with the key of all of them: the least.</summary>
    public IReadOnlyDictionary<string, string> ActorKeys
    {
        get
        {
            var sets = new List<SortedSet<string>>();
            foreach (var judgement in Holding(JudgementKind.Same).Where(judgement => judgement.Subject == JudgementSubject.Actor))
            {
                var met = sets.Where(set => set.Overlaps(judgement.Of)).ToList();
                sets.RemoveAll(met.Contains);
                sets.Add(new(met.SelectMany(set => set).Concat(judgement.Of), KeyOrder.Instance));
            }

            return sets.SelectMany(set => set.Where(key => key != set.Min).Select(key => (key, set.Min!))).ToDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>Reports in which a name is borne by another than elsewhere: the name's key, and the keys of the reports that mean one bearer.</summary>
    public IEnumerable<(string Actor, IReadOnlyList<string> Reports)> BearersApart => Holding(JudgementKind.Different)
        .Where(judgement => judgement.Subject == JudgementSubject.Actor && judgement.Of.Skip(1).All(of => of.StartsWith(ReportMark, StringComparison.Ordinal)))
        .Select(judgement => (judgement.Of[0], (IReadOnlyList<string>)[.. judgement.Of.Skip(1).Select(of => of[ReportMark.Length..])]));

    /// <summary>The reliability of sources, by folded name.</summary>
    public IReadOnlyDictionary<string, string> Reliabilities =>
        Holding(JudgementKind.Reliability).ToDictionary(judgement => NameFolding.Fold(judgement.Of[0]), judgement => judgement.Value!, StringComparer.Ordinal);

    /// <summary>What a judgement answers: a later answer to the same takes its place.</summary>
    private static string Question(JudgementRecord judgement) => judgement.Kind switch
    {
        JudgementKind.Accept or JudgementKind.Reject or JudgementKind.Correct => "review\n" + judgement.Of[0],
        JudgementKind.Same or JudgementKind.Unsure => $"one {judgement.Subject}\n" + string.Join('\n', judgement.Of.Order(StringComparer.Ordinal)),
        JudgementKind.Reliability => "reliability\n" + NameFolding.Fold(judgement.Of[0]),
        JudgementKind.Watch => "watch\n" + judgement.Of[0],
        _ => judgement.Id,
    };
}

/// <summary>Keys of the register before keys made from names.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    public static KeyOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => IsName(x) != IsName(y) ? IsName(x).CompareTo(IsName(y)) : string.CompareOrdinal(x, y);

    private static bool IsName(string? key) => key is not null && key.StartsWith("name:", StringComparison.Ordinal);
}
