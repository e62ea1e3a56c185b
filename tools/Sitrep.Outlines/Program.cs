using System.Globalization;
using System.Security.Cryptography;
using Sitrep.Outlines;

const string Usage = """
    Compiles the outlines of states that maps are drawn with.

      compile COUNTRIES.json OUT [--tolerance DEGREES]
          COUNTRIES.json   'countries-50m.json' of the npm package world-atlas: Natural Earth as TopoJSON
          OUT              resources/world/outlines.bin
          --tolerance      how far a line may be from where it was (default 0.02)
    """;

double tolerance;
switch (args)
{
    case ["compile", _, _]:
        tolerance = 0.02;
        break;
    case ["compile", _, _, "--tolerance", var given] when double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees):
        tolerance = degrees;
        break;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

try
{
    var topology = Topology.Read(File.ReadAllBytes(args[1]), tolerance);
    using (var stream = File.Create(args[2]))
    {
        OutlinesFile.Write(stream, topology);
    }

    var bytes = File.ReadAllBytes(args[2]);
    Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{args[2]}: {topology.Countries.Count} outlines, {topology.Arcs.Sum(arc => arc.Count)} points, {bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}"));
    return 0;
}
catch (Exception e) when (e is InvalidDataException or IOException or System.Text.Json.JsonException or KeyNotFoundException)
{
    Console.Error.WriteLine($"{args[1]}: {e.Message}");
    return 1;
}
