namespace Sitrep.Reading.Temporal;

/// <summary>Where a period lies, as its adjective says.</summary>
internal enum Direction
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Before the publication day: 'last week'.</summary>
    Last,

    /// <summary>After the publication day: 'next week'.</summary>
    Next,

    /// <summary>Holding the publication day: 'this week'.</summary>
    This,

    /// <summary>Before the narrative day: 'the previous week'.</summary>
    Previous,

    /// <summary>After the narrative day: 'the following week'.</summary>
    Following,

    /// <summary>The narrative one: 'that week', 'the same day'.</summary>
    Same,
}

/// <summary>How a length of time before a shift word moves, and from where.</summary>
internal enum ShiftKind
{
    /// <summary>Back from the publication day: 'ago'.</summary>
    Ago,

    /// <summary>On from the publication day: 'from now'.</summary>
    FromNow,

    /// <summary>Back from the narrative day: 'earlier'.</summary>
    Earlier,

    /// <summary>On from the narrative day: 'later'.</summary>
    Later,

    /// <summary>Back from what follows, or from the narrative day where nothing follows: 'before'.</summary>
    Before,

    /// <summary>On from what follows, or from the narrative day where nothing follows: 'after'.</summary>
    After,
}
