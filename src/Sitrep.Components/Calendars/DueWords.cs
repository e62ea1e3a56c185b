using Sitrep.Views;

namespace Sitrep.Components.Calendars;

/// <summary>Where something announced stands, as a shape and a word.</summary>
internal static class DueWords
{
    /// <summary>The states in the order in which a day tells them: what never came cannot be overlooked.</summary>
    public static readonly DueStanding[] All = [DueStanding.Due, DueStanding.MayHaveCome, DueStanding.NeverCame];

    /// <summary>Where an entry stands.</summary>
    public static DueStanding Of(DueEntry entry) => entry switch
    {
        { State: DueState.Unreported, Outcome: null } => DueStanding.NeverCame,
        { State: DueState.Unreported } => DueStanding.MayHaveCome,
        _ => DueStanding.Due,
    };

    /// <summary>A disc, half a disc, a cross.</summary>
    public static string Shape(DueStanding standing) => standing switch
    {
        DueStanding.Due => "\u25CF",
        DueStanding.MayHaveCome => "\u25D0",
        _ => "\u2715",
    };

    /// <summary>A word that has room in a day of the calendar.</summary>
    public static string Short(DueStanding standing) => standing switch
    {
        DueStanding.Due => "due",
        DueStanding.MayHaveCome => "came?",
        _ => "never",
    };

    /// <summary>In words.</summary>
    public static string Long(DueStanding standing) => standing switch
    {
        DueStanding.Due => "due",
        DueStanding.MayHaveCome => "may have come, told as another event",
        _ => "never came: no report says what became of it",
    };
}

/// <summary>Where something announced stands.</summary>
internal enum DueStanding
{
    /// <summary>It is still to come.</summary>
    Due,

    /// <summary>Its day is past, and another event may be its coming about.</summary>
    MayHaveCome,

    /// <summary>Its day is past, and no report says what became of it.</summary>
    NeverCame,
}
