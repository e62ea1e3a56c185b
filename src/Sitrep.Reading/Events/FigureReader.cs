using System.Globalization;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Reads how many: numerals and number words with hedges ('at least 12', 'some three dozen', 'between 3 and 5', 'hundreds', '$5 million'),
/// as the least and the greatest value that the words allow. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class FigureReader(SentenceView view)
{
    private static readonly Dictionary<string, decimal> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = 0,
        ["zero"] = 0,
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["m"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["k"] = 1_000,
    };

    // Vague plurals: dozens are 24 to 99, tens of thousands 20,000 to 99,999.
    private static readonly Dictionary<string, (decimal Low, decimal High)> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozens"] = (24, 99),
        ["scores"] = (40, 99),
        ["hundreds"] = (200, 999),
        ["thousands"] = (2_000, 9_999),
        ["millions"] = (2_000_000, 9_999_999),
        ["tens"] = (20, 99),
    };

    private static readonly HashSet<string> LowHedges = new(["least", "over", "than", "excess"], StringComparer.OrdinalIgnoreCase);

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>How many of what a noun phrase names; null where it gives no number.</summary>
    public Figure? Of(int noun, string of)
    {
        if (Number(noun) is var whole and >= 0)
        {
            return Read(whole, of);
        }

        foreach (var child in _sentence.Children(noun))
        {
            if (child < noun && (_sentence[child].Relation == "nummod" || (_sentence[child].Lemma == "no" && _sentence[child].Relation == "det")))
            {
                return Read(child, of);
            }
        }

        return null;
    }

    /// <summary>The sum of money that stands in a phrase; null where there is none.</summary>
    public Figure? Money(int word)
    {
        var at = MoneyWord(word);
        return at < 0 ? null : Read(at, "money");
    }

    private int Number(int word)
    {
        ref readonly var w = ref _sentence[word];
        return w.Upos == PartOfSpeech.NUM || Vague.ContainsKey(w.Form) ? word : -1;
    }

    private int MoneyWord(int word)
    {
        for (var i = Math.Max(0, word - 4); i <= word && i < _sentence.Count; i++)
        {
            if (_sentence[i].Upos == PartOfSpeech.SYM && _sentence[i].Form is "$" or "€" or "£" or "¥" or "US$" && i + 1 < _sentence.Count)
            {
                return i + 1;
            }
        }

        if (_sentence[word].Lemma is "dollar" or "euro" or "pound" or "rupee" or "yen" or "rouble" or "ruble" or "naira" or "shekel" or "yuan" or "peso")
        {
            return NumeralOf(word);
        }

        return -1;
    }

    private int NumeralOf(int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            if (_sentence[child].Relation == "nummod")
            {
                return child;
            }
        }

        return -1;
    }

    private Figure? Read(int numeral, string of)
    {
        var first = numeral;
        var last = numeral;
        while (first > 0 && IsNumeral(first - 1))
        {
            first--;
        }

        while (last + 1 < _sentence.Count && IsNumeral(last + 1))
        {
            last++;
        }

        if (Range(first, last) is not { } range)
        {
            return null;
        }

        // 'no one', 'not one'
        first = range == (1, 1) && first > 0 && _sentence[first - 1].Form.ToLowerInvariant() is "no" or "not" ? first - 1 : first;
        range = _sentence[first].Form.ToLowerInvariant() is "no" or "not" ? (0, 0) : range;

        first = first > 0 && _sentence[first - 1].Upos == PartOfSpeech.SYM ? first - 1 : first;
        var start = Hedge(first, ref range);
        start = Between(start, ref range);
        var span = _sentence[start].Span.Cover(_sentence[last].Span);
        return new Figure(of, range.Low, range.High, span.Of(view.Text), span);
    }

    private bool IsNumeral(int word)
    {
        var form = _sentence[word].Form;
        return form is "of" ? word > 0 && Vague.ContainsKey(_sentence[word - 1].Form) && word + 1 < _sentence.Count && Vague.ContainsKey(_sentence[word + 1].Form)
            : Scales.ContainsKey(form) || Vague.ContainsKey(form) || (form.ToLowerInvariant() is not ("a" or "an" or "no") && Value(form) is not null);
    }

    private (decimal? Low, decimal? High)? Range(int first, int last)
    {
        decimal total = 0;
        decimal part = 0;
        (decimal Low, decimal High)? vague = null;
        for (var i = first; i <= last; i++)
        {
            var form = _sentence[i].Form;
            if (Vague.TryGetValue(form, out var range))
            {
                vague = vague is { } before && before.Low < range.Low ? (before.Low * (range.Low / 2), (before.High + 1) * (range.Low / 2) - 1) : range;
            }
            else if (Scales.TryGetValue(form, out var scale))
            {
                part = (part == 0 ? 1 : part) * scale;
                (total, part) = scale >= 1_000 ? (total + part, 0) : (total, part);
            }
            else if (Value(form) is { } value)
            {
                part = part > 0 && value < part ? part + value : value;
            }
        }

        return vague is { } v ? (v.Low, v.High) : (total + part, total + part);
    }

    private static decimal? Value(string form)
    {
        if (Words.TryGetValue(form, out var word))
        {
            return word;
        }

        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Words.TryGetValue(form[..hyphen], out var tens) && Words.TryGetValue(form[(hyphen + 1)..], out var ones) && tens >= 20 && ones < 10)
        {
            return tens + ones;
        }

        return char.IsAsciiDigit(form[0]) && form.Length < 20
            && decimal.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    private int Hedge(int first, ref (decimal? Low, decimal? High) range)
    {
        if (first == 0)
        {
            return first;
        }

        var before = _sentence[first - 1].Form;
        if (before.Equals("than", StringComparison.OrdinalIgnoreCase) && first > 1)
        {
            range = _sentence[first - 2].Lemma is "few" or "less" ? (null, range.High) : (range.Low, null);
            return first - 2;
        }

        if (LowHedges.Contains(before))
        {
            range = (range.Low, null);
            return before.Equals("least", StringComparison.OrdinalIgnoreCase) && first > 1 ? first - 2 : first - 1;
        }

        if (before.Equals("to", StringComparison.OrdinalIgnoreCase) && first > 1 && _sentence[first - 2].Form.Equals("up", StringComparison.OrdinalIgnoreCase))
        {
            range = (null, range.High);
            return first - 2;
        }

        return before is "about" or "around" or "some" or "nearly" or "almost" or "roughly" or "approximately" ? first - 1 : first;
    }

    // 'between 3 and 5', '3 to 5'
    private int Between(int start, ref (decimal? Low, decimal? High) range)
    {
        if (start > 1 && _sentence[start - 1].Form is "and" or "to" && Value(_sentence[start - 2].Form) is { } low
            && (_sentence[start - 1].Form == "to" || (start > 2 && _sentence[start - 3].Form is "between" or "Between")))
        {
            range = (low, range.High);
            return start > 2 && _sentence[start - 3].Form is "between" or "Between" or "from" ? start - 3 : start - 2;
        }

        return start;
    }
}
