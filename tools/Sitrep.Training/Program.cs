using Sitrep.Training.Commands;

// One command a model, in the order in which they build on each other. A new one is a file in Commands and a line here.
return TrainingCommand.Run(
    [
        new CasingCommand(),
        new ClustersCommand(),
        new SegmenterCommand(),
        new TaggerCommand(),
        new ParserCommand(),
        new LemmatiserCommand(),
        new MorphologyCommand(),
        new NamesCommand(),
        new NetworkCommand(),
    ],
    args);
