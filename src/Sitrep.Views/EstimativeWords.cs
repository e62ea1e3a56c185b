namespace Sitrep.Views;

/// <summary>Words for how likely something is, as ICD 203 (Analytic Standards, 2015) ties them to probabilities.</summary>
public static class EstimativeWords
{
    /// <summary>The word for a probability: 'almost no chance' up to .05, 'very unlikely' up to .20, 'unlikely' up to .45, 'roughly even chance', 'likely' from .55, 'very likely' from .80, 'almost certain' from .95.</summary>
    /// <param name="probability">From 0 to 1.</param>
    public static string Of(double probability) => probability switch
    {
        <= 0.05 => "almost no chance",
        <= 0.20 => "very unlikely",
        <= 0.45 => "unlikely",
        < 0.55 => "roughly even chance",
        < 0.80 => "likely",
        < 0.95 => "very likely",
        _ => "almost certain",
    };
}
