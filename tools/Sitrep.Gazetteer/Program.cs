using System.Globalization;
using System.Security.Cryptography;
using Sitrep.Gazetteer;

const string Usage = """
    Compiles the gazetteer that Sitrep finds places with, and looks names up in a compiled one.

      compile --places FILE... --divisions1 FILE [--divisions2 FILE] --lexicons DIR --states FILE --out FILE
              [--least N] [--least-alternatives N] [--every-name]
          --places       GeoNames dumps (cities500.txt, allCountries.txt, or a country's)
          --divisions1   admin1CodesASCII.txt, or the same as JSON with 'code' and 'name'
          --divisions2   admin2Codes.txt, or the same as JSON
          --lexicons     resources/en/lexicons/geoparsing
          --states       resources/en/lexicons/entities/states.tsv
          --least        fewest inhabitants of a town that is no seat (default 1000)
          --least-alternatives   fewest inhabitants of a town whose other names are kept (default 5000)
          --every-name   refuse dumps that lack a town of exonyms.tsv; without it such names are left out and told
      show FILE NAME...
    """;

try
{
    return args switch
    {
        ["compile", .. var options] => Compile(Options.Parse(options)),
        ["show", var file, .. var names] => Show(file, names),
        _ => Fail(Usage, 2),
    };
}
catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
{
    return Fail(e.Message, 1);
}

static int Compile(Options options)
{
    var builder = GazetteerCompiler.Compile(new CompilerInput
    {
        Places = options.Many("--places"),
        Divisions1 = options.One("--divisions1"),
        Divisions2 = options.Maybe("--divisions2"),
        Lexicons = options.One("--lexicons"),
        States = options.One("--states"),
        LeastPopulation = options.Number("--least", 1000),
        LeastPopulationForAlternatives = options.Number("--least-alternatives", 5000),
        EveryName = options.Has("--every-name"),
        Warn = Console.Error.WriteLine,
    });
    var file = options.One("--out");
    using (var stream = File.Create(file))
    {
        builder.WriteTo(stream);
    }

    using var written = File.OpenRead(file);
    var gazetteer = Sitrep.Reading.Geoparsing.Gazetteer.Open(written, file);
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{file}: {gazetteer.Count} places, {gazetteer.NameCount} names, {gazetteer.Size} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));
    return 0;
}

static int Show(string file, string[] names)
{
    using var stream = File.OpenRead(file);
    var gazetteer = Sitrep.Reading.Geoparsing.Gazetteer.Open(stream, file);
    foreach (var name in names)
    {
        Console.Out.WriteLine(name);
        foreach (var hit in gazetteer.Find(name))
        {
            var place = gazetteer.Place(hit.Place);
            var within = gazetteer.Within(hit.Place);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {place.Name}, {(within < 0 ? "-" : gazetteer.Name(within))}, {place.Country ?? "-"}: {place.Kind}, {place.Latitude:0.###} {place.Longitude:0.###}, {place.Population}, GeoNames {place.GeoNames}{(hit.IsAlternative ? " (alternative name)" : "")}"));
        }
    }

    return 0;
}

static int Fail(string message, int code)
{
    Console.Error.WriteLine(message);
    return code;
}
