using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>How the letters of a sentence are cased as a whole.</summary>
internal enum SentenceCasing
{
    /// <summary>As usual: names begin with a capital.</summary>
    Usual,

    /// <summary>Nearly all in capitals, as in old wire headlines.</summary>
    Capitals,

    /// <summary>Nearly every longer word begins with a capital, as in titles.</summary>
    Title,
}

/// <summary>
/// Gives words of sentences in capitals or in title case the letter case that they mostly have elsewhere, so that a
/// headline is tagged as the same words in running text are. Only what the models see is changed, never the text.
/// </summary>
internal sealed class Truecaser
{
    /// <summary>Values of the casing table: the case that a word mostly has inside sentences.</summary>
    public const uint MostlyLower = 1, MostlyInitial = 2, MostlyUpper = 3;

    private const int FewestWords = 3;
    private readonly WordTable _casing;

    /// <summary>Makes a truecaser of a table from lower-case word hashes to the values above.</summary>
    public Truecaser(WordTable casing) => _casing = casing;

    /// <summary>Judges the casing of a sentence by its words of two and more letters (four and more for titles).</summary>
    public SentenceCasing Judge<TForms>(TForms forms)
        where TForms : IForms, allows ref struct
    {
        int words = 0, capitals = 0, longer = 0, initials = 0, unusual = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            if (form.Length < 2 || !char.IsLetter(form[0]))
            {
                continue;
            }

            words++;
            capitals += IsUpper(form) ? 1 : 0;
            if (form.Length >= 4)
            {
                longer++;
                initials += char.IsUpper(form[0]) ? 1 : 0;
                unusual += i > 0 && char.IsUpper(form[0]) && _casing[FeatureHash.Lower(form)] == MostlyLower ? 1 : 0;
            }
        }

        return words >= FewestWords && capitals * 10 >= words * 8 ? SentenceCasing.Capitals
            : longer >= FewestWords && initials * 10 >= longer * 9 && unusual * 10 >= longer * 3 ? SentenceCasing.Title
            : SentenceCasing.Usual;
    }

    /// <summary>Changes the word to the case that it mostly has, if the sentence is cased as a whole.</summary>
    public void Apply(Span<char> word, SentenceCasing casing)
    {
        if (casing == SentenceCasing.Usual || word.Length < 2 || !char.IsLetter(word[0]))
        {
            return;
        }

        var mostly = _casing[FeatureHash.Lower(word)];
        if (mostly == MostlyUpper || (casing == SentenceCasing.Title && mostly != MostlyLower))
        {
            return;
        }

        for (var i = mostly == MostlyLower ? 0 : 1; i < word.Length; i++)
        {
            word[i] = char.ToLowerInvariant(word[i]);
        }
    }

    private static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
