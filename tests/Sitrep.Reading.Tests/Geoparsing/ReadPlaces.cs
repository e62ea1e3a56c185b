using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Tests.Entities;

namespace Sitrep.Reading.Tests.Geoparsing;

/// <summary>English, loaded once, up to the places of a report.</summary>
public sealed class ReadPlaces
{
    private readonly Language _language = Sitrep.English.English.Load();

    public LocatedReport Of(string text)
    {
        var parsed = _language.Parser.Parse(_language.Segmenter.Segment(new Report { Text = text }));
        var linked = _language.Coreference.Link(_language.Names.Recognise(parsed));
        return _language.Places.Locate(_language.Times.Tag(linked));
    }

    public static string Checkout => EntityLexicons.Checkout();

    public static string Lexicon(string file) => Path.Combine(Checkout, "resources", "en", "lexicons", "geoparsing", file);

    /// <summary>The fields of a lexicon's rows.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Lexicon(file)).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));

    public static Gazetteer Compiled()
    {
        using var stream = File.OpenRead(Path.Combine(Checkout, "resources", "en", "gazetteer", "places.bin"));
        return Gazetteer.Open(stream, "places.bin");
    }

    public static StateRegister States() => EntityLexicons.States();
}
