using Sitrep.Reading.Coreference;

namespace Sitrep.Reading.Temporal;

/// <summary>Finds and resolves time expressions. Implementations are immutable and safe to share between threads.</summary>
public interface ITimeTagger
{
    /// <summary>Tags a report; relative dates are resolved against its publication date, and stay unresolved where it has none.</summary>
    TimedReport Tag(LinkedReport linked);
}
