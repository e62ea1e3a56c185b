using System.Diagnostics;
using System.Globalization;
using Sitrep.Bench;
using Sitrep.English;
using Sitrep.Formats;
using Sitrep.Reading;
using Sitrep.Reading.Documents;

const string Usage = """
    Measures reading speed: words a second for each stage and end to end, allocation, peak memory, loading.

      dotnet run -c Release --project bench/Sitrep.Bench -- [PATH...] [--repeat N] [--most N]
      dotnet run -c Release --project bench/Sitrep.Bench -- --ledger LEDGER
      dotnet run -c Release --project bench/Sitrep.Bench -- --growth PATH... [--most N]

      PATH        reports as `sitrep read` takes them; default: samples/case
      --repeat N  how often they are read after a warm-up; default 1, for the bundled case 40
      --most N    at most so many reports; default all
      --ledger    times the questions of the command line and the workbench on a ledger
      --growth    times reading and merging by the thousand, into a ledger that is thrown away
    """;

if (args is ["--ledger", var ledger])
{
    QueryTimes.Print(ledger);
    return 0;
}

var (paths, repeat, most, isGrowth) = (new List<string>(), 0, int.MaxValue, false);
for (var i = 0; i < args.Length; i++)
{
    if (args[i] is "--repeat" or "--most" && i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var number) && number > 0)
    {
        (repeat, most) = args[i] == "--repeat" ? (number, most) : (repeat, number);
        i++;
    }
    else if (args[i] == "--growth")
    {
        isGrowth = true;
    }
    else if (args[i].StartsWith('-'))
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
    else
    {
        paths.Add(args[i]);
    }
}

repeat = repeat > 0 ? repeat : paths.Count == 0 ? 40 : 1;
if (paths.Count == 0)
{
    paths.Add(Path.Combine(AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("artifacts", StringComparison.Ordinal)], "samples", "case"));
}

var clock = Stopwatch.StartNew();
var language = English.Load();
var loaded = clock.Elapsed;
if (isGrowth)
{
    GrowthTimes.Print(paths, language, most);
    return 0;
}

var reports = new ReportIntake(new IntakeOptions(), Console.OpenStandardInput).Read(paths).Select(item => item.Report).OfType<Report>().Take(most).ToList();
var words = (double)repeat * reports.Sum(r => r.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
var reader = new Reader(language);

// Until the runtime has compiled what is hot.
for (clock.Restart(); clock.Elapsed < TimeSpan.FromSeconds(8);)
{
    Parallel.ForEach(reports.Take(500), report => reader.Read(report));
}

var stages = new StageTimes();
clock.Restart();
for (var round = 0; round < repeat; round++)
{
    reports.ForEach(report => stages.Read(language, report));
}

var single = clock.Elapsed.TotalSeconds;
clock.Restart();
for (var round = 0; round < repeat; round++)
{
    Parallel.ForEach(reports, report => reader.Read(report));
}

var parallel = clock.Elapsed.TotalSeconds;
Print($"{reports.Count} reports, {words:N0} words read, English loaded in {loaded.TotalMilliseconds:N0} ms");
Print($"{"stage",-14}{"words/s",12}{"share",8}{"bytes/word",12}");
foreach (var stage in stages.Stages)
{
    Print($"{stage,-14}{words / stages.Seconds(stage),12:N0}{stages.Seconds(stage) / single,8:P0}{stages.Bytes(stage) / words,12:N0}");
}

Print($"{"one thread",-14}{words / single,12:N0}");
Print($"{"all cores",-14}{words / parallel,12:N0}");
var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Sitrep.Cli", "release", "sitrep" + (OperatingSystem.IsWindows() ? ".exe" : ""));
if (File.Exists(program))
{
    Print($"start-up    {Enumerable.Range(0, 7).Min(_ => StartUp(program)).TotalMilliseconds:N0} ms (sitrep --version, the best of seven)");
}

Print($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB");
return 0;

static TimeSpan StartUp(string program)
{
    var clock = Stopwatch.StartNew();
    using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true })!;
    process.WaitForExit();
    return clock.Elapsed;
}

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
