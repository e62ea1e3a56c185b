using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Attribution;

/// <summary>Tells by its letters and marks what a quotation is: a whole utterance, a cry of few words or a borrowed word.</summary>
/// <param name="text">The report's text.</param>
internal sealed class QuotationForms(string text)
{
    private const int WordsOfSpeech = 3;

    /// <summary>Code units within which <see cref="WordsOfSpeech"/> words are looked for.</summary>
    private const int LongestWords = 256;

    /// <summary>Code units of an utterance of few words.</summary>
    private const int LongestCry = 40;

    /// <summary>Whether the quotation is a whole utterance and not a borrowed word.</summary>
    public bool IsSpeech(TextSpan quotation)
    {
        var words = 0;
        for (var i = quotation.Start; i < quotation.End && i < quotation.Start + LongestWords; i++)
        {
            if (text[i] == ' ' && ++words >= WordsOfSpeech)
            {
                return true;
            }
        }

        return IsCry(quotation);
    }

    /// <summary>Whether a few words are said as a whole: '"Never again," the mayor said', 'he said: "No."'.</summary>
    private bool IsCry(TextSpan quotation)
    {
        if (quotation.Length < 4 || quotation.Length > LongestCry || !char.IsUpper(text[quotation.Start + 1]) || text[quotation.End - 2] is not (',' or '?' or '!' or '.'))
        {
            return false;
        }

        var before = quotation.Start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before < 0 || text[before] is '\n' or '.' or ',' or ':' or '”' or '"' or '?' or '!';
    }

    /// <summary>Whether the quotation begins like a sentence and the writer's own does not run on behind it, so that nothing outside it is said.</summary>
    public bool IsUtterance(TextSpan quotation)
    {
        var at = quotation.Start;
        while (at < quotation.End && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < quotation.End && char.IsUpper(text[at]) && !RunsOn(quotation);
    }

    /// <summary>Whether the sentence goes on behind the closing mark in the writer's words: 'the "Boots on the ground" would be'.</summary>
    private bool RunsOn(TextSpan quotation)
    {
        var last = quotation.End - 1;
        while (last > quotation.Start && !char.IsLetterOrDigit(text[last]) && text[last] is not (',' or '.' or '?' or '!' or '—' or '-'))
        {
            last--;
        }

        return char.IsLetterOrDigit(text[last]) && quotation.End + 1 < text.Length && text[quotation.End] == ' ' && char.IsLower(text[quotation.End + 1]);
    }
}
