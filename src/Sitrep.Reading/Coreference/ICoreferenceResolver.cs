using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Coreference;

/// <summary>Links the references to one actor inside a report. Implementations are immutable and safe to share between threads.</summary>
public interface ICoreferenceResolver
{
    /// <summary>Builds the chains of a report; unsure links are left out.</summary>
    LinkedReport Link(NamedReport named);
}
