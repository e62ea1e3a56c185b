namespace Sitrep.Reading.Temporal;

/// <summary>What a word of the lexicon can be in a time expression. A word may be several ('second', 'may', 'past').</summary>
internal enum TimeWordKind
{
    /// <summary>A cardinal in words; its number.</summary>
    Number,

    /// <summary>'hundred', 'thousand'; its number.</summary>
    Scale,

    /// <summary>An ordinal in words; its number.</summary>
    Ordinal,

    /// <summary>A number that is not said ('few', 'several').</summary>
    Vague,

    /// <summary>'a', 'an'.</summary>
    Article,

    /// <summary>'the'.</summary>
    Definite,

    /// <summary>'half'.</summary>
    Half,

    /// <summary>A month; 1 to 12.</summary>
    Month,

    /// <summary>A month only where its surroundings say so ('May').</summary>
    DoubtfulMonth,

    /// <summary>'Q' before the number of a quarter.</summary>
    QuarterSign,

    /// <summary>A weekday; 1 Monday to 7 Sunday.</summary>
    Weekday,

    /// <summary>The plural of a weekday.</summary>
    Weekdays,

    /// <summary>A season; 1 spring to 4 winter.</summary>
    Season,

    /// <summary>A unit of time; its <see cref="TimeUnit"/> by name.</summary>
    Unit,

    /// <summary>The plural of a unit.</summary>
    Units,

    /// <summary>A part of the day; its TIMEX3 code ('MO').</summary>
    DayPart,

    /// <summary>'nights', 'mornings'; the code.</summary>
    DayParts,

    /// <summary>'noon', 'midnight'; the hour.</summary>
    ClockPoint,

    /// <summary>'a.m.', 'p.m.'; hours to add.</summary>
    Meridiem,

    /// <summary>A time zone; minutes east of UTC.</summary>
    Zone,

    /// <summary>'BC' (-1) or 'AD' (1).</summary>
    Era,

    /// <summary>A day told from today's; the offset.</summary>
    DeicticDay,

    /// <summary>'tonight'; the code of its part of the day.</summary>
    DeicticPart,

    /// <summary>'last', 'next', 'this'; a <see cref="Direction"/> by name.</summary>
    Direction,

    /// <summary>'ago', 'later'; a <see cref="ShiftKind"/> by name.</summary>
    Shift,

    /// <summary>An adjective for a stretch of a period ('early'); the TIMEX3 modifier.</summary>
    Edge,

    /// <summary>A noun for a stretch of a period ('the end of'); the TIMEX3 modifier.</summary>
    EdgeNoun,

    /// <summary>'about', 'more than'; the TIMEX3 modifier.</summary>
    Approximator,

    /// <summary>The same after the number ('or so', 'or more').</summary>
    TrailingApproximator,

    /// <summary>'every', 'each'.</summary>
    Every,

    /// <summary>'per'.</summary>
    Per,

    /// <summary>'daily', 'annually'; the value.</summary>
    Frequency,

    /// <summary>A reference to past, present or future without a date; the value.</summary>
    Reference,

    /// <summary>The same, but only after 'the' or in a fixed frame; the value.</summary>
    ReferenceNoun,

    /// <summary>A holiday; its rule.</summary>
    Holiday,

    /// <summary>'fiscal'.</summary>
    Fiscal,

    /// <summary>A preposition that can lead a time expression.</summary>
    Preposition,

    /// <summary>'of'.</summary>
    Of,

    /// <summary>'and'.</summary>
    And,

    /// <summary>'to', 'through', 'until' between the ends of a range.</summary>
    RangeTo,

    /// <summary>'old' after an age.</summary>
    Old,

    /// <summary>'period', 'term' after a length.</summary>
    PeriodNoun,

    /// <summary>A decade by its name ('nineties'); its last two digits.</summary>
    DecadeName,

    /// <summary>'o'clock'.</summary>
    OClock,

    /// <summary>'more', 'another', 'full', 'consecutive' between number and unit.</summary>
    Filler,

    /// <summary>Somebody whose terms of office are known; office and dates, see <see cref="OfficeTerms"/>.</summary>
    Officeholder,

    /// <summary>A noun for a time in office ('presidency', 'term'); the office, 'term' for any, 'government' for those who govern.</summary>
    OfficeNoun,
}
