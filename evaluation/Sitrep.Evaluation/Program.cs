using System.Globalization;
using Sitrep.English;
using Sitrep.Evaluation;
using Sitrep.Evaluation.Tasks;

const string Usage = """
    Measures the reader on gold sets and keeps the scoreboard.

      dotnet run -c Release --project evaluation/Sitrep.Evaluation -- [--corpora FOLDER] [--reports FOLDER] [--only TEXT] [--no-save]

      dotnet run -c Release --project evaluation/Sitrep.Evaluation -- --turns LEDGER
          writes docs/turns.md: what the trend of a ledger of many years finds of the turns of evaluation/turns.tsv

      --corpora FOLDER   where the open corpora of evaluation/sets.tsv lie
      --reports FOLDER   where annotated reports lie (JSON, form in evaluation/README.md)
      --only TEXT        only sets or tasks whose name holds the text
      --no-save          print only

    Without folders it measures what the project ships.
    """;

if (args is ["--turns", var ledger])
{
    var evaluation = FindEvaluationFolder();
    Turns.Write(ledger, evaluation, Path.Combine(evaluation, "..", "docs", "turns.md"));
    return 0;
}

var options = new Dictionary<string, string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--no-save")
    {
        options[args[i]] = "";
    }
    else if (args[i] is "--corpora" or "--reports" or "--only" && i + 1 < args.Length)
    {
        options[args[i]] = args[++i];
    }
    else
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

var folder = FindEvaluationFolder();
var board = Scoreboard.Open(folder);
IEvaluationTask[] tasks = [new ParseTask(), new ParseRawTask(), new TimesTask(), new PlacesTask(), new NamesTask(), new StatementsTask(), new SentencesTask(), new RowsTask(), new CopiesTask(), new NamePairsTask(), new TimelinesTask()];
var language = English.Load();
var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
foreach (var set in TabFile.Read(Path.Combine(folder, "sets.tsv")))
{
    var (name, task, root, path) = (set[0], tasks.FirstOrDefault(t => t.Name == set[1]), set[2], set[3]);
    var only = options.GetValueOrDefault("--only", "");
    var place = root == "shipped" ? Path.Combine(folder, "gold") : options.GetValueOrDefault("--" + root);
    if (task is null || place is null || !(name + " " + task.Name).Contains(only, StringComparison.OrdinalIgnoreCase))
    {
        continue;
    }

    var gold = path.Length == 0 ? place : Path.Combine(place, path);
    if (!Path.Exists(gold))
    {
        Console.Error.WriteLine($"{name}: nothing at {gold}; its last figures stay.");
        continue;
    }

    var command = "dotnet run -c Release --project evaluation/Sitrep.Evaluation --" + (root == "shipped" ? "" : $" --{root} FOLDER") + $" --only \"{name}\"";
    foreach (var (figure, value) in task.Measure(gold, language))
    {
        var printed = value.ToString("0.000", CultureInfo.InvariantCulture);
        Console.WriteLine($"{name}\t{figure}\t{printed}");
        board.Set(new BoardFigure(name, figure, printed, today, command));
    }
}

if (!options.ContainsKey("--no-save"))
{
    board.Save();
}

return 0;

static string FindEvaluationFolder()
{
    for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
    {
        var candidate = Path.Combine(folder, "evaluation", "sets.tsv");
        if (File.Exists(candidate))
        {
            return Path.GetDirectoryName(candidate)!;
        }
    }

    throw new DirectoryNotFoundException("The folder 'evaluation' of the repository is not above the program: run it from a checkout.");
}
