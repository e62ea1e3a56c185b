using Sitrep.Reading;
using Sitrep.Reading.Documents;

namespace Sitrep.Cli.Pipelines;

/// <summary>The one reader of a process, loaded when the first report needs it.</summary>
internal sealed class SharedReader
{
    private readonly Lazy<Language> _language = new(English.English.Load);
    private readonly Lazy<Reader> _reader;

    /// <summary>Loads nothing yet.</summary>
    public SharedReader() => _reader = new(() => new Reader(_language.Value));

    /// <summary>What it knows of English.</summary>
    public Language Language => _language.Value;

    /// <summary>The reader.</summary>
    public Reader Reader => _reader.Value;

    /// <summary>
    /// Does something with a report; gives the reason instead where the report brings the reading to fall. One bad report never ends the
    /// reading of the others.
    /// </summary>
    public static (T? Value, string? Refusal) Guard<T>(Func<T> reading)
        where T : class
    {
        try
        {
            return (reading(), null);
        }
        catch (UnreadableReportException failure)
        {
            return (null, failure.Message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (null, ReadingMessages.Fault(failure));
        }
    }
}
