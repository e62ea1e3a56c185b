using Sitrep.Components.Wording;
using Sitrep.Views;
using Sitrep.Views.Networks;

namespace Sitrep.Components.Networks;

/// <summary>Ties in words.</summary>
internal static class TieWords
{
    private const int MostKinds = 4;

    /// <summary>'accuse 4, threaten 2'; of a relation 'minister of defence'.</summary>
    public static string What(NetworkTie tie)
    {
        var said = tie.What.Take(MostKinds).Select(tally => EventWords.Visible(tally.Word) + (tie.Kind == TieKind.Relation ? "" : " " + Phrases.Count(tally.Rows)));
        return string.Join(", ", said) + (tie.What.Count > MostKinds ? ", \u2026" : "");
    }

    /// <summary>How far a tie is established.</summary>
    public static string Basis(NetworkTie tie) => tie.Basis switch
    {
        TieBasis.Asserted => "asserted",
        TieBasis.Open => tie.Kind == TieKind.Relation ? "only alleged" : "only alleged, planned, threatened or prevented",
        TieBasis.Inferred => "inferred: no report read says so",
        _ => tie.Kind == TieKind.Relation ? "contested" : $"contested in {Phrases.Count(tie.Contested, "event")}",
    };

    /// <summary>The sign between two actors.</summary>
    public static string Sign(NetworkTie tie) => tie.Kind == TieKind.Together ? "with" : "\u2192";

    /// <summary>Its days; empty where unknown.</summary>
    public static string Days(NetworkTie tie) => Phrases.Days(tie.First, tie.Last, " to ");

    /// <summary>The whole tie, for who does not see it.</summary>
    public static string Says(NetworkTie tie, string from, string to) =>
        $"{EventWords.Visible(from)} {Sign(tie)} {EventWords.Visible(to)}: {What(tie)}; {Basis(tie)}";
}
