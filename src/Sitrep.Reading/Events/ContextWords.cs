using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Events;

/// <summary>What an event is about, of PLOVER's 37 contexts, by the words of its phrases. Immutable.</summary>
internal sealed class ContextWords
{
    private readonly Dictionary<string, List<string>> _contexts = new(StringComparer.Ordinal);

    private ContextWords(LexiconTable table)
    {
        Rows = table.Rows;
        foreach (var row in table.Rows)
        {
            foreach (var word in row.Fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_contexts.TryGetValue(word, out var contexts))
                {
                    _contexts.Add(word, contexts = []);
                }

                contexts.Add(row.Fields[0]);
            }
        }
    }

    /// <summary>The entries: a context, its words, a sentence whose event has it.</summary>
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Reads the table with the columns context, words, example.</summary>
    /// <exception cref="InvalidDataException">The table is malformed, or names a context that PLOVER has not; the message names file and line.</exception>
    public static ContextWords Read(TextReader text, string name)
    {
        var table = LexiconTable.Read(text, name);
        foreach (var row in table.Rows)
        {
            if (!PloverWords.Contexts.Contains(row.Fields[0]))
            {
                throw new InvalidDataException($"{name}:{row.Line}: '{row.Fields[0]}' is none of PLOVER's contexts.");
            }
        }

        return new ContextWords(table);
    }

    /// <summary>The contexts of a word in its dictionary form, or of two words joined by '_'; empty where it has none.</summary>
    public IReadOnlyList<string> Of(string word) => _contexts.GetValueOrDefault(word) ?? (IReadOnlyList<string>)[];
}
