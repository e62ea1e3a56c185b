using Sitrep.Reading.Geoparsing;

namespace Sitrep.Reading.Events;

/// <summary>Finds event mentions. Implementations are immutable and safe to share between threads.</summary>
public interface IEventExtractor
{
    /// <summary>Finds the event mentions of a report, with roles, times, places and figures.</summary>
    EventReport Extract(LocatedReport located);
}
