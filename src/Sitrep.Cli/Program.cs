using Sitrep.Cli;
using Sitrep.Cli.Terminals;

using var terminal = new Terminal();
return CommandLine.Run(args, terminal);
