using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>Finds names. Implementations are immutable and safe to share between threads.</summary>
public interface INameRecogniser
{
    /// <summary>Finds the names of a parsed report and says what each names.</summary>
    NamedReport Recognise(ParsedReport parsed);
}
