using Sitrep.Reading.Segmentation;

namespace Sitrep.Workbench;

/// <summary>What a workbench is started with.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The address that is listened on where none is given: this machine alone can reach it.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8377";

    /// <summary>The ledger, an SQLite file; made where there is none.</summary>
    public required string LedgerPath { get; init; }

    /// <summary>The addresses to listen on; port 0 takes a free one. Default: this machine alone.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>The file of accounts; null for none, which only an address of this machine allows.</summary>
    public string? AccountsPath { get; init; }

    /// <summary>A folder that keeps the keys of cookies and forms from one start to the next; null for keys that end with the process.</summary>
    public string? KeysFolder { get; init; }

    /// <summary>What reads reports into the ledger; null where reports cannot be added from the workbench.</summary>
    public IReportReading? Reading { get; init; }

    /// <summary>Opens the registers of actors, for what is known of them beside the reports; null for none.</summary>
    public Func<Reading.Relations.ActorDirectory>? Registers { get; init; }

    /// <summary>Makes what cuts texts into sentences, when a screen first needs it; null where each line is to be one.</summary>
    public Func<ISegmenter>? Segmenter { get; init; }

    /// <summary>Whether it looks at its screens once by itself at the start, so that nobody waits for what a first look costs. Default: no.</summary>
    public bool LooksFirst { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
