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
    new LemmatiserCommand(),
    new MorphologyCommand(),
    new NamesCommand(),
    new PackCommand(),
    new ParseCommand(),
    new ReadCommand(),
];
return TrainingCommand.Run(commands, args);
