using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Attribution;

/// <summary>How far the fold of an event has come.</summary>
internal sealed class FoldState
{
    private readonly List<FoldStep> _steps = [];
    private readonly List<(WrapperEntry Entry, TextSpan? Span)> _wrappers = [];

    /// <summary>What the text says of the event so far.</summary>
    public EventStatus Status { get; private set; } = EventStatus.Occurred;

    /// <summary>The stance that a wrapper gave; null where none did.</summary>
    public Stance? Stance { get; private set; }

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
        WrapperFunction.Negate => Settled ? EventStatus.Occurred : EventStatus.Not,
        WrapperFunction.Counterfactual or WrapperFunction.Acquit => EventStatus.Not,
        WrapperFunction.Deny => Status == EventStatus.Not ? EventStatus.Possible : EventStatus.Not,
        _ => Status,
    };

    private static string Name<T>(T value) => value!.ToString()!.ToLowerInvariant();
}
