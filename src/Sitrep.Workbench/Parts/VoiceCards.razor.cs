using Microsoft.AspNetCore.Components;
using Sitrep.Views;

namespace Sitrep.Workbench.Parts;

/// <summary>Independent root sources, each with its first row in its sentence, and what else goes back to it folded beneath.</summary>
public sealed partial class VoiceCards
{
    /// <summary>The sources.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<VoiceEntry> Of { get; set; }

    /// <summary>Whether they stand against a claim.</summary>
    [Parameter]
    public bool AsDenials { get; set; }

    private static string Summary(VoiceEntry voice)
    {
        var copies = voice.Lines.Skip(1).Count(line => line.IsCopy);
        var rest = voice.Lines.Count - 1 - copies;
        return string.Join(", ", ((string?[])[copies > 0 ? Phrases.Count(copies, "copy", "copies") : null, rest > 0 ? Phrases.Count(rest, "further row") : null]).OfType<string>()) + " that go back to the same source";
    }
}
