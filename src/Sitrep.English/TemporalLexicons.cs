using Sitrep.Reading.Temporal;

namespace Sitrep.English;

/// <summary>The English words of time, from <c>resources/en/lexicons/temporal</c>.</summary>
internal static class TemporalLexicons
{
    private static readonly string[] Files = ["calendar.tsv", "frequencies.tsv", "holidays.tsv", "numbers.tsv", "references.tsv", "relations.tsv", "terms.tsv"];

    /// <summary>Reads them all.</summary>
    public static TemporalLexicon Load()
    {
        var texts = Array.ConvertAll(Files, file => (file, EnglishResources.OpenText("lexicons/temporal/" + file)));
        try
        {
            return TemporalLexicon.Read(texts);
        }
        finally
        {
            foreach (var (_, text) in texts)
            {
                text.Dispose();
            }
        }
    }
}
