using Sitrep.Reading.Documents;

namespace Sitrep.Formats.Provenance;

/// <summary>Makes the item of a document whose text and details are known: checks the text, fills what the user gave, notes what stays unknown.</summary>
internal static class ItemMaker
{
    /// <summary>The report, or its refusal.</summary>
    public static IntakeItem Make(Origin origin, ReadOnlyMemory<byte> bytes, string text, ReportDetails details, IntakeOptions options)
    {
        if (Refusal(text, options) is { } refusal)
        {
            return IntakeItem.Refuse(origin, refusal, bytes);
        }

        FillIn(details, options);
        var report = new Report
        {
            Text = text,
            GivenId = details.Id,
            Title = details.Title,
            Publisher = details.Publisher,
            Address = details.Address,
            Published = details.Published,
        };
        return new() { Origin = origin, Bytes = bytes, Report = report, Notes = details.Notes };
    }

    private static string? Refusal(string text, IntakeOptions options)
    {
        if (text.Length > options.LongestText)
        {
            return FormatMessages.TextTooLong(options.LongestText);
        }

        if (options.Verbatim)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? FormatMessages.NoText
            : LanguageGuess.Foreign(text) is { } language ? FormatMessages.Foreign(language) : null;
    }

    private static void FillIn(ReportDetails details, IntakeOptions options)
    {
        if (details.TakePublished(options.Published))
        {
            details.Note(FormatMessages.OptionPublished);
        }

        if (details.Publisher is null && options.Publisher is not null)
        {
            details.Publisher = options.Publisher;
            details.Note(FormatMessages.OptionPublisher);
        }

        details.Note(details.Published is null ? FormatMessages.UnknownPublished : null);
        details.Note(details.Publisher is null ? FormatMessages.UnknownPublisher : null);
    }
}
