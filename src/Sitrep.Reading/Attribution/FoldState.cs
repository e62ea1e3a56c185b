using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Attribution;

/// <summary>How far the fold of an event has come.</summary>
internal sealed class FoldState
{
    private readonly List<FoldStep> _steps = [];
    private bool _open;
    private readonly List<(WrapperEntry Entry, TextSpan? Span)> _wrappers = [];

    /// <summary>What the text says of the event so far.</summary>
    public EventStatus Status { get; private set; } = EventStatus.Occurred;

    /// <summary>The stance that a wrapper gave; null where none did.</summary>
    public Stance? Stance { get; private set; }

    /// <summary>How far the words commit themselves to it, from -3 (it is not so) over 0 (open) to 3 (it is so).</summary>
    public double Factuality { get; private set; } = 3;

    /// <summary>Whether somebody means or tries to do it, so that it can be stopped.</summary>
    public bool Intended { get; private set; }

    /// <summary>Whether it is only the content of a demand.</summary>
    public bool Demanded { get; private set; }

    /// <summary>Whether it is told as what would have been: a condition makes that no more likely.</summary>
    public bool IsUnreal { get; set; }

    /// <summary>The steps, innermost first.</summary>
    public IReadOnlyList<FoldStep> Steps => _steps;

    /// <summary>All wrappers that were applied, innermost first, those without an effect of their own too.</summary>
    public IReadOnlyList<(WrapperEntry Entry, TextSpan? Span)> Wrappers => _wrappers;

    /// <summary>Applies a wrapper.</summary>
    public void Apply(WrapperEntry entry, string words, TextSpan? span)
    {
        _wrappers.Add((entry, span));
        var before = Status;
        Status = After(entry.Function);
        Factuality = Graded(entry.Function);
        _open |= entry.Function is WrapperFunction.Plan or WrapperFunction.Schedule or WrapperFunction.Threaten or WrapperFunction.Order or WrapperFunction.Hedge or WrapperFunction.Attempt;
        IsUnreal |= entry.Function == WrapperFunction.Counterfactual;
        Intended = entry.Function is WrapperFunction.Plan or WrapperFunction.Attempt || (Intended && Status == before);
        Demanded |= entry.Function == WrapperFunction.Demand;
        var stanceGiven = Stance is null && entry.Stance is not null;
        Stance ??= entry.Stance;
        if (Status != before || stanceGiven || Demanded)
        {
            var effect = $"{Name(before)} -> {Name(Status)}" + (stanceGiven ? $", {Name(entry.Stance)}" : "");
            _steps.Add(new FoldStep(words, span, effect, entry.Because));
        }
    }

    /// <summary>Applies a rule of tense, mood or calendar that no word of its own carries.</summary>
    public void Set(EventStatus status, string words, TextSpan? span, string because)
    {
        if (status != Status)
        {
            _steps.Add(new FoldStep(words, span, $"{Name(Status)} -> {Name(status)}", because));
            Status = status;
            Factuality = status switch
            {
                EventStatus.Occurred or EventStatus.Ongoing => Math.Abs(Factuality),
                EventStatus.Scheduled => Likely,
                EventStatus.Not => -1,
                _ => Open,
            };
        }
    }

    /// <summary>What a source claims of its own deeds it states: nobody else could prove it better.</summary>
    public void TakeAsOwn()
    {
        if (Stance == Attribution.Stance.Alleges)
        {
            Stance = Attribution.Stance.Asserts;
        }
    }

    /// <summary>Takes the stance of the nearest source where no wrapper gave one.</summary>
    public void TakeStance(Stance stance) => Stance ??= stance;

    private bool Real => Status is EventStatus.Occurred or EventStatus.Ongoing;

    private bool Settled => Status is EventStatus.Not or EventStatus.Prevented;

    private EventStatus After(WrapperFunction function) => function switch
    {
        WrapperFunction.Continue => Status == EventStatus.Occurred ? EventStatus.Ongoing : Status,
        WrapperFunction.Condition when IsUnreal => Status,
        WrapperFunction.Plan or WrapperFunction.Attempt or WrapperFunction.Order
            or WrapperFunction.Hedge or WrapperFunction.Doubt or WrapperFunction.Condition => Status == EventStatus.Prevented ? Status : EventStatus.Possible,
        WrapperFunction.Suspect => Real ? EventStatus.Possible : Status,
        WrapperFunction.Predict => Real ? EventStatus.Possible : Status,
        WrapperFunction.Schedule => Real || Status == EventStatus.Possible ? EventStatus.Scheduled : Status,
        WrapperFunction.Threaten => Settled ? Status : EventStatus.Threatened,
        WrapperFunction.FailedAttempt or WrapperFunction.Stop => EventStatus.Prevented,
        WrapperFunction.Catch or WrapperFunction.Charge => Intended ? EventStatus.Prevented : Status,
        // 'refused to promise not to attack' leaves open whether they will.
        WrapperFunction.Negate => !Settled ? EventStatus.Not : _open && Status == EventStatus.Not ? EventStatus.Possible : EventStatus.Occurred,
        WrapperFunction.Counterfactual or WrapperFunction.Acquit => EventStatus.Not,
        WrapperFunction.Deny => Status == EventStatus.Not ? EventStatus.Possible : EventStatus.Not,
        _ => Status,
    };

    // Grades: what is foreseen or announced, what is open, what is doubtful; measured on annotated news.
    private const double Likely = 2;
    private const double Open = 1.4;
    private const double Doubtful = 0.8;

    private double Graded(WrapperFunction function) => function switch
    {
        WrapperFunction.Plan or WrapperFunction.Attempt or WrapperFunction.Order or WrapperFunction.Hedge or WrapperFunction.Predict => Limited(Open),
        WrapperFunction.Doubt or WrapperFunction.Condition => Limited(Doubtful),
        WrapperFunction.Threaten => Limited(1),
        WrapperFunction.Schedule or WrapperFunction.Suspect or WrapperFunction.Believe => Limited(Likely),
        WrapperFunction.Allege => Limited(2.5),
        WrapperFunction.FailedAttempt or WrapperFunction.Stop or WrapperFunction.Acquit => -Likely,
        WrapperFunction.Catch or WrapperFunction.Charge => Intended ? -Likely : Limited(2.5),
        WrapperFunction.Negate or WrapperFunction.Deny => -Factuality,
        WrapperFunction.Counterfactual => -1,
        _ => Factuality,
    };

    private double Limited(double most) => Math.Clamp(Factuality, -most, most);

    private static string Name<T>(T value) => value!.ToString()!.ToLowerInvariant();
}
