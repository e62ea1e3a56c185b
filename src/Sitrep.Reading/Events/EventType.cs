namespace Sitrep.Reading.Events;

/// <summary>The 16 event types of PLOVER 2.0, by their names there.</summary>
public enum EventType
{
    /// <summary>Agrees, promises, commits to, accepts.</summary>
    AGREE,

    /// <summary>Meets, visits, talks, calls, negotiates, mediates.</summary>
    CONSULT,

    /// <summary>Diplomatic or verbal support.</summary>
    SUPPORT,

    /// <summary>Material cooperation.</summary>
    COOPERATE,

    /// <summary>Gives money, food, arms, help, asylum, peacekeepers.</summary>
    AID,

    /// <summary>Yields: releases, lifts, eases, accepts a ceasefire, resigns under pressure, apologises.</summary>
    CONCEDE,

    /// <summary>Withdraws forces, surrenders, gives up ground.</summary>
    RETREAT,

    /// <summary>Asks, appeals, demands, calls on.</summary>
    REQUEST,

    /// <summary>Accuses, criticises, condemns, sues, investigates, blames.</summary>
    ACCUSE,

    /// <summary>Refuses, denies, rejects, vetoes, breaks off talks, disobeys.</summary>
    REJECT,

    /// <summary>Threatens, warns of consequences, gives an ultimatum.</summary>
    THREATEN,

    /// <summary>Demonstrates, strikes, riots, goes on hunger strike.</summary>
    PROTEST,

    /// <summary>Embargo, sanctions, expulsion of diplomats, cut ties or aid, boycott.</summary>
    SANCTION,

    /// <summary>Deploys forces, raises alert, exercises as a show of force, arms itself.</summary>
    MOBILIZE,

    /// <summary>Arrests, detains, tries, convicts, raids, seizes, spies, curfews, deports, hacks, takes hostages.</summary>
    COERCE,

    /// <summary>Kills, wounds, bombs, attacks, shoots, tortures, fights.</summary>
    ASSAULT,
}
