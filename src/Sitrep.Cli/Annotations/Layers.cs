namespace Sitrep.Cli.Annotations;

/// <summary>The layers that an annotation may have.</summary>
[Flags]
internal enum Layers
{
    None = 0,
    Sentences = 1,
    Tokens = 2,
    Names = 4,
    Times = 8,
    Places = 16,
    Statements = 32,
    Events = 64,
    Relations = 128,

    /// <summary>What needs no more than the trees.</summary>
    Syntax = Sentences | Tokens,
    All = Syntax | Names | Times | Places | Statements | Events | Relations,
}
