using Sitrep.Reading.Events;

namespace Sitrep.Reading.Attribution;

/// <summary>Says of each event who says so and whether it is so. Implementations are immutable and safe to share between threads.</summary>
public interface IAttributor
{
    /// <summary>Finds the statements of a report and folds the wrappers around each event mention into status, stance and sources.</summary>
    ReadReport Attribute(EventReport events);
}
