using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Events;

/// <summary>
/// Classes of nouns that conditions speak of (person, force, place, weapon, deal ...), as bits: at most 64. Immutable.
/// </summary>
internal sealed class NounClasses
{
    private readonly Dictionary<string, ulong> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _within = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _nouns = new(StringComparer.Ordinal);

    private NounClasses()
    {
    }

    /// <summary>Reads a table with the columns class, within, nouns.</summary>
    /// <exception cref="InvalidDataException">The table is malformed, or has more than 60 classes.</exception>
    public static NounClasses Read(TextReader text, string name)
    {
        var classes = new NounClasses();
        var table = LexiconTable.Read(text, name);
        foreach (var row in table.Rows)
        {
            classes.AddRow(row, name);
        }

        foreach (var computed in Computed)
        {
            classes.Declare(computed, name);
        }

        classes.Actor = classes.Bit("actor", name);
        classes.Person = classes.Bit("person", name) | classes.Actor;
        classes.Group = classes.Bit("group", name) | classes.Actor;
        classes.Force = classes._within["force"];
        classes.Place = classes.Bit("place", name);
        classes.Facility = classes.Bit("facility", name);
        classes.Vehicle = classes.Bit("vehicle", name);
        classes.Weapon = classes.Bit("weapon", name);
        classes.Accident = classes.Bit("disaster", name);
        classes.Quantity = classes.Bit("quantity", name);
        return classes;
    }

    /// <summary>Bits of actors of any kind.</summary>
    public ulong Actor { get; private set; }

    /// <summary>Bits of a person.</summary>
    public ulong Person { get; private set; }

    /// <summary>Bits of a group.</summary>
    public ulong Group { get; private set; }

    /// <summary>Bits of armed forces.</summary>
    public ulong Force { get; private set; }

    /// <summary>Bit of places.</summary>
    public ulong Place { get; private set; }

    /// <summary>Bit of buildings and installations.</summary>
    public ulong Facility { get; private set; }

    /// <summary>Bit of vehicles.</summary>
    public ulong Vehicle { get; private set; }

    /// <summary>Bit of weapons.</summary>
    public ulong Weapon { get; private set; }

    /// <summary>Bit of accidents and disasters, which nobody does.</summary>
    public ulong Accident { get; private set; }

    /// <summary>Bit of words of quantity, whose complement is what is meant.</summary>
    public ulong Quantity { get; private set; }

    /// <summary>The classes of a noun by its dictionary form; 0 where it is in none.</summary>
    public ulong Of(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>The bit of a class.</summary>
    /// <exception cref="InvalidDataException">There is no such class.</exception>
    public ulong Bit(string name, string source) => _bits.TryGetValue(name, out var bit)
        ? bit
        : throw new InvalidDataException($"{source}: there is no class '@{name}'.");

    /// <summary>The bit of a class with the bits of those that it lies within.</summary>
    public ulong Whole(string name) => _within.GetValueOrDefault(name);

    /// <summary>Adds a class to a word while the lexicon is built.</summary>
    internal void Add(string lemma, string name) => _nouns[lemma] = Of(lemma) | _within[name];

    /// <summary>Classes that the units themselves define: nouns of events and of violence, verbs of harm, of cooperation and of yielding.</summary>
    private static readonly string[] Computed = ["violence", "hostile", "cooperative", "yielding", "plural", "verb"];

    private void AddRow(LexiconRow row, string name)
    {
        var bits = Declare(row.Fields[0], name);
        if (row.Fields[1].Length > 0)
        {
            _within[row.Fields[0]] = bits |= _within.GetValueOrDefault(row.Fields[1]);
        }

        foreach (var noun in row.Fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _nouns[noun] = Of(noun) | bits;
        }
    }

    private ulong Declare(string name, string source)
    {
        if (!_bits.ContainsKey(name))
        {
            if (_bits.Count >= 60)
            {
                throw new InvalidDataException($"{source}: more than 60 classes of nouns.");
            }

            var bit = 1UL << _bits.Count;
            _bits.Add(name, bit);
            _within.Add(name, bit);
        }

        return _within[name];
    }
}
