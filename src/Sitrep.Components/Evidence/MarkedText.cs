using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Sitrep.Formats.Text;
using Sitrep.Views;

namespace Sitrep.Components.Evidence;

/// <summary>
/// A text as it was read, sentence by sentence, the mentions in it underlined by kind with a label above their beginning. Underlines and labels are drawn
/// around the words: what is copied is the text. Written without a template, as every space counts here.
/// </summary>
public sealed class MarkedText : ComponentBase
{
    /// <summary>The id of the chosen sentence's element.</summary>
    public const string FocusId = "evidence";

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Its sentences, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TextSentence> Sentences { get; set; }

    /// <summary>The mentions, by start, the longer before the shorter; empty for the plain text.</summary>
    [Parameter]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>How many rows rest on a sentence, by its number.</summary>
    [Parameter]
    public IReadOnlyDictionary<int, int> Rows { get; set; } = new Dictionary<int, int>();

    /// <summary>The numbers of the sentences that are chosen; the first has the focus.</summary>
    [Parameter]
    public IReadOnlyList<int> Chosen { get; set; } = [];

    /// <summary>The stretches of the chosen rows' quotes.</summary>
    [Parameter]
    public IReadOnlyList<(int Start, int End)> Quotes { get; set; } = [];

    /// <summary>Where a sentence with rows leads, by its number; null for nowhere.</summary>
    [Parameter]
    public Func<int, string?> ToSentence { get; set; } = _ => null;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", Marks.Count > 0 ? "st-text st-marked" : "st-text");
        var placed = TextLayout.Place(Marks);
        var (at, next) = (0, 0);
        foreach (var sentence in Sentences.Where(sentence => sentence.Start < sentence.End && sentence.End <= Text.Length))
        {
            AddWords(builder, at, sentence.Start);
            var inside = new List<PlacedMark>();
            for (; next < placed.Count && placed[next].Mark.Start < sentence.End; next++)
            {
                if (placed[next].Mark.End > sentence.Start)
                {
                    inside.Add(placed[next]);
                }
            }

            AddSentence(builder, sentence, inside);
            at = sentence.End;
        }

        AddWords(builder, at, Text.Length);
        builder.CloseElement();
    }

    private void AddSentence(RenderTreeBuilder builder, TextSentence sentence, List<PlacedMark> marks)
    {
        var isChosen = Chosen.Contains(sentence.Number);
        builder.OpenElement(10, "span");
        builder.AddAttribute(11, "class", isChosen ? "st-sentence st-chosen" : "st-sentence");
        if (isChosen && Chosen[0] == sentence.Number)
        {
            builder.AddAttribute(12, "id", FocusId);
            builder.AddAttribute(13, "tabindex", "-1");
        }

        if (Rows.TryGetValue(sentence.Number, out var rows) && ToSentence(sentence.Number) is { } to)
        {
            var number = sentence.Number.ToString(CultureInfo.InvariantCulture);
            builder.OpenElement(14, "a");
            builder.AddAttribute(15, "class", "st-verse");
            builder.AddAttribute(16, "href", to);
            builder.AddAttribute(17, "aria-label", $"{number}: {Phrases.Count(rows, "row")} on this sentence");
            builder.AddAttribute(18, "aria-current", isChosen ? "true" : null);
            builder.AddContent(19, number);
            builder.CloseElement();
        }

        foreach (var piece in TextLayout.Cut(sentence.Start, sentence.End, marks, Quotes))
        {
            AddPiece(builder, piece);
        }

        builder.CloseElement();
    }

    private void AddPiece(RenderTreeBuilder builder, TextPiece piece)
    {
        var isPlain = piece is { Label.Length: 0, IsQuoted: false };
        if (!isPlain)
        {
            builder.OpenElement(20, "span");
            builder.AddAttribute(21, "class", string.Join(' ', ((string?[])[piece.Label.Length > 0 ? "st-labelled" : null, piece.IsQuoted ? "st-quoted" : null]).OfType<string>()));
            builder.AddAttribute(22, "data-label", piece.Label.Length > 0 ? piece.Label : null);
        }

        foreach (var mark in piece.Marks)
        {
            builder.OpenElement(23, "span");
            builder.AddAttribute(24, "class", $"st-m st-m-{mark.Mark.Label} st-d{mark.Depth}");
        }

        AddWords(builder, piece.Start, piece.End);
        foreach (var _ in piece.Marks)
        {
            builder.CloseElement();
        }

        if (!isPlain)
        {
            builder.CloseElement();
        }
    }

    private void AddWords(RenderTreeBuilder builder, int start, int end)
    {
        if (start < end)
        {
            builder.AddContent(30, VisibleText.Lines(Text[start..end]));
        }
    }
}
