using Sitrep.Reading.Events;

namespace Sitrep.English;

/// <summary>Opens the event lexicon of English.</summary>
internal static class EventLexicons
{
    /// <summary>Reads the lexicon.</summary>
    public static EventLexicon Load() => EventLexicon.Read(name => EnglishResources.OpenText("lexicons/events/" + name));
}
