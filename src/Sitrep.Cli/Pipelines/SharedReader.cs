using Sitrep.Cli.Terminals;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.Cli.Pipelines;

/// <summary>The one reader of a process, loaded when the first report needs it.</summary>
internal sealed class SharedReader
{
    /// <summary>The variable of the environment that names a compiled gazetteer to be used instead of the built-in one.</summary>
    public const string GazetteerVariable = "SITREP_GAZETTEER";

    private readonly Lazy<Language> _language;
    private readonly Lazy<Reader> _reader;

    /// <summary>Loads nothing yet, but maps the gazetteer that the environment names.</summary>
    /// <exception cref="CommandException">The environment names a gazetteer that cannot be used.</exception>
    public SharedReader()
    {
        var gazetteer = Environment.GetEnvironmentVariable(GazetteerVariable) is { Length: > 0 } path ? OpenGazetteer(path) : null;
        _language = new(() => gazetteer is null ? English.English.Load() : English.English.Load(gazetteer));
        _reader = new(() => new Reader(_language.Value));
    }

    /// <summary>Begins to load on another thread, so that it is ready when the first report is there. What goes wrong is said when the reader is asked for.</summary>
    public SharedReader Ahead()
    {
        _ = Task.Run(() => _reader.Value);
        return this;
    }

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

    private static Gazetteer OpenGazetteer(string path)
    {
        try
        {
            return Gazetteer.OpenFile(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException($"{GazetteerVariable} names a gazetteer that cannot be used: {failure.Message}", ExitCode.Usage);
        }
    }
}
