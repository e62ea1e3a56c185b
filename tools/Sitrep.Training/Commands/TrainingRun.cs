using System.Globalization;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>One run of a command: where the corpora and the resources are, and the settings.</summary>
internal sealed class TrainingRun
{
    private readonly string _corpora;
    private readonly Dictionary<string, double> _settings;

    private TrainingRun(string corpora, string resources, Dictionary<string, double> settings) =>
        (_corpora, Resources, _settings) = (corpora, resources, settings);

    /// <summary>The folder of models, lexicons and gazetteer; 'resources/en' below the current folder by default.</summary>
    public string Resources { get; }

    /// <summary>The settings as they are in this run.</summary>
    public IReadOnlyDictionary<string, double> Settings => _settings;

    /// <summary>Seed of all chances.</summary>
    public ulong Seed => (ulong)this["seed"];

    /// <summary>A setting.</summary>
    public double this[string name] => _settings[name];

    /// <summary>A setting that is a whole number.</summary>
    public int Whole(string name) => (int)_settings[name];

    /// <summary>Reads the arguments behind the command's name.</summary>
    /// <exception cref="ArgumentException">One is not known, has no value, or the corpora's folder is missing.</exception>
    public static TrainingRun Of(IReadOnlyList<(string Name, double Value)> settings, ReadOnlySpan<string> args)
    {
        var values = settings.ToDictionary(s => s.Name, s => s.Value);
        var (corpora, resources) = ("", Path.Combine("resources", "en"));
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                corpora = args[i];
                continue;
            }

            var name = args[i][2..];
            var value = i + 1 < args.Length ? args[++i] : throw new ArgumentException($"--{name} has no value.");
            if (name == "resources")
            {
                resources = value;
            }
            else if (values.ContainsKey(name) && double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            {
                values[name] = number;
            }
            else
            {
                throw new ArgumentException($"'--{name} {value}': known settings are {string.Join(", ", values.Keys)}, each a number.");
            }
        }

        return Directory.Exists(corpora)
            ? new TrainingRun(corpora, resources, values)
            : throw new ArgumentException($"'{corpora}' is no folder: name the folder of the corpora, with syntax/, names/ and raw/ in it.");
    }

    /// <summary>A corpus's file.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public string File(Corpus corpus)
    {
        var path = Path.Combine(_corpora, Path.Combine(corpus.File.Split('/')));
        return System.IO.File.Exists(path) ? path : throw new FileNotFoundException($"'{path}' is missing: {corpus.Name}, from {corpus.Origin}.");
    }

    /// <summary>Sentences of treebanks.</summary>
    public List<TreebankSentence> Load(params ReadOnlySpan<Corpus> treebanks)
    {
        var files = new List<string>();
        foreach (var treebank in treebanks)
        {
            files.Add(File(treebank));
        }

        return Treebank.Load(files);
    }

    /// <summary>A file of the resources, by its path below their folder: 'models/casing/casing.bin'.</summary>
    public string Resource(string path) => Path.Combine(Resources, Path.Combine(path.Split('/')));

    /// <summary>Makes a file of the resources, and its folder.</summary>
    public FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Resource(path))!);
        return System.IO.File.Create(Resource(path));
    }
}
