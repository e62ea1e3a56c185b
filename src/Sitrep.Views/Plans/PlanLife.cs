using System.Text.Json.Serialization;
using Sitrep.Ledger.Records;

namespace Sitrep.Views.Plans;

/// <summary>What became of something planned, or of a case, at one point.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LifeStep>))]
public enum LifeStep
{
    /// <summary>It is announced or threatened.</summary>
    Announced,

    /// <summary>A day is set for it.</summary>
    Set,

    /// <summary>It is put off.</summary>
    Postponed,

    /// <summary>It is brought forward.</summary>
    Forward,

    /// <summary>It is called off.</summary>
    Cancelled,

    /// <summary>It took place, opened or began.</summary>
    TookPlace,

    /// <summary>A report says that it did not take place.</summary>
    DidNot,

    /// <summary>A plot is laid to somebody's charge.</summary>
    Plot,

    /// <summary>Somebody is arrested.</summary>
    Arrest,

    /// <summary>Somebody is suspected or accused.</summary>
    Alleged,

    /// <summary>Somebody is charged.</summary>
    Charge,

    /// <summary>A trial goes on.</summary>
    Trial,

    /// <summary>A court finds somebody guilty, or sentences them.</summary>
    Conviction,

    /// <summary>A court finds somebody not guilty.</summary>
    Acquittal,

    /// <summary>A court sets a conviction aside.</summary>
    Overturned,

    /// <summary>The charges are dropped.</summary>
    Dropped,

    /// <summary>Somebody appeals, or means to.</summary>
    Appeal,

    /// <summary>Somebody is released.</summary>
    Release,
}

/// <summary>Where something planned stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanState>))]
public enum PlanState
{
    /// <summary>Its day is still to come.</summary>
    Upcoming,

    /// <summary>It is announced without a day.</summary>
    Undated,

    /// <summary>It has happened.</summary>
    Fulfilled,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>A report says that it did not take place.</summary>
    DidNot,

    /// <summary>Its day is past, and no report says what became of it.</summary>
    Unreported,
}

/// <summary>A point of a life, with the sentence behind it.</summary>
/// <param name="Step">What became of it.</param>
/// <param name="What">In words ('trial').</param>
/// <param name="Before">The days that it had before; null where none are told.</param>
/// <param name="When">The days that it has then, or on which it took place; null where unknown.</param>
/// <param name="Event">The event that a row of the sentence is in; null for none.</param>
/// <param name="Report">The report.</param>
/// <param name="Publisher">Who published it; null where unknown.</param>
/// <param name="Published">When; null where unknown.</param>
/// <param name="Quote">The words.</param>
public sealed record LifeEntry(LifeStep Step, string What, DaysRecord? Before, DaysRecord? When, string? Event, string Report, string? Publisher, DateOnly? Published, string Quote);

/// <summary>Something planned, from its announcement to what became of it.</summary>
/// <param name="What">In words ('visit').</param>
/// <param name="Who">Whom it concerns.</param>
/// <param name="When">The days that it has now; null where none are told.</param>
/// <param name="Earlier">The days that it had before it was moved, the first first.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Event">The event as announced; null where no row speaks of it.</param>
/// <param name="Outcome">The event that fulfilled it; null for none.</param>
/// <param name="Because">Why that event is taken for it; null for none.</param>
/// <param name="Steps">What became of it, in the order of the reports.</param>
public sealed record PlanLife(
    string What, IReadOnlyList<EventActorRecord> Who, DaysRecord? When, IReadOnlyList<DaysRecord> Earlier, PlanState State, EventRecord? Event, EventRecord? Outcome, string? Because, IReadOnlyList<LifeEntry> Steps);

/// <summary>The words for steps and states.</summary>
public static class LifeWords
{
    /// <summary>'took place', 'did not take place', 'brought forward'.</summary>
    public static string Of(LifeStep step) => step switch
    {
        LifeStep.TookPlace => "took place",
        LifeStep.DidNot => "did not take place",
        LifeStep.Forward => "brought forward",
        _ => step.ToString().ToLowerInvariant(),
    };

    /// <summary>'happened', 'did not take place', 'not reported since'.</summary>
    public static string Of(PlanState state) => state switch
    {
        PlanState.Fulfilled => "happened",
        PlanState.DidNot => "did not take place",
        PlanState.Unreported => "not reported since",
        _ => state.ToString().ToLowerInvariant(),
    };
}
