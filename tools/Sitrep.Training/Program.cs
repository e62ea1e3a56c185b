using Sitrep.Training.Commands;

// One subcommand a model. A new one is a file in Commands and a line here.
TrainingCommand[] commands =
[
    new CardsCommand(),
    new CasingCommand(),
    new ClustersCommand(),
    new SegmenterCommand(),
    new TaggerCommand(),
    new UsageCommand(),
    new ParserCommand(),
    new NetworkCommand(),
    new LemmatiserCommand(),
    new MorphologyCommand(),
    new NamesCommand(),
    new PackCommand(),
    new PruneCommand(),
    new ParseCommand(),
    new ReadCommand(),
    new SilverCommand(),
];
return TrainingCommand.Run(commands, args);
