using System.Globalization;

namespace Sitrep.Ledger.Matching;

/// <summary>The parts of a score.</summary>
/// <param name="Dates">Their days.</param>
/// <param name="Places">Their places.</param>
/// <param name="Lemmas">The words for what happened.</param>
/// <param name="Vague">That one of them is told in a word that leaves open what the other says.</param>
/// <param name="Modes">Their modes.</param>
/// <param name="Actors">Who does it and to whom.</param>
/// <param name="Figures">Their figures.</param>
/// <param name="Statuses">Whether one is a plan and one a deed.</param>
/// <param name="Speeches">Whether they are two speeches of one report.</param>
/// <param name="Story">Whether their reports tell one story.</param>
/// <param name="Retold">Whether one story, or one report, tells it again in a like word.</param>
internal readonly record struct PairParts(int Dates, int Places, int Lemmas, int Vague, int Modes, SideScores Actors, int Figures, int Statuses, int Speeches, int Story, int Retold)
{
    public int Sum => Dates + Places + Lemmas + Vague + Modes + Actors.Sum + Figures + Statuses + Speeches + Story + Retold;

    /// <summary>The parts that count, the weightiest first.</summary>
    public IEnumerable<string> Reasons()
    {
        (string Part, int Points)[] parts =
        [
            ("days", Dates), ("places", Places), ("words", Lemmas), ("a vague word", Vague), ("modes", Modes), ("doers", Actors.Initiators), ("undergoers", Actors.Recipients),
            ("figures", Figures), ("a plan, a state or a deed", Statuses), ("two speeches", Speeches), ("one story", Story), ("told again", Retold),
        ];
        return parts.Where(part => part.Points != 0).OrderByDescending(part => Math.Abs(part.Points)).ThenBy(part => part.Part, StringComparer.Ordinal)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Part} {part.Points:+0;-0}"));
    }
}
