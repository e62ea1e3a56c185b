using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Finds places and says where they are. Implementations are immutable and safe to share between threads.</summary>
public interface IPlaceResolver
{
    /// <summary>Finds the places of a report and ranks the gazetteer's candidates for each.</summary>
    LocatedReport Locate(TimedReport timed);
}
