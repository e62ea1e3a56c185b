using Sitrep.Ledger.Records;
using Sitrep.Views.Networks;
using Sitrep.Views.Trends;

namespace Sitrep.Views.Briefs;

/// <summary>A sentence of a brief with the rows that it rests on.</summary>
/// <param name="Text">The sentence; what stands in it in quotation marks are words of a report.</param>
/// <param name="Rows">The rows that it rests on.</param>
public sealed record BriefSentence(string Text, IReadOnlyList<string> Rows);

/// <summary>A part of a brief.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Sentences">What it says; where there is nothing, <paramref name="Nothing"/> stands.</param>
/// <param name="Nothing">What is written where it says nothing.</param>
public sealed record BriefSection(string Heading, IReadOnlyList<BriefSentence> Sentences, string Nothing)
{
    /// <summary>How many more there are, and where they are listed; null where the section holds all.</summary>
    public string? More { get; init; }
}

/// <summary>Where a sentence's evidence stands.</summary>
/// <param name="Number">The number by which sentences cite it, from 1 on.</param>
/// <param name="Row">The row.</param>
/// <param name="Report">Its report.</param>
/// <param name="Words">The sentence of the report that the row stands in, on one line.</param>
public sealed record BriefEvidence(int Number, RowRecord Row, ReportRecord Report, string Words);

/// <summary>A situation report: every sentence cites the words that it rests on. The same ledger gives the same brief.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Basis">What was read for it.</param>
/// <param name="Sections">Its parts.</param>
/// <param name="Timeline">Its events in time.</param>
/// <param name="Map">Its events in space.</param>
/// <param name="Sources">Who says so: publishers and named sources, the busiest first.</param>
/// <param name="Evidence">What its sentences cite, by number.</param>
public sealed record Brief(
    string Title, string Basis, IReadOnlyList<BriefSection> Sections, TimelineView Timeline, MapView Map, IReadOnlyList<SourceRecord> Sources, IReadOnlyList<BriefEvidence> Evidence)
{
    /// <summary>Who does what to whom in its events; null where it was left out.</summary>
    public NetworkView? Network { get; init; }

    /// <summary>Whether there is more or less of it than before; null where it was left out.</summary>
    public TrendRecord? Trend { get; init; }

    /// <summary>The numbers by which a sentence cites its rows, ascending.</summary>
    public IReadOnlyList<int> Citations(BriefSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return [.. Evidence.Where(evidence => sentence.Rows.Contains(evidence.Row.Id)).Select(evidence => evidence.Number)];
    }
}
