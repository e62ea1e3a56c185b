namespace Sitrep.Reading.Tests.Temporal;

/// <summary>English, loaded once for the tests of a class.</summary>
public sealed class EnglishFixture
{
    public Language Language { get; } = English.English.Load();
}
