namespace Sitrep.Formats.Provenance;

/// <summary>What a document says of itself, and what had to be assumed.</summary>
internal sealed class ReportDetails
{
    private readonly List<string> _notes = [];

    /// <summary>The id that the input gives.</summary>
    public string? Id { get; set; }

    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; set; }

    /// <summary>The web address.</summary>
    public string? Address { get; set; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; private set; }

    /// <summary>Assumptions and doubts so far, for a person.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Adds a note; null adds none.</summary>
    public void Note(string? note)
    {
        if (note is not null)
        {
            _notes.Add(note);
        }
    }

    /// <summary>Takes a written date, or notes that it cannot be understood; the first one understood stays.</summary>
    public void TakePublished(string? written)
    {
        if (Published is not null || string.IsNullOrWhiteSpace(written))
        {
            return;
        }

        Published = PublicationDate.Parse(written);
        if (Published is null)
        {
            Note(FormatMessages.UnreadableDate(written.Trim()));
        }
    }

    /// <summary>Takes a day unless one is known already; says whether it was taken.</summary>
    public bool TakePublished(DateOnly? day)
    {
        if (Published is not null || day is null)
        {
            return false;
        }

        Published = day;
        return true;
    }

    /// <summary>A value without surrounding space; null for an empty one.</summary>
    public static string? Clean(string? value)
    {
        var trimmed = value?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
