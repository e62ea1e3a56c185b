using System.Globalization;
using Sitrep.Ledger;
using Sitrep.Ledger.Judgements;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Workbench.Review;

/// <summary>Reads what a person wrote into the fields of a row (<see cref="Parts.CorrectionFields"/>); a field that the form does not have says nothing.</summary>
internal static class CorrectionForm
{
    /// <summary>The correction.</summary>
    /// <exception cref="DecisionException">A number or a day in it is none.</exception>
    public static RowCorrection Read(IFormCollection form) => new()
    {
        Type = Word<EventType>(form, "type"),
        Mode = Line(form, "mode"),
        Contexts = form.ContainsKey("contexts") ? [.. form["contexts"].OfType<string>().Where(context => context.Length > 0)] : null,
        Status = Word<EventStatus>(form, "status"),
        Sources = Names(form, "sources"),
        Stance = Word<Stance>(form, "stance"),
        Initiators = Names(form, "initiators"),
        Recipients = Names(form, "recipients"),
        From = Day(form, "from"),
        To = Day(form, "to"),
        Days = form.ContainsKey("from") && Line(form, "from") is not { Length: > 0 } && Line(form, "to") is not { Length: > 0 } ? KnownDays.None : Word<KnownDays>(form, "days"),
        Place = Line(form, "place"),
        Country = Line(form, "country"),
        Figures = Figures(form),
        Legal = Legal(form),
    };

    /// <summary>The numbers, a line of three fields each; a line without a number is none.</summary>
    private static FigureCorrection[]? Figures(IFormCollection form) => !form.ContainsKey("figure-of") ? null :
    [
        .. Lines(form, "figure-of", "figure-low", "figure-high")
            .Where(line => line[1].Length > 0 || line[2].Length > 0)
            .Select(line => new FigureCorrection(line[0], Number(line[0], line[1]), Number(line[0], line[2]))),
    ];

    /// <summary>Who stands where before the law, a line of three fields each; a line without a step is none.</summary>
    private static LegalCorrection[]? Legal(IFormCollection form) => !form.ContainsKey("legal-name") ? null :
    [
        .. Lines(form, "legal-name", "legal-status", "legal-end")
            .Where(line => line[0].Length > 0 && line[1].Length > 0)
            .Select(line => new LegalCorrection(line[0], Step(line[1]), line[2].Length > 0 ? Step(line[2]) : null)),
    ];

    private static IEnumerable<string[]> Lines(IFormCollection form, params string[] names) =>
        Enumerable.Range(0, names.Max(name => form[name].Count)).Select(i => names.Select(name => i < form[name].Count ? form[name][i]!.Trim() : "").ToArray());

    private static decimal? Number(string of, string text) => text.Length == 0 ? null
        : decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw new DecisionException($"'{text}' of '{of}' is no number: write 12, 1200 or 1.5.");

    private static LegalStatus Step(string word) => Enum.TryParse<LegalStatus>(word, ignoreCase: true, out var status) && Enum.IsDefined(status) && char.IsLetter(word[0])
        ? status
        : throw new DecisionException($"'{word}' is no step of a case.");

    private static string[]? Names(IFormCollection form, string name) => form.ContainsKey(name)
        ? form[name].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : null;

    private static T? Word<T>(IFormCollection form, string name)
        where T : struct, Enum => Line(form, name) is { Length: > 0 } text && char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;

    private static DateOnly? Day(IFormCollection form, string name) => Line(form, name) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new DecisionException($"'{text}' is no day: write it as 2020-10-14.");

    private static string? Line(IFormCollection form, string name) => form.ContainsKey(name) ? form[name].ToString().Trim() : null;
}
