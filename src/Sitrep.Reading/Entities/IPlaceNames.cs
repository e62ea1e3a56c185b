namespace Sitrep.Reading.Entities;

/// <summary>Tells whether places bear a name, before anything is known of its context. Implementations are immutable and safe to share between threads.</summary>
public interface IPlaceNames
{
    /// <summary>How prominent the best-known place of a name is; allocates nothing.</summary>
    /// <param name="name">The name as written, its words separated by spaces.</param>
    /// <returns>0 where no place bears it, 1 for small places, up to 4 for states and cities of a million.</returns>
    int Prominence(ReadOnlySpan<char> name);
}
