namespace Sitrep.Reading.Attribution;

/// <summary>What a wrapper makes of the status of the event that it wraps.</summary>
internal enum WrapperFunction
{
    /// <summary>Nothing: what is done to the wrapper is done to the event ('managed to', 'carried out', 'a wave of').</summary>
    Realise,

    /// <summary>It takes the event for a fact whatever is said of the wrapper itself ('regret that', 'after').</summary>
    Presuppose,

    /// <summary>It goes on ('continue to', 'amid').</summary>
    Continue,

    /// <summary>Somebody means to do it ('plan to', 'plot').</summary>
    Plan,

    /// <summary>Somebody tries; whether it came about is open ('try to').</summary>
    Attempt,

    /// <summary>Somebody tried and it did not come about ('attempted coup').</summary>
    FailedAttempt,

    /// <summary>It was stopped before it came about ('foil').</summary>
    Stop,

    /// <summary>Who tried or planned it was stopped on the way ('arrested while').</summary>
    Catch,

    /// <summary>It did not come about ('not', 'fail to', 'refuse to').</summary>
    Negate,

    /// <summary>It is threatened ('threaten to', 'vow to').</summary>
    Threaten,

    /// <summary>It is announced for later ('will', 'agree to', 'due to').</summary>
    Schedule,

    /// <summary>It is foreseen ('forecast').</summary>
    Predict,

    /// <summary>Somebody asks for it; the content of a demand is no row of its own ('call for').</summary>
    Demand,

    /// <summary>Somebody with power orders or allows it; open whether it was done ('order to').</summary>
    Order,

    /// <summary>It may be so ('may', 'possible').</summary>
    Hedge,

    /// <summary>It may be so, even where it is said not to be ('may not').</summary>
    Doubt,

    /// <summary>It hangs on a condition ('if', 'unless').</summary>
    Condition,

    /// <summary>It would have been, but was not ('would have').</summary>
    Counterfactual,

    /// <summary>Somebody holds it for likely ('suspect').</summary>
    Suspect,

    /// <summary>Somebody believes it; the status stays ('believe').</summary>
    Believe,

    /// <summary>Said without proof; the status stays ('alleged', 'accuse of').</summary>
    Allege,

    /// <summary>Laid to somebody's charge by those who enforce the law; a mere plan counts as stopped ('charge with').</summary>
    Charge,

    /// <summary>Found by a court ('convict of').</summary>
    Convict,

    /// <summary>Found not to be so ('acquit of', 'clear of').</summary>
    Acquit,

    /// <summary>Said not to be so ('deny', 'rule out').</summary>
    Deny,

    /// <summary>Said to be so after another had said it ('confirm').</summary>
    Confirm,
}
