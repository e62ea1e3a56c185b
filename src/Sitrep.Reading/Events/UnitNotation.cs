
namespace Sitrep.Reading.Events;

/// <summary>Reads the notations of the event lexicon: units, frames and conditions.</summary>
internal static class UnitNotation
{
    /// <summary>
    /// Reads a unit: words separated by spaces, alternatives by '/', the head marked with '*', else the first word of a verb and the
    /// last of a noun.
    /// </summary>
    public static (List<IReadOnlyList<string>> Words, int Head) Words(string unit, UnitClass kind)
    {
        var words = new List<IReadOnlyList<string>>();
        var head = -1;
        foreach (var part in unit.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.EndsWith('*'))
            {
                head = words.Count;
            }

            words.Add(part.TrimEnd('*').Split('/'));
        }

        return (words, head >= 0 ? head : kind == UnitClass.Noun ? words.Count - 1 : 0);
    }

    /// <summary>Reads a frame: the initiator's slots, '>', the recipient's slots; commas between slots, '-' for none.</summary>
    /// <exception cref="InvalidDataException">There is no '>'.</exception>
    public static Frame Frame(string frame, string source)
    {
        var sides = frame.Split('>');
        return sides.Length == 2
            ? new Frame(Slots(sides[0]), Slots(sides[1]))
            : throw new InvalidDataException($"{source}: the frame '{frame}' has no single '>' between the initiator's and the recipient's slots.");
    }

    /// <summary>Reads conditions separated by ';': '+slot', '-slot', 'slot:a,@class', 'slot!a,@class'.</summary>
    /// <exception cref="InvalidDataException">A condition has another form, or names no known class.</exception>
    public static List<Condition> Conditions(string conditions, NounClasses classes, string source)
    {
        var read = new List<Condition>();
        foreach (var text in conditions.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            read.Add(OneCondition(text, classes, source));
        }

        return read;
    }

    /// <summary>What stands for a word class in the lexicon: 'v', 'n', 'a' or 'm'.</summary>
    /// <exception cref="InvalidDataException">It is none of them.</exception>
    public static UnitClass Class(string letter, string source) => letter switch
    {
        "v" => UnitClass.Verb,
        "n" => UnitClass.Noun,
        "a" => UnitClass.Adjective,
        "m" => UnitClass.Modal,
        _ => throw new InvalidDataException($"{source}: the part of speech '{letter}' is none of v, n, a, m."),
    };

    private static string[] Slots(string side) =>
        side.Trim() is "-" ? [] : side.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Condition OneCondition(string text, NounClasses classes, string source)
    {
        if (text[0] is '+' or '-')
        {
            var kind = text[0] == '+' ? ConditionKind.Filled : ConditionKind.Empty;
            return new Condition(kind, text[1..], new HashSet<string>(), 0);
        }

        var at = text.IndexOfAny([':', '!']);
        if (at <= 0)
        {
            throw new InvalidDataException($"{source}: the condition '{text}' is none of +slot, -slot, slot:words, slot!words.");
        }

        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        ulong bits = 0;
        foreach (var word in text[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word[0] == '@')
            {
                bits |= classes.Bit(word[1..], source);
            }
            else
            {
                lemmas.Add(word);
            }
        }

        return new Condition(text[at] == ':' ? ConditionKind.OneOf : ConditionKind.NoneOf, text[..at], lemmas, bits);
    }
}
